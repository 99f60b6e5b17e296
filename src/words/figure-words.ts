import { NAMED_CURRENCY } from '../settings/given.ts';
import { inCurrency } from '../settings/money.ts';
import { SIDES } from '../settings/sides.ts';

/**
 * The interface speaks of a triangle. Where a site has other than three sides, these words take its place: what is
 * written, and what stands for it, the longer first.
 */
const FIGURES: Readonly<Record<string, (count: number) => readonly (readonly [RegExp, string])[]>> = {
  th: (count) => [[/สามเหลี่ยม/g, `${['', '', 'สอง', '', 'สี่', 'ห้า'][count]}เหลี่ยม`]],
  en: (count) => {
    const sides = `${['', '', 'two', '', 'four', 'five'][count]} sides`;
    const first = sides.charAt(0).toUpperCase() + sides.slice(1);
    return [
      [/\b(?:three sides|an? (?:own )?triangle|triangle)\b/g, sides],
      [/\b(?:Three sides|A triangle|Triangle)\b/g, first],
    ];
  },
};

/** Names of shapes are what they are, however many sides there are. */
const AS_THEY_ARE = new Set(['sideShape']);

/**
 * All words of a tree, those that functions say as well, with the figure of this site in place of the triangle, and its
 * currency in place of baht.
 */
export function withFigure<T>(tree: T, lang: string, count: number = SIDES.length): T {
  // Where a language has not all words, English ones stand in for them.
  const replaced = count === 3 ? [] : ((FIGURES[lang] ?? FIGURES['en'])?.(count) ?? []);
  if (replaced.length === 0 && !NAMED_CURRENCY) return tree;
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string')
      return inCurrency(
        replaced.reduce((text, [from, to]) => text.replace(from, to), value),
        lang,
      );
    if (typeof value === 'function')
      return (...given: unknown[]) => walk((value as (...all: unknown[]) => unknown)(...given));
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, AS_THEY_ARE.has(key) ? inner : walk(inner)]),
    );
  };
  return walk(tree) as T;
}
