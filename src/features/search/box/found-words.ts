import { decodeLoosely } from '../../../intake/address-codes.ts';
import type { Lang } from '../../../words/languages.ts';
import { analyse, squeeze } from '../query/analyse.ts';
import { matches } from '../rank/matches.ts';
import { el } from '../../../dom/element.ts';
import { searchWords } from './search-words.ts';

const MOST_WORDS = 8;
const LONGEST = 120;
const MOST_MARKS = 300;
/** Words that the bar names; a phone has no room for more. */
const NAMED = 2;
/** What is read as one text: a word may be parted by a link or a hint, but not by the end of a paragraph. */
const BLOCKS = 'p, li, dd, dt, td, th, h1, h2, h3, h4, figcaption, caption, blockquote, summary, div';
/**
 * Tools, menus and lists of other pages are not the text; and where parts are laid out side by side, a mark would
 * become one of them.
 */
const LEFT_OUT =
  'script, style, template, nav, button, select, textarea, .page-actions, add-to-tray, run-clock, .entry-after, .kicker, .facts, .entry-facts, [hidden]';

/**
 * Marks the words of `?hl=…` on the page that a search result led to, goes to the first of them in the section that was
 * asked
 * for, and shows a bar to walk through them and to take the marks away again. The marks are real `<mark>` elements.
 */
export function markFoundWords(lang: Lang): void {
  const written = new URLSearchParams(location.search)
    .getAll('hl')
    .map((word) => word.trim().slice(0, LONGEST))
    .filter(Boolean)
    .slice(0, MOST_WORDS);
  const main = document.querySelector('main');
  if (written.length === 0 || !main) return;
  const words = written.map((word) => squeeze(analyse(word))).filter(Boolean);
  const groups = blocksOf(main)
    .flatMap((nodes) => markIn(nodes, words))
    .slice(0, MOST_MARKS);
  // The words stand in another language's name, or were edited away: the place itself is all there is to show.
  if (groups.length === 0) return;
  const bar = new FoundBar(written, groups, lang);
  document.body.append(bar.element);
  document.body.classList.add('has-found-bar');
  bar.go(firstInSection(groups, main), false);
  void stayWhileSettling(bar);
}

/** Letters and pictures that come late move a page; until somebody moves it themselves, the mark stays in sight. */
async function stayWhileSettling(bar: FoundBar): Promise<void> {
  let touched = false;
  for (const type of ['wheel', 'touchstart', 'keydown', 'pointerdown'])
    addEventListener(type, () => (touched = true), { once: true, passive: true });
  await Promise.all([
    document.fonts.ready,
    document.readyState === 'complete'
      ? undefined
      : new Promise((resolve) => addEventListener('load', resolve, { once: true })),
  ]);
  for (let time = 0; time < 4 && !touched; time += 1) {
    bar.stay();
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Text nodes of a page, those of one block together. */
function blocksOf(main: Element): Text[][] {
  const blocks = new Map<Element, Text[]>();
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(LEFT_OUT) || !node.nodeValue?.trim()
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const block = node.parentElement!.closest(BLOCKS) ?? main;
    blocks.set(block, [...(blocks.get(block) ?? []), node]);
  }
  return [...blocks.values()];
}

/** Marks words in one block; a word that runs across elements gets several `<mark>`, given back as one group. */
function markIn(nodes: Text[], words: readonly string[]): HTMLElement[][] {
  const stretches = matches(nodes.map(({ data }) => data).join(''), words);
  const groups: HTMLElement[][] = stretches.map(() => []);
  let start = 0;
  const parts = nodes.map((node) => ({ node, start, end: (start += node.data.length) }));
  for (const { node, start: from, end } of parts) {
    // From the back, so that earlier places in the node stay where they are.
    for (let at = stretches.length - 1; at >= 0; at--) {
      const begin = Math.max(stretches[at]!.from, from) - from;
      const stop = Math.min(stretches[at]!.to, end) - from;
      if (begin >= stop) continue;
      const range = document.createRange();
      range.setStart(node, begin);
      range.setEnd(node, stop);
      const mark = el('mark', { class: 'found-word' });
      range.surroundContents(mark);
      groups[at]!.push(mark);
    }
  }
  return groups.filter((group) => group.length > 0);
}

/**
 * The first mark at or behind the place that the fragment names; the first of all when there is none. @param groups at
 * least one
 */
function firstInSection(groups: readonly HTMLElement[][], main: Element): number {
  const target = location.hash.length > 1 ? document.getElementById(decodeLoosely(location.hash.slice(1))) : null;
  if (!target || !main.contains(target)) return 0;
  const at = groups.findIndex(
    ([mark]) => target.contains(mark!) || target.compareDocumentPosition(mark!) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return at >= 0 ? at : groups.length - 1;
}

class FoundBar {
  readonly element: HTMLElement;
  readonly #groups: readonly HTMLElement[][];
  readonly #t: ReturnType<typeof searchWords>['bar'];
  readonly #said: HTMLElement;
  #at = -1;

  constructor(words: readonly string[], groups: readonly HTMLElement[][], lang: Lang) {
    this.#t = searchWords(lang).bar;
    this.#groups = groups;
    const quoted =
      words
        .slice(0, NAMED)
        .map((word) => `“${word}”`)
        .join(' ') + (words.length > NAMED ? ' …' : '');
    this.#said = el('p', { role: 'status' }, this.#t.found(quoted, groups.length));
    const button = (text: string, does: () => void, sign?: string): HTMLButtonElement => {
      const made = sign
        ? el('button', { type: 'button', 'aria-label': text, title: text }, sign)
        : el('button', { type: 'button' }, text);
      made.addEventListener('click', does);
      return made;
    };
    const walk =
      groups.length > 1
        ? [
            button(this.#t.previous, () => this.go(this.#at - 1, true), '↑'),
            button(this.#t.next, () => this.go(this.#at + 1, true), '↓'),
          ]
        : [];
    this.element = el(
      'section',
      { class: 'found-bar', 'aria-label': this.#t.label },
      this.#said,
      ...walk,
      button(this.#t.remove, () => this.#remove()),
    );
  }

  /** Shows one mark; past the last comes the first. @param say whether somebody asked for it */
  go(to: number, say: boolean): void {
    const count = this.#groups.length;
    for (const mark of this.#groups[this.#at] ?? []) mark.classList.remove('here');
    this.#at = (to + count) % count;
    const group = this.#groups[this.#at]!;
    for (let box = group[0]!.closest('details'); box; box = box.parentElement?.closest('details') ?? null)
      box.open = true;
    for (const mark of group) mark.classList.add('here');
    this.stay();
    if (say) this.#said.textContent = this.#t.at(this.#at + 1, count);
  }

  /** Brings the shown mark into sight. */
  stay(): void {
    this.#groups[this.#at]?.[0]?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }

  #remove(): void {
    const place =
      this.#groups[this.#at]?.[0]?.closest<HTMLElement>('section, article') ?? document.querySelector('main')!;
    for (const mark of this.#groups.flat()) {
      const parent = mark.parentNode!;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    }
    this.element.remove();
    document.body.classList.remove('has-found-bar');
    const url = new URL(location.href);
    url.searchParams.delete('hl');
    history.replaceState(history.state, '', url);
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }
}
