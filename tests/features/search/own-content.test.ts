import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, squeeze } from '../../../src/features/search/query/analyse.ts';
import { indexSource } from '../../../src/features/search/index/library-index.ts';
import { ownLibrary } from '../../../scripts/bench-search/own-library.ts';
import { readNeeds } from '../../../scripts/bench-search/read-lines.ts';
import { NEEDS } from './needs.ts';
import { engineOver, reader } from './small-index.ts';
import { holds } from '../../property.ts';

const library = ownLibrary();
const source = { th: indexSource(library, 'th'), en: indexSource(library, 'en') };
const pages = { th: source.th.pages, en: source.en.pages };
const engines = {
  th: engineOver(pages.th, source.th.names, source.th.meant),
  en: engineOver(pages.en, source.en.names, source.en.meant),
};

describe('our own content', { timeout: 240_000 }, () => {
  test('has a lesson behind every need of the table', () => {
    const ids = new Set(pages.th.map(({ id }) => id));
    expect(NEEDS.length).toBeGreaterThanOrEqual(60);
    expect(
      NEEDS.flatMap(([, query, lessons]) => (lessons.some((id) => ids.has(`lesson:${id}`)) ? [] : [query])),
    ).toEqual([]);
  });
  test.each(['needs-dev.jsonl', 'needs-check.jsonl'])('has what %s names as answers', (name) => {
    const ids = new Set(pages.th.map(({ id }) => id));
    const { good, broken } = readNeeds(join(import.meta.dirname, name));
    expect(broken).toEqual([]);
    expect(good.length).toBeGreaterThanOrEqual(100);
    expect(
      good.flatMap(({ id, relevant }) => relevant.filter((one) => !ids.has(one)).map((one) => `${id} ${one}`)),
    ).toEqual([]);
  });
  test('no question that measures it is copied into what people ask or into the words for one thing', () => {
    const plain = (text: string): string => squeeze(analyse(text));
    const written = new Set([
      ...[...pages.th, ...pages.en].flatMap(({ asks = [] }) => asks.map(plain)),
      ...library.concepts.flatMap(({ th, en }) => [...th, ...en].map(plain)),
    ]);
    const asked = ['needs-dev.jsonl', 'needs-check.jsonl'].flatMap(
      (name) => readNeeds(join(import.meta.dirname, name)).good,
    );
    expect(asked.filter(({ query }) => written.has(plain(query))).map(({ id }) => id)).toEqual([]);
  });
  test('a need finds a lesson that answers it among the first three, 95 times of 100', async () => {
    const missed: string[] = [];
    for (const [lang, query, lessons] of NEEDS) {
      const { hits } = await engines[lang].engine.search(query);
      const first = hits
        .map(({ page }) => page.id)
        .filter((id) => id.startsWith('lesson:'))
        .slice(0, 3);
      if (!lessons.some((id) => first.includes(`lesson:${id}`))) missed.push(`${query} → ${first.join(' ')}`);
    }
    expect(missed.length / NEEDS.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
  });
  const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
  test('any text cut out of any record at word borders is found: some record that has it comes first', async () => {
    const texts = pages.th.flatMap((page) => page.sections.map(({ text }) => ({ id: page.id, text })));
    await holds(
      fc.asyncProperty(
        fc.nat(texts.length - 1),
        fc.nat(400),
        fc.integer({ min: 2, max: 7 }),
        async (at, begin, length) => {
          const words = Array.from(segmenter.segment(texts[at]!.text), ({ segment }) => segment);
          const cut = words
            .slice(begin % words.length, (begin % words.length) + length)
            .join('')
            .replace(/["“”„«»-]/g, ' ')
            .trim();
          fc.pre((cut.match(/[\p{L}\p{N}]/gu) ?? []).length >= 4);
          const answer = await engines.th.engine.search(cut);
          expect(answer.rung, cut).toBe('phrase');
          expect(answer.hits[0]!.slips, cut).toBe(0);
        },
      ),
      { numRuns: 80 },
    );
  });
  test('suggestions cost little and find titles by their beginning and from inside a word', async () => {
    const { engine, fetched } = reader(engines.th.files);
    await engine.search('บำนาญ');
    const before = fetched();
    expect((await engine.suggest('สุบิ')).map(({ id }) => id)).toContain('term:phra-subin');
    expect((await engine.suggest('ลำปาง')).map(({ id }) => id)).toContain('case:lampang');
    expect(fetched() - before).toBeLessThan(120_000);
  });
  test('a first answer stays under 250 kB with everything it fetches, and a following one under 120 kB', async () => {
    for (const [first, second] of [
      ['เงินไม่พอจ่ายค่าทำศพทำไงดี', 'สวัสดิการชุมชนลำปาง'],
      ['ตรวดบัญชี', 'พอช.'],
    ] as const) {
      const { engine, fetched } = reader(engines.th.files);
      await engine.search(first, { limit: 10 });
      const before = fetched();
      expect(before).toBeLessThan(230_000);
      await engine.search(second, { limit: 10 });
      expect(fetched() - before).toBeLessThan(120_000);
    }
  });
});
