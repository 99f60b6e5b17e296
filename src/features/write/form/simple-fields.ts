import { FIRST, LANGS, type Lang } from '../../../words/languages.ts';
import { languageByLetters } from '../../../words/locale/letters.ts';
import { z } from 'zod';
import { arabicDigits } from '../../../words/digits.ts';
import { formatDate } from '../../../words/dates.ts';
import type { FieldPath } from '../../../intake/raw-content.ts';
import { edtfOrRange } from '../../../intake/schema/edtf.ts';
import { fieldHelp, unwrap } from '../../../intake/schema/field.ts';
import { typedDate } from '../typed-date.ts';
import { el } from '../../../dom/element.ts';
import { fieldId, type FormContext } from './form-context.ts';

/** Whether a field takes a date: its type is that of `edtf`, a word or a number that becomes a word. */
export function isDate(schema: z.ZodType): boolean {
  const pipe =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? (schema.unwrap() as z.ZodType) : schema;
  return (
    pipe instanceof z.ZodPipe &&
    pipe.in instanceof z.ZodUnion &&
    schema.safeParse('2007-02').success &&
    !schema.safeParse('no date').success
  );
}
export const isNumber = (inner: z.ZodType): boolean => inner instanceof z.ZodNumber;

const shown = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

/** The language of what was typed, where its letters tell. */
const writtenIn = (typed: string, lang: Lang): string =>
  typed ? (languageByLetters(typed) === FIRST ? FIRST : lang) : lang;

/** Words: one line, or a box that grows where a sentence or more may stand. */
export function textField(
  schema: z.ZodType,
  path: FieldPath,
  { state, lang }: FormContext,
  label?: string,
): HTMLElement {
  const help = fieldHelp(schema);
  const inner = unwrap(schema);
  const most = inner instanceof z.ZodString ? (inner.maxLength ?? undefined) : undefined;
  const told = LANGS.find((each) => path.includes(each) && (path.includes('definition') || path.includes('asks')));
  const plain = {
    id: fieldId(path),
    'aria-describedby': help && `${fieldId(path)}-help`,
    'aria-label': label && `${label} ${Number(path.at(-1)) + 1}`,
    placeholder: typeof help?.example === 'string' && !help.prose ? help.example : undefined,
    lang: path[0] === 'en' ? LANGS[1] : told && told !== FIRST ? told : writtenIn(shown(state.get(path)), lang),
    autocomplete: 'off',
  };
  if (most !== undefined && most >= 250) {
    const area = el('textarea', { ...plain, rows: most > 500 ? 3 : 2, oninput: () => state.set(path, area.value) });
    area.value = shown(state.get(path));
    return area;
  }
  const input = el('input', {
    ...plain,
    type: 'text',
    value: shown(state.get(path)),
    oninput: () => state.set(path, input.value),
  });
  return input;
}

/**
 * A number; Thai digits and commas are understood. What is not a number is kept as typed, so that the check can speak
 * about it.
 */
export function numberField(path: FieldPath, { state }: FormContext): HTMLElement {
  const input = el('input', {
    id: fieldId(path),
    type: 'text',
    inputmode: 'decimal',
    autocomplete: 'off',
    'aria-describedby': `${fieldId(path)}-help`,
    value: shown(state.get(path)),
    oninput: () => {
      const plain = arabicDigits(input.value).replace(/[,\s]/g, '');
      state.set(path, plain === '' ? undefined : /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : input.value);
    },
  });
  return input;
}

/**
 * A date in either era, in words or figures; what it was understood as stands under it in both languages. What the
 * field does not take (a stretch of time where one day is asked for) stays as typed, so that the check speaks of that.
 */
export function dateField(schema: z.ZodType, path: FieldPath, { state, t }: FormContext): HTMLElement {
  const said = el('output', { class: 'w-said', for: fieldId(path) });
  const tell = () => {
    const parsed = edtfOrRange.safeParse(state.get(path));
    said.textContent = parsed.success ? LANGS.map((each) => formatDate(parsed.data, each)).join(' · ') : '';
  };
  const input = el('input', {
    id: fieldId(path),
    type: 'text',
    autocomplete: 'off',
    'aria-describedby': `${fieldId(path)}-help`,
    placeholder: t.datePlaceholder,
    value: shown(state.get(path)),
    oninput: () => {
      const read = typedDate(input.value);
      state.set(path, input.value.trim() ? (schema.safeParse(read).success ? read : input.value.trim()) : undefined);
      tell();
    },
  });
  tell();
  return el('div', {}, input, said);
}

/** A name: a person in two parts, or an organisation in one. */
export function nameField(path: FieldPath, context: FormContext): HTMLElement {
  const { state, t } = context;
  const value = (state.get(path) ?? {}) as Record<string, string>;
  const organisation = 'literal' in value || Object.keys(value).length === 0;
  const line = (key: string, label: string) => {
    const input = el('input', {
      type: 'text',
      value: value[key] ?? '',
      'aria-label': label,
      placeholder: label,
      autocomplete: 'off',
      oninput: () => state.set([...path, key], input.value),
    });
    return input;
  };
  const select = el(
    'select',
    {
      'aria-label': t.nameKind,
      onchange: () =>
        state.set(
          path,
          select.value === 'literal'
            ? {
                literal: [
                  value['given'],
                  value['dropping-particle'],
                  value['non-dropping-particle'],
                  value['family'],
                  value['suffix'],
                ]
                  .filter(Boolean)
                  .join(' '),
              }
            : { family: value['literal'] ?? '', given: '' },
          true,
        ),
    },
    el('option', { value: 'literal', selected: organisation }, t.organisation),
    el('option', { value: 'person', selected: !organisation }, t.person),
  );
  return el(
    'div',
    { class: 'w-name' },
    select,
    ...(organisation
      ? [line('literal', t.organisationName)]
      : [
          line('given', t.given),
          line('family', t.family),
          el(
            'details',
            {
              class: 'w-name-more',
              open: ['dropping-particle', 'non-dropping-particle', 'suffix'].some((key) => value[key]),
            },
            el('summary', {}, t.nameMore),
            line('non-dropping-particle', t.nameParticle),
            line('dropping-particle', t.nameDropping),
            line('suffix', t.nameSuffix),
          ),
        ]),
  );
}
