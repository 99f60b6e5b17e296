import { itemAt } from '../../../src/certain.ts';
import type { SearchPage, SearchSection } from '../../../src/features/search/index/indexed-page.ts';

/**
 * Makes Thai cases that share the word statistics of real ones: each is as long as a real case and its words follow one
 * another
 * as they do in the real texts (a chain of word pairs). Every case has a place name of its own, as real ones do.
 * The same numbers give the same cases.
 */
export function madeCases(real: readonly SearchPage[], count: number): SearchPage[] {
  const random = seeded(20070201);
  const pick = <T>(items: readonly T[]): T => itemAt(items, Math.floor(random() * items.length));
  const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
  const wordsOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);
  const texts = real.flatMap((page) => page.sections.map(({ text }) => wordsOf(text)));
  const next = new Map<string, string[]>();
  for (const words of texts)
    words.slice(1).forEach((word, at) => next.set(itemAt(words, at), [...(next.get(itemAt(words, at)) ?? []), word]));
  const long = [...next.keys()].filter((word) => /^[ก-ฮ][\u0E01-\u0E4E]{2,5}$/u.test(word));
  const write = (letters: number): string => {
    let word = pick(texts)[0] ?? '';
    let text = '';
    while (text.length < letters) {
      text += word;
      word = pick(next.get(word) ?? pick(texts));
    }
    return text.trim();
  };
  return Array.from({ length: count }, (_, at): SearchPage => {
    const model = pick(real);
    const place = `บ้าน${pick(long)}${pick(long)}`;
    const sections = model.sections.map(({ anchor, heading, text }, index): SearchSection => ({
      ...(anchor && { anchor }),
      ...(heading && { heading }),
      text: index === 0 ? `${place} ${write(text.length)}` : write(text.length),
    }));
    return {
      ...model,
      id: `case:made-${at}`,
      title: `กองทุนสวัสดิการ${place}`,
      key: place,
      data: { ...model.data, id: `made-${at}` },
      sections,
    };
  });
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
}
