import type { Element, Root } from 'hast';
import { schemeFigures } from '../../../draw/scheme-figures.ts';
import { toDraw } from '../../../draw/context.ts';
import type { CaseData } from '../../../intake/schema/entry/case.ts';
import { SIDES } from '../../../intake/schema/names.ts';
import type { Entry } from '../../../library/entry.ts';
import { placeName } from '../../../library/place.ts';
import { benefitsTable } from '../../../text/blocks/benefits.ts';
import { blocksOf } from '../../../text/render/blocks-of.ts';
import type { TextBlock } from '../../../text/text-block.ts';
import { formatDate } from '../../../words/dates.ts';
import type { Lang } from '../../../words/languages.ts';
import { words } from '../../../words/words.ts';
import { paragraph, titled } from '../../../text/make-blocks.ts';
import { facts, type FactWriter } from './fact-blocks.ts';

/** What the fields of a case say, in the order of its page, each with its sources. */
export function caseFacts(entry: Entry<'case'>, data: CaseData, by: FactWriter): TextBlock[] {
  const { lang } = by;
  const t = words(lang);
  const { place, vision, reality, gap, triangle, timeline, organisations, unknown } = data;
  return [
    paragraph(`${t.place}: ${placeName(place, lang)}`),
    ...facts(t.cases.dream, vision, by),
    ...facts(t.cases.reality, reality, by),
    ...(gap ? [titled(t.cases.gap), paragraph(gap)] : []),
    ...facts(
      t.cases.triangle,
      SIDES.map((side) => {
        const { state, note, sources } = triangle[side];
        return { text: `${t.side[side]}: ${[t.state[state], note].filter(Boolean).join('. ')}`, sources };
      }),
      by,
    ),
    ...schemeFacts(entry, data, by),
    ...facts(
      t.cases.timeline,
      timeline.map(({ date, what, source, uncertain }) => ({
        text: `${formatDate(date, lang)}: ${what}`,
        sources: [source],
        uncertain,
      })),
      by,
    ),
    ...facts(
      t.cases.organisations,
      organisations.map(({ name, role, source }) => ({
        text: [name, role].filter(Boolean).join(': '),
        sources: [source],
      })),
      by,
    ),
    ...facts(
      t.cases.unknown,
      unknown.map(({ text }) => ({ text })),
      by,
    ),
  ];
}

/** What the fund takes and gives, from the same drawing as the page has. */
function schemeFacts(entry: Entry<'case'>, { scheme }: CaseData, { numbers, lang }: FactWriter): TextBlock[] {
  if (!scheme) return [];
  const page = drawnFor(entry, lang);
  const drawn: Element[] = schemeFigures(scheme, { ...page, numbers });
  const table = scheme.benefits.length > 0 ? benefitsTable(scheme, { lang, cite: (id) => numbers.get(id) }) : [];
  const tree: Root = { type: 'root', children: [...drawn, ...table] };
  const citations = [...numbers.keys()].map((source) => ({ source, locators: [] }));
  return [titled(words(lang).cases.scheme), ...blocksOf(tree, citations)];
}

/** Figures of a fund point at nothing else in the library. */
const drawnFor = (entry: Entry<'case'>, lang: Lang) =>
  toDraw(
    { find: () => undefined, source: () => undefined, term: () => undefined, tried: () => [] },
    entry,
    lang,
    () => '',
  ).page;
