import { button, el, fill } from '../../../dom/element.ts';
import { currentYear, SCOPES, LIMITS, type Board } from '../model/board.ts';
import { day } from '../model/read-board.ts';
import { boardName, inYear, part, type BoardPage, type Show } from './board-page.ts';
import { memoryPanel, type BoardMemory } from './memory-panel.ts';

/** What is done with all boards that there are, not with the open one alone. Each shows the page anew. */
export interface BoardShelf {
  boards(): readonly Board[];
  choose(id: string): void;
  /** Begins an empty board. @returns false where there is no room for one */
  begin(): boolean;
  /** Takes the open board away. @returns the board that is gone */
  remove(): Board;
  memory: BoardMemory;
}

/** Whose board it is, which is open, and what the device keeps. */
export function detailsPanel(page: BoardPage, shelf: BoardShelf): Show {
  const showFields = fields(page);
  const which = part<HTMLSelectElement>(page, 'which');
  which.addEventListener('change', () => shelf.choose(which.value));
  part(page, 'board-buttons').append(...boardButtons(page, shelf));
  const showMemory = memoryPanel(page, shelf.memory);
  return () => {
    showFields();
    const boards = shelf.boards();
    const { id } = page.board();
    fill(
      which,
      ...boards.map((one) => el('option', { value: one.id, selected: one.id === id }, boardName(one, page.t))),
    );
    part(page, 'which-box').hidden = boards.length < 2;
    showMemory();
  };
}

/** The name of the group, how far it reaches, and the day of this year's answers. */
function fields(page: BoardPage): Show {
  const { name, scope, date } = fieldsOf(page);
  part(page, 'details').addEventListener('submit', (event) => event.preventDefault());
  name.addEventListener('change', () =>
    page.change((board) => ({ ...board, name: name.value.trim().slice(0, LIMITS.name) })),
  );
  scope.addEventListener('change', () =>
    page.change((board) => ({ ...board, scope: SCOPES.find((one) => one === scope.value) ?? board.scope })),
  );
  date.addEventListener('change', () => {
    const chosen = day(date.value);
    if (chosen) page.change((board) => inYear(board, (year) => ({ ...year, date: chosen })));
  });
  return () => {
    const board = page.board();
    // What somebody is typing is not taken from under the hand.
    if (document.activeElement !== name) name.value = board.name;
    scope.value = board.scope;
    if (document.activeElement !== date) date.value = currentYear(board).date;
  };
}

function fieldsOf(page: BoardPage) {
  const form = part<HTMLFormElement>(page, 'details');
  const [name, scope, date] = ['name', 'scope', 'date'].map((field) => form.elements.namedItem(field)) as [
    HTMLInputElement,
    HTMLSelectElement,
    HTMLInputElement,
  ];
  return { name, scope, date };
}

function boardButtons(page: BoardPage, shelf: BoardShelf): HTMLButtonElement[] {
  const { t } = page;
  return [
    button(t.newBoard, () => {
      if (shelf.begin()) fieldsOf(page).name.focus();
      else page.say(t.memory.tooMany(LIMITS.boards));
    }),
    button(t.removeBoard, () => page.say(t.removed(boardName(shelf.remove(), t)))),
    button(
      t.project,
      (pressed) => {
        const large = page.root.classList.toggle('projected');
        pressed.setAttribute('aria-pressed', String(large));
      },
      { 'aria-pressed': 'false' },
    ),
  ];
}
