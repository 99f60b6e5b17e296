import { ID_SHAPE, TRIED_RESULTS, type Side, type TriedResult } from '../../../intake/schema/names.ts';
import { SIDES } from '../../../intake/schema/names.ts';

/** A lesson as a group writes it on a card, in the fields of a lesson of the library. */
export interface LessonCard {
  statement: string;
  side: Side | '';
  when: string;
  /** One step a line. */
  do: string;
  because: string;
  /** How the group knows: what happened, where and when. */
  evidence: string;
  limits: string;
}

/** What somebody takes on; by role, never by name. */
export interface Promised {
  who: string;
  what: string;
  when: string;
  /** The side of the triangle that it moves, where somebody said; an agenda and a board ask for it. */
  side: Side | '';
}

/** What is kept of a photograph besides its bytes, which lie among those of drafts. */
export interface KeptPhoto {
  name: string;
  extension: string;
  width: number;
  height: number;
  /** What it shows, in words. */
  shows: string;
  given: boolean;
  send: boolean;
}

/** What a circle brought, as it is typed in afterwards. Plain data; kept on the device until it is sent. */
export interface Result {
  /** Id of the kit that was used; empty where there was none. */
  kit: string;
  title: string;
  /** Day of the meeting, ISO date. */
  date: string;
  place: string;
  /** Name of the province, in the language of the page. */
  province: string;
  /** Id of the case that the circle belongs to; empty where the library has none. */
  case: string;
  people: string;
  authors: string;
  /** Ids of lessons that were used. */
  lessons: string[];
  went: TriedResult | '';
  good: string;
  short: string;
  changed: string;
  next: string;
  /** Whether the group may be named, and how. */
  named: boolean;
  group: string;
  /** Whether the circle agreed to its words being published. */
  agreed: boolean;
  cards: LessonCard[];
  promises: Promised[];
  /** Address of the group's own triangle, where it made one. */
  board: string;
  photos: KeptPhoto[];
}

export const emptyCard = (): LessonCard => ({
  statement: '',
  side: '',
  when: '',
  do: '',
  because: '',
  evidence: '',
  limits: '',
});
export const emptyPromise = (): Promised => ({ who: '', what: '', when: '', side: '' });

/** What an address says of a meeting: `?tell=workshop:pot-of-sweets&date=2026-12-05&place=…&people=30&lessons=a,b`. */
export interface Told {
  kit: string;
  date: string;
  place: string;
  people: string;
  lessons: string[];
}

/**
 * Reads what an address asks to be told of; `undefined` where it asks for nothing. What makes no sense is left out.
 * @param search the part of the address that begins with `?`
 */
export function askedToTell(search: string): Told | undefined {
  const asked = new URLSearchParams(search);
  const tell = asked.get('tell');
  if (tell === null) return undefined;
  const kit = /^workshop:(.+)$/.exec(tell)?.[1] ?? '';
  const [date, people] = [asked.get('date') ?? '', asked.get('people') ?? ''];
  return {
    kit: ID_SHAPE.test(kit) ? kit : '',
    date: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : '',
    place: (asked.get('place') ?? '').slice(0, 120),
    people: /^[1-9]\d{0,3}$/.test(people) ? people : '',
    lessons: (asked.get('lessons') ?? '').split(',').filter((id) => ID_SHAPE.test(id)),
  };
}

/** A result of which nothing is known but what the address said. */
export const beginResult = (told: Told, title: string, today: string): Result => ({
  ...told,
  title,
  date: told.date || today,
  province: '',
  case: '',
  authors: '',
  went: '',
  good: '',
  short: '',
  changed: '',
  next: '',
  named: false,
  group: '',
  agreed: false,
  cards: [emptyCard()],
  promises: [emptyPromise()],
  board: '',
  photos: [],
});

type Loose = Record<string, unknown>;
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

/** A result made whole out of what the device kept; `undefined` where it is none. */
export function readResult(stored: string | undefined): Result | undefined {
  let value: unknown;
  try {
    value = JSON.parse(stored ?? '');
  } catch {
    return undefined;
  }
  if (!isObject(value) || typeof value['kit'] !== 'string') return undefined;
  const empty = beginResult({ kit: '', date: '', place: '', people: '', lessons: [] }, '', '');
  const texts = <T extends object>(blank: T, from: unknown): T =>
    Object.fromEntries(
      Object.entries(blank).map(([key, otherwise]) => {
        const kept = isObject(from) ? from[key] : undefined;
        return [key, typeof kept === typeof otherwise ? kept : otherwise];
      }),
    ) as T;
  const list = (from: unknown): unknown[] => (Array.isArray(from) ? from : []);
  return {
    ...texts(
      { ...empty, lessons: undefined, cards: undefined, promises: undefined, photos: undefined, went: '' },
      value,
    ),
    case: typeof value['case'] === 'string' && ID_SHAPE.test(value['case']) ? value['case'] : '',
    went: TRIED_RESULTS.find((name) => name === value['went']) ?? '',
    lessons: list(value['lessons']).filter((id): id is string => typeof id === 'string' && ID_SHAPE.test(id)),
    cards: list(value['cards']).map((card) => {
      const read = texts(emptyCard(), card);
      return { ...read, side: SIDES.find((side) => side === read.side) ?? '' };
    }),
    promises: list(value['promises']).map((promise) => {
      const read = texts(emptyPromise(), promise);
      return { ...read, side: SIDES.find((side) => side === read.side) ?? '' };
    }),
    photos: list(value['photos'])
      .map((photo) => texts(emptyPhoto(), photo))
      .filter(({ name, width, height }) => PHOTO_NAME.test(name) && width > 0 && height > 0),
  };
}

const emptyPhoto = (): KeptPhoto => ({
  name: '',
  extension: 'jpg',
  width: 0,
  height: 0,
  shows: '',
  given: false,
  send: true,
});
/** Names that this form gives; anything else was not kept by it. */
const PHOTO_NAME = /^photo-\d{1,3}\.(?:jpg|png|webp)$/;

/** Whether a card or a promise says anything. */
export const saysAnything = (fields: LessonCard | Promised): boolean =>
  Object.values(fields).some((value: string) => value.trim() !== '');
