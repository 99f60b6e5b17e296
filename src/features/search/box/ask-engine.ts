import '../../../dom/trusted.ts';
import type { SearchOptions } from '../answer.ts';
import { START } from '../format/start-file.ts';
import type { ShownAnswer, ShownSuggestion } from '../present/present.ts';
import type { Question, Reply } from './questions.ts';

interface Waiting {
  question: Question;
  resolve(value: ShownAnswer | ShownSuggestion[]): void;
  reject(reason: Error): void;
}

let worker: Worker | undefined;
/** A browser that cannot run the worker searches in the page itself. */
let noWorker = typeof Worker === 'undefined';
let number = 0;
const waiting = new Map<number, Waiting>();
/** Indexes whose start is on its way or there. */
const warmed = new Set<string>();

function start(): Worker {
  const made = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module', name: 'search' });
  made.addEventListener('message', ({ data }: MessageEvent<Reply & { number: number }>) => {
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    // Reading the message was work enough for one task; what is drawn from it comes in the next.
    setTimeout(() => ('value' in data ? asked?.resolve(data.value) : asked?.reject(new Error(data.failed))));
  });
  made.addEventListener('error', () => {
    noWorker = true;
    made.terminate();
    const left = [...waiting.values()];
    waiting.clear();
    for (const { question, resolve, reject } of left) inPage(question).then(resolve, reject);
  });
  return made;
}

const inPage = async (question: Question): Promise<ShownAnswer | ShownSuggestion[]> =>
  (await import('./questions.ts')).answerQuestion(question);

function ask(question: Question): Promise<ShownAnswer | ShownSuggestion[]> {
  if (noWorker) return inPage(question);
  worker ??= start();
  number += 1;
  return new Promise((resolve, reject) => {
    waiting.set(number, { question, resolve, reject });
    worker!.postMessage({ number, question });
  });
}

/** The search of one language's index. @param base path that the site is served under */
export class SearchAsker {
  readonly #index: string;
  constructor(base: string, lang: string) {
    this.#index = new URL(`${base.replace(/\/*$/, '/')}search-index/${lang}/`, location.href).href;
  }

  /**
   * Gets ready before anything is asked: the engine and what every search needs come at the same time, and not one after
   * the other. Costs nothing the second time.
   */
  warm(): void {
    if (noWorker || warmed.has(this.#index)) return;
    warmed.add(this.#index);
    worker ??= start();
    const [index, here] = [this.#index, worker];
    here.postMessage({ expect: index });
    const give = (bytes?: ArrayBuffer): void => here.postMessage({ give: index, bytes }, bytes ? [bytes] : []);
    fetch(index + START, { cache: 'no-cache' })
      .then((answer) => (answer.ok ? answer.arrayBuffer() : undefined))
      .then(give, () => give());
  }

  /** @throws when the index cannot be had; a later call tries again */
  search(query: string, options: SearchOptions): Promise<ShownAnswer> {
    return ask({ index: this.#index, ask: 'search', query, options }) as Promise<ShownAnswer>;
  }

  /** @throws when the index cannot be had; a later call tries again */
  suggest(prefix: string, limit: number): Promise<ShownSuggestion[]> {
    return ask({ index: this.#index, ask: 'suggest', prefix, limit }) as Promise<ShownSuggestion[]>;
  }
}
