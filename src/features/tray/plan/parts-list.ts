import { itemAt } from '../../../certain.ts';
import { button, el } from '../../../dom/element.ts';
import { partOf } from '../../../dom/part.ts';
import { clock } from '../../clock/index.ts';
import { dragToOrder } from '../board/drag-to-order.ts';
import type { Save } from '../state/tray-plan.ts';
import { part, redrawPlan, type TrayPage } from '../board/tray-page.ts';
import { breakPart, headingsOf } from '../state/compose-plan.ts';
import { LONGEST_WITHOUT_BREAK, missingBreaks } from '../state/one-agenda.ts';
import { minutesOf, moveStep, type PlanStep, type TrayPlan } from '../state/tray-plan.ts';
import { partFields } from './part-fields.ts';

/**
 * The parts of a plan in their order, each with the time on the clock at which it begins: dragged or moved by button,
 * opened to be written in. Where people would sit too long, a break is proposed.
 * @param start when the meeting begins, `HH:MM`
 */
export function partsList(
  page: TrayPage,
  plan: TrayPlan,
  start: string,
  openParts: ReadonlySet<string | undefined>,
  save: Save,
): HTMLElement {
  const t = page.t.plan;
  const agenda = [...plan.kit.agenda];
  const headings = headingsOf(plan);
  const total = el('p', { class: 'plan-total', 'data-part': 'plan-total' });
  const list = el('ol', { class: 'plan-steps', role: 'list' });

  const reorder = (next: PlanStep[], said: string, focusOn?: string): void => {
    save({ agenda: next });
    page.say(said);
    redrawPlan(page);
    // The list is new; what was pressed stands in it again, in its new place.
    if (focusOn) part(page, 'plan-form').querySelector<HTMLElement>(focusOn)?.focus();
  };
  const move = (at: number, to: number, by?: 'up' | 'down'): void => {
    const { title } = itemAt(agenda, at);
    const place = Math.max(0, Math.min(to, agenda.length - 1));
    const end = place === 0 ? 'down' : place === agenda.length - 1 ? 'up' : by;
    reorder(
      moveStep(agenda, at, place),
      page.t.saidMoved(title, place + 1, agenda.length),
      by && `.plan-steps > li:nth-child(${place + 1}) [data-move=${end}]`,
    );
  };
  const putIn = (after: number, step: PlanStep): void => {
    const next = [...agenda];
    next.splice(after + 1, 0, step);
    reorder(next, t.putIn(step.title), `.plan-steps > li:nth-child(${after + 2}) summary`);
  };

  /** Times, total and proposals follow every change of minutes. */
  function tell(): void {
    total.textContent = [t.total(minutesOf(agenda)), t.fromTo(clock(start, 0), clock(start, minutesOf(agenda)))].join(
      ' · ',
    );
    const missing = new Set(missingBreaks(agenda));
    let passed = 0;
    agenda.forEach(({ minutes }, at) => {
      const row = list.children[at];
      if (!row) return;
      partOf(row, '.plan-clock').textContent = clock(start, passed);
      partOf(row, '.plan-propose').hidden = !missing.has(at);
      passed += minutes;
    });
  }
  const change = (at: number, changed: Partial<PlanStep>): void => {
    const step: PlanStep = { ...itemAt(agenda, at), ...changed };
    if (step.shrinkTo !== undefined && step.shrinkTo > step.minutes) step.shrinkTo = step.minutes;
    if (step.joined !== undefined && step.joined > step.minutes) step.joined = step.minutes;
    agenda[at] = step;
    tell();
    save({ agenda: [...agenda] });
  };

  const row = (step: PlanStep, at: number): HTMLElement => {
    const mover = (name: 'up' | 'down', to: number, off: boolean): HTMLElement => {
      const pressed = button(page.t[name], () => move(at, to, name), {
        'aria-label': `${page.t[name]}: ${step.title}`,
        disabled: off,
      });
      pressed.dataset['move'] = name;
      return pressed;
    };
    const title = step.from && plan.titles?.[step.from];
    // Under the heading of its kit a part need not say whose it is.
    const borrowed = [...headings.values()].includes(title ?? '') ? undefined : title;
    return el(
      'li',
      {},
      el('span', { class: 'tray-handle', 'aria-hidden': 'true' }),
      headings.has(at) && el('p', { class: 'plan-heading' }, headings.get(at)),
      el(
        'div',
        { class: 'plan-row' },
        el('span', { class: 'plan-clock' }),
        partFields(page, step, at, openParts.has(`step-${at}`), {
          change: (changed) => change(at, changed),
          ...(agenda.length > 1 && {
            remove: () =>
              reorder(
                agenda.filter((_, index) => index !== at),
                t.removedPart(step.title),
              ),
          }),
          ...(borrowed && { borrowed: t.takenFrom(borrowed) }),
        }),
        el(
          'div',
          { class: 'buttons plan-moves' },
          mover('up', at - 1, at === 0),
          mover('down', at + 1, at === agenda.length - 1),
        ),
      ),
      el(
        'p',
        { class: 'plan-propose', hidden: true },
        `${t.sitTooLong(LONGEST_WITHOUT_BREAK)} `,
        button(t.addBreak, () => putIn(at, breakPart(t.made))),
      ),
    );
  };
  list.append(...agenda.map(row));
  tell();
  dragToOrder(list, (dragged, to) => move([...list.children].indexOf(dragged), to));
  const add = button(t.addPart, () =>
    putIn(agenda.length - 1, {
      minutes: 10,
      title: t.newPart,
      method: t.method,
      steps: [t.newStep],
      lessons: [],
      cases: [],
    }),
  );
  return el(
    'section',
    {},
    el('h3', {}, t.parts),
    total,
    el('p', { class: 'small soft' }, t.orderHelp),
    list,
    el('div', { class: 'buttons' }, add),
  );
}
