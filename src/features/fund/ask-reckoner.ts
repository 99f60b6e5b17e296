import '../../dom/trusted.ts';
import type { Fund } from '../../fund/fund.ts';
import type { Lever } from '../../fund/levers.ts';
import type { Told } from '../../fund/reckon.ts';

/** A question to the worker; a newer one ends the work on the one before. */
export interface Question {
  number: number;
  fund: Fund;
  levers: Lever[];
}

let worker: Worker | undefined;
let asked = 0;
let listener: ((told: Told) => void) | undefined;

/**
 * Reckons a fund off the page, so that typing never waits. Answers come bit by bit; those to an older question are
 * dropped.
 * @param broken is called once where this browser cannot run the worker: `middle` then comes from the page itself
 */
export function askReckoner(fund: Fund, levers: Lever[], tell: (told: Told) => void, broken: () => void): void {
  asked += 1;
  listener = tell;
  const question: Question = { number: asked, fund, levers };
  try {
    worker ??= start(broken, question);
    worker.postMessage(question);
  } catch {
    inPage(question, broken);
  }
}

function start(broken: () => void, first: Question): Worker {
  const made = new Worker(new URL('./reckoner-worker.ts', import.meta.url), { type: 'module', name: 'fund' });
  made.addEventListener('message', ({ data }: MessageEvent<{ number: number; told: Told }>) => {
    if (data.number === asked) listener?.(data.told);
  });
  made.addEventListener('error', () => {
    made.terminate();
    inPage(first, broken);
  });
  return made;
}

/** Only the middle course: it takes a few milliseconds, where thousands of runs would hold up the page. */
function inPage({ number, fund }: Question, broken: () => void): void {
  broken();
  void import('../../fund/answers.ts').then(({ middleAnswer }) => {
    if (number === asked) listener?.({ middle: middleAnswer(fund).answer });
  });
}
