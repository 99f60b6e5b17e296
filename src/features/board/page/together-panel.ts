import { button, el, fill } from '../../../dom/element.ts';
import type { Markup } from '../../material/index.ts';
import type { Board } from '../model/board.ts';
import { together, type Matter } from '../model/together.ts';
import { boardName, part, type BoardPage } from './board-page.ts';
import { boardPaper, printSheets } from './keep-panel.ts';
import { openBoardFile } from './open-file.ts';

/** As many files at a time: more columns nobody reads. */
const MOST_FILES = 200;

/** Several groups side by side as river and stairs, from files on this device. */
export function togetherPanel(page: BoardPage): void {
  const { t } = page;
  const [input, box] = [part<HTMLInputElement>(page, 'open-many'), part(page, 'together')];
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    input.value = '';
    void show(files);
  });

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
            scrolling(t.together.river, riverTable(matters, boards.length)),
            el('h3', {}, t.together.stairs),
            scrolling(t.together.stairs, stairsTable(matters, names)),
            button(t.together.print, () => void print(matters, names)),
          ]),
    );
    box.querySelector('h3')?.focus();
  }

  const scrolling = (label: string, table: HTMLElement) =>
    el('div', { class: 'table-wrap', tabindex: 0, role: 'region', 'aria-label': label }, table);

  /** Levels from 1 to 5, each a cell: the river is the ground between the lowest and the highest. */
  function riverTable(matters: readonly Matter[], count: number): HTMLElement {
    return el(
      'table',
      { class: 'river' },
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          el('th', { scope: 'col' }, t.picture.statement),
          ...[1, 2, 3, 4, 5].map((level) => el('th', { scope: 'col' }, level)),
        ),
      ),
      el(
        'tbody',
        {},
        ...matters.map(({ id, levels, lowest = 0, highest = 0 }) =>
          el(
            'tr',
            {},
            el('th', { scope: 'row' }, t.statements[id][0]),
            ...[1, 2, 3, 4, 5].map((level) =>
              el(
                'td',
                { class: level >= lowest && level <= highest && lowest > 0 ? 'water' : undefined },
                levels
                  .flatMap((one, index) => (one === level ? [index + 1] : []))
                  .slice(0, count)
                  .join(' '),
              ),
            ),
          ),
        ),
      ),
    );
  }

  function stairsTable(matters: readonly Matter[], names: readonly string[]): HTMLElement {
    return el(
      'table',
      {},
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          ...[t.picture.statement, t.together.offers, t.together.asks].map((head) => el('th', { scope: 'col' }, head)),
        ),
      ),
      el(
        'tbody',
        {},
        ...matters.map((matter) =>
          el(
            'tr',
            {},
            el('th', { scope: 'row' }, t.statements[matter.id][0]),
            ...pair(matter, names).map((text) => el('td', {}, text)),
          ),
        ),
      ),
    );
  }

  const pair = ({ offers, asks }: Matter, names: readonly string[]): [string, string] => {
    const list = (groups: readonly number[]) => groups.map((index) => names[index] ?? '').join(', ') || t.together.none;
    return [list(offers), list(asks)];
  };

  async function print(matters: readonly Matter[], names: readonly string[]): Promise<void> {
    const made = await boardPaper(page, undefined);
    const { markup } = made.paper;
    const sheet: Markup = markup`<section class="sheet board-flow board-many" lang="${page.lang}"><header class="board-head"><h1>${t.together.title}</h1></header><ul>${names.map((name) => markup`<li>${name}</li>`)}</ul><table class="matters"><thead><tr><th>${t.picture.statement}</th>${[1, 2, 3, 4, 5].map((level) => markup`<th>${level}</th>`)}<th>${t.together.offers}</th><th>${t.together.asks}</th></tr></thead><tbody>${matters.map((matter) => markup`<tr><th scope="row">${t.statements[matter.id][0]}</th>${[1, 2, 3, 4, 5].map((level) => markup`<td>${matter.levels.flatMap((one, index) => (one === level ? [index + 1] : [])).join(' ')}</td>`)}${pair(matter, names).map((text) => markup`<td>${text}</td>`)}</tr>`)}</tbody></table></section>`;
    printSheets(page, made, [sheet]);
  }
}
