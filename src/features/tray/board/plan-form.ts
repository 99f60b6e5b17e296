import type { WorkshopData } from '../../../intake/schema/entry/workshop.ts';
import type { Save, TrayPlan } from '../state/tray-plan.ts';
import { partsList } from '../plan/parts-list.ts';
import { linesField, numberField, textField, tickField } from './form-fields.ts';
import { button, el } from '../../../dom/element.ts';
import { partOf } from '../../../dom/part.ts';
import type { TrayPage } from './tray-page.ts';

/** Draws a plan as a form. Whatever is written is told at once. @param start when the meeting begins, `HH:MM` */
export function planForm(page: TrayPage, form: HTMLElement, plan: TrayPlan, start: string, save: Save): void {
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
  let isOwnAhead = false;
  const ahead = textField(
    t.goalAhead,
    kit.ahead ?? '',
    400,
    (text) => {
      isOwnAhead = true;
      save({ ahead: text.trim() ? text : undefined });
    },
    3,
    t.goalAheadHelp,
  );
  form.lang = plan.lang === page.lang ? '' : plan.lang;
  form.replaceChildren(
    group(
      'overview',
      t.overview,
      textField(t.name, kit.title, 200, (title) => save({ title })),
      textField(t.summary, kit.summary, 600, (summary) => save({ summary }), 3),
      textField(
        t.goal,
        kit.goal,
        400,
        (goal) => {
          if (isOwnAhead) return save({ goal });
          // What the kit said ahead of its own goal says nothing of another.
          partOf<HTMLTextAreaElement>(ahead, 'textarea').value = '';
          save({ goal, ahead: undefined });
        },
        3,
      ),
      ahead,
      purposeField(page, kit.purposes, (purposes) => save({ purposes })),
      numberField(t.least, people.min, 1, (min) => save({ people: Object.assign(people, { min: min ?? 1 }) })),
      numberField(t.most, people.max, 1, (max) => save({ people: Object.assign(people, { max: max ?? people.min }) })),
      textField(t.room, kit.room, 400, (room) => save({ room }), 3),
      linesField(t.materials, kit.materials, (materials) => save({ materials })),
    ),
    partsList(page, plan, start, openParts, save),
    group('trouble', page.t.plan.trouble, ...troubleFields(page, kit.trouble, save)),
    group(
      'notes',
      t.notes,
      textField(t.notes, plan.notes ?? '', 5000, (notes) => save({}, notes), 6),
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
  const pairs: WorkshopData['trouble'] = trouble.map((pair) => ({ ...pair }));
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
      tickField(
        t.late,
        pair.late ?? false,
        (late) => {
          // In a plan that was kept before there was a tick, words tell; they are asked only where nothing is said.
          pair.late = late;
          tell();
        },
        t.lateHelp,
      ),
    );
  const add = button(t.addTrouble, () => {
    const pair: WorkshopData['trouble'][number] = { if: '', then: '' };
    pairs.push(pair);
    const drawn = draw(pair);
    add.before(drawn);
    drawn.querySelector('textarea')?.focus();
  });
  return [...pairs.map(draw), add];
}
