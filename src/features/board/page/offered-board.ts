import { fragment } from '../../../dom/trusted.ts';
import { button, el, fill } from '../../../dom/element.ts';
import { formatDate } from '../../../words/dates.ts';
import { encodeBoard } from '../model/board-link.ts';
import { currentYear, type Board } from '../model/board.ts';
import { boardName, part, type BoardPage } from './board-page.ts';
import { pictureOf } from './picture-panel.ts';

/** Shows a board that came by link or file, and changes nothing before the reader has chosen. */
export function offeredBoard(page: BoardPage): (board: Board) => void {
  const { t, lang } = page;
  const box = part(page, 'offered');
  const close = (said: string): void => {
    box.hidden = true;
    fill(box);
    if (location.hash.startsWith('#board=')) history.replaceState(null, '', location.pathname + location.search);
    page.say(said);
  };
  return (board) => {
    const same = encodeBoard(board) === encodeBoard(page.board());
    const heading = el('h2', { tabindex: -1 }, t.offered.title(boardName(board, t)));
    fill(
      box,
      heading,
      el(
        'p',
        { class: 'soft' },
        `${t.scopes[board.scope]} · ${board.years.map(({ date }) => formatDate(date, lang)).join(' · ')}`,
      ),
      fragment(pictureOf(currentYear(board), page)),
      el('p', {}, same ? t.offered.same : t.offered.help),
      el(
        'div',
        { class: 'buttons board-row' },
        !same &&
          button(
            t.offered.keep,
            () => {
              close('');
              page.open(board, t.offered.kept);
            },
            { class: 'main-button' },
          ),
        button(t.offered.refuse, () => close(t.offered.refused)),
      ),
    );
    box.hidden = false;
    heading.focus();
    heading.scrollIntoView({ block: 'start' });
  };
}
