import { words } from '../../../words/words.ts';
import { formatDate } from '../../../words/dates.ts';
import { type Lang } from '../../../words/languages.ts';
import { nameOfLanguage } from '../../../words/locale/formats.ts';
import { SIDES, type Side } from '../../../intake/schema/names.ts';
import { questionsOn } from '../plan/questions.ts';
import { ownPart, type PortableEntry } from '../portable/portable-entry.ts';
import { boxBlock, columnsBlock, linesBlock, listBlock, photoBlock, textBlock, type Block } from './block.ts';
import { textPrintBlocks } from './text-markup.ts';

/**
 * What a handout shows of an entry, most important first.
 * @param remark  the facilitator's own
 * @param lessons titles of the lessons that a kit leads to
 */
export function entryBlocks(
  entry: PortableEntry,
  lang: Lang,
  remark?: string,
  lessons: readonly string[] = [],
): Block[] {
  const t = words(lang);
  return [
    textBlock(entry.title, { cls: 'title', scale: 1.55, lang: entry.textLang }),
    ...(entry.textLang !== lang
      ? [textBlock(t.make.untranslated(nameOfLanguage(entry.textLang, lang)), { cls: 'notice', scale: 0.92 })]
      : []),
    ...OF_KIND[entry.kind](entry, lang, lessons),
    ...(remark ? [boxBlock(t.make.remark, remark, { cls: 'remark', keep: 9 })] : []),
    // A kit has its own questions, and room to write.
    ...(entry.kind === 'workshop'
      ? []
      : [
          listBlock(t.make.talk, questionsOn(entry, lang), {
            cls: 'talk',
            keep: 4,
            least: 2,
            keepLeast: 6.5,
            rest: '',
          }),
          linesBlock(t.make.ours, 3, 1),
        ]),
  ];
}

/** The lead photograph. @param keep what it is worth: more than lists of more of the same, less than what answers */
const photo = (entry: PortableEntry, keep: number): Block[] => (entry.photo ? [photoBlock(entry.photo, keep)] : []);

type ToBlocks = (entry: PortableEntry, lang: Lang, lessons: readonly string[]) => Block[];
const OF_KIND: Record<PortableEntry['kind'], ToBlocks> = {
  lesson: lessonBlocks,
  case: caseBlocks,
  note: textBlocks,
  term: termBlocks,
  workshop: workshopBlocks,
  help: helpBlocks,
};

function lessonBlocks(entry: PortableEntry, lang: Lang): Block[] {
  const t = words(lang);
  const { statement, advice, limits, evidence, against, supports } = ownPart(entry, 'lesson');
  return [
    textBlock(statement, { cls: 'statement', scale: 1.25 }),
    ...photo(entry, 6.4),
    boxBlock(t.lessons.when, advice.when, { keep: 8 }),
    listBlock(t.lessons.do, advice.do, { cls: 'do', ordered: true, keep: 9 }),
    boxBlock(t.lessons.because, advice.because, { keep: 7 }),
    ...(supports.length
      ? [
          listBlock(
            t.lessons.supports,
            supports.map(({ side, how }) => `${t.side[side]}: ${how}`),
            { keep: 3 },
          ),
        ]
      : []),
    ...(evidence.length
      ? [
          listBlock(
            t.lessons.evidence,
            evidence.map((item) => cited(entry, item)),
            { keep: 3.5, keepLeast: 5.5 },
          ),
        ]
      : []),
    ...(against.length
      ? [
          listBlock(
            t.lessons.disputed,
            against.map((item) => cited(entry, item)),
            { keep: 6 },
          ),
        ]
      : []),
    ...(limits ? [boxBlock(t.lessons.limits, limits, { cls: 'limits', keep: 6.8 })] : []),
  ];
}

/** A finding with its place and the number of its source in the list below. */
function cited(
  entry: PortableEntry,
  { finding, place, source }: { finding: string; place?: string; source?: string },
): string {
  const number = entry.sources.findIndex(({ id }) => id === source) + 1;
  return `${place ? `${place}: ` : ''}${finding}${number ? ` [${number}]` : ''}`;
}

