import type { Pace } from '../parts/pace.ts';

/** Told when somebody has stopped the work: nothing of it is saved. */
export class Stopped extends Error {}

/** A document on its way: what it says, how far it has come, and whether somebody has stopped it. */
export interface Work {
  /** A line for everybody, read out by screen readers; the last one is what came of it. */
  say(text: string): void;
  /** How far it has come, from 0 to 1; `undefined` while that is not known. */
  progress(share: number | undefined): void;
  signal: AbortSignal;
}

/** The longest that the page is held up, ms: what is pressed is answered within a tenth of a second. */
const BUSY_MS = 50;

/** @throws Stopped once somebody has stopped the work */
export function goOn({ signal }: Pick<Work, 'signal'>): void {
  if (signal.aborted) throw new Stopped();
}

/**
 * Lets the page draw and hear what was pressed whenever it was busy for a while. @param told how far it has come
 */
export function paceOf(work: Work, told: (share: number) => void): Pace {
  let since = performance.now();
  return async (share) => {
    goOn(work);
    if (performance.now() - since < BUSY_MS) return;
    told(share);
    await freeMoment();
    since = performance.now();
    goOn(work);
  };
}

/** A message to oneself: unlike a timer it is not put off while the page stands in the background. */
export const freeMoment = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
