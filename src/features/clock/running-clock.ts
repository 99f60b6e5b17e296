import { itemAt } from '../../certain.ts';
import { fitAgenda, type FittingStep } from './fit-agenda.ts';

/** What a clock needs to know of a step. */
export interface ClockStep extends FittingStep {
  title: string;
  /** What is done, in order. */
  steps: readonly string[];
  say?: string;
  /** The one task or question that participants see. */
  show?: string;
}

/** A plan that a clock can run. */
export interface ClockPlan {
  /** Under which the clock keeps its state on the device: `workshop:story-circle`, `tray:k3f9`. */
  key: string;
  title: string;
  steps: readonly ClockStep[];
  /** Minutes that there are, where somebody has said so already. */
  available?: number;
  /** Address of the form in which the circle tells what came of it. */
  tell?: string;
  /** What the kit says about too little time. */
  whenLate?: readonly { if: string; then: string }[];
}

/**
 * Where a session stands. Times are milliseconds since 1970, so that the clock goes on over a reload or a locked
 * screen.
 * A step never ends by itself: people do, when the facilitator goes on.
 */
export interface ClockState {
  /** Minutes given to each step; 0 where it is left out. */
  minutes: number[];
  /** Those that each step had when the session was opened, for starting over. */
  planned?: number[];
  /** The step that is on; equal to the number of steps when the session is over. */
  at: number;
  /** Milliseconds of this step that had passed when the clock was last started. */
  passed: number;
  /** When the clock was last started; left out while it is paused. */
  since?: number;
  /** When the session has to end: set when it first begins, and not moved by pauses. */
  due?: number;
}

/** What the clock shows. */
export interface ClockView {
  at: number;
  running: boolean;
  over: boolean;
  /** Milliseconds left of this step; negative once its time is up. */
  left: number;
  /** Milliseconds left of the whole session by plan. */
  leftInAll: number;
  /** Milliseconds by which the session will end after it has to, at this pace. */
  late: number;
  /** The step that comes after this one, if any. */
  next?: number;
}

const MINUTE = 60_000;

/** A clock that waits at the first step. @param minutes of each step, 0 for those left out */
export function readyClock(minutes: readonly number[]): ClockState {
  return { minutes: [...minutes], planned: [...minutes], at: nextStep(minutes, -1) ?? minutes.length, passed: 0 };
}

/** The same session from its beginning, with the minutes that each part had when it was opened. */
export const startOver = ({ minutes, planned = minutes }: ClockState): ClockState => readyClock(planned);

const nextStep = (minutes: readonly number[], at: number): number | undefined => {
  const next = minutes.findIndex((value, index) => index > at && value > 0);
  return next < 0 ? undefined : next;
};
const passedBy = ({ passed, since }: ClockState, now: number): number =>
  passed + (since === undefined ? 0 : Math.max(0, now - since));

/** Starts or goes on. */
export function start(state: ClockState, now: number): ClockState {
  if (state.since !== undefined || state.at >= state.minutes.length) return state;
  return { ...state, since: now, due: state.due ?? now + clockView(state, now).leftInAll };
}

export function pause(state: ClockState, now: number): ClockState {
  const { since: _stopped, ...rest } = state;
  return { ...rest, passed: passedBy(state, now) };
}

/** Goes on to the next step that is not left out, or to the end. A running clock goes on running. */
export function forward(state: ClockState, now: number): ClockState {
  const next = nextStep(state.minutes, state.at);
  if (next === undefined) {
    const { since: _running, due: _end, ...rest } = state;
    return { ...rest, at: state.minutes.length, passed: 0 };
  }
  return { ...state, at: next, passed: 0, ...(state.since !== undefined && { since: now }) };
}

/** Back to the beginning of this step; to the step before when this one has only just begun. */
export function back(state: ClockState, now: number): ClockState {
  const running = state.since !== undefined && { since: now };
  const before = state.minutes.findLastIndex((value, index) => index < state.at && value > 0);
  const JUST_BEGUN = 5000;
  if (state.at < state.minutes.length && (passedBy(state, now) > JUST_BEGUN || before < 0))
    return { ...state, passed: 0, ...running };
  return { ...state, at: Math.max(0, before), passed: 0, ...running };
}

/** Gives this step more (or fewer) minutes, never fewer than one. */
export const lengthen = (state: ClockState, by: number): ClockState => ({
  ...state,
  minutes: state.minutes.map((value, index) => (index === state.at ? Math.max(1, value + by) : value)),
});

/** Leaves a part out that is still to come; a part that is on or over stays. */
export const leaveOut = (state: ClockState, at: number): ClockState =>
  at <= state.at ? state : { ...state, minutes: state.minutes.map((value, index) => (index === at ? 0 : value)) };

/** What to show at a moment. */
export function clockView(state: ClockState, now: number): ClockView {
  const passed = passedBy(state, now);
  const over = state.at >= state.minutes.length;
  const left = over ? 0 : itemAt(state.minutes, state.at) * MINUTE - passed;
  const later = state.minutes.reduce((sum, value, index) => (index > state.at ? sum + value : sum), 0) * MINUTE;
  const next = nextStep(state.minutes, state.at);
  const leftInAll = Math.max(0, left) + later;
  return {
    at: state.at,
    running: state.since !== undefined,
    over,
    left,
    leftInAll,
    late: over || state.due === undefined ? 0 : Math.max(0, now + leftInAll - state.due),
    ...(next !== undefined && { next }),
  };
}

/**
 * Shortens the steps still to come, so that the session ends in time.
 * @returns the new state, or how many minutes the rest needs at least
 */
export function catchUp(state: ClockState, steps: readonly FittingStep[], now: number): ClockState | { least: number } {
  const { left } = clockView(state, now);
  const later = steps.map((step, index) =>
    index > state.at && itemAt(state.minutes, index) > 0
      ? { ...step, minutes: itemAt(state.minutes, index) }
      : { minutes: 0 },
  );
  const fit = fitAgenda(later, Math.floor(((state.due ?? Infinity) - now - Math.max(0, left)) / MINUTE));
  if (!fit.fits) return { least: fit.least };
  return {
    ...state,
    minutes: state.minutes.map((value, index) => (index > state.at ? itemAt(fit.minutes, index) : value)),
  };
}

/** A stored state made whole again; `undefined` where it does not belong to a plan of that many steps. */
export function readClock(stored: string | null, steps: number): ClockState | undefined {
  try {
    const value = JSON.parse(stored ?? 'null') as Partial<ClockState> | null;
    const number = (part: unknown): part is number => typeof part === 'number' && Number.isFinite(part) && part >= 0;
    if (
      !value ||
      !Array.isArray(value.minutes) ||
      value.minutes.length !== steps ||
      !value.minutes.every(number) ||
      !number(value.at) ||
      !number(value.passed)
    )
      return undefined;
    return {
      minutes: value.minutes,
      at: Math.min(Math.floor(value.at), steps),
      passed: value.passed,
      ...(Array.isArray(value.planned) &&
        value.planned.length === steps &&
        value.planned.every(number) && { planned: value.planned }),
      ...(number(value.since) && { since: value.since }),
      ...(number(value.due) && { due: value.due }),
    };
  } catch {
    return undefined;
  }
}
