import { SIDES } from '../../../intake/schema/names.ts';
import { STATEMENTS } from '../../../words/board-names.ts';
import type { Markup } from '../../material/index.ts';
import { LEVELS } from '../model/board.ts';
import { groupsAt, inRiver, type Matter } from '../model/together.ts';
import type { BoardPaper } from './board-parts.ts';

/**
 * Several groups side by side on A4: the river as a channel with banks, so that it is seen in grey and where a printer
 * leaves out grounds, then the stairs.
 * @param names what the groups are called, each with its number
 */
export function togetherSheet(made: BoardPaper, matters: readonly Matter[], names: readonly string[]): Markup {
  const {
    paper: { markup, sideLabel },
    words: { t, lang },
    page,
    site,
  } = made;
  const table = (looks: string, heads: readonly (string | Markup)[], cells: (matter: Matter) => Markup[]): Markup =>
    markup`<table class="matters ${looks}"><thead><tr>${heads.map((head) => markup`<th>${head}</th>`)}</tr></thead>${SIDES.map(
      (side) =>
        markup`<tbody><tr><th colspan="${String(heads.length)}">${sideLabel(side, lang)}</th></tr>${matters
          .filter(({ id }) => STATEMENTS[side].some((own) => own === id))
          .map(
            (matter) => markup`<tr><th scope="row">${t.statements[matter.id][0]}</th>${cells(matter)}</tr>`,
          )}</tbody>`,
    )}</table>`;
  const river = table(
    'river-banks',
    [t.picture.statement, ...LEVELS.map((level) => markup`${String(level)} ${t.scale[level - 1] ?? ''}`), t.unknown],
    (matter) => [
      ...LEVELS.map(
        (level) => markup`<td class="${inRiver(matter, level) ? 'channel' : ''}">${groupsAt(matter, level)}</td>`,
      ),
      markup`<td>${groupsAt(matter, undefined)}</td>`,
    ],
  );
  const stairs = table('', [t.picture.statement, t.together.offers, t.together.asks], ({ offers, asks }) =>
    [offers, asks].map(
      (groups) => markup`<td>${groups.map((index) => names[index] ?? '').join(', ') || t.together.none}</td>`,
    ),
  );
  return markup`<section class="sheet board-flow board-many" lang="${lang}"><header class="board-head"><h1>${t.together.title}</h1><p>${site} · ${page}</p></header><p class="group-names">${names.join(' · ')}</p><h2>${t.together.river}</h2><p class="board-legend">${t.together.riverHelp}</p>${river}<h2>${t.together.stairs}</h2>${stairs}</section>`;
}
