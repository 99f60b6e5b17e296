import type { Side } from '../../../intake/schema/names.ts';
import { STATEMENTS, type StatementId } from '../../../words/board-names.ts';

/** How far a matter has come, from 1 "we know of it" to 5 "it is our way of life". */
export const LEVELS = [1, 2, 3, 4, 5] as const;
export type Level = (typeof LEVELS)[number];

/** What a group says of a matter. Nothing at all: not answered yet. */
export interface Answer {
  today?: Level | 'unknown';
  /** Where it wants to be in twelve months. */
  wish?: Level;
  /** "How do we know?", one line. */
  evidence?: string;
}

/** What became of a line of a plan, a year later. */
export const OUTCOMES = ['kept', 'partly', 'dropped'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One line of a plan: when …, then we …, by whom, until when, with which lesson. */
export interface PlanLine {
  side: Side;
  when: string;
  then: string;
  who: string;
  /** ISO date, or empty. */
  until: string;
  /** Id of a lesson. */
  lesson?: string;
  outcome?: Outcome;
  why?: string;
}

/** One round of answers with the plan that came of it. */
export interface BoardYear {
  /** The day of the talk, ISO date. */
  date: string;
  answers: Partial<Record<StatementId, Answer>>;
  plan: PlanLine[];
}

/** Words that a group has put in place of ours. */
export interface OwnWords {
  name?: string;
  /** Five levels; an empty one keeps our words. */
  levels?: string[];
}

export const SCOPES = ['village', 'tambon', 'province', 'network'] as const;
export type Scope = (typeof SCOPES)[number];

/** A group's own triangle, with its earlier years. */
export interface Board {
  version: typeof BOARD_VERSION;
  /** Tells boards on one device apart; a board that came from elsewhere gets a new one. */
  id: string;
  name: string;
  scope: Scope;
  own: Partial<Record<StatementId, OwnWords>>;
  /** Oldest first; the last one is being worked on. Never empty. */
  years: BoardYear[];
}

/** Goes up whenever a program that reads the old shape would misread the new one. */
export const BOARD_VERSION = 1;

/** The longest texts and lists that are kept. */
export const LIMITS = { name: 80, words: 120, evidence: 240, plan: 200, lines: 3, years: 30, boards: 60 } as const;

export const isStatement = (value: string): value is StatementId => ALL_STATEMENTS.some((id) => id === value);
export const ALL_STATEMENTS: readonly StatementId[] = Object.values(STATEMENTS).flat();

/** An empty board. @param date ISO date of the talk */
export const newBoard = (id: string, date: string): Board => ({
  version: BOARD_VERSION,
  id,
  name: '',
  scope: 'tambon',
  own: {},
  years: [{ date, answers: {}, plan: [] }],
});

/** The year that is being worked on. */
export function currentYear(board: Board): BoardYear {
  const year = board.years.at(-1);
  if (!year) throw new Error('A board has at least one year.');
  return year;
}

/** Whether a matter has been answered: a level, or "not known". */
export const isAnswered = (answer: Answer | undefined): boolean => answer?.today !== undefined;

/** How many of the fifteen matters have been answered. */
export const answeredCount = (year: BoardYear): number =>
  ALL_STATEMENTS.filter((id) => isAnswered(year.answers[id])).length;

/** A line is a plan when it says when, what, who and until when. */
export const isWholeLine = ({ when, then, who, until }: PlanLine): boolean =>
  [when, then, who, until].every((text) => text.trim() !== '');

/** Whether a board holds nothing that somebody has put in. */
export const isEmptyBoard = (board: Board): boolean =>
  board.name === '' &&
  board.years.length === 1 &&
  currentYear(board).plan.length === 0 &&
  Object.keys(currentYear(board).answers).length === 0 &&
  Object.keys(board.own).length === 0;
