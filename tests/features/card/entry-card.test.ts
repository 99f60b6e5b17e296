import { describe, expect, test } from 'vitest';
import { entryCard } from '../../../src/features/card/entry-card.ts';
import { toPortable } from '../../../src/features/material/portable/to-portable.ts';
import { TRAY_KINDS } from '../../../src/features/tray/state/tray.ts';
import { LANGS } from '../../../src/words/languages.ts';
import { words } from '../../../src/words/words.ts';
import { builtLibrary } from '../../fixtures/built-library.ts';

const library = builtLibrary();
const site = {
  name: { th: 'คลัง', en: 'Library' },
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  base: '/',
  origin: 'https://a.example',
};
const own = { scan: 'อ่านต่อ', more: 'มีต่อ', sources: (count: number) => `จาก ${count} แหล่ง` };
const url = 'https://a.example/l/x/';

describe.each(LANGS)('what the picture of an entry tells (%s)', (lang) => {
  const t = words(lang);
  const entries = TRAY_KINDS.flatMap((kind) => {
    const ids = kind === 'term' ? library.terms.map(({ id }) => id) : library.all(kind).map(({ id }) => id);
    return ids.flatMap((id) => toPortable(library, kind, id, lang, site) ?? []);
  });
  test('is something of every kind, with its title, what it states, and the address', () => {
    expect(new Set(entries.map(({ kind }) => kind)).size).toBe(TRAY_KINDS.length);
    for (const entry of entries) {
      const card = entryCard(entry, t, own, url);
      expect(card).toMatchObject({ title: entry.title, name: site.name[lang], url, shown: 'a.example/l/x/' });
      expect(card.text.length, entry.id).toBeGreaterThan(0);
      expect(card.kind).toContain(t.kind[entry.kind]);
      for (const { points } of card.parts) expect(points.length).toBeGreaterThan(0);
    }
  });
  test('of a lesson is its statement, when it holds, its steps in order, how sure it is, and on how many sources it rests', () => {
    const lesson = entries.find(({ kind, sources }) => kind === 'lesson' && sources.length > 0)!;
    const { statement, advice, strength } = lesson.lesson!;
    const card = entryCard(lesson, t, own, url);
    expect(card.text).toBe(statement);
    expect(card.side).toBe(lesson.side);
    const points = card.parts.flatMap((part) => part.points);
    expect(points[0]!.text).toContain(advice.when);
    expect(points.filter(({ mark }) => /^\d+$/.test(mark ?? '')).map(({ mark, text }) => [mark, text])).toEqual(
      advice.do.map((text, at) => [`${at + 1}`, text]),
    );
    expect(card.foot[0]).toContain(t.strength[strength]);
    expect(card.foot.join()).toContain(own.sources(lesson.sources.length));
    expect(card.foot.at(-1)).toBe('CC BY 4.0');
  });
  test('of a case tells how each side stands, by shape and in words', () => {
    const place = entries.find(({ kind }) => kind === 'case')!;
    const sides = entryCard(place, t, own, url).parts.flatMap(({ points }) => points.filter(({ side }) => side));
    expect(sides.map(({ side }) => side)).toEqual(['policy', 'movement', 'knowledge']);
    expect(sides[0]!.text).toContain(t.state[place.case!.triangle.policy.state]);
  });
});

test('a source with a long name is cut, and more than two are only counted', () => {
  const entry = builtLibrary();
  const id = entry.all('lesson')[0]!.id;
  const lesson = toPortable(entry, 'lesson', id, 'th', site)!;
  const source = { id: 's', text: 'ก'.repeat(200) };
  const card = entryCard({ ...lesson, sources: [source, source, source] }, words('th'), own, url);
  const rests = card.foot.find((line) => line.startsWith('จาก 3'))!;
  expect(rests.endsWith(' …')).toBe(true);
  expect(rests.length).toBeLessThan(220);
});
