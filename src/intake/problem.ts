import { byCode } from '../words/order.ts';

/** What is wrong, and what the author can do about it. */
export interface Advice {
  what: string;
  todo: string;
}

/** A place in a file; lines and columns count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** What a problem is about, by name. */
export type Params = Readonly<Record<string, string | number>>;

/** One mistake in the content, told to a person. */
export interface Problem extends Place {
  /** Permanent name in kebab-case; documents and tests refer to it. */
  rule: string;
  /** An error stops the build; a warning does not. */
  severity: 'error' | 'warning';
  /**
   * What the sentences are about: the field, the value, the id, the tag. Code that decides by a problem asks `rule` and
   * these, never the sentences, which may be worded anew at any time.
   */
  params?: Params;
  th: Advice;
  en: Advice;
}

/** What a check says of a mistake before its place is added. */
export type Finding = Pick<Problem, 'rule' | 'params' | 'th' | 'en'> & { severity?: Problem['severity'] };

/** Joins a finding and its place. */
export function problemAt(place: Place, finding: Finding): Problem {
  return {
    rule: finding.rule,
    severity: finding.severity ?? 'error',
    file: place.file,
    line: place.line,
    column: place.column,
    ...(finding.params && { params: finding.params }),
    th: finding.th,
    en: finding.en,
  };
}

/** Order in which problems are told: by file, then down the page; errors of a place before warnings. */
export function comparePlaces(a: Problem, b: Problem): number {
  return byCode(a.file, b.file) || a.line - b.line || a.column - b.column || byCode(a.severity, b.severity);
}
