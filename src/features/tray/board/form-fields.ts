import { el } from '../../../dom/element.ts';

let count = 0;
const nextId = (): string => `field-${(count += 1)}`;

/** A field for text; `rows` makes it a box of several lines. */
export function textField(
  label: string,
  value: string,
  most: number,
  changed: (value: string) => void,
  rows = 1,
  help?: string,
): HTMLElement {
  const id = nextId();
  const field =
    rows > 1
      ? el('textarea', { id, rows, maxlength: most, 'aria-describedby': help && `${id}-help` })
      : el('input', { id, type: 'text', maxlength: most, 'aria-describedby': help && `${id}-help` });
  field.value = value;
  field.addEventListener('input', () => changed(field.value));
  return el(
    'div',
    { class: 'field' },
    el('label', { for: id }, label),
    field,
    help ? el('span', { id: `${id}-help`, class: 'small soft' }, help) : undefined,
  );
}

/**
 * A field for a whole number; tells `undefined` when it is empty or no such number. @param least the smallest that is
 * taken
 */
export function numberField(
  label: string,
  value: number | undefined,
  least: number,
  changed: (value: number | undefined) => void,
  help?: string,
): HTMLElement {
  const id = nextId();
  const field = el('input', {
    id,
    type: 'number',
    min: least,
    step: 1,
    inputmode: 'numeric',
    value,
    'aria-describedby': help && `${id}-help`,
  });
  field.addEventListener('input', () =>
    changed(Number.isInteger(field.valueAsNumber) && field.valueAsNumber >= least ? field.valueAsNumber : undefined),
  );
  return el(
    'div',
    { class: 'field' },
    el('label', { for: id }, label),
    field,
    help ? el('span', { id: `${id}-help`, class: 'small soft' }, help) : undefined,
  );
}

/** A box to tick. */
export function tickField(
  label: string,
  checked: boolean,
  changed: (checked: boolean) => void,
  help?: string,
): HTMLElement {
  const id = nextId();
  const box = el('input', {
    type: 'checkbox',
    checked,
    autocomplete: 'off',
    'aria-describedby': help && `${id}-help`,
  });
  box.addEventListener('change', () => changed(box.checked));
  return el(
    'div',
    { class: 'field' },
    el('label', { class: 'tick' }, box, label),
    help ? el('span', { id: `${id}-help`, class: 'small soft' }, help) : undefined,
  );
}

/** A field for a list, one thing a line. */
export function linesField(label: string, values: readonly string[], changed: (values: string[]) => void): HTMLElement {
  return textField(
    label,
    values.join('\n'),
    6000,
    (text) =>
      changed(
        text
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      ),
    Math.min(8, Math.max(3, values.length + 1)),
  );
}
