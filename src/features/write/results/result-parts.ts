import { el, type Child } from '../../../dom/element.ts';

let count = 0;
const nextId = (): string => `result-${(count += 1)}`;

/** A field of the form: its label, its help, and what is told on every change. */
export function textField(
  label: string,
  value: string,
  changed: (value: string) => void,
  {
    rows = 1,
    type = 'text',
    most = 2000,
    help = '',
  }: { rows?: number; type?: string; most?: number; help?: string } = {},
): HTMLElement {
  const id = nextId();
  const about = help ? { 'aria-describedby': `${id}-help` } : {};
  const field =
    rows > 1
      ? el('textarea', { id, rows, maxlength: most, ...about })
      : el('input', { id, type, maxlength: most, autocomplete: 'off', ...about });
  field.value = value;
  field.addEventListener('input', () => changed(field.value));
  return el(
    'div',
    { class: 'field' },
    el('label', { for: id }, label),
    help && el('span', { id: `${id}-help`, class: 'small soft' }, help),
    field,
  );
}

/** One of several, as a list to open. */
export function choiceField(
  label: string,
  value: string,
  choices: readonly (readonly [value: string, label: string])[],
  changed: (value: string) => void,
): HTMLElement {
  const id = nextId();
  const select = el(
    'select',
    { id, autocomplete: 'off' },
    choices.map(([of, name]) => el('option', { value: of, selected: of === value }, name)),
  );
  select.addEventListener('change', () => changed(select.value));
  return el('div', { class: 'field' }, el('label', { for: id }, label), select);
}

/** A box to tick. */
export function tick(label: string, value: boolean, changed: (value: boolean) => void): HTMLElement {
  const box = el('input', { type: 'checkbox', checked: value, autocomplete: 'off' });
  box.addEventListener('change', () => changed(box.checked));
  return el('label', { class: 'tick' }, box, label);
}

/** A part of the form with its heading. */
export const part = (title: string, ...inside: Child[]): HTMLElement =>
  el('section', { class: 'w-result-part' }, el('h3', {}, title), ...inside);
