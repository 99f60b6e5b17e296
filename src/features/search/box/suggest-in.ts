import type { Lang } from '../../../words/languages.ts';
import { address } from '../../../library/address.ts';
import { LONGEST_QUERY, writeState } from '../present/search-state.ts';
import { SearchAsker } from './ask-engine.ts';
import { Combobox } from './combobox.ts';
import { allOption, nameOptions, passageOptions } from './options-list.ts';
import { sayOnce } from './say-once.ts';
import { searchWords } from './search-words.ts';

const WAIT_MS = 110;
const NAMES = 5;
const PASSAGES = 4;

/** Where suggestions are shown. */
export interface SuggestPlace {
  input: HTMLInputElement;
  list: HTMLElement;
  status: HTMLElement;
  lang: Lang;
  base: string;
  /** Also passages that answer, and the way to all results; without it only names. */
  passages: boolean;
  /** Called when the index could not be had (true) and when it could again (false). */
  failed?(failed: boolean): void;
  /** Called when nothing is typed (true), so that something else can be shown. */
  blank?(blank: boolean): void;
  /** Called with true while nothing stands in the list yet that will come. */
  waiting?(waiting: boolean): void;
}

/** The page that shows all results of a query. */
export const resultsAddress = (query: string, lang: Lang, base: string): string =>
  `${address({ page: 'search' }, lang, base)}?${writeState({ query, chosen: {}, sort: 'relevance', asTyped: false, both: false })}`;

/**
 * Suggests under a field while somebody types: first names, which need little to be fetched, then passages that answer.
 * @returns the combobox, and a function that suggests at once for what stands in the field
 */
export function suggestIn(place: SuggestPlace): { box: Combobox; now(): Promise<void> } {
  const { input, list, lang, base } = place;
  const asker = new SearchAsker(base, lang);
  const box = new Combobox(input, list);
  const say = sayOnce(place.status);
  const t = searchWords(lang);
  const at = { lang, base, id: list.id };
  let turn = 0;
  let timer = 0;

  async function now(): Promise<void> {
    const mine = (turn += 1);
    const query = input.value.trim().slice(0, LONGEST_QUERY);
    place.blank?.(query === '');
    if (query === '') return nothing();
    try {
      place.waiting?.(!box.open);
      const naming = asker.suggest(query, NAMES);
      // Asked for at the same time, since both need much the same files.
      const answering = place.passages ? asker.search(query, { limit: NAMES + PASSAGES, facets: false }) : undefined;
      answering?.catch(() => undefined);
      const names = await naming;
      if (mine !== turn) return;
      const named = nameOptions(at, names);
      // Where no name has what was typed, an older answer stays until the new one comes: the list does not blink.
      if (named.length > 0 || !answering) box.show(...named);
      if (answering) {
        place.waiting?.(!box.open);
        const { hits } = await answering;
        if (mine !== turn) return;
        const known = new Set(names.map(({ key }) => key));
        // What leads to all results comes with the last of them, so that it does not move under a finger.
        box.show(
          ...named,
          ...passageOptions(at, hits.filter(({ key }) => !known.has(key)).slice(0, PASSAGES)),
          allOption(at, resultsAddress(query, lang, base), query),
        );
      }
      place.waiting?.(false);
      place.failed?.(false);
      say(t.suggested(list.querySelectorAll('[role=option]').length));
    } catch {
      if (mine !== turn) return;
      nothing();
      place.failed?.(true);
    }
  }

  function nothing(): void {
    place.waiting?.(false);
    box.close();
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void now(), WAIT_MS);
  });
  window.addEventListener('online', () => input.value !== '' && document.activeElement === input && void now());
  return { box, now };
}
