import { SIDES } from '../../settings/sides.ts';

/** The rows in which cases are set side by side, in their order; the same for every case. */
export const COMPARED = [
  'what',
  'place',
  'since',
  'contribution',
  'benefits',
  'members',
  'money',
  'holder',
  'match',
  ...SIDES,
  'broke',
] as const;
export type ComparedRow = (typeof COMPARED)[number];

/** One thing that is known of a case, with the ids of its sources. */
export interface CaseFact {
  text: string;
  sources: string[];
}
/** What is known of a case, row by row. A row that nobody knows anything for is left out. */
export type CaseFacts = Partial<Record<ComparedRow, CaseFact[]>>;
