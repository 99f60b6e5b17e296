import { FACET_ORDER, type Facet, type SearchState } from '../present/search-state.ts';
import { el } from '../../../dom/element.ts';
import type { searchWords } from '../box/search-words.ts';

/** What the buttons do and say. */
export interface ChosenActions {
  t: ReturnType<typeof searchWords>;
  nameOf(facet: Facet, value: string): string;
  /** @param chosen what is left when one was taken off */
  take(chosen: SearchState['chosen']): void;
  clear(): void;
}

/** A button for each chosen value that takes it off, and one for all of them where there are several. */
export function chosenButtons({ chosen }: SearchState, { t, nameOf, take, clear }: ChosenActions): HTMLElement[] {
  const buttons = FACET_ORDER.flatMap((facet) =>
    (chosen[facet] ?? []).map((value) => {
      const name = nameOf(facet, value);
      const button = el(
        'button',
        { type: 'button', class: 'chip', 'aria-label': t.takeOff(name) },
        name,
        el('span', { 'aria-hidden': 'true' }, ' ✕'),
      );
      button.addEventListener('click', () =>
        take({ ...chosen, [facet]: chosen[facet]!.filter((other) => other !== value) }),
      );
      return el('li', {}, button);
    }),
  );
  if (buttons.length > 1) {
    const all = el('button', { type: 'button', class: 'quiet' }, t.clearFilters);
    all.addEventListener('click', clear);
    buttons.push(el('li', {}, all));
  }
  return buttons;
}
