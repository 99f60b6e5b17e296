import { inOwn } from '../../../words/locale/own-languages.ts';
import type { AdviceFinding } from '../advice/advice.ts';
import type { DraftProblem } from '../draft/draft-problems.ts';
import type { FormContext } from '../form/form-context.ts';
import { plainFinding } from '../form/plain-finding.ts';
import { button, el } from '../../../dom/element.ts';

export type GoTo = (found: Pick<DraftProblem, 'path' | 'line' | 'column'>) => void;

/** Everything that is wrong, must be confirmed, or could be better; each leads to its place. */
export function checkPanel(
  problems: readonly DraftProblem[],
  advice: readonly AdviceFinding[],
  context: FormContext,
  goTo: GoTo,
): HTMLElement {
  const { t, lang, state } = context;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const blocking = advice.filter(({ weight }) => weight === 'block');
  const gentle = advice.filter(({ weight }) => weight === 'advice');
  const where = ({ path, line }: Pick<DraftProblem, 'path' | 'line'>) =>
    line
      ? `${path[0] === 'en' ? t.tabs.english : t.tabs.text} · ${t.line(line)}`
      : path[0] === 'en'
        ? t.tabs.english
        : path[0] === 'pictures'
          ? `${t.tabs.pictures} · ${String(path[1])}`
          : '';
  const item = (
    found: Pick<DraftProblem, 'path' | 'line' | 'column'>,
    what: string,
    todo: string,
    extra?: HTMLElement | undefined,
  ) =>
    el(
      'li',
      {},
      el(
        'p',
        {},
        where(found) && el('small', {}, where(found), ' '),
        what,
        todo && el('span', { class: 'w-todo' }, ` — ${todo}`),
      ),
      button(t.goThere, () => goTo(found), { class: 'w-go', 'aria-label': `${t.goThere}: ${what}` }),
      extra,
    );
  const problem = (found: DraftProblem) => {
    const { what, todo } = plainFinding(found, lang, t, false);
    return item(found, what, todo);
  };
  const fix = ({ fix: offered }: AdviceFinding) =>
    offered && button(inOwn(offered, lang), () => state.replace(offered.apply(state.draft), 'fix'), { class: 'w-fix' });
  const list = (title: string, kind: string, items: HTMLElement[]) =>
    items.length > 0 &&
    el(
      'section',
      { class: `w-list w-${kind}` },
      el('h3', {}, `${title} (${items.length})`),
      el('ul', { role: 'list' }, items),
    );
  // With an id, so that the focus comes back to it when the list is drawn again.
  const confirm = ({ passage }: AdviceFinding, place: number) => {
    const box = el('input', {
      type: 'checkbox',
      id: `w-confirm-${place}`,
      checked: state.draft.confirmed.includes(passage),
      onchange: () =>
        state.set(
          ['confirmed'],
          box.checked ? [...state.draft.confirmed, passage] : state.draft.confirmed.filter((each) => each !== passage),
        ),
    });
    return el('label', { class: 'w-confirm' }, box, ' ', t.confirm);
  };
  return el(
    'div',
    { class: 'w-checks-list' },
    errors.length + blocking.length === 0 && el('p', { class: 'w-good' }, t.allGood),
    list(t.mustMend, 'error', errors.map(problem)),
    list(
      t.mustConfirm,
      'error',
      blocking.map((found, place) => item(found, inOwn(found, lang), t.confirmHelp, confirm(found, place))),
    ),
    list(t.warnings, 'warning', warnings.map(problem)),
    list(
      t.advice,
      'advice',
      gentle.map((found) => item(found, inOwn(found, lang), '', fix(found))),
    ),
  );
}
