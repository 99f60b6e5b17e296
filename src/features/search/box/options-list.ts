import type { Lang } from '../../../words/languages.ts';
import type { Piece } from '../present/excerpt.ts';
import type { ShownHit, ShownSuggestion } from '../present/present.ts';
import { el } from '../../../dom/element.ts';
import { addressOf, factsOf, textWithMarks } from './pieces.ts';
import { searchWords } from './search-words.ts';

/** What the options are made for. */
export interface OptionsPlace {
  lang: Lang;
  base: string;
  /** Id of the listbox; groups are named after it. */
  id: string;
}

/** A named group of options in a listbox. */
function group(place: OptionsPlace, key: string, name: string, options: HTMLElement[]): HTMLElement {
  const title = el('div', { class: 'option-group', id: `${place.id}-${key}`, role: 'presentation' }, name);
  return el('div', { role: 'group', 'aria-labelledby': title.id }, title, ...options);
}

const option = (href: string, ...content: (Node | undefined)[]): HTMLElement =>
  el('a', { role: 'option', 'aria-selected': 'false', tabindex: '-1', href }, ...content);

const title = (pieces: readonly Piece[], lang: string | undefined): HTMLElement =>
  el('span', { class: 'option-title', lang }, ...textWithMarks(pieces));

/** Entries whose names have what was typed. */
export function nameOptions(place: OptionsPlace, suggestions: readonly ShownSuggestion[]): HTMLElement[] {
  if (suggestions.length === 0) return [];
  const options = suggestions.map(({ data, title: pieces }) => {
    const made = option(
      addressOf(data, place.lang, place.base),
      title(pieces, data.lang),
      factsOf(data, place.lang, { kind: true }),
    );
    if (data.side) made.dataset['side'] = data.side;
    return made;
  });
  return [group(place, 'names', searchWords(place.lang).byName, options)];
}

/** Passages that answer what was typed. */
export function passageOptions(place: OptionsPlace, hits: readonly ShownHit[]): HTMLElement[] {
  if (hits.length === 0) return [];
  const options = hits.map((hit) => {
    const passage = el(
      'span',
      { class: 'option-passage', lang: hit.data.lang },
      ...textWithMarks(hit.also ?? hit.passage),
    );
    const made = option(
      addressOf(hit.data, place.lang, place.base, hit.anchor, hit.words),
      title(hit.title, hit.data.lang),
      passage,
      factsOf(hit.data, place.lang, { kind: true }),
    );
    if (hit.data.side) made.dataset['side'] = hit.data.side;
    return made;
  });
  return [group(place, 'passages', searchWords(place.lang).byText, options)];
}

/** The way to the page with all results. */
export const allOption = (place: OptionsPlace, href: string, query: string): HTMLElement => {
  const made = option(href, document.createTextNode(searchWords(place.lang).allResults(query)));
  made.classList.add('all-results');
  return made;
};
