import { resolve } from 'node:path';
import { given } from '../../../src/certain.ts';
import { exchangeFile } from '../../../src/features/exchange/index.ts';
import type { ExchangeList } from '../../../src/intake/neighbours/exchange-schema.ts';
import { joinLists } from '../../../src/intake/neighbours/read-list.ts';
import type { Neighbour } from '../../../src/intake/neighbours/neighbour.ts';
import type { Entry } from '../../../src/library/entry.ts';
import { buildLibrary, type Library } from '../../../src/library/library.ts';
import { syncContent } from '../../../src/sync/sync-content.ts';
import { EMPTY_BODY } from '../../../src/text/render/render-body.ts';
import type { Need } from '../search/read-lines.ts';
import type { SmallLesson } from './small-libraries.ts';

/** A library with what is asked of it; what each need wants is a lesson of it. */
export interface Asked {
  prefix: string;
  /** Language of its texts, and the one of this site in whose index it is asked for. */
  language: string;
  lang: 'th' | 'en';
  library: Library;
  needs: readonly (Need & { lesson: string })[];
}

const need = (prefix: string, lang: 'th' | 'en', lesson: string, query: string, at: number) => ({
  id: `${prefix}-${lesson}-${at}`,
  query,
  lang,
  class: prefix,
  lesson,
  relevant: [`lesson:${lesson}`],
});

/**
 * Our own library without one of the ways in which Thai readers ask for each lesson; these are what is asked. Of several
 * the last one is taken, which is most often the one in the words of another region.
 */
export function ourOwn(root = '.'): Asked & { with: (neighbours: readonly Neighbour[]) => Library } {
  const { entries, terms, sources, concepts, records } = syncContent(resolve(root), { base: '/', version: 'search' });
  const needs: (Need & { lesson: string })[] = [];
  const held = [...entries.values()].map(({ entry }): Entry => {
    const asks = entry.kind === 'lesson' ? (entry.th.data.asks as Record<string, readonly string[]> | undefined) : {};
    const [all = [], query] = [asks?.['th'], asks?.['th']?.at(-1)];
    if (query === undefined || all.length < 3) return entry;
    needs.push(need('ours', 'th', entry.id, query, 0));
    return {
      ...entry,
      th: { ...entry.th, data: { ...entry.th.data, asks: { ...asks, th: all.slice(0, -1) } } },
    } as Entry;
  });
  const build = (neighbours: readonly Neighbour[]): Library =>
    buildLibrary({ entries: held, terms, sources, concepts, records, neighbours });
  return { prefix: 'ours', language: 'th', lang: 'th', library: build([]), needs, with: build };
}

/** A small library whose texts are all in one language. @param pattern a lesson that has every field */
export function smallLibrary(
  prefix: string,
  language: string,
  lang: 'th' | 'en',
  lessons: readonly SmallLesson[],
  pattern: Entry<'lesson'>,
): Asked {
  const entries = lessons.map(({ id, title, statement, asks }): Entry => {
    const data = {
      ...pattern.th.data,
      title,
      statement,
      summary: statement,
      aliases: [],
      topics: [],
      asks: { th: [...asks], en: [...asks] },
      evidence: [],
      advice: { when: title, do: [statement, statement], because: statement },
    };
    const text = { data, body: EMPTY_BODY };
    return {
      ...pattern,
      kind: 'lesson',
      id,
      th: text,
      translations: lang === 'en' ? { en: { ...text, outdated: false } } : {},
    };
  });
  return {
    prefix,
    language,
    lang,
    library: buildLibrary({ entries, terms: [], sources: [] }),
    needs: lessons.flatMap(({ id, needs }) => needs.map((query, at) => need(prefix, lang, id, query, at))),
  };
}

/** The exchange list of a library, under the language that its texts really have. */
export function listOf({ prefix, library, lang, language }: Asked): ExchangeList {
  const name = { th: prefix, en: prefix };
  const licence = { name: 'CC BY 4.0', url: 'https://licence.example.org/' };
  const list = JSON.parse(exchangeFile(library, lang, { name, licence })) as ExchangeList;
  return { ...list, language };
}

/** A library as ours knows it from its exchange list. */
export const asNeighbour = (asked: Asked): Neighbour => ({
  prefix: asked.prefix,
  name: { th: asked.prefix, en: asked.prefix },
  address: `https://${asked.prefix}.example.org/`,
  entries: joinLists([{ list: listOf(asked), at: new URL(`https://${asked.prefix}.example.org/data/exchange.json`) }])
    .entries,
});

/** A lesson with all fields, for small libraries to be made after. */
export const patternOf = (library: Library): Entry<'lesson'> =>
  given(library.all('lesson')[0], 'A lesson of our library');
