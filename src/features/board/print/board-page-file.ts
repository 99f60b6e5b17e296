import { formatDate } from '../../../words/dates.ts';
import { boardData, DATA_ID } from '../model/board-file.ts';
import { currentYear } from '../model/board.ts';
import { boardName } from '../page/board-page.ts';
import { sentences } from '../page/picture-panel.ts';
import { mattersMarkup, pictureMarkup, planMarkup, type BoardPaper } from './board-parts.ts';

/** Looks of the file, which stands alone: for a phone, a screen and paper. */
const STYLE = `
body{max-width:60rem;margin:0 auto;padding:1rem;font:1rem/1.7 Sarabun,'Noto Sans Thai Looped','Leelawadee UI',Thonburi,sans-serif;color:#111;background:#fff}
h1,h2,h3{line-height:1.5}
svg.sides-picture{display:block;width:100%;max-width:34rem}
svg.shape{width:.9em;height:.9em}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #888;padding:.3rem .5rem;text-align:start;vertical-align:top}
.wide{overflow-x:auto}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.6rem;color:#444}
@media print{details{display:none}tr,li,svg{break-inside:avoid}}`;

/**
 * A board as a page of HTML: to read anywhere, to print, and to open again. It asks for nothing, and nothing in it can
 * run: its policy allows no more than its own looks.
 */
export function boardPageFile(made: BoardPaper): string {
  const {
    paper: { markup, Markup },
    board,
    words: { t, lang },
    words,
    site,
    page,
  } = made;
  const title = `${t.title}: ${boardName(board, t)}`;
  const years = [...board.years]
    .reverse()
    .map(
      (year) =>
        markup`<section><h2>${formatDate(year.date, lang)}</h2>${pictureMarkup(made, year)}<ul>${sentences(year, words).map((text) => markup`<li>${text}</li>`)}</ul><h3>${t.plan.title}</h3>${year.plan.length > 0 ? planMarkup(made, year.plan) : markup`<p>${year === currentYear(board) ? t.plan.unfinished : t.years.noPlan}</p>`}<div class="wide">${mattersMarkup(made, year)}</div></section>`,
    );
  return `<!doctype html>\n${markup`<html lang="${lang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${new Markup(STYLE)}</style></head><body><main><h1>${title}</h1><p>${t.scopes[board.scope]} · ${t.keep.madeAt(`${site} ${page}`)}</p>${years}<details><summary>${t.keep.data}</summary><p>${t.keep.readable}</p><pre id="${DATA_ID}">${boardData(board)}</pre></details></main></body></html>`}\n`;
}
