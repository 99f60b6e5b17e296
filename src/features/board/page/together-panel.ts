import { SIDES } from '../../../intake/schema/names.ts';
import { STATEMENTS } from '../../../words/board-names.ts';
import { onChosen } from '../../../dom/chosen-files.ts';
import { button, el, fill } from '../../../dom/element.ts';
import { LEVELS, type Board } from '../model/board.ts';
import { groupsAt, inRiver, together, type Matter } from '../model/together.ts';
import { boardName, part, type BoardPage } from './board-page.ts';
import { boardPaper, printSheets } from './keep-panel.ts';
import { openBoardFile } from './open-file.ts';

/** As many files at a time: more columns nobody reads. */
const MOST_FILES = 200;

/** Several groups side by side as river and stairs, from files on this device. */
export function togetherPanel(page: BoardPage): void {
  const { t } = page;
  const box = part(page, 'together');
  onChosen(part(page, 'open-many'), (files) => void show(files));

  async function show(files: readonly File[]): Promise<void> {
    const chosen = files.slice(0, MOST_FILES);
    const read = await Promise.all(chosen.map(openBoardFile));
    const boards = read.filter((one): one is Board => typeof one === 'object');
    const unread = chosen.filter((_, index) => typeof read[index] === 'string').map(({ name }) => name);
    const notes = [
      unread.length > 0 && t.together.unread(unread.join(', ')),
      files.length > MOST_FILES && t.together.tooMany(MOST_FILES),
      boards.length < 2 && t.together.few,
    ].filter((note): note is string => typeof note === 'string');
    const matters = together(boards);
    const names = boards.map((board, index) => `${index + 1}. ${boardName(board, t)}`);
    fill(
      box,
      ...notes.map((note) => el('p', { class: 'notice', role: 'alert' }, note)),
      ...(boards.length < 2
        ? []
        : [
            el('h3', { tabindex: -1 }, t.together.river),
            el('p', { class: 'soft small' }, t.together.riverHelp),
            el('ol', { class: 'small' }, ...boards.map((board) => el('li', {}, boardName(board, t)))),
            scrolling(t.together.river, riverTable(matters)),
            el('h3', {}, t.together.stairs),
            scrolling(t.together.stairs, stairsTable(matters, names)),
            button(t.together.print, () => void print(matters, names)),
          ]),
    );
    box.querySelector('h3')?.focus();
  }

  const scrolling = (label: string, table: HTMLElement) =>
    el('div', { class: 'table-wrap', tabindex: 0, role: 'region', 'aria-label': label }, table);

  /** A table of all matters, side by side of the triangle. */
  const table = (looks: string, heads: readonly (string | number)[], matters: readonly Matter[], cells: Cells) =>
    el(
      'table',
      { class: looks },
      el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
      ...SIDES.map((side) =>
        el(
          'tbody',
          {},
          el('tr', {}, el('th', { colspan: heads.length, scope: 'rowgroup' }, page.side[side])),
          ...matters
            .filter(({ id }) => STATEMENTS[side].some((own) => own === id))
            .map((matter) => el('tr', {}, el('th', { scope: 'row' }, t.statements[matter.id][0]), ...cells(matter))),
        ),
      ),
    );

  /** Levels from 1 to 5, each a cell: the river is the ground between the lowest and the highest. */
  const riverTable = (matters: readonly Matter[]): HTMLElement =>
    table('river', [t.picture.statement, ...LEVELS, t.unknown], matters, (matter) => [
      ...LEVELS.map((level) =>
        el('td', { class: inRiver(matter, level) ? 'water' : undefined }, groupsAt(matter, level)),
      ),
      el('td', {}, groupsAt(matter, undefined)),
    ]);

  const stairsTable = (matters: readonly Matter[], names: readonly string[]): HTMLElement =>
    table('', [t.picture.statement, t.together.offers, t.together.asks], matters, ({ offers, asks }) =>
      [offers, asks].map((groups) =>
        el('td', {}, groups.map((index) => names[index] ?? '').join(', ') || t.together.none),
      ),
    );

  async function print(matters: readonly Matter[], names: readonly string[]): Promise<void> {
    const [made, { togetherSheet }] = await Promise.all([
      boardPaper(page, undefined),
      import('../print/together-sheet.ts'),
    ]);
    printSheets(page, made, [togetherSheet(made, matters, names)]);
  }
}

type Cells = (matter: Matter) => HTMLElement[];
