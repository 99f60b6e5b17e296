import material from '../material.css?inline';
import materialFile from '../material.css?url';
import { button, el } from '../../../dom/element.ts';
import { fragment } from '../../../dom/trusted.ts';
import { holdWords } from '../print/hold-words.ts';
import type { Markup } from '../print/markup.ts';
import type { Words } from '../../../words/th/site.ts';
import type { Lang } from '../../../words/languages.ts';

/** Width of an A4 sheet lying across and standing upright, with the table beside it; CSS pixels. */
const [ACROSS, UPRIGHT] = [1123 + 30, 794 + 30];
/** The same for an A3 sheet lying across. */
const A3_ACROSS = 1587 + 30;

/** A style sheet as text, and as the address of a file for browsers that take no text. */
export interface OwnStyles {
  text: string;
  file: string;
}

/** Sheets that belong together, in the order of all: they are printed or not. */
export interface PrintChoice {
  title: string;
  /** How many sheets of paper it has, one side each. */
  pages: number;
  /** How many times the meeting needs them. */
  copies?: number;
  /** Whether every second side is the back of the one before. */
  twoSided?: boolean;
}

/**
 * Shows sheets as they will be printed, in place of the page, with buttons to print and to go back; Back and Escape go
 * back too.
 * Nothing else of the page is printed. The sheets know their own size, so the browser's margins must not shrink them.
 * @param hints what to set in the printer's window
 * @param own   styles of sheets that are not of ours, after those of material
 * @param choices what the sheets are, to be ticked where there are several
 */
export function openPrintRoom(
  sheets: readonly Markup[],
  lang: Lang,
  t: Words['make']['room'],
  hints: readonly string[],
  own?: OwnStyles,
  choices: readonly PrintChoice[] = [],
): void {
  const before = document.activeElement as HTMLElement | null;
  const scrolled = window.scrollY;
  const print = button(t.print, () => window.print(), { class: 'first' });
  // Made by `markup`, which escapes everything that is put into it.
  const paper = el('div', { class: 'material', lang }, fragment(sheets.map(({ html }) => holdWords(html)).join('')));
  const room = el(
    'main',
    { class: 'print-room', 'aria-label': t.label },
    el(
      'div',
      { class: 'room-bar' },
      el('h1', { class: 'room-title' }, t.label),
      print,
      button(t.close, () => history.back()),
      el(
        'ul',
        {},
        [...hints, t.hint, t.save].map((hint) => el('li', {}, hint)),
      ),
      choices.length > 1 && choose(paper, choices, t),
    ),
    el('div', { class: 'table', tabindex: 0, role: 'group', 'aria-label': t.label }, paper),
  );

  const onKey = (event: KeyboardEvent) => event.key === 'Escape' && history.back();
  const unstyle = styled({ text: material, file: materialFile });
  const unstyleOwn = own && styled(own);
  /** The widest sheet just fits the screen. */
  const fitScreen = () =>
    paper.style.setProperty(
      '--zoom',
      String(
        Math.min(
          0.9,
          (window.innerWidth - 24) /
            (paper.querySelector('.a3') ? A3_ACROSS : paper.querySelector('.landscape') ? ACROSS : UPRIGHT),
        ),
      ),
    );
  fitScreen();
  window.addEventListener('resize', fitScreen);
  const close = () => {
    room.remove();
    unstyle();
    unstyleOwn?.();
    window.removeEventListener('resize', fitScreen);
    document.removeEventListener('keydown', onKey);
    window.scrollTo(0, scrolled);
    before?.focus();
  };
  history.pushState({ ...(history.state as object | null), printRoom: true }, '');
  window.addEventListener('popstate', close, { once: true });
  document.addEventListener('keydown', onKey);
  document.body.append(room);
  window.scrollTo(0, 0);
  print.focus();
}

/** A part of the pile, and whether it is printed. */
interface Group extends PrintChoice {
  sheets: Element[];
  on: boolean;
}

/**
 * Boxes to tick, one for each kind of sheet; what is not ticked is taken off the table. Where sheets are needed more than
 * once, all copies can be laid out, and empty backs between them, so that one job prints what has one side and what has
 * two.
 */
function choose(paper: HTMLElement, choices: readonly PrintChoice[], t: Words['make']['room']): HTMLElement {
  const all = [...paper.children];
  const groups = choices.map((choice, at): Group => {
    const from = choices.slice(0, at).reduce((sum, { pages }) => sum + pages, 0);
    return { ...choice, sheets: all.slice(from, from + choice.pages), on: true };
  });
  const [copies, backs] = [tickBox(false), tickBox(false)];
  const lay = (): void =>
    paper.replaceChildren(
      ...groups.filter(({ on }) => on).flatMap((group) => laidOut(group, copies.checked, backs.checked)),
    );
  for (const box of [copies, backs]) box.addEventListener('change', lay);
  return el(
    'details',
    { class: 'room-choice', open: window.innerWidth > 700 },
    el('summary', {}, t.choose),
    groups.map((group) => {
      const box = tickBox(true);
      box.addEventListener('change', () => {
        group.on = box.checked;
        lay();
      });
      return el('label', { class: 'tick' }, box, group.title);
    }),
    choices.some(({ copies: wanted = 1 }) => wanted > 1) && el('label', { class: 'tick' }, copies, t.allCopies),
    choices.some(({ twoSided }) => twoSided) &&
      choices.some(({ twoSided }) => !twoSided) &&
      el('label', { class: 'tick' }, backs, t.emptyBacks),
  );
}

const tickBox = (checked: boolean): HTMLInputElement => el('input', { type: 'checkbox', checked, autocomplete: 'off' });

/** The sheets of a part, as often as they are needed, each with an empty back where the others have one. */
function laidOut({ sheets, copies = 1, twoSided }: Group, allCopies: boolean, backs: boolean): Node[] {
  return Array.from({ length: allCopies ? copies : 1 }, (_, copy) =>
    sheets.flatMap((sheet) => {
      const own = copy === 0 ? sheet : sheet.cloneNode(true);
      const across = sheet.classList.contains('landscape');
      return backs && !twoSided
        ? [own, el('section', { class: `sheet empty-back ${across ? 'landscape' : 'portrait'}` })]
        : [own];
    }),
  ).flat();
}

/** Lays the styles of the sheets over the page, which had no need of them before. @returns what takes them off again */
function styled({ text, file }: OwnStyles): () => void {
  if ('adoptedStyleSheets' in document) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
    return () => (document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet));
  }
  // A style sheet of its own, since the policy of the page takes none that is written into it.
  const element = el('link', { rel: 'stylesheet', href: file });
  (document as Document).head.append(element);
  return () => element.remove();
}
