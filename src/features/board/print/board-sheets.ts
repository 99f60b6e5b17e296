import { SIDES } from '../../../intake/schema/names.ts';
import { formatDate } from '../../../words/dates.ts';
import { STATEMENTS } from '../../../words/board-names.ts';
import type { Markup } from '../../material/index.ts';
import { currentYear, isWholeLine, LEVELS, type PlanLine } from '../model/board.ts';
import { promiseCounts } from '../model/years.ts';
import { sentences } from '../page/picture-panel.ts';
import { boardName, levelName, nameOf } from '../page/board-page.ts';
import { mattersMarkup, pictureMarkup, planMarkup, type BoardPaper } from './board-parts.ts';

/** As many triangles stand side by side across A4, the newest last. */
const YEARS_BESIDE = 3;

const headOf = ({ paper: { markup }, board, words: { t, lang } }: BoardPaper, title: string): Markup =>
  markup`<header class="board-head"><h1>${title}</h1><p>${boardName(board, t)} · ${t.scopes[board.scope]} · ${formatDate(currentYear(board).date, lang)}</p></header>`;

const footOf = ({ paper: { markup, qrMarkup }, words: { t }, link, page, site }: BoardPaper): Markup =>
  markup`<footer class="board-foot">${qrMarkup(link, t.keep.scan)}<p>${t.keep.scan}<br><b>${page}</b><br>${site}</p></footer>`;

/** How much a plan has to say: the wall sheet takes a smaller letter for a longer one. */
const amount = (plan: readonly PlanLine[]): 'few' | 'some' | 'many' => {
  const letters = plan.reduce((sum, { when, then, who }) => sum + when.length + then.length + who.length + 40, 0);
  return letters < 500 ? 'few' : letters < 1100 ? 'some' : 'many';
};

/** The plan, or the word that there is none yet. */
const planOrNot = (made: BoardPaper): Markup => {
  const { plan } = currentYear(made.board);
  const { markup } = made.paper;
  return markup`${planMarkup(made, plan)}${plan.some(isWholeLine) ? '' : markup`<p class="board-unfinished">${made.words.t.plan.unfinished}</p>`}`;
};

/** The years before: their triangles side by side with this one, and what became of the last plan. */
function yearsMarkup(made: BoardPaper): Markup | string {
  const {
    paper: { markup },
    board: { years },
    words: { t, lang },
  } = made;
  const before = years.at(-2);
  if (!before) return '';
  const { kept, partly, dropped, open } = promiseCounts(before.plan);
  const pictures = years
    .slice(-YEARS_BESIDE)
    .map(
      (year) =>
        markup`<figure><figcaption>${formatDate(year.date, lang)}</figcaption>${pictureMarkup(made, year)}</figure>`,
    );
  return markup`<section class="board-plan"><h2>${t.years.sideBySide}</h2><div class="board-beside">${pictures}</div><h2>${t.years.promises(formatDate(before.date, lang))}</h2><p>${before.plan.length > 0 ? t.years.kept(kept, partly, dropped, open) : t.years.noPlan}</p>${planMarkup(made, before.plan)}</section>`;
}

/** The plan on A4: picture, sentences, plan; on the next page the year before and the matters behind it all. */
export function planSheet(made: BoardPaper): Markup {
  const {
    paper: { markup },
    board,
    words,
  } = made;
  const year = currentYear(board);
  return markup`<section class="sheet board-flow" lang="${words.lang}">${headOf(made, words.t.sheet.plan)}<div class="board-top"><div class="board-picture">${pictureMarkup(made, year)}</div><ul class="board-says">${sentences(year, words).map((text) => markup`<li>${text}</li>`)}</ul></div><p class="board-legend">${words.t.picture.legend}</p><div class="board-plan">${planOrNot(made)}</div>${footOf(made)}<div class="board-behind">${yearsMarkup(made)}<h2>${words.t.picture.table}</h2>${mattersMarkup(made)}</div></section>`;
}

/** The wall sheet on A3: the picture as large as it goes, the plan in letters for across a room. */
export function wallSheet(made: BoardPaper): Markup {
  const {
    paper: { markup },
    board,
    words,
  } = made;
  const year = currentYear(board);
  return markup`<section class="sheet board-flow a3 ${amount(year.plan)}" lang="${words.lang}">${headOf(made, words.t.sheet.wall)}<div class="board-wall"><div><div class="board-picture">${pictureMarkup(made, year)}</div><p class="board-legend">${words.t.picture.legend}</p><ul class="board-says">${sentences(year, words).map((text) => markup`<li>${text}</li>`)}</ul></div><div class="board-plan"><h2>${words.t.plan.title}</h2>${planOrNot(made)}${footOf(made)}</div></div></section>`;
}

/** The fifteen matters as an empty form on one A4 page, with the words that this board uses. */
export function blankSheet(made: BoardPaper): Markup {
  const {
    paper: { markup, qrMarkup, sideLabel },
    board,
    words: { t, lang },
    page,
  } = made;
  return markup`<section class="sheet landscape board-blank" lang="${lang}"><header class="board-head"><h1>${t.sheet.blank}</h1><p>${t.name}<span class="blank-line"></span>${t.date}<span class="blank-line short"></span></p></header><p class="form-note">${t.sheet.blankHelp}</p><table class="matters"><thead><tr><th>${t.picture.statement}</th>${t.scale.map((name, index) => markup`<th>${index + 1} ${name}</th>`)}<th class="proof">${t.sheet.proof}</th></tr></thead>${SIDES.map(
    (side) =>
      markup`<tbody><tr><th colspan="7">${sideLabel(side, lang)}</th></tr>${STATEMENTS[side].map(
        (id) =>
          markup`<tr><th scope="row">${nameOf(board, id, t)}</th>${LEVELS.map((level) => markup`<td><b>${level}</b> ${levelName(board, id, level, t)}</td>`)}<td></td></tr>`,
      )}</tbody>`,
  )}</table><footer class="board-foot">${qrMarkup(page, t.title)}<p>${t.privacy}</p></footer></section>`;
}
