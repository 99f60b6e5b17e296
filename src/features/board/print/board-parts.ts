import { SIDES, type Side } from '../../../intake/schema/names.ts';
import { formatDate } from '../../../words/dates.ts';
import type { Words } from '../../../words/th/site.ts';
import { STATEMENTS } from '../../../words/board-names.ts';
import type { Markup } from '../../material/index.ts';
import { currentYear, type Board, type BoardYear, type PlanLine } from '../model/board.ts';
import { standings } from '../model/standing.ts';
import { levelName, nameOf, type BoardPage } from '../page/board-page.ts';
import { pictureOf } from '../page/picture-panel.ts';

/** The tools of the door of material. */
export type Paper = Awaited<ReturnType<(typeof import('../../material/index.ts'))['loadPaper']>>;

/** What sheets and files of a board are made from. */
export interface BoardPaper {
  paper: Paper;
  /** Words of the room in which sheets are looked at. */
  room: Words['make']['room'];
  board: Board;
  words: Pick<BoardPage, 't' | 'side' | 'sideShort' | 'lang'>;
  /** Titles of lessons by id, where the library could be asked. */
  lessons: ReadonlyMap<string, string>;
  /** Address that opens the board, short enough for a QR code. */
  link: string;
  /** Address of the page, to read and type. */
  page: string;
  site: string;
}

/** The picture of a year. It was written by our own drawing, which escapes all words. */
export const pictureMarkup = ({ paper, words }: BoardPaper, year: BoardYear): Markup =>
  new paper.Markup(pictureOf(year, words));

/** The plan of a year, side by side for its sides. */
export function planMarkup(
  { paper: { markup, sideLabel }, words, lessons }: BoardPaper,
  plan: readonly PlanLine[],
): Markup {
  const { t, lang } = words;
  return markup`${SIDES.flatMap((side) => {
    const own = plan.filter((line) => line.side === side);
    if (own.length === 0) return [];
    return [
      markup`<section class="plan-side"><h3>${sideLabel(side, lang)}</h3><ol>${own.map(
        (line) =>
          markup`<li><p class="if-then">${t.plan.line(line.when, line.then)}</p><p>${[
            line.who && `${t.plan.by} ${line.who}`,
            line.until && `${t.plan.untilShort} ${formatDate(line.until, lang)}`,
            line.lesson && lessons.get(line.lesson) && `${t.plan.lesson}: ${lessons.get(line.lesson) ?? ''}`,
            line.outcome && `${t.years.outcome[line.outcome]}${line.why ? `: ${line.why}` : ''}`,
          ]
            .filter(Boolean)
            .join(' · ')}</p></li>`,
      )}</ol></section>`,
    ];
  })}`;
}

/** All matters of a year as a table. */
export function mattersMarkup(
  { paper: { markup }, board, words }: BoardPaper,
  year: BoardYear = currentYear(board),
): Markup {
  const { t } = words;
  const how = standings(year);
  const cell = (id: (typeof STATEMENTS)[Side][number], level: number | undefined) =>
    level === undefined ? '–' : `${level} ${levelName(board, id, level, t)}`;
  return markup`<table class="matters"><thead><tr><th>${t.picture.statement}</th><th>${t.today}</th><th>${t.wish}</th><th>${t.sheet.proof}</th></tr></thead>${SIDES.map(
    (side) =>
      markup`<tbody><tr><th colspan="4">${words.side[side]} · ${t.picture.state[how[side]]}</th></tr>${STATEMENTS[
        side
      ].map((id) => {
        const { today, wish, evidence = '' } = year.answers[id] ?? {};
        return markup`<tr><th scope="row">${nameOf(board, id, t)}</th><td>${today === 'unknown' ? t.unknown : cell(id, today)}</td><td>${cell(id, wish)}</td><td>${evidence}</td></tr>`;
      })}</tbody>`,
  )}</table>`;
}
