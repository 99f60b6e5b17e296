import type { FormContext } from '../form/form-context.ts';
import { el } from '../../../dom/element.ts';

/** How the few marks of a text are typed; folded away until somebody asks. */
export function bodyHelp(t: FormContext['t']): HTMLElement {
  return el(
    'details',
    { class: 'w-marks' },
    el('summary', {}, t.marks),
    el(
      'dl',
      {},
      t.markHelp.flatMap(([mark = '', meaning]) => [el('dt', {}, el('code', {}, mark)), el('dd', {}, meaning)]),
    ),
  );
}
