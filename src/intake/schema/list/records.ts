import { awardSchema, type AwardData } from './award.ts';
import { eventSchema, type EventData } from './event.ts';
import { figureSchema, type FigureData } from './figure.ts';
import { ruleSchema, type RuleData } from './rule.ts';
import { studySchema, type StudyData } from './study.ts';

/**
 * Facts of the movement as a whole. Each kind is one list file; its items have a place on one page and no page of their
 * own.
 */
export const RECORD_KINDS = ['event', 'figure', 'rule', 'study', 'award'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** The schema of an item of each kind. */
export const RECORD_SCHEMAS = {
  event: eventSchema,
  figure: figureSchema,
  rule: ruleSchema,
  study: studySchema,
  award: awardSchema,
} as const;

/** The file under `content/` that holds each kind. */
export const RECORD_FILES: Record<RecordKind, string> = {
  event: 'events.yaml',
  figure: 'figures.yaml',
  rule: 'rules.yaml',
  study: 'studies.yaml',
  award: 'awards.yaml',
};

export interface RecordOf {
  event: EventData;
  figure: FigureData;
  rule: RuleData;
  study: StudyData;
  award: AwardData;
}

/** Valid records by kind, each list in the order of its file. */
export type Records = { [K in RecordKind]: RecordOf[K][] };

/** No records at all: where a library is put together from entries only. */
export const noRecords = (): Records => ({ event: [], figure: [], rule: [], study: [], award: [] });
