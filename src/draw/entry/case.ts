import { groupName } from './group-names.ts';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { benefitsTable } from '../../text/blocks/benefits.ts';
import { timelineList } from '../../text/blocks/timeline.ts';
import { readingMinutes } from '../../library/reading-time.ts';
import { placeName } from '../../library/place.ts';
import type { ToldOfCase } from '../../library/told/told-of-case.ts';
import type { CaseData } from '../../intake/schema/entry/case.ts';
import type { DrawContext, ToDraw } from '../context.ts';
import { caseCard } from '../case-card.ts';
import { dreamReality } from '../dream-reality.ts';
import { leadPhoto } from '../scene/lead-photo.ts';
import { cited, foldedSection, rendered, section, text } from '../pieces.ts';
import { schemeFigures } from '../scheme-figures.ts';
import { topicLinks } from '../topics.ts';
import { triangleState } from '../triangle/triangle-state.ts';
import type { EntryDrawing } from './drawing.ts';

/** Longer lists of what stands at the end are folded. */
const FEW = 3;

/** Parts of the page of a case that the site adds from other entries, between what the case itself tells. */
export type AddedToCase = 'lessons' | 'notes' | 'whole';

/**
 * The page of a case, answer first: a card, then the dream beside the real thing. In a further run the triangle, the
 * fund, the story and what happened when; in the last who took part and what nobody knows. The site adds lessons after
 * the dream, and notes and records before the last run.
 * @param added what the site adds between the runs
 * @param told  what other entries tell of the case, for its card
 * @param place where the case lies, drawn for its card
 */
export function drawCase(
  made: ToDraw<'case'>,
  added: readonly AddedToCase[] = [],
  told: ToldOfCase = { lessons: [], help: [] },
  place: readonly Element[] = [],
): EntryDrawing {
  const {
    entry,
    text: { data, body },
    page,
  } = made;
  const { t, textLang, numbers } = page;
  const block = { lang: textLang, cite: (source: string) => numbers.get(source) };
  const parts: [id: string, name: string, there: boolean][] = [
    ['card', t.cases.card, true],
    ['dream', t.cases.dream, true],
    ['reality', t.cases.reality, true],
    ['lessons', t.cases.lessons, added.includes('lessons')],
    ['triangle', t.cases.triangle, true],
    ['scheme', t.cases.scheme, data.scheme !== undefined],
    ['story', t.cases.story, body.html !== ''],
    ['timeline', t.cases.timeline, data.timeline.length > 0],
    ['notes', t.cases.notes, added.includes('notes')],
    ['whole', t.movement.hereTitle, added.includes('whole')],
    ['organisations', t.cases.organisations, data.organisations.length > 0],
    ['unknown', t.cases.unknown, data.unknown.length > 0],
    ['references', t.entry.references, numbers.size > 0],
  ];
  return {
    kicker: whereAndWhat(data, page),
    title: h('h1', data.title),
    lead: h('p.lead', data.summary),
    contents: parts.filter(([, , there]) => there).map(([id, name]) => [id, name]),
    main: [
      [caseCard(data, entry.id, told, page, place, leadPhoto(made))],
      [dreamReality(data, page)],
      [
        section('triangle', t.cases.triangle, page, [triangleState(data, page)]),
        ...scheme(data, page, block),
        ...(body.html
          ? [
              foldedSection('story', t.cases.story, t.entry.readingTime(readingMinutes(body.words)), page, [
                h('div.prose', [rendered(body.html)]),
              ]),
            ]
          : []),
        ...(data.timeline.length > 0
          ? [
              foldedSection(
                'timeline',
                t.cases.timeline,
                String(data.timeline.length),
                page,
                timelineList(data.timeline, block),
              ),
            ]
          : []),
      ],
      [...organisations(data, page), ...unknown(data, page), ...topicLinks(data.topics, page)],
    ],
  };
}

function whereAndWhat({ place, group }: CaseData, page: DrawContext): ElementContent[] {
  return [
    // A draft may have no province yet.
    text(place.province ? placeName(place, page.lang) : ''),
    h(
      'span.tags',
      group.map((each) => h('span.tag', groupName(each, page.lang))),
    ),
  ];
}

function scheme({ scheme: fund }: CaseData, page: DrawContext, block: Parameters<typeof benefitsTable>[1]): Element[] {
  if (!fund) return [];
  const { lang, t } = page;
  return [
    section('scheme', t.cases.scheme, page, [
      ...schemeFigures(fund, page),
      ...(fund.benefits.length > 0 ? benefitsTable(fund, block) : [h('p.no-data', { lang }, t.cases.noBenefits)]),
    ]),
  ];
}

function organisations({ organisations: items }: CaseData, page: DrawContext): Element[] {
  if (items.length === 0) return [];
  const rows = items.map((item) =>
    h('div', [h('dt', cited(item.name, [item.source], page)), ...(item.role ? [h('dd', item.role)] : [])]),
  );
  const list = h('dl.organisations', rows);
  if (items.length <= FEW) return [section('organisations', page.t.cases.organisations, page, [list])];
  return [foldedSection('organisations', page.t.cases.organisations, String(items.length), page, [list])];
}

function unknown({ unknown: items }: CaseData, { lang, t }: DrawContext): Element[] {
  if (items.length === 0) return [];
  return [
    h('section.section.unknown', [
      h('h2#unknown', { lang }, t.cases.unknown),
      h(
        'ul',
        items.map((item) => h('li', item.text)),
      ),
      h('p.small.soft', { lang }, t.cases.unknownHelp),
    ]),
  ];
}
