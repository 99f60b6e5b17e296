import type { Lang } from '../../../words/languages.ts';
import { Engine, type SearchOptions } from '../engine.ts';
import { SeveralParts } from '../fetch/several-parts.ts';
import { START } from '../format/layout.ts';
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

/** What a page tells its worker beside questions. */
export type Handed = { expect: string } | { give: string; bytes: ArrayBuffer | undefined };

export type Reply = { value: ShownAnswer | ShownSuggestion[] } | { failed: string };

const engines = new Map<string, Engine>();

/** What a page fetches of an index while its worker is still on the way: its `start.bin`, for the first try only. */
const coming = new Map<string, Promise<Uint8Array | undefined>>();
const given = new Map<string, (bytes: Uint8Array | undefined) => void>();

/** Says that the page is fetching the start of an index, and will hand it over by `giveStart`. */
export function expectStart(index: string): void {
  coming.set(index, new Promise((resolve) => given.set(index, resolve)));
  engineOf(index);
}

/** @param bytes nothing, where the page could not have it: then the engine fetches it by itself */
export const giveStart = (index: string, bytes: ArrayBuffer | undefined): void =>
  given.get(index)?.(bytes && new Uint8Array(bytes));

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
  if (!beside || !other) return presentAnswer(own, query);
  // Few ask for both, and how they are joined comes for those.
  const { bothLanguages } = await import('../both-languages.ts');
  return presentAnswer(bothLanguages(own, other, beside.lang, query, options.limit), query);
}

/** One engine an index; it keeps what it has fetched. */
function engineOf(index: string): Engine {
  const before = engines.get(index);
  if (before) return before;
  const parts = new SeveralParts(index);
  parts.expect();
  const engine = new Engine(async (path, fresh) => {
    if (path === START) {
      const handed = await coming.get(index);
      coming.delete(index);
      if (handed) return handed;
    }
    if (!fresh) return parts.load(path);
    const answer = await fetch(index + path, { cache: 'no-cache' });
    if (!answer.ok) throw new Error(`${answer.status} ${path}`);
    return new Uint8Array(await answer.arrayBuffer());
  });
  engines.set(index, engine);
  return engine;
}
