import type { SourceData } from '../../intake/schema/list/source.ts';
import { dateParts } from '../../words/dates.ts';

/** A date of CSL-JSON. */
interface CslDate {
  'date-parts': number[][];
  circa?: true;
}

/** Fields that are ours and say nothing to a reference manager. */
const OURS = ['title-en', 'reading', 'confidence', 'note'] as const;

/**
 * A source as an item of CSL-JSON: the same fields, with its dates in parts. What only this library knows (how much was
 * read, how sure we are) stays behind.
 */
export function sourceCsl(source: SourceData): Record<string, unknown> {
  const kept = Object.entries(source).filter(
    ([name, value]) => !OURS.some((own) => own === name) && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, DATES.has(name) ? cslDate(String(value)) : value]));
}

const DATES: ReadonlySet<string> = new Set(['issued', 'accessed', 'event-date']);

/** EDTF in the parts of CSL: one list for a day, two for a stretch of time. */
function cslDate(edtf: string): CslDate {
  const ends = edtf.split('/').map(dateParts);
  return {
    'date-parts': ends.map(({ year, month, day }) => [year, month, day].filter((part) => part !== undefined)),
    ...(ends.some(({ about, unsure }) => about || unsure) && { circa: true as const }),
  };
}
