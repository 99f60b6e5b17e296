import { inOwn } from '../../../words/locale/own-languages.ts';
import type { FormContext } from '../form/form-context.ts';
import { button, el } from '../../../dom/element.ts';

/** What an import changed or left behind; shown until the author has read it. */
export function lossesPanel({ state, t, lang }: FormContext): HTMLElement | false {
  const { losses } = state.draft;
  const item = (loss: (typeof losses)[number]) => el('li', { 'data-weight': loss.weight }, inOwn(loss, lang));
  return (
    losses.length > 0 &&
    el(
      'section',
      { class: 'w-losses notice', 'aria-label': t.losses },
      el('h2', {}, t.losses),
      el('ul', {}, [...losses].sort((a, b) => Number(b.weight === 'lost') - Number(a.weight === 'lost')).map(item)),
      button(t.lossesRead, () => state.set(['losses'], [], true)),
    )
  );
}
