import type { SearchOptions } from '../answer.ts';
import type { ShownAnswer, ShownSuggestion } from '../present/present.ts';
import { engineThread, indexAddress, warmEngine } from './engine-thread.ts';
import type { Question, Reply } from './questions.ts';

interface Waiting {
  question: Question;
  resolve(value: ShownAnswer | ShownSuggestion[]): void;
  reject(reason: Error): void;
}

let number = 0;
const waiting = new Map<number, Waiting>();
/** The thread that is listened to. */
let heard: Worker | undefined;

function listen(thread: Worker): void {
  heard = thread;
  thread.addEventListener('message', ({ data }: MessageEvent<Reply & { number: number }>) => {
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    // Reading the message was work enough for one task; what is drawn from it comes in the next.
    setTimeout(() => ('value' in data ? asked?.resolve(data.value) : asked?.reject(new Error(data.failed))));
  });
  thread.addEventListener('error', () => {
    const left = [...waiting.values()];
    waiting.clear();
    for (const { question, resolve, reject } of left) inPage(question).then(resolve, reject);
  });
}

const inPage = async (question: Question): Promise<ShownAnswer | ShownSuggestion[]> =>
  (await import('./questions.ts')).answerQuestion(question);

function ask(question: Question): Promise<ShownAnswer | ShownSuggestion[]> {
  const thread = engineThread();
  if (!thread) return inPage(question);
  if (thread !== heard) listen(thread);
  number += 1;
  return new Promise((resolve, reject) => {
    waiting.set(number, { question, resolve, reject });
    thread.postMessage({ number, question });
  });
}

/** The search of one language's index. @param base path that the site is served under */
export class SearchAsker {
  readonly #index: string;
  constructor(base: string, lang: string) {
    this.#index = indexAddress(base, lang);
  }

  /** Gets ready before anything is asked. Costs nothing the second time. */
  warm(): void {
    warmEngine(this.#index);
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
