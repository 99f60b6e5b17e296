import { inOwn } from '../../../words/locale/own-languages.ts';
import { z } from 'zod';
import { fieldHelp, unwrap } from '../../../intake/schema/field.ts';
import type { FieldPath } from '../../../intake/raw-content.ts';
import type { ReferenceKind } from '../../../intake/schema/field-references.ts';
import { button, el } from '../../../dom/element.ts';
import { picker } from '../view/picker.ts';
import { enumChoices, referenceChoices } from './choices.ts';
import { fieldId, pathKey, type FormContext } from './form-context.ts';
import { dateField, isDate, isNumber, nameField, numberField, textField } from './simple-fields.ts';

/**
 * The fields of a schema as a form. Names, help and kind of every field are read off the schema, so a new field needs
 * no second list.
 * @param path where the object stands in the draft
 * @param only names of fields to draw; all when left out
 */
export function formFields(
  schema: z.ZodType,
  path: FieldPath,
  context: FormContext,
  only?: (key: string) => boolean,
): HTMLElement[] {
  const inner = unwrap(schema);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape)
    .filter(([key]) => !only || only(key))
    .map(([key, field]) => formField(field as z.ZodType, [...path, key], context));
}

function formField(schema: z.ZodType, path: FieldPath, context: FormContext): HTMLElement {
  const { lang, t } = context;
  const help = fieldHelp(schema);
  const label = (help && inOwn(help, lang)) ?? String(path.at(-1));
  const needed = !schema.safeParse(undefined).success;
  const id = fieldId(path);
  // The help of a choice lists its values as files have them; a form shows their names instead.
  const values = enumChoices(item(schema), lang)?.map((choice) => choice.id) ?? [];
  const listing = values.length > 0 && values.every((value) => help && inOwn(help.help, lang).includes(value));
  const hint =
    help && el('small', { class: 'w-help', id: `${id}-help`, hidden: listing }, listing ? '' : inOwn(help.help, lang));
  const frame = (control: HTMLElement, group = false) =>
    el(
      group ? 'fieldset' : 'div',
      { class: `w-field${group ? ' w-group' : ''}`, 'data-path': pathKey(path) },
      group
        ? el('legend', {}, label, needed && mark(t.needed))
        : el('label', { for: id }, label, needed && mark(t.needed)),
      hint,
      control,
      el('div', { class: 'w-problems', 'aria-live': 'polite' }),
    );
  const inner = unwrap(schema);

  if (inner instanceof z.ZodArray) {
    const element = inner.element as z.ZodType;
    const one = unwrap(element);
    if (refersTo(one) || one instanceof z.ZodEnum) return frame(chosenList(element, path, context, label), true);
    if (one instanceof z.ZodUnion && one.options.every((option) => option instanceof z.ZodObject))
      return frame(
        rows(
          path,
          context,
          label,
          (at) => nameField(at, context),
          () => ({}),
        ),
        true,
      );
    if (one instanceof z.ZodObject)
      return frame(
        rows(
          path,
          context,
          label,
          (at) => el('div', { class: 'w-item-fields' }, formFields(element, at, context)),
          () => ({}),
        ),
        true,
      );
    return frame(
      rows(
        path,
        context,
        label,
        (at) => textField(element, at, context, label),
        () => '',
      ),
      true,
    );
  }
  if (inner instanceof z.ZodObject)
    return frame(el('div', { class: 'w-item-fields' }, formFields(inner, path, context)), true);
  if (inner instanceof z.ZodBoolean) {
    const start = schema.safeParse(undefined);
    const box = el('input', {
      type: 'checkbox',
      id,
      checked: Boolean(context.state.get(path) ?? (start.success && start.data)),
      onchange: () => context.state.set(path, box.checked),
    });
    return el('div', { class: 'w-field w-check', 'data-path': pathKey(path) }, el('label', {}, box, ' ', label), hint);
  }
  const one = refersTo(inner);
  if (one || (inner instanceof z.ZodEnum && inner.options.length > 20)) return frame(chosenOne(schema, path, context));
  const choices = enumChoices(schema, lang);
  if (choices) {
    const value = String(context.state.get(path) ?? '');
    const start = schema.safeParse(undefined);
    const empty =
      start.success && typeof start.data === 'string'
        ? (choices.find((choice) => choice.id === start.data)?.label ?? '')
        : '';
    const select = el(
      'select',
      { id, 'aria-describedby': `${id}-help`, onchange: () => context.state.set(path, select.value || undefined) },
      el('option', { value: '' }, empty || t.choose),
      choices.map((choice) => el('option', { value: choice.id, selected: choice.id === value }, choice.label)),
    );
    return frame(select);
  }
  if (isDate(schema)) return frame(dateField(schema, path, context));
  if (isNumber(inner)) return frame(numberField(path, context));
  return frame(textField(schema, path, context));
}

