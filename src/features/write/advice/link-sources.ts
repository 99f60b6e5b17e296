import type { Draft, Fields } from '../draft/draft.ts';
import type { LibraryIndex } from '../library/writing-index.ts';
import { sourceAt, withId } from '../source/from-address.ts';
import type { AdviceFinding } from './advice.ts';

const LINK = /(?<!!)\[([^\]\n]*)\]\((https?:\/\/[^\s()]+)\)|(?<![("\w])https?:\/\/[^\s<>)\]"]+/g;

/** Two addresses of one page: with or without `www`, a slash at the end, or a place in the page. */
const bare = (address: string): string =>
  address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/+$/, '')
    .toLowerCase();

/**
 * Links in the text that would be better as citations: of a source that the library has, or of one that can be made
 * from the link. Each can be changed at one touch.
 * @param today ISO date, written as the day on which the address was read
 */
export function linkSources(draft: Draft, index: LibraryIndex, today: string): AdviceFinding[] {
  const own = draft.sources.map((source) => ({
    id: String(source['id'] ?? ''),
    title: String(source['title'] ?? ''),
    URL: String(source['URL'] ?? ''),
  }));
  const known = new Map(
    [...index.sources, ...own].flatMap((source) =>
      source.URL && source.id ? [[bare(source.URL), source] as const] : [],
    ),
  );
  return draft.th.body.split('\n').flatMap((line, at) =>
    [...line.matchAll(LINK)].flatMap(([all, words = '', address = all]): AdviceFinding[] => {
      const source = known.get(bare(address));
      const where = {
        rule: 'link-could-be-cited',
        weight: 'advice' as const,
        path: ['th', 'body'],
        line: at + 1,
        passage: all,
      };
      // In the draft as it is then; the author may have typed on.
      const cited = (now: Draft, id: string): Draft['th'] => ({
        ...now.th,
        body: now.th.body.replace(all, () => `${words ? `${words} ` : ''}[@${id}]`),
      });
      if (source)
        return [
          {
            ...where,
            th: `ลิงก์นี้คือแหล่งอ้างอิงที่คลังมีแล้ว: ${source.title}`,
            en: `This link is a source that the library has already: ${source.title}`,
            fix: {
              th: `อ้างเป็น [@${source.id}]`,
              en: `Cite as [@${source.id}]`,
              apply: (now) => ({ ...now, th: cited(now, source.id) }),
            },
          },
        ];
      const found = sourceAt(address, today);
      if (!found) return [];
      const made = { source: withId(found.source) };
      const taken = new Set([...index.sources, ...own].map(({ id }) => id));
      let id = String(made.source['id']);
      for (let number = 2; taken.has(id); number++) id = `${String(made.source['id'])}-${number}`;
      const fields: Fields = {
        ...made.source,
        id,
        ...(words && !/^https?:/.test(words) && { title: words }),
        language: /[ก-๙]/.test(words) || !words ? 'th' : 'en',
      };
      return [
        {
          ...where,
          th: `ลิงก์ไปที่ ${address.slice(0, 60)} ถ้าใช้เป็นหลักฐาน ทำเป็นแหล่งอ้างอิง คนอ่านจะรู้ว่าใครเขียน เมื่อไร`,
          en: `A link to ${address.slice(0, 60)}: where it is evidence, make it a source, so that readers see who wrote it and when`,
          fix: {
            th: 'ทำเป็นแหล่งอ้างอิง',
            en: 'Make it a source',
            apply: (now) => ({ ...now, sources: [...now.sources, fields], th: cited(now, id) }),
          },
        },
      ];
    }),
  );
}
