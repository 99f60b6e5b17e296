import { askSister, type Found } from '../../../src/features/sisters/ask-sister.ts';
import { mergeAnswers } from '../../../src/features/sisters/merge.ts';
import type { Sister } from '../../../src/features/sisters/index.ts';

/** Runs in the page: what each library answers alone, and all of them merged as the search page merges them. */
async function ask(sisters: readonly Sister[], own: string, query: string, base: string) {
  const each = await Promise.all(sisters.map((sister) => askSister(sister, query, base, 60_000)));
  const said = ({ sister, href }: Found): string => `${sister.prefix} ${new URL(href).pathname}`;
  return {
    alone: mergeAnswers([each[sisters.findIndex(({ prefix }) => prefix === own)] ?? []], 10).map(said),
    merged: mergeAnswers(each, 10).map(said),
  };
}
Object.assign(globalThis, { askLibraries: ask });
