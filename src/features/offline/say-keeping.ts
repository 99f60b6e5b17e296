import { el } from '../../dom/element.ts';
import { pageLang } from '../../dom/page-lang.ts';
import { keepingIn } from '../../words/in/library/keeping.ts';
import type { keepingTh } from '../../words/th/library/keeping.ts';
import { askedGroups, type Group } from './kept.ts';

export const keepingWords = (): typeof keepingTh => keepingIn[pageLang()];

let place: HTMLElement | undefined;

/** Says at the foot of the page, beside the link to where all of it can be removed, what is being kept. */
export function sayKeeping(text: string): void {
  if (!place) {
    place = el('span', { class: 'small', role: 'status' });
    document.querySelector('[data-part=keeping]')?.append(' ', place);
  }
  place.textContent = text;
}

/** Says that the page is not kept on this line, unless it was asked for before. */
export function saySpared(wanted: Group | undefined): void {
  if (wanted && !askedGroups().includes(wanted)) sayKeeping(keepingWords().spared);
}
