import { inOwn } from '../../../words/locale/own-languages.ts';
import type { z } from 'zod';
import { sourceSchema } from '../../../intake/schema/list/source.ts';
import { termSchema } from '../../../intake/schema/list/term.ts';
import { pathKey, type FormContext } from '../form/form-context.ts';
import { formFields } from '../form/fields.ts';
import { ImportRefusal } from '../../import/index.ts';
import { sourcesFromText } from '../source/from-text.ts';
import { SOURCE_FILES } from '../source/source-file-names.ts';
import { addSources, putSources } from './add-sources.ts';
import { button, el } from '../../../dom/element.ts';

/**
 * Sources (or terms) that come with a draft. A source can be begun from anything at hand: an address, a DOI, a record
 * of a reference manager.
 */
export function itemsPanel(key: 'sources' | 'terms', context: FormContext, today: string): HTMLElement {
  const { state, t, lang } = context;
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
    const file = el('input', {
      type: 'file',
      id: 'w-intake-file',
      class: 'visually-hidden',
      accept: SOURCE_FILES.join(),
      multiple: true,
    });
    file.addEventListener('change', () => {
      const files = [...(file.files ?? [])];
      file.value = '';
      addSources(files, context, today).then((added) => added || (said.textContent = t.intakeNothing), failed);
    });
    // Without the network, what reads such a text may not have come yet.
    const failed = (error: unknown) =>
      (said.textContent = error instanceof ImportRefusal ? inOwn(error, lang) : t.offlineLoad);
    const read = async () => {
      const { found, losses } = await sourcesFromText(area.value, today);
      if (found.length === 0)
        said.textContent = [t.intakeNothing, ...losses.map((loss) => inOwn(loss, lang))].join(' ');
      else
        putSources(
          found.map(({ source }) => source),
          losses,
          context,
        );
    };
    return el(
      'div',
      { class: 'w-intake' },
      el('label', { for: 'w-intake' }, t.intake),
      el('small', { class: 'w-help' }, t.intakeHelp),
      area,
      el(
        'div',
        { class: 'w-intake-ways' },
        button(t.intakeRead, () => void read().catch(failed)),
        el('label', { class: 'button', for: 'w-intake-file' }, t.intakeFile),
        file,
      ),
      said,
    );
  }
}