/** What a list is a list of; the schema itself where it is no list. */
function item(schema: z.ZodType): z.ZodType {
  const inner = unwrap(schema);
  return inner instanceof z.ZodArray ? (inner.element as z.ZodType) : schema;
}

const mark = (words: string) =>
  el(
    'span',
    { class: 'w-needed', title: words },
    el('span', { 'aria-hidden': 'true' }, '*'),
    el('span', { class: 'visually-hidden' }, ` (${words})`),
  );
const refersTo = (schema: z.ZodType): ReferenceKind | undefined =>
  (schema.meta() as { refersTo?: ReferenceKind } | undefined)?.refersTo;

/** Everything that may be chosen at a field. */
function choicesAt(schema: z.ZodType, context: FormContext) {
  const kind = refersTo(unwrap(schema));
  return () =>
    kind
      ? referenceChoices(kind, context.state.draft, context.index(), context.lang)
      : (enumChoices(schema, context.lang) ?? []);
}

function chosenOne(schema: z.ZodType, path: FieldPath, context: FormContext): HTMLElement {
  const { state, t } = context;
  const choices = choicesAt(schema, context);
  const value = state.get(path);
  const name = (id: string) => choices().find((choice) => choice.id === id)?.label ?? id;
  return el(
    'div',
    { class: 'w-chosen' },
    typeof value === 'string' &&
      value !== '' &&
      chip(name(value), value, t.remove, () => state.set(path, undefined, true)),
    picker({
      id: fieldId(path),
      label: t.search,
      none: t.noMatch,
      choices,
      pick: (id) => state.set(path, id, true),
      described: `${fieldId(path)}-help`,
    }),
  );
}

function chosenList(element: z.ZodType, path: FieldPath, context: FormContext, label: string): HTMLElement {
  const { state, t } = context;
  const choices = choicesAt(element, context);
  const chosen = (): string[] => ((state.get(path) as string[] | undefined) ?? []).map(String);
  const all = choices();
  if (!refersTo(unwrap(element)) && all.length <= 12) {
    return el(
      'div',
      { class: 'w-checks' },
      all.map(({ id, label }) => {
        const box = el('input', {
          type: 'checkbox',
          checked: chosen().includes(id),
          onchange: () => state.set(path, box.checked ? [...chosen(), id] : chosen().filter((each) => each !== id)),
        });
        return el('label', {}, box, ' ', label);
      }),
    );
  }
  const name = (id: string) => all.find((choice) => choice.id === id)?.label ?? id;
  return el(
    'div',
    { class: 'w-chosen' },
    chosen().map((id) =>
      chip(name(id), id, t.remove, () =>
        state.set(
          path,
          chosen().filter((each) => each !== id),
          true,
        ),
      ),
    ),
    picker({
      id: fieldId(path),
      name: label,
      label: t.search,
      none: t.noMatch,
      choices: () => choices().filter(({ id }) => !chosen().includes(id)),
      pick: (id) => state.set(path, [...chosen(), id], true),
      described: `${fieldId(path)}-help`,
    }),
  );
}

function chip(label: string, id: string, remove: string, onRemove: () => void): HTMLElement {
  return el(
    'span',
    { class: 'w-chip', title: id },
    el('span', {}, label),
    button('×', onRemove, { 'aria-label': `${remove}: ${label}` }),
  );
}

/** A group that can be repeated: each item can be moved up and taken away. */
function rows(
  path: FieldPath,
  context: FormContext,
  label: string,
  draw: (at: FieldPath) => HTMLElement,
  blank: () => unknown,
): HTMLElement {
  const { state, t } = context;
  const items = (state.get(path) as unknown[] | undefined) ?? [];
  const change = (next: unknown[]) => state.set(path, next.length ? next : undefined, true);
  return el(
    'div',
    { class: 'w-rows' },
    items.map((_, index) =>
      el(
        'div',
        { class: 'w-row', 'data-path': pathKey([...path, index]) },
        el(
          'div',
          { class: 'w-row-head' },
          el('span', {}, `${label} ${index + 1}`),
          index > 0 &&
            button(
              '↑',
              () =>
                change(
                  items.map((item, place) =>
                    place === index - 1 ? items[index] : place === index ? items[index - 1] : item,
                  ),
                ),
              { 'aria-label': `${t.moveUp}: ${label} ${index + 1}` },
            ),
          button('×', () => change(items.filter((__, place) => place !== index)), {
            'aria-label': `${t.remove}: ${label} ${index + 1}`,
          }),
        ),
        draw([...path, index]),
        el('div', { class: 'w-problems', 'aria-live': 'polite' }),
      ),
    ),
    button(`+ ${label}`, () => change([...items, blank()]), { class: 'w-add' }),
  );
}
