import type { Lang } from '../../../words/languages.ts';
import { bothLanguages } from '../both-languages.ts';
import { Engine, type SearchOptions } from '../engine.ts';
import { presentAnswer, presentSuggestion, type ShownAnswer, type ShownSuggestion } from '../present/present.ts';

/** What a page asks the engine. `index` is the address of the folder of the index. */
export type Question =
  | {
      index: string;
      ask: 'search';
      query: string;
      options: SearchOptions;
      /** The other language's index, where both are to be searched. */
      beside?: { index: string; lang: Lang };
    }
  | { index: string; ask: 'suggest'; prefix: string; limit: number };

export type Reply = { value: ShownAnswer | ShownSuggestion[] } | { failed: string };

const engines = new Map<string, Engine>();

/** Answers in the thread that calls it. @throws when the index cannot be had; a later call tries again */
export async function answerQuestion(question: Question): Promise<ShownAnswer | ShownSuggestion[]> {
  const engine = engineOf(question.index);
  if (question.ask === 'suggest')
    return (await engine.suggest(question.prefix, { limit: question.limit })).map(presentSuggestion);
  const { query, options, beside } = question;
  const [own, other] = await Promise.all([
    engine.search(query, options),
    beside && engineOf(beside.index).search(query, options),
  ]);
  return presentAnswer(beside && other ? bothLanguages(own, other, beside.lang, query, options.limit) : own, query);
}

/** One engine an index; it keeps what it has fetched. */
function engineOf(index: string): Engine {
  const before = engines.get(index);
  if (before) return before;
  const engine = new Engine(async (path, fresh) => {
    const answer = await fetch(index + path, { cache: fresh ? 'no-cache' : 'default' });
    if (!answer.ok) throw new Error(`${answer.status} ${path}`);
    return new Uint8Array(await answer.arrayBuffer());
  });
  engines.set(index, engine);
  return engine;
}
