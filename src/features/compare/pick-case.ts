import { el } from '../../dom/element.ts';
import { partOf } from '../../dom/part.ts';
import type { Lang } from '../../words/languages.ts';
import { Combobox, SearchAsker } from '../search/index.ts';

const WAIT_MS = 140;
const MOST_SHOWN = 8;
const LONGEST = 120;

/**
 * A field that finds cases by name, place or words, from the index of the search: only the parts of it that are needed
 * are fetched, however many cases there are.
 * @param place  holds the field, the list and the status
 * @param onPick is handed the id of what was chosen
 */
export function pickCase(place: HTMLElement, base: string, lang: Lang, onPick: (id: string) => void): void {
  const input = partOf<HTMLInputElement>(place, 'input');
  const box = new Combobox(input, partOf(place, '[role=listbox]'));
  const asker = new SearchAsker(base, lang);
  const status = partOf(place, '[role=status]');
  let turn = 0;
  let timer = 0;

  const pick = (id: string): void => {
    input.value = '';
    box.close();
    onPick(id);
    input.focus();
  };
  const option = (id: string, title: string, textLang: string | undefined): HTMLElement => {
    const made = el(
      'a',
      { role: 'option', 'aria-selected': 'false', tabindex: '-1', href: `#${id}`, lang: textLang },
      title,
    );
    made.addEventListener('click', (event) => {
      event.preventDefault();
      pick(id);
    });
    return made;
  };

  async function suggest(): Promise<void> {
    const mine = (turn += 1);
    const query = input.value.trim().slice(0, LONGEST);
    if (query === '') return box.close();
    try {
      const { hits } = await asker.search(query, { limit: MOST_SHOWN, filters: { kind: ['case'] } });
      if (mine !== turn) return;
      const found = hits.flatMap(({ key, title, data }) => {
        const [kind, id] = key.split(':');
        return kind === 'case' && id ? [option(id, title.map(({ text }) => text).join(''), data.lang)] : [];
      });
      box.show(...found);
      status.textContent = found.length === 0 ? (place.dataset['none'] ?? '') : '';
    } catch {
      if (mine !== turn) return;
      box.close();
      status.textContent = place.dataset['failed'] ?? '';
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void suggest(), WAIT_MS);
  });
  input.addEventListener('blur', () => box.close());
}
