import type { Lang } from '../../../words/languages.ts';
import { el } from '../../../dom/element.ts';
import { searchWords } from './search-words.ts';
import { suggestIn } from './suggest-in.ts';

let made = 0;

/** Suggests names in a list under a field of the page: on the home page, the 404 page and the search page. */
export function popupUnder(input: HTMLInputElement, lang: Lang, base: string): void {
  const list = el('div', {
    id: `popup-${(made += 1)}`,
    class: 'search-options popup',
    role: 'listbox',
    'aria-label': searchWords(lang).suggestions,
    lang,
  });
  const status = el('span', { role: 'status', class: 'visually-hidden' });
  list.hidden = true;
  input.form!.append(list, status);
  const { box } = suggestIn({ input, list, status, lang, base, passages: false });
  input.addEventListener('blur', () => box.close());
  // Somebody who scrolls wants to see what lies under the list.
  window.addEventListener('scroll', () => box.open && box.close(), { passive: true });
  input.form!.addEventListener('submit', () => box.close());
}
