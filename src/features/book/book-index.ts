import type { Lang } from '../../words/languages.ts';

/** A name that readers look up: how the index writes it, and how texts do. */
export interface IndexTerm {
  name: string;
  also: readonly string[];
}

/** Where a name stands: the place that was marked for it, and in which chapter. */
interface Place {
  id: string;
  chapter: string;
}

/** A line of the index: a name with the places that were marked for it, in the order of the book. */
export interface IndexLine {
  name: string;
  places: string[];
}

/** The index leads to this many chapters at most: to those in which the name stands most often. */
export const MOST_PLACES = 8;
/** In a book of fewer chapters every name is worth its line. */
const FEW_CHAPTERS = 6;
const ZERO_WIDTH_SPACE = '\u200b';
/** Nothing that belongs to the same word may stand beside a name. */
const BESIDE = '[\\p{L}\\p{M}\\p{N}]';

/**
 * Marks names in the texts of a book and tells where they stand. Thai texts must carry U+200B between their words, which
 * tells a name from the middle of a longer word; the marked texts carry it still.
 */
export class BookIndex {
  readonly #pattern: RegExp | undefined;
  readonly #nameOf = new Map<string, string>();
  /** For each name the places in each chapter: the first is marked, all are counted. */
  readonly #found = new Map<string, (Place & { count: number })[]>();

  constructor(terms: readonly IndexTerm[]) {
    for (const { name, also } of terms)
      for (const word of [name, ...also]) {
        const key = keyOf(word);
        if (key.length > 2 && !this.#nameOf.has(key)) this.#nameOf.set(key, name);
      }
    // The longest first, so that the name of a network is not taken for that of its place.
    const words = [...this.#nameOf.keys()].sort((a, b) => b.length - a.length);
    if (words.length > 0)
      this.#pattern = new RegExp(`(?<!${BESIDE})(?:${words.map(looselyWritten).join('|')})(?!${BESIDE})`, 'giu');
  }

  /**
   * The markup of a chapter with a mark before the first place of each name in its text. Headings, references and what
   * stands in links are left alone.
   */
  mark(chapter: string, html: string): string {
    const pattern = this.#pattern;
    if (!pattern) return html;
    const open: string[] = [];
    return html.replace(
      /<(\/?)([a-z0-9]+)[^>]*?(\/?)>|[^<]+/g,
      (piece: string, end: string, tag: string, empty: string) => {
        if (tag !== undefined) {
          if (end) open.pop();
          else if (!empty && !EMPTY.has(tag)) open.push(piece.includes('doc-bibliography') ? 'references' : tag);
          return piece;
        }
        if (open.some((each) => NOT_IN.has(each))) return piece;
        return piece.replace(pattern, (found) => this.#note(chapter, found));
      },
    );
  }

  #note(chapter: string, found: string): string {
    const name = this.#nameOf.get(keyOf(found));
    if (name === undefined) return found;
    const places = this.#found.get(name) ?? [];
    this.#found.set(name, places);
    const here = places.find((place) => place.chapter === chapter);
    if (here) {
      here.count++;
      return found;
    }
    const id = `ix-${this.#numberOf(name)}-${places.length + 1}`;
    places.push({ id, chapter, count: 1 });
    return `<span id="${id}">${found}</span>`;
  }

  readonly #numbers = new Map<string, number>();
  #numberOf(name: string): number {
    const known = this.#numbers.get(name) ?? this.#numbers.size + 1;
    this.#numbers.set(name, known);
    return known;
  }

  /**
   * Every name that was found, in the order of the language, with its places. A name that stands in most chapters tells
   * nobody where to look, and is left out.
   * @param chapters of the book
   */
  lines(lang: Lang, chapters: number): IndexLine[] {
    const { compare } = new Intl.Collator(lang, { numeric: true });
    return [...this.#found]
      .filter(([, places]) => chapters < FEW_CHAPTERS || places.length <= chapters / 2)
      .map(([name, places]) => ({
        name,
        places: [...places]
          .sort((a, b) => b.count - a.count)
          .slice(0, MOST_PLACES)
          .sort((a, b) => places.indexOf(a) - places.indexOf(b))
          .map(({ id }) => id),
      }))
      .sort((a, b) => compare(a.name, b.name));
  }
}

/** Elements in which a name is no place that the index leads to. */
const NOT_IN = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'a', 'references', 'code']);
const EMPTY = new Set(['br', 'hr', 'img']);

const keyOf = (text: string): string => text.replaceAll(ZERO_WIDTH_SPACE, '').replace(/\s+/g, ' ').trim().toLowerCase();
/** A word that may have places to break between its letters. */
const looselyWritten = (word: string): string =>
  [...word]
    .map((sign) => (sign === ' ' ? '\\s+' : sign.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')))
    .join(`${ZERO_WIDTH_SPACE}?`);
