import type { Lang } from '../../words/languages.ts';

/** What a site says of a sister library, in its settings. */
export interface NeighbourSettings {
  /** What readers see it called. */
  name: Record<Lang, string>;
  /** Its home (`https://forest.example.org/`), from which its exchange list is found; or the list itself (`….json`). */
  address: string;
  /** What links to it begin with: `forest-net` in `[[forest-net:fire-break]]`. */
  prefix: string;
  /**
   * Of a library that has no exchange list but a Pagefind bundle: `true`, or where its folder lies from its home on
   * (`_pagefind/`). Its pages are found in the browser, when a reader asks for it; no text can link to them by a prefix.
   */
  pagefind?: boolean | string;
}

/** An address as that of a folder, so that what lies in it is found beside it. */
export const folderOf = (address: string): string => address.replace(/\/?(?:[?#].*)?$/, '/');

/** Texts by language; at least one. */
export type ByLanguage<T = string> = Readonly<Record<string, T>>;

/** An entry of a sister library, from its lists in all languages. Plain words and whole addresses only. */
export interface NeighbourEntry {
  id: string;
  kind: string;
  title: ByLanguage;
  summary: ByLanguage;
  asks: ByLanguage<readonly string[]>;
  sides: readonly string[];
  place?: { name: ByLanguage; code?: string | undefined } | undefined;
  /** EDTF. */
  date?: string | undefined;
  /** Its page in each language, `http:` or `https:`. */
  address: ByLanguage;
  /** Address of its licence. */
  licence?: string | undefined;
}

/** A sister library with the entries of its last good list; without `entries` no list of it could ever be had. */
export interface Neighbour extends NeighbourSettings {
  entries?: readonly NeighbourEntry[];
}

/** A text for a reader of a language: in that language, else in the first that there is. */
export function inLanguage<T>(texts: ByLanguage<T>, lang: string): { text: T; lang: string } | undefined {
  const [first] = Object.entries(texts);
  const own = Object.hasOwn(texts, lang) ? texts[lang] : undefined;
  if (own !== undefined) return { text: own, lang };
  return first && { text: first[1], lang: first[0] };
}
