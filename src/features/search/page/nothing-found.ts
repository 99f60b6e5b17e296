import { address } from '../../../library/address.ts';
import { readableAddress } from '../../../intake/address-codes.ts';
import type { Lang } from '../../../words/languages.ts';
import { SIDES } from '../../../intake/schema/names.ts';
import type { ShownAnswer } from '../present/present.ts';
import { el } from '../../../dom/element.ts';
import { SITE } from '../../../site.config.ts';
import { label } from '../box/pieces.ts';
import { searchWords } from '../box/search-words.ts';
import { readyText } from './tell-us.ts';

/** What the page of a search without results needs to know. */
export interface NothingPlace {
  lang: Lang;
  base: string;
  query: string;
  /** Names of the chosen filters, with commas; empty when there are none. */
  filters: string;
  /** E-mail address for readers; empty when there is none. */
  contact: string;
  /** Address of the same filters with other words. */
  addressOf(query: string): string;
  clearFilters(): void;
  /** Links to the problems that the home page offers, where there are any. */
  doors?: HTMLElement | undefined;
}

/** What to do when nothing was found: looser filters, words that come near, the three sides, telling us. */
export function nothingFound(answer: ShownAnswer, place: NothingPlace): HTMLElement[] {
  const t = searchWords(place.lang);
  const parts: HTMLElement[] = [el('h2', {}, t.noneTitle(place.query))];
  if (place.filters !== '') {
    const clear = el('button', { type: 'button' }, t.clearFilters);
    clear.addEventListener('click', () => place.clearFilters());
    parts.push(el('p', {}, `${t.noneFiltered} ${place.filters}`), clear);
  }
  if (answer.nearest.length > 0) {
    parts.push(
      el('h3', {}, t.nearest),
      el(
        'ul',
        { role: 'list', class: 'chips' },
        ...answer.nearest
          .slice(0, 8)
          .map((word) => el('li', {}, el('a', { class: 'chip', href: place.addressOf(word) }, word))),
      ),
    );
  }
  if (place.doors) parts.push(el('h3', {}, t.doors), place.doors);
  parts.push(
    el('h3', {}, t.sides),
    el(
      'ul',
      { role: 'list', class: 'chips' },
      ...SIDES.map((side) =>
        el('li', {}, el('a', { class: 'chip', href: address({ side }, place.lang, place.base) }, label('side', side))),
      ),
    ),
  );
  parts.push(...tellUs(place, t));
  return parts;
}

function tellUs({ lang, query, filters, contact }: NothingPlace, t: ReturnType<typeof searchWords>): HTMLElement[] {
  return [
    el('h3', {}, t.tellTitle),
    el('p', { class: 'soft' }, t.tellHelp),
    ...readyText(
      {
        title: t.tellTitle,
        text: t.tellText(SITE.name[lang], query, filters, readableAddress(location.href)),
        contact,
      },
      t,
    ),
  ];
}
