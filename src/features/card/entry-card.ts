import { SIDES } from '../../intake/schema/names.ts';
import { formatDate } from '../../words/dates.ts';
import type { words } from '../../words/words.ts';
import type { PortableEntry } from '../material/index.ts';
import type { Card, CardPart } from './card.ts';

/** Words that a card says of its own. */
export interface CardWords {
  scan: string;
  more: string;
  /** How many sources it rests on, and their names as far as there is room. */
  sources: (count: number) => string;
}

/** Sources that are named; the others are counted. */
const NAMED_SOURCES = 2;
/** A source is named in so many letters. */
const SOURCE_LETTERS = 90;

/**
 * The card of an entry: what it states first, then what to do or what was seen, then what it rests on.
 * @param url short address, as far as it is known
 */
export function entryCard(entry: PortableEntry, t: ReturnType<typeof words>, own: CardWords, url: string): Card {
  const { kind, lesson, side, title, summary, credit, sources } = entry;
  const named = sources.slice(0, NAMED_SOURCES).map(({ text }) => cut(text));
  const rests =
    sources.length > 0
      ? `${own.sources(sources.length)}: ${named.join(' · ')}${sources.length > NAMED_SOURCES ? ' …' : ''}`
      : '';
  return {
    lang: entry.textLang,
    name: credit.site,
    kind: side ? `${t.kind[kind]} · ${t.side[side]}` : t.kind[kind],
    ...(side && { side }),
    title,
    text: lesson?.statement ?? entry.help?.problem ?? entry.term?.definition ?? entry.workshop?.ahead ?? summary,
    parts: partsOf(entry, t).filter(({ points }) => points.length > 0),
    foot: [
      lesson ? `${t.strength[lesson.strength]}${lesson.disputed ? ` · ${t.lessons.disputedShort}` : ''}` : '',
      rests,
      credit.licence,
    ].filter(Boolean),
    url,
    shown: url.replace(/^https?:\/\//, ''),
    scan: own.scan,
    more: own.more,
  };
}

const cut = (text: string): string => {
  const signs = [...text];
  return signs.length > SOURCE_LETTERS
    ? `${signs
        .slice(0, SOURCE_LETTERS - 1)
        .join('')
        .trimEnd()}…`
    : text;
};

function partsOf(entry: PortableEntry, t: ReturnType<typeof words>): CardPart[] {
  const { lesson, case: place, note, workshop, help } = entry;
  const plain = (heading: string, texts: readonly string[]): CardPart => ({
    heading,
    points: texts.map((text) => ({ text, mark: '–' })),
  });
  const steps = (heading: string, texts: readonly string[]): CardPart => ({
    heading,
    points: texts.map((text, at) => ({ text, mark: `${at + 1}` })),
  });
  if (lesson)
    return [
      { points: [{ text: `${t.lessons.when}: ${lesson.advice.when}` }] },
      steps(t.lessons.advice, lesson.advice.do),
      ...(lesson.limits ? [plain(t.lessons.limits, [lesson.limits])] : []),
    ];
  if (place)
    return [
      { points: [{ text: place.place }] },
      plain(t.cases.dream, place.vision),
      plain(t.cases.reality, place.reality),
      {
        heading: t.cases.triangle,
        points: SIDES.map((side) => ({ side, text: `${t.side[side]}: ${t.state[place.triangle[side].state]}` })),
      },
      plain(t.cases.unknown, place.unknown),
    ];
  if (help)
    return [
      steps(
        t.help.thisWeek,
        help.thisWeek.map(({ step }) => step),
      ),
    ];
  if (workshop)
    return [
      {
        points: [
          {
            text: `${t.workshops.minutes(workshop.minutes)} · ${t.workshops.people(workshop.people.min, workshop.people.max)}`,
          },
        ],
      },
      // Who is invited by a picture must not find in it what the meeting lets people find.
      plain(t.workshops.goal, workshop.ahead ? [] : [workshop.goal]),
      steps(
        t.workshops.agenda,
        workshop.agenda.map((step) => `${step.ahead ?? step.title} (${t.workshops.minutes(step.minutes)})`),
      ),
    ];
  if (note) return [{ points: [{ text: `${formatDate(note.date, entry.lang)} · ${note.authors.join(', ')}` }] }];
  return [];
}
