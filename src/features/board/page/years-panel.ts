import { formatDate } from '../../../words/dates.ts';
import { today } from '../../../dom/today.ts';
import { button, el, fill } from '../../../dom/element.ts';
import { fragment } from '../../../dom/trusted.ts';
import { currentYear, LIMITS, OUTCOMES, type Board, type BoardYear, type PlanLine } from '../model/board.ts';
import { beginYear, compareYears, promiseCounts } from '../model/years.ts';
import { nameOf, part, type BoardPage, type Show } from './board-page.ts';
import { pictureOf } from './picture-panel.ts';

/** A year later: what became of the last plan, and the years side by side. */
export function yearsPanel(page: BoardPage): Show {
  const { t, lang } = page;
  const [box, buttons] = [part(page, 'years'), part(page, 'years-buttons')];
  buttons.append(
    button(t.years.begin, () => {
      page.change((board) => (board.years.length < LIMITS.years ? beginYear(board, today()) : board));
      page.say(t.years.began);
      part(page, 'years').scrollIntoView({ block: 'start' });
    }),
  );
  const yearName = (year: BoardYear) => formatDate(year.date, lang);

  const promise = (line: PlanLine, at: number) => {
    const name = `outcome-${at}`;
    const change = (more: Partial<PlanLine>) =>
      page.change((board) =>
        inLastYear(board, (plan) => plan.map((one, index) => (index === at ? { ...one, ...more } : one))),
      );
    return el(
      'li',
      { class: 'promise' },
      el(
        'fieldset',
        {},
        el('legend', {}, el('strong', {}, t.plan.line(line.when, line.then)), ` · ${line.who}`),
        el(
          'div',
          { class: 'buttons board-row' },
          ...OUTCOMES.map((outcome) =>
            el(
              'label',
              { class: 'tick' },
              el('input', {
                type: 'radio',
                name,
                value: outcome,
                checked: line.outcome === outcome,
                onchange: () => change({ outcome }),
              }),
              t.years.outcome[outcome],
            ),
          ),
        ),
        el(
          'label',
          { class: 'field' },
          el('span', {}, t.years.why),
          el('input', {
            type: 'text',
            maxlength: LIMITS.plan,
            value: line.why,
            name: `why-${at}`,
            autocomplete: 'off',
            onchange: (event: Event) => change({ why: (event.target as HTMLInputElement).value.trim() }),
          }),
        ),
      ),
    );
  };

  const promises = (before: BoardYear) => [
    el('h3', {}, t.years.promises(yearName(before))),
    before.plan.length === 0
      ? el('p', { class: 'no-data' }, t.years.noPlan)
      : el('ol', { role: 'list', class: 'promises' }, ...before.plan.map(promise)),
    el('p', { class: 'small promise-counts' }, ''),
  ];

  let drawn = '';
  return () => {
    const board = page.board();
    const before = board.years.at(-2);
    if (!before) {
      drawn = '';
      return fill(box);
    }
    const form = JSON.stringify([board.id, board.years.slice(0, -1).map(({ date, plan }) => [date, plan.length])]);
    if (form !== drawn) {
      drawn = form;
      fill(box, ...promises(before), el('div', { class: 'beside' }));
    }
    const counts = promiseCounts(before.plan);
    const said = box.querySelector('.promise-counts');
    if (said) said.textContent = t.years.kept(counts.kept, counts.partly, counts.dropped, counts.open);
    const beside = box.querySelector('.beside');
    if (beside) fill(beside, ...sideBySide(page, board));
  };
}

/** All years as pictures, oldest first, and what has changed between the last two as a table. */
function sideBySide(page: BoardPage, board: Board): HTMLElement[] {
  const { t, lang } = page;
  const before = board.years.at(-2);
  if (!before) return [];
  const pictures = board.years.map((year) =>
    el('figure', {}, el('figcaption', {}, formatDate(year.date, lang)), fragment(pictureOf(year, page))),
  );
  const rows = compareYears(before, currentYear(board)).map(({ id, before: was, wish, now, change }) =>
    el(
      'tr',
      { 'data-change': change },
      el('th', { scope: 'row' }, nameOf(board, id, t)),
      el('td', {}, was ?? '–'),
      el('td', {}, wish ?? '–'),
      el('td', {}, now ?? '–'),
      el('td', {}, t.years.change[change]),
    ),
  );
  const heads = [
    t.picture.statement,
    formatDate(before.date, lang),
    t.wish,
    formatDate(currentYear(board).date, lang),
    '',
  ];
  return [
    el('h3', {}, t.years.sideBySide),
    el('div', { class: 'year-pictures' }, ...pictures),
    el(
      'div',
      { class: 'table-wrap', tabindex: 0, role: 'region', 'aria-label': t.years.sideBySide },
      el(
        'table',
        {},
        el(
          'thead',
          {},
          el('tr', {}, ...heads.map((head) => el(head ? 'th' : 'td', head ? { scope: 'col' } : {}, head))),
        ),
        el('tbody', {}, ...rows),
      ),
    ),
  ];
}

const inLastYear = (board: Board, change: (plan: PlanLine[]) => PlanLine[]): Board => ({
  ...board,
  years: board.years.map((year, index) =>
    index === board.years.length - 2 ? { ...year, plan: change(year.plan) } : year,
  ),
});
