import { dateParts } from '../../../words/dates.ts';
import type { Entry } from '../../../library/entry.ts';
import { gradeOf } from '../../../library/evidence.ts';
import type { Library } from '../../../library/library.ts';
import { SIDES, type Side } from '../../../intake/schema/names.ts';
import type { Facet } from '../rank/facets.ts';

/** What an entry can be narrowed down and sorted by. */
export interface Placed {
  facets: Partial<Record<Facet, string[]>>;
  /** EDTF date of what it tells, not of its last edit; none for what has no date (terms, topics, workshops). */
  date?: string;
}

/**
 * - side: where a lesson was learned, the side a topic introduces
 * - province: of a case; of the cases that a lesson rests on, a note is about or a help page tells of
 * - year: of a case every year that its period or timeline names; of a lesson the years in which its evidence was
 *   published;
 *   of a note and an agenda their own
 * - date: the latest of these
 */
export function placed(entry: Entry, library: Library): Placed {
  const { side, cases = [], dates = [], evidence } = known(entry, library);
  const provinces = cases
    .map((id) => library.find('case', id)?.th.data.place.province)
    .filter((code) => code !== undefined);
  const latest = dates
    .map((date) => date.replace(/[~?]$/, ''))
    .sort()
    .at(-1);
  const facets = {
    kind: [entry.kind],
    side: side ? [side] : [],
    province: unique(provinces),
    topic: entry.th.data.topics,
    year: unique(dates.map((date) => String(dateParts(date).year))),
    evidence: evidence ? [evidence] : [],
  } satisfies Placed['facets'];
  return { facets, ...(latest && { date: latest }) };
}

interface Known {
  side?: Side;
  cases?: string[];
  dates?: string[];
  evidence?: string;
}

function known(entry: Entry, library: Library): Known {
  if (entry.kind === 'lesson') {
    const { data } = entry.th;
    const items = [...data.evidence, ...data.disputed];
    return {
      side: data.side,
      cases: items.flatMap((item) => item.case ?? []),
      dates: items.flatMap((item) => (item.source && library.source(item.source)?.issued) || []),
      evidence: gradeOf(data).strength,
    };
  }
  if (entry.kind === 'case') {
    const { period, timeline } = entry.th.data;
    return { cases: [entry.id], dates: [period.from ?? [], period.to ?? [], timeline.map((item) => item.date)].flat() };
  }
  if (entry.kind === 'note') {
    const { date, cases } = entry.th.data;
    return { cases, dates: [date] };
  }
  if (entry.kind === 'help') return { cases: entry.th.data.cases.map((item) => item.case) };
  if (entry.kind === 'agenda') return { dates: [String(entry.th.data.year)] };
  if (entry.kind === 'topic') return { side: SIDES.find((side) => entry.id === `side-${side}`) };
  return {};
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