function caseBlocks(entry: PortableEntry, lang: Lang): Block[] {
  const t = words(lang);
  const { place, vision, reality, gap, triangle, timeline, unknown } = ownPart(entry, 'case');
  const orNone = (items: string[]) => (items.length ? items : [t.noData]);
  const stateOf = (side: Side) => `${t.side[side]} — ${t.state[triangle[side].state]}`;
  return [
    textBlock(place, { cls: 'place', scale: 0.92 }),
    textBlock(entry.summary, { cls: 'summary', keep: 6 }),
    ...photo(entry, 5.9),
    columnsBlock(
      [listBlock(t.cases.dream, orNone(vision), { cls: 'dream', keep: 4.5, least: 2, keepLeast: 8 })],
      [listBlock(t.cases.reality, orNone(reality), { cls: 'reality', keep: 4.5, least: 2, keepLeast: 8 })],
    ),
    ...(gap ? [boxBlock(t.cases.gap, gap, { cls: 'gap', keep: 7 })] : []),
    // When room is short, how each side stands remains, without why.
    {
      ...listBlock(
        t.cases.triangle,
        SIDES.map((side) => `${stateOf(side)}${triangle[side].note ? `: ${triangle[side].note}` : ''}`),
        { keep: 6, least: 3 },
      ),
      shorter: listBlock(t.cases.triangle, SIDES.map(stateOf), { keep: 6, least: 3 }),
    },
    ...(timeline.length
      ? [
          listBlock(
            t.cases.timeline,
            timeline.map(({ date, what }) => `${formatDate(date, lang)} — ${what}`),
            { keep: 3 },
          ),
        ]
      : []),
    ...(unknown.length ? [listBlock(t.cases.unknown, unknown, { keep: 4 })] : []),
  ];
}

function textBlocks(entry: PortableEntry, lang: Lang): Block[] {
  const t = words(lang);
  const { note } = entry;
  const about = note
    ? [formatDate(note.date, lang), note.authors.join(', '), note.cases.join(', ')].filter(Boolean).join(' · ')
    : '';
  const paragraphs = textPrintBlocks(entry.text, lang);
  return [
    ...(about ? [textBlock(about, { cls: 'place', scale: 0.92 })] : []),
    textBlock(entry.summary, { cls: 'lead', scale: 1.1 }),
    ...photo(entry, 3.5),
    ...paragraphs.slice(0, 40).map((block, index) => withKeep(block, 3 - index / 50)),
    ...(paragraphs.length === 0 ? [textBlock(t.make.more, { cls: 'notice', scale: 0.92, keep: 1 })] : []),
  ];
}

/** A block and its shorter forms, all worth the same. */
const withKeep = (block: Block, keep: number): Block => ({
  ...block,
  keep,
  ...(block.shorter && { shorter: withKeep(block.shorter, keep) }),
});

function termBlocks(entry: PortableEntry, lang: Lang): Block[] {
  const t = words(lang);
  const { definition, also, other } = ownPart(entry, 'term');
  return [
    textBlock(other, { cls: 'place', scale: 0.92 }),
    textBlock(definition, { cls: 'lead', scale: 1.1 }),
    ...(also.length ? [textBlock(`${t.terms.also}: ${also.join(', ')}`, { keep: 4 })] : []),
  ];
}

/** A kit as whoever takes part in it needs it: what it is for, the tasks, room to write, and what to read on. */
function workshopBlocks(entry: PortableEntry, lang: Lang, lessons: readonly string[]): Block[] {
  const t = words(lang);
  const kit = ownPart(entry, 'workshop');
  const tasks = kit.agenda.filter(({ show }) => show);
  return [
    textBlock(`${t.workshops.minutes(kit.minutes)} · ${t.workshops.people(kit.people.min, kit.people.max)}`, {
      cls: 'place',
      scale: 0.92,
    }),
    boxBlock(t.workshops.goal, kit.ahead ?? kit.goal, { cls: 'do' }),
    listBlock(
      t.make.handed.tasks,
      (tasks.length ? tasks : kit.agenda).map(
        ({ title, show, ahead }) => ahead ?? (show ? `${title} — ${show}` : title),
      ),
      { keep: 8, ordered: true },
    ),
    ...(lessons.length ? [listBlock(t.make.handed.lessons, lessons, { keep: 6 })] : []),
    linesBlock(t.make.handed.notes, 6, 5),
  ];
}

function helpBlocks(entry: PortableEntry, lang: Lang): Block[] {
  const t = words(lang).help;
  const { problem, thisWeek, say, bring, cases, notThis } = entry.help!;
  return [
    textBlock(problem, { cls: 'lead', scale: 1.05, keep: 6 }),
    listBlock(
      t.thisWeek,
      thisWeek.map(({ step }) => step),
      { cls: 'do', ordered: true, keep: 9 },
    ),
    ...say.map((item) => boxBlock(t.to(item.to), item.words, { keep: 7 })),
    ...(bring.length ? [listBlock(t.bring, bring, { keep: 8 })] : []),
    listBlock(
      t.elsewhere,
      cases.map(({ place, went, how, source }) => {
        const number = entry.sources.findIndex(({ id }) => id === source) + 1;
        return `${t.went[went]} — ${place}: ${how}${number ? ` [${number}]` : ''}`;
      }),
      { keep: 5, least: 2, keepLeast: 6.5 },
    ),
    ...(notThis.length ? [listBlock(t.notThis, notThis, { keep: 3 })] : []),
  ];
}
