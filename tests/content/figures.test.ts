import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

type Data = Record<string, unknown>;
const cases = readdirSync('content/cases').map((id) => {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(
    readFileSync(`content/cases/${id}/index.mdx`, 'utf8'),
  )!;
  return { id, data: parse(front!) as Data, body: body! };
});
/** Fields that are about the page and not about the case. */
const NOT_FACTS = new Set([
  'updated',
  'status',
  'checkedOn',
  'topics',
  'aliases',
  'asks',
  'formerly',
  'changes',
  'place',
  'source',
  'sources',
  'title',
]);
const figuresIn = (text: string): string[] =>
  text.match(/\d[\d,.]*\d|\d/g)?.map((figure) => figure.replaceAll(',', '')) ?? [];
const hasSource = (value: Data): boolean =>
  typeof value['source'] === 'string' || (Array.isArray(value['sources']) && value['sources'].length > 0);

/** Figures with the path to them, split by whether the object that they stand in (or one around it) names a source. */
function figures(value: unknown, path: string, sourced: boolean): { path: string; figure: string; sourced: boolean }[] {
  if (typeof value === 'number') return [{ path, figure: String(value), sourced }];
  if (typeof value === 'string') return figuresIn(value).map((figure) => ({ path, figure, sourced }));
  if (Array.isArray(value)) return value.flatMap((item, index) => figures(item, `${path}[${index}]`, sourced));
  if (value && typeof value === 'object')
    return Object.entries(value)
      .filter(([key]) => !NOT_FACTS.has(key))
      .flatMap(([key, item]) => figures(item, path ? `${path}.${key}` : key, sourced || hasSource(value as Data)));
  return [];
}
/** Fields that sum up what the rest of the entry tells with its sources. */
const SUMMING_UP = /^(summary|gap|unknown\[\d+\]\.text|scheme\.source)$/;

describe('figures in the cases', () => {
  test('there are cases to look at', () => expect(cases.length).toBeGreaterThanOrEqual(10));
  for (const { id, data, body } of cases) {
    test(`${id}: every figure in a field has a source id, or is told with one elsewhere on the page`, () => {
      const all = figures(data, '', false);
      const cited = new Set([
        ...all.filter(({ sourced }) => sourced).map(({ figure }) => figure),
        ...body
          .split(/\n\s*\n/)
          .filter((paragraph) => paragraph.includes('[@') || paragraph.includes('เราคำนวณ'))
          .flatMap(figuresIn),
      ]);
      const years = (figure: string) => [String(Number(figure) - 543), String(Number(figure) + 543)];
      // A year told in one era is the same year in the other; dates are Common Era in the fields and Buddhist Era in
      // the prose.
      const known = (figure: string) =>
        cited.has(figure) || years(figure).some((year) => [...cited].some((other) => other.startsWith(year)));
      const bare = all.filter(({ sourced, path, figure }) => !sourced && !(SUMMING_UP.test(path) && known(figure)));
      expect(bare.map(({ path, figure }) => `${path}: ${figure}`)).toEqual([]);
    });
  }
});
