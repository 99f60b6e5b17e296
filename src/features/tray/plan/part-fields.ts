import { button, el } from '../../../dom/element.ts';
import { linesField, numberField, textField } from '../board/form-fields.ts';
import type { TrayPage } from '../board/tray-page.ts';
import { isBreak } from '../state/one-agenda.ts';
import type { PlanStep } from '../state/tray-plan.ts';

/** What may be done with a part. */
export interface PartActions {
  change(part: Partial<PlanStep>): void;
  /** Left out where it is the only part. */
  remove?(): void;
  /** From which kit it was taken, in words. */
  borrowed?: string;
}

/** One part of a plan, folded to its name and minutes, opened to be written in. */
export function partFields(
  page: TrayPage,
  step: PlanStep,
  at: number,
  open: boolean,
  { change, remove, borrowed }: PartActions,
): HTMLElement {
  const t = page.t.plan;
  const name = el('span', {}, `${at + 1}. ${step.title}`);
  const minutes = el('span', { class: 'soft' }, t.lasts(step.minutes));
  return el(
    'details',
    { 'data-group': `step-${at}`, open, class: isBreak(step) && 'plan-break' },
    el('summary', {}, name, ' ', minutes, borrowed && el('span', { class: 'small soft plan-from' }, borrowed)),
    el(
      'div',
      { class: 'plan-fields' },
      textField(t.partName, step.title, 120, (title) => {
        name.textContent = `${at + 1}. ${title}`;
        change({ title });
      }),
      numberField(t.minutes, step.minutes, 1, (value) => {
        minutes.textContent = t.lasts(value ?? 1);
        change({ minutes: value ?? 1 });
      }),
      numberField(t.shrink, step.shrinkTo, 0, (shrinkTo) => change({ shrinkTo }), t.shrinkHelp),
      textField(t.method, step.method, 200, (method) => change({ method })),
      linesField(t.steps, step.steps, (steps) => change({ steps })),
      textField(
        t.show,
        step.show ?? '',
        160,
        (show) => change({ show: show.trim() ? show : undefined }),
        2,
        t.showHelp,
      ),
      textField(
        t.ahead,
        step.ahead ?? '',
        120,
        (ahead) => change({ ahead: ahead.trim() ? ahead : undefined }),
        1,
        t.aheadHelp,
      ),
      textField(t.say, step.say ?? '', 800, (say) => change({ say: say.trim() ? say : undefined }), 4),
      remove &&
        el(
          'div',
          { class: 'buttons' },
          button(page.t.remove, remove, { 'aria-label': `${page.t.remove}: ${step.title}` }),
        ),
    ),
  );
}
