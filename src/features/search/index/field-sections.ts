import type { DataOf } from '../../../intake/schema/entry/kinds.ts';
import { SIDES, type EntryKind } from '../../../intake/schema/names.ts';
import type { SearchSection } from './indexed-page.ts';

type Parts = readonly (string | undefined)[];

/** The prose in the fields of an entry, as passages a reader may look for; anchors are those of the entry's page. */
export function fieldSections<K extends EntryKind>(kind: K, data: DataOf[K]): SearchSection[] {
  const passages: [anchor: string | undefined, parts: Parts][] = [[undefined, [data.summary]], ...BY_KIND[kind](data)];
  return passages
    .map(([anchor, parts]) => ({ text: parts.filter(Boolean).join(' '), ...(anchor && { anchor }) }))
    .filter(({ text }) => text !== '');
}

const texts = (items: readonly { text: string }[]): string[] => items.map((item) => item.text);

const BY_KIND: { [K in EntryKind]: (data: DataOf[K]) => [anchor: string | undefined, parts: Parts][] } = {
  lesson: ({ advice, limits, evidence, disputed, supports }) => [
    ['advice', [advice.when, ...advice.do, advice.because, limits]],
    [undefined, [...evidence, ...disputed].map((item) => item.finding)],
    [undefined, supports.map((item) => item.how)],
  ],
  case: ({ vision, reality, gap, scheme, timeline, triangle, organisations, unknown }) => [
    ['dream', texts(vision)],
    ['reality', [...texts(reality), gap]],
    ['triangle', Object.values(triangle).map((item) => item.note)],
    ['scheme', (scheme?.benefits ?? []).flatMap((item) => [item.benefit, item.condition])],
    ['timeline', timeline.map((item) => item.what)],
    ['organisations', organisations.flatMap((item) => [item.name, item.role])],
    ['unknown', texts(unknown)],
  ],
  note: () => [],
  topic: ({ introduction }) => [[undefined, [introduction]]],
  help: ({ problem, thisWeek, say, bring, cases, notThis }) => [
    [undefined, [problem]],
    ['this-week', thisWeek.map((item) => item.step)],
    ['say', say.flatMap((item) => [item.to, item.words])],
    ['bring', bring.map((item) => item.what)],
    ['elsewhere', cases.map((item) => item.how)],
    ['not-this', notThis.map((item) => item.when)],
  ],
  workshop: ({ goal, room, materials, agenda, trouble }) => [
    [undefined, [goal, room, ...materials]],
    ['agenda', agenda.flatMap((step) => [step.title, step.method, ...step.steps, step.say])],
    ['trouble', trouble.flatMap((item) => [item.if, item.then])],
  ],
  agenda: ({ sides, events, commitments }) => [
    ...SIDES.map((side): [string, Parts] => [side, [...texts(sides[side].situation), ...texts(sides[side].plan)]]),
    ['events', events.flatMap((item) => [item.what, item.place])],
    ['commitments', commitments.flatMap((item) => [item.who, item.what, item.outcomeNote])],
  ],
};
