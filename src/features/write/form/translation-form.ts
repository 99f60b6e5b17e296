import { FIRST, LANGS } from '../../../words/languages.ts';
import { inOwn } from '../../../words/locale/own-languages.ts';
import { z } from 'zod';
import { fieldHelp, unwrap } from '../../../intake/schema/field.ts';
import type { FieldPath } from '../../../intake/raw-content.ts';
import { valueAt } from '../draft/at-path.ts';
import { el } from '../../../dom/element.ts';
import { fieldId, pathKey, type FormContext } from './form-context.ts';

/**
 * The fields of a translation: every piece of prose that was filled in, with a box for its translation under it. Facts
 * are not asked for twice.
 */
export function translationFields(
  schema: z.ZodType,
  context: FormContext,
  path: FieldPath = [],
  label = '',
): HTMLElement[] {
  const { state, lang } = context;
  const thai = valueAt(state.draft.th.data, path);
  if (thai === undefined || thai === null || thai === '') return [];
  const inner = unwrap(schema);
  const help = fieldHelp(schema);
  const name = [label, help && inOwn(help, lang)].filter(Boolean).join(' › ');
  if (inner instanceof z.ZodObject)
    return Object.entries(inner.shape).flatMap(([key, field]) =>
      translationFields(field as z.ZodType, context, [...path, key], path.length ? name : ''),
    );
  if (inner instanceof z.ZodArray && Array.isArray(thai))
    return thai.flatMap((_, index) =>
      translationFields(inner.element as z.ZodType, context, [...path, index], `${name} ${index + 1}`),
    );
  if (!help?.prose || typeof thai !== 'string') return [];
  const at: FieldPath = ['en', 'data', ...path];
  const id = fieldId(at);
  const area = el('textarea', {
    id,
    lang: LANGS[1],
    rows: thai.length > 160 ? 4 : 2,
    oninput: () => state.set(at, area.value),
  });
  area.value = String(state.get(at) ?? '');
  return [
    el(
      'div',
      { class: 'w-field', 'data-path': pathKey(at) },
      el('label', { for: id }, name),
      el('p', { class: 'w-thai', lang: FIRST }, thai),
      area,
      el('div', { class: 'w-problems', 'aria-live': 'polite' }),
    ),
  ];
}
