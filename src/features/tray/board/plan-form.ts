import { itemAt } from '../../../certain.ts';
import type { WorkshopData } from '../../../intake/schema/entry/workshop.ts';
import { minutesOf, moveStep, type PlanStep, type TrayPlan } from '../state/tray-plan.ts';
import { linesField, numberField, textField } from './form-fields.ts';
import { button, el } from '../../../dom/element.ts';
import type { TrayPage } from './tray-page.ts';

type Save = (change: Partial<WorkshopData>, notes?: string) => void;

/** Draws a plan as a form. Whatever is written is told at once. */
export function planForm(page: TrayPage, form: HTMLElement, plan: TrayPlan, save: Save): void {
  const t = page.t.plan;
  const { kit } = plan;
  const openParts = new Set(
    [...form.querySelectorAll<HTMLDetailsElement>('details[open]')].map(({ dataset }) => dataset['group']),
  );
  const group = (name: string, title: string, ...inside: HTMLElement[]) =>
    el(
      'details',
      { 'data-group': name, open: openParts.has(name) },
      el('summary', {}, title),
      el('div', { class: 'plan-fields' }, ...inside),
    );
  const people = { ...kit.people };
  form.lang = plan.lang === page.lang ? '' : plan.lang;
  form.replaceChildren(
    group(
      'overview',
      t.overview,
      textField(t.name, kit.title, 200, (title) => save({ title })),
      textField(t.summary, kit.summary, 600, (summary) => save({ summary }), 3),
      textField(t.goal, kit.goal, 400, (goal) => save({ goal }), 3),
      purposeField(page, kit.purposes, (purposes) => save({ purposes })),
      numberField(t.least, people.min, 1, (min) => save({ people: Object.assign(people, { min: min ?? 1 }) })),
      numberField(t.most, people.max, 1, (max) => save({ people: Object.assign(people, { max: max ?? people.min }) })),
      textField(t.room, kit.room, 400, (room) => save({ room }), 3),
      linesField(t.materials, kit.materials, (materials) => save({ materials })),
    ),
    partsOf(page, plan, openParts, save),
    group('trouble', page.t.plan.trouble, ...troubleFields(page, kit.trouble, save)),
    group(
      'notes',
      t.notes,
      textField(t.notes, plan.notes ?? '', 5000, (notes) => save({}, notes), 6),
    ),
  );
}

function partsOf(page: TrayPage, { kit }: TrayPlan, openParts: Set<string | undefined>, save: Save): HTMLElement {
  const t = page.t.plan;
  const agenda = [...kit.agenda];
  const total = el('p', { class: 'plan-total', 'data-part': 'plan-total' }, t.total(minutesOf(agenda)));
  const change = (at: number, part: Partial<PlanStep>): void => {
    const step: PlanStep = { ...itemAt(agenda, at), ...part };
    if (step.shrinkTo !== undefined && step.shrinkTo > step.minutes) step.shrinkTo = step.minutes;
    agenda[at] = step;
    total.textContent = t.total(minutesOf(agenda));
    save({ agenda: [...agenda] });
  };
  const steps = agenda.map((step, at) =>
    stepFields(
      page,
      step,
      at,
      agenda.length,
      openParts.has(`step-${at}`),
      (part) => change(at, part),
      (to) => {
        save({ agenda: to === undefined ? agenda.filter((_, index) => index !== at) : moveStep(agenda, at, to) });
        page.say(
          to === undefined
            ? t.removedPart(step.title)
            : page.t.saidMoved(step.title, Math.max(0, Math.min(to, agenda.length - 1)) + 1, agenda.length),
        );
        redraw(page);
      },
    ),
  );
  const add = button(t.addPart, () => {
    save({
      agenda: [
        ...agenda,
        { minutes: 10, title: t.newPart, method: t.method, steps: [t.newStep], lessons: [], cases: [] },
      ],
    });
    redraw(page);
  });
  return el(
    'section',
    {},
    el('h3', {}, t.parts),
    total,
    el('ol', { class: 'plan-steps', role: 'list' }, ...steps),
    add,
  );
}

/** Lets the page draw the form again from what is stored: its number of parts has changed. */
const redraw = ({ root }: TrayPage): void => void root.dispatchEvent(new CustomEvent('plan-redraw'));

function stepFields(
  page: TrayPage,
  step: PlanStep,
  at: number,
  all: number,
  open: boolean,
  change: (part: Partial<PlanStep>) => void,
  move: (to?: number) => void,
): HTMLElement {
  const t = page.t.plan;
  const name = el('span', {}, `${at + 1}. ${step.title}`);
  const minutes = el('span', { class: 'soft' }, t.lasts(step.minutes));
  const mover = (text: string, to: number | undefined, off: boolean) =>
    button(text, () => move(to), { 'aria-label': `${text}: ${step.title}`, disabled: off });
  return el(
    'li',
    {},
    el(
      'details',
      { 'data-group': `step-${at}`, open },
      el('summary', {}, name, ' ', minutes),
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
        textField(t.say, step.say ?? '', 800, (say) => change({ say: say.trim() ? say : undefined }), 4),
        el(
          'div',
          { class: 'buttons' },
          mover(page.t.up, at - 1, at === 0),
          mover(page.t.down, at + 1, at === all - 1),
          mover(page.t.remove, undefined, all === 1),
        ),
      ),
    ),
  );
}

function purposeField(
  page: TrayPage,
  chosen: WorkshopData['purposes'],
  changed: (purposes: WorkshopData['purposes']) => void,
): HTMLElement {
  const names = Object.entries(page.t.kits.purposes) as [WorkshopData['purposes'][number], string][];
  const boxes = names.map(([value, name]) =>
    el('label', { class: 'tick' }, el('input', { type: 'checkbox', value, checked: chosen.includes(value) }), name),
  );
  const field = el('fieldset', {}, el('legend', {}, page.t.plan.purposes), ...boxes);
  field.addEventListener('change', () =>
    changed(
      names
        .map(([value]) => value)
        .filter((value) => field.querySelector<HTMLInputElement>(`[value=${value}]`)?.checked),
    ),
  );
  return field;
}

function troubleFields(page: TrayPage, trouble: WorkshopData['trouble'], save: Save): HTMLElement[] {
  const t = page.t.plan;
  const pairs = trouble.map((pair) => ({ ...pair }));
  const tell = () => save({ trouble: pairs.filter((pair) => pair.if.trim() || pair.then.trim()) });
  const draw = (pair: (typeof pairs)[number]) =>
    el(
      'div',
      { class: 'plan-pair' },
      textField(
        t.if,
        pair.if,
        300,
        (value) => {
          pair.if = value;
          tell();
        },
        2,
      ),
      textField(
        t.then,
        pair.then,
        500,
        (value) => {
          pair.then = value;
          tell();
        },
        3,
      ),
    );
  const add = button(t.addTrouble, () => {
    const pair = { if: '', then: '' };
    pairs.push(pair);
    const drawn = draw(pair);
    add.before(drawn);
    drawn.querySelector('textarea')?.focus();
  });
  return [...pairs.map(draw), add];
}
