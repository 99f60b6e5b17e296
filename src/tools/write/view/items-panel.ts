import type { z } from 'zod';
import { sourceSchema } from '../../../schema/source.ts';
import { termSchema } from '../../../schema/term.ts';
import { pathKey, type FormContext } from '../form/form-context.ts';
import { formFields } from '../form/fields.ts';
import { sourcesFromText } from '../source/from-text.ts';
import { button, el } from './el.ts';

/**
 * Sources (or terms) that come with a draft. A source can be begun from anything at hand: an address, a DOI, a record
 * of a reference manager.
 */
export function itemsPanel(key: 'sources' | 'terms', context: FormContext, today: string): HTMLElement {
  const { state, t } = context;
  const items = state.draft[key];
  const schema: z.ZodType = key === 'sources' ? sourceSchema : termSchema;
  const only = state.draft.kind === 'term' || state.draft.kind === 'source';
  const add = (more: Record<string, unknown>[]) =>
    state.set(
      [key],
      [...state.draft[key].filter((item) => Object.keys(item).some((name) => name !== 'accessed')), ...more],
      true,
    );
  return el(
    'div',
    { class: 'w-items', 'data-path': key },
    key === 'sources' && intake(),
    items.map((item, index) =>
      el(
        'section',
        { class: 'w-item', 'data-path': pathKey([key, index]) },
        el('h3', {}, String(item['title'] ?? item['th'] ?? item['id'] ?? `${index + 1}`)),
        el('div', { class: 'w-item-fields' }, formFields(schema, [key, index], context)),
        (!only || items.length > 1) &&
          button(t.remove, () =>
            state.set(
              [key],
              items.filter((_, place) => place !== index),
              true,
            ),
          ),
      ),
    ),
    button(key === 'sources' ? t.addSource : t.addTerm, () => add([key === 'sources' ? { accessed: today } : {}]), {
      class: 'w-add',
    }),
  );

  function intake(): HTMLElement {
    const said = el('p', { role: 'status', class: 'w-said' });
    const area = el('textarea', { id: 'w-intake', rows: 3, placeholder: t.intakePlaceholder });
    return el(
      'div',
      { class: 'w-intake' },
      el('label', { for: 'w-intake' }, t.intake),
      el('small', { class: 'w-help' }, t.intakeHelp),
      area,
      button(t.intakeRead, () => {
        const found = sourcesFromText(area.value, today).map(({ source }) => source);
        if (found.length === 0) return void (said.textContent = t.intakeNothing);
        const taken = new Set([
          ...context.index().sources.map(({ id }) => id),
          ...state.draft.sources.map(({ id }) => String(id)),
        ]);
        add(
          found.map((source) => {
            let id = String(source['id']);
            for (let number = 2; taken.has(id); number++) id = `${String(source['id'])}-${number}`;
            taken.add(id);
            return { ...source, id };
          }),
        );
      }),
      said,
    );
  }
}
