import { inOwn } from '../../../words/locale/own-languages.ts';
import type { AdviceFinding } from '../advice/advice.ts';
import type { DraftProblem } from '../draft/draft-problems.ts';
import type { GoTo } from './check-panel.ts';
import { pathKey, type FormContext } from '../form/form-context.ts';
import { plainFinding } from '../form/plain-finding.ts';
import { button, el, fill } from '../../../dom/element.ts';

/** How many are shown at one field or text; the rest stands under “Check and send”. */
const MOST_SHOWN = 8;

/**
 * Shows every problem beside the field or text that it is about; where a field is not drawn, beside the nearest one
 * around it.
 */
export function paintProblems(
  panel: HTMLElement,
  problems: readonly DraftProblem[],
  advice: readonly AdviceFinding[],
  { lang, t, state }: FormContext,
  goTo: GoTo,
): void {
  const slot = (path: DraftProblem['path']): HTMLElement | undefined => {
    for (let length = path.length; length > 0; length--) {
      const found = panel.querySelector<HTMLElement>(
        `[data-path="${CSS.escape(pathKey(path.slice(0, length)))}"] > .w-problems`,
      );
      if (found) return found;
    }
    return undefined;
  };
  const slots = new Map<HTMLElement, HTMLElement[]>();
  const put = (
    { path, line, column }: Pick<DraftProblem, 'path' | 'line' | 'column'>,
    kind: string,
    text: string,
    fix?: HTMLElement,
  ) => {
    const place = slot(path);
    if (!place) return;
    const list = slots.get(place) ?? [];
    slots.set(place, list);
    if (list.length < MOST_SHOWN)
      list.push(
        el(
          'p',
          { class: `w-${kind}` },
          line && button(t.line(line), () => goTo({ path, line, ...(column && { column }) }), { class: 'w-line' }),
          line && ' ',
          text,
          fix && ' ',
          fix,
        ),
      );
  };
  for (const found of problems) {
    const { what, todo } = plainFinding(found, lang, t, !found.line);
    put(found, found.rule === 'field-missing' ? 'missing' : found.severity, [what, todo].filter(Boolean).join(' — '));
  }
  for (const found of advice) {
    const { fix } = found;
    put(
      found,
      found.weight === 'block' ? 'error' : 'advice',
      inOwn(found, lang),
      fix && button(inOwn(fix, lang), () => state.replace(fix.apply(state.draft), 'fix'), { class: 'w-fix' }),
    );
  }
  for (const place of panel.querySelectorAll<HTMLElement>('.w-problems')) {
    const found = slots.get(place) ?? [];
    const words = found.map(({ className, textContent }) => `${className} ${textContent}`).join('\n');
    if (place.dataset['shown'] !== words) {
      fill(place, found);
      place.dataset['shown'] = words;
    }
    const control = place.parentElement?.querySelector(':scope > input, :scope > textarea, :scope > select');
    if (found.some(({ className }) => className === 'w-error')) control?.setAttribute('aria-invalid', 'true');
    else control?.removeAttribute('aria-invalid');
  }
}
