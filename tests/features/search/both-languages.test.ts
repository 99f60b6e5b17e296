import { expect, test } from 'vitest';
import { bothLanguages, languageOf } from '../../../src/features/search/both-languages.ts';
import { engineOver, SMALL } from './small-index.ts';
import type { SearchPage } from '../../../src/features/search/index/indexed-page.ts';

const english: SearchPage[] = [
  {
    id: 'case:lampang',
    title: 'One baht a day, Lampang',
    data: { kind: 'case' },
    facets: { kind: ['case'] },
    sections: [{ text: 'Members save one baht a day' }],
  },
  {
    id: 'lesson:lantern',
    title: 'A lantern for the walk',
    data: { kind: 'lesson' },
    facets: { kind: ['lesson'] },
    sections: [{ text: 'Only told in English: bring a lantern' }],
  },
];
const [th, en] = [engineOver(SMALL).engine, engineOver(english).engine];
const both = async (query: string) => bothLanguages(await th.search(query), await en.search(query), 'en', query);

test('the language of a query is that of its letters', () => {
  expect(['กองทุน', 'fund กองทุน', 'fund', '2547'].map(languageOf)).toEqual(['th', 'th', 'en', 'en']);
});

test('what only the other language has is found and says its language', async () => {
  const { hits, total } = await both('lantern');
  expect(hits.map(({ page }) => [page.id, page.data['lang']])).toEqual([['lesson:lantern', 'en']]);
  expect(total).toBe(1);
});

test('a page of both comes once, in the language of the reader', async () => {
  const own = await th.search('Lampang ลำปาง');
  const { hits } = bothLanguages(own, await en.search('Lampang ลำปาง'), 'en', 'Lampang ลำปาง');
  const lampang = hits.filter(({ page }) => page.id === 'case:lampang');
  expect(lampang.map(({ page }) => [page.title, page.data['lang']])).toEqual([['ออมบุญวันละบาท จังหวัดลำปาง', undefined]]);
});

test('where neither has anything, nothing is found and near words of both are told', async () => {
  const { hits, total, rung } = await both('zzzqqq');
  expect([hits.length, total, rung]).toEqual([0, 0, 'none']);
});
