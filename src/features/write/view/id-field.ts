import { ENTRY_KINDS } from '../../../intake/schema/names.ts';
import { ENTRY_SCHEMAS } from '../../../intake/schema/entry/kinds.ts';
import { writeWords } from '../../../words/write-words.ts';
import type { Fields } from '../draft/draft.ts';
import { fieldId, type FormContext } from '../form/form-context.ts';
import { suggestedId } from '../draft/suggested-id.ts';
import { button, el } from '../../../dom/element.ts';

/** What an entry is and under which address it will stand; both fixed once it is published. */
export function idField({ state, t, lang, index }: FormContext): HTMLElement[] {
  const fixed = state.draft.original !== undefined;
  const input = el('input', {
    id: fieldId(['entryId']),
    type: 'text',
    value: state.draft.entryId,
    readonly: fixed,
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    placeholder: 'visit-2007',
    'aria-describedby': 'w-id-help',
    oninput: () => state.set(['entryId'], input.value.trim()),
  });
  const kinds = ENTRY_KINDS.filter((kind) => kind !== 'agenda' || state.draft.kind === 'agenda');
  const select = el(
    'select',
    {
      id: 'w-kind',
      onchange: () => {
        const kind = kinds.find((each) => each === select.value);
        if (!kind) return;
        const known = Object.keys(ENTRY_SCHEMAS[kind].shape);
        // Fields that the other kind does not have would be mistakes; undo brings them back.
        const kept = (data: Fields): Fields =>
          Object.fromEntries(Object.entries(data).filter(([key]) => known.includes(key)));
        state.replace(
          {
            ...state.draft,
            kind,
            th: { ...state.draft.th, data: kept(state.draft.th.data) },
            ...(state.draft.en && { en: { ...state.draft.en, data: kept(state.draft.en.data) } }),
          },
          'kind',
        );
      },
    },
    kinds.map((kind) =>
      el('option', { value: kind, selected: kind === state.draft.kind }, writeWords(lang).kind[kind]),
    ),
  );
  return [
    ...(fixed ? [] : [el('div', { class: 'w-field' }, el('label', { for: 'w-kind' }, t.kind), select)]),
    el(
      'div',
      { class: 'w-field', 'data-path': 'entryId' },
      el('label', { for: input.id }, t.id, el('span', { class: 'w-needed', 'aria-hidden': 'true' }, '*')),
      el('small', { class: 'w-help', id: 'w-id-help' }, t.idHelp),
      el(
        'div',
        { class: 'w-inline' },
        input,
        !fixed && button(t.suggest, () => state.set(['entryId'], suggestedId(state.draft, index()), true)),
      ),
      el('div', { class: 'w-problems', 'aria-live': 'polite' }),
    ),
  ];
}
