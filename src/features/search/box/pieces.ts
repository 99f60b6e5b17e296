import { address, type Target } from '../../../library/address.ts';
import { el } from '../../../dom/element.ts';
import type { Lang } from '../../../words/languages.ts';
import { pageLang } from '../../../dom/page-lang.ts';
import { searchWords } from './search-words.ts';
import { formatDate } from '../../../words/dates.ts';
import type { Piece } from '../present/excerpt.ts';
import type { Shown } from '../index/pages-of-library.ts';

/** A text with its marked parts as `<mark>`. */
export const textWithMarks = (pieces: readonly Piece[]): Node[] =>
  pieces.map(({ text, found }) => (found ? el('mark', {}, text) : document.createTextNode(text)));

/** A copy of the label that every page holds in a template for a kind, side or strength of evidence. */
export function label(name: 'kind' | 'side' | 'strength', value: string): Node {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-label="${name}:${value}"]`);
  return (
    template?.content.cloneNode(true) ??
    document.createTextNode(value === 'neighbour' ? searchWords(pageLang()).neighbours : value)
  );
}

/** Name of a kind, side or strength without its drawing. */
export const labelText = (name: 'kind' | 'side' | 'strength', value: string): string =>
  label(name, value).textContent!.trim();

/** What is of one day or year and is looked for by it. */
const OF_ONE_DAY = new Set<string>(['note', 'agenda', 'event', 'figure', 'rule', 'study', 'award']);

/**
 * Side, place, evidence and date of an entry, each only where there is one.
 * @param kind whether to name the kind, too
 * @param date whether to show every date; else only of what is of one day or year
 */
export function factsOf(data: Shown, lang: Lang, { kind = false, date = false } = {}): HTMLElement {
  const facts = el('p', { class: 'facts' });
  if (kind) facts.append(el('span', {}, labelText('kind', data.kind)));
  if (data.library) facts.append(el('span', {}, searchWords(lang).elsewhere(data.library)));
  if (data.side) facts.append(label('side', data.side));
  if (data.place) facts.append(el('span', { lang: data.lang }, data.place));
  if (data.strength) facts.append(label('strength', data.strength));
  if (data.date && (date || OF_ONE_DAY.has(data.kind))) facts.append(el('span', {}, formatDate(data.date, lang)));
  return facts;
}

function targetOf({ kind, id, guide }: Shown, anchor?: string): Target {
  if (kind === 'page') return (guide ? { guide: id } : { page: id }) as Target;
  return { kind, id, ...(anchor && kind !== 'term' && { section: anchor }) } as Target;
}

/**
 * Where a result leads: the very section, with the words to mark on that page (see `found-words.ts`). A text fragment
 * (`#:~:text=`) was tried: Chromium finds Thai in it, but only between the words of its own dictionary, and its colour
 * can be
 * neither heard by a screen reader, nor walked through, nor taken off.
 */
export function addressOf(
  data: Shown,
  lang: Lang,
  base: string,
  anchor?: string,
  words: readonly string[] = [],
): string {
  if (data.href !== undefined) return data.href;
  const [path, ownFragment] = address(targetOf(data, anchor), lang, base).split('#') as [string, string?];
  const fragment = ownFragment ?? (data.kind === 'page' ? anchor : undefined);
  const query = new URLSearchParams(words.map((word) => ['hl', word])).toString();
  return path + (query && `?${query}`) + (fragment ? `#${fragment}` : '');
}
