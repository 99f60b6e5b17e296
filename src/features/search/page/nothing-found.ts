import { address } from '../../../library/address.ts';
import { encodeLoosely, readableAddress } from '../../../intake/address-codes.ts';
import type { Lang } from '../../../words/languages.ts';
import { SIDES } from '../../../intake/schema/names.ts';
import type { ShownAnswer } from '../present/present.ts';
import { label, make } from '../box/pieces.ts';
import { searchWords } from '../box/search-words.ts';

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
}

/** What to do when nothing was found: looser filters, words that come near, the three sides, telling us. */
export function nothingFound(answer: ShownAnswer, place: NothingPlace): HTMLElement[] {
  const t = searchWords(place.lang);
  const parts: HTMLElement[] = [make('h2', {}, t.noneTitle(place.query))];
  if (place.filters !== '') {
    const clear = make('button', { type: 'button' }, t.clearFilters);
    clear.addEventListener('click', () => place.clearFilters());
    parts.push(make('p', {}, `${t.noneFiltered} ${place.filters}`), clear);
  }
  if (answer.nearest.length > 0) {
    parts.push(
      make('h3', {}, t.nearest),
      make(
        'ul',
        { role: 'list', class: 'chips' },
        ...answer.nearest
          .slice(0, 8)
          .map((word) => make('li', {}, make('a', { class: 'chip', href: place.addressOf(word) }, word))),
      ),
    );
  }
  parts.push(
    make('h3', {}, t.sides),
    make(
      'ul',
      { role: 'list', class: 'chips' },
      ...SIDES.map((side) =>
        make(
          'li',
          {},
          make('a', { class: 'chip', href: address({ side }, place.lang, place.base) }, label('side', side)),
        ),
      ),
    ),
  );
  parts.push(...tellUs(place, t));
  return parts;
}

function tellUs({ query, filters, contact }: NothingPlace, t: ReturnType<typeof searchWords>): HTMLElement[] {
  const text = t.tellText(query, filters, readableAddress(location.href));
  const area = make('textarea', { rows: '6', 'aria-label': t.tellTitle, class: 'tell-text' });
  area.value = text;
  const said = make('span', { role: 'status' });
  const copy = make('button', { type: 'button' }, t.tellCopy);
  copy.addEventListener(
    'click',
    () =>
      void (async () => {
        const copied = await (
          navigator.clipboard?.writeText(area.value) ?? Promise.reject(new Error('no clipboard'))
        ).then(
          () => true,
          () => false,
        );
        if (!copied) {
          area.focus();
          area.select();
        }
        said.textContent = copied ? t.copied : t.copyFailed;
      })(),
  );
  const mail = contact
    ? make(
        'a',
        {
          class: 'button',
          href: `mailto:${contact}?subject=${encodeLoosely(t.tellTitle)}&body=${encodeLoosely(text)}`,
        },
        t.tellMail,
      )
    : undefined;
  return [
    make('h3', {}, t.tellTitle),
    make('p', { class: 'soft' }, t.tellHelp),
    area,
    make('p', { class: 'tell-actions' }, copy, mail, said),
  ];
}
