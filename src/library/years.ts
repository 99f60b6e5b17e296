import { laneOfRecord } from '../settings/faces.ts';
import { ofSides, SIDES, type Side } from '../settings/sides.ts';
import { dateParts } from '../words/dates.ts';
import type { AgendaData } from '../intake/schema/entry/agenda.ts';
import type { Entry } from './entry.ts';
import { textIn, type Library } from './library.ts';
import type { Lang } from '../words/languages.ts';
import type { AnyRecord } from './records.ts';

/** The year in which the first of the pilots began: earlier years stand on the timeline only. */
export const FIRST_YEAR = 2004;

/** The lane on which a record stands: an event says so itself; the others belong to what they are about. */
const laneOf = (found: AnyRecord): Side => (found.kind === 'event' ? found.record.side : laneOfRecord(found.kind));

/** What the records tell of one year, on the lanes of the sides, each in order of time. */
export interface YearOfRecords {
  year: number;
  lanes: Record<Side, AnyRecord[]>;
  /** Everything on the lanes. */
  count: number;
  /** The year's own text, where somebody has written one. */
  agenda?: Entry<'agenda'>;
}

/** The years from the first to the last of which anything is known; those between are never left out. */
export function yearsOfRecords(library: Library): YearOfRecords[] {
  const dated = (['event', 'rule', 'figure', 'study', 'award'] as const).flatMap((kind) =>
    library
      .records(kind)
      .flatMap((record): { year: number; found: AnyRecord }[] =>
        record.date === undefined ? [] : [{ year: dateParts(record.date).year, found: { kind, record } as AnyRecord }],
      ),
  );
  const agendas = new Map(library.all('agenda').map((entry) => [entry.th.data.year, entry]));
  const last = Math.max(FIRST_YEAR, ...dated.map(({ year }) => year), ...agendas.keys());
  return Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => {
    const year = FIRST_YEAR + index;
    const found = dated.filter((one) => one.year === year).map((one) => one.found);
    const agenda = agendas.get(year);
    return {
      year,
      lanes: ofSides((side) => found.filter((one) => laneOf(one) === side)),
      count: found.length,
      ...(agenda && { agenda }),
    };
  });
}

/** A promise with the agenda that tells it. */
export interface ToldPromise {
  year: number;
  agenda: string;
  promise: AgendaData['commitments'][number];
  /** The language in which the promise is told. */
  lang: Lang;
}

/** All promises, oldest first, in the words of a language where it has them. */
const promises = (library: Library, lang: Lang): ToldPromise[] =>
  library
    .all('agenda')
    .flatMap((entry) => {
      const text = textIn(entry, lang);
      return text.data.commitments.map((promise) => ({
        year: entry.th.data.year,
        agenda: entry.id,
        promise,
        lang: text.lang,
      }));
    })
    .sort((a, b) => a.year - b.year);

/** What was promised and not recorded since: no source tells what came of it. */
export const openPromises = (library: Library, lang: Lang): ToldPromise[] =>
  promises(library, lang).filter(({ promise }) => promise.outcome === 'unknown');

/** What agendas of earlier years had promised for a year. */
export const promisesFor = (year: number, library: Library, lang: Lang): ToldPromise[] =>
  promises(library, lang).filter(
    ({ year: told, promise: { due } }) => told < year && due !== undefined && dateParts(due).year === year,
  );

/** Sides of a year on which no record stands: the gaps that somebody could fill. */
export const emptyLanes = ({ lanes }: Pick<YearOfRecords, 'lanes'>): Side[] =>
  SIDES.filter((side) => lanes[side].length === 0);
