import { SIDES, type Side } from '../../../intake/schema/names.ts';
import { sidesPicture, type PictureSide } from '../../../draw/triangle/sides-picture.ts';
import { drawnHtml } from '../../../draw/to-html.ts';
import { STATEMENTS } from '../../../words/board-names.ts';
import { el, fill } from '../../../dom/element.ts';
import { fragment } from '../../../dom/trusted.ts';
import type { Board, BoardYear } from '../model/board.ts';
import { currentYear } from '../model/board.ts';
import { readYear, standings, withoutEvidence } from '../model/standing.ts';
import { levelName, nameOf, part, type BoardPage, type Show } from './board-page.ts';

/** What a picture and its words need of the page. */
export type PictureWords = Pick<BoardPage, 't' | 'side' | 'sideShort'>;

/** The markup of a year's triangle. */
export function pictureOf(year: BoardYear, { t, side: names }: PictureWords): string {
  const how = standings(year);
  const sides = Object.fromEntries(
    SIDES.map((side): [Side, PictureSide] => [
      side,
      {
        line: how[side],
        name: names[side],
        words: t.picture.state[how[side]],
        matters: STATEMENTS[side].map((id) => {
          const { today, wish = 0 } = year.answers[id] ?? {};
          return { today: typeof today === 'number' ? today : 0, wish };
        }),
      },
    ]),
  ) as Record<Side, PictureSide>;
  const { carries, leads, needs } = readYear(year);
  const from = carries.length > 0 ? carries : leads;
  const arrows = needs.flatMap((to) => from.filter((side) => side !== to).map((side) => ({ from: side, to })));
  const words = SIDES.map((side) => `${names[side]}: ${t.picture.state[how[side]]}`).join(', ');
  return drawnHtml(sidesPicture(sides, t.picture.alt(words), arrows));
}

/** What the picture says, in sentences. */
export function sentences(year: BoardYear, { t, side: names }: PictureWords): string[] {
  const { carries, leads, needs, findOut } = readYear(year);
  const named = (sides: readonly Side[]) => sides.map((side) => names[side]).join(' · ');
  const missing = withoutEvidence(year);
  return [
    carries.length === SIDES.length && t.picture.allStrong,
    carries.length > 0 && carries.length < SIDES.length && t.picture.carries(named(carries)),
    leads.length > 0 && t.picture.leads(named(leads)),
    needs.length > 0 && t.picture.needs(named(needs)),
    findOut.length > 0 && t.picture.findOut(named(findOut)),
    missing > 0 && t.picture.noEvidence(missing),
  ].filter((sentence): sentence is string => typeof sentence === 'string');
}

/** Shows the open board as a picture, in sentences, and as a table. */
export function picturePanel(page: BoardPage): Show {
  const { t } = page;
  const [drawing, said, table] = [part(page, 'drawing'), part(page, 'sentences'), part(page, 'table')];
  return () => {
    const board = page.board();
    const year = currentYear(board);
    const nothing = SIDES.every((side) => standings(year)[side] === 'unknown');
    part(page, 'no-picture').hidden = !nothing;
    drawing.replaceChildren(fragment(pictureOf(year, page)));
    fill(said, ...(nothing ? [] : sentences(year, page)).map((text) => el('li', {}, text)));
    fill(table, tableOf(board, page));
  };

  function tableOf(board: Board, words: PictureWords): HTMLElement {
    const year = currentYear(board);
    const heads = [t.picture.statement, t.today, t.wish, t.sheet.proof];
    return el(
      'table',
      {},
      el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
      ...SIDES.map((side) =>
        el(
          'tbody',
          {},
          el(
            'tr',
            {},
            el(
              'th',
              { colspan: 4, scope: 'rowgroup' },
              `${words.side[side]} · ${t.picture.state[standings(year)[side]]}`,
            ),
          ),
          ...STATEMENTS[side].map((id) => {
            const { today, wish, evidence = '' } = year.answers[id] ?? {};
            return el(
              'tr',
              {},
              el('th', { scope: 'row' }, nameOf(board, id, t)),
              el(
                'td',
                {},
                typeof today === 'number' ? `${today} ${levelName(board, id, today, t)}` : today ? t.unknown : '–',
              ),
              el('td', {}, wish ? `${wish} ${levelName(board, id, wish, t)}` : '–'),
              el('td', {}, evidence),
            );
          }),
        ),
      ),
    );
  }
}
