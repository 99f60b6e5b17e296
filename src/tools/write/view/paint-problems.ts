import type { Lang } from '../../../model/entry.ts';
import type { AdviceFinding } from '../advice/advice.ts';
import type { DraftProblem } from '../draft-problems.ts';
import { pathKey } from '../form/form-context.ts';
import { el, fill } from './el.ts';

/** Shows every problem beside the field or text that it is about; where a field is not drawn, beside the nearest one around it. */
export function paintProblems(panel: HTMLElement, problems: readonly DraftProblem[], advice: readonly AdviceFinding[], lang: Lang): void {
  const slot = (path: DraftProblem['path']): HTMLElement | undefined => {
    for (let length = path.length; length > 0; length--) {
      const found = panel.querySelector<HTMLElement>(`[data-path="${CSS.escape(pathKey(path.slice(0, length)))}"] > .w-problems`);
      if (found) return found;
    }
    return undefined;
  };
  const slots = new Map<HTMLElement, HTMLElement[]>();
  const put = (path: DraftProblem['path'], kind: string, text: string, line?: number) => {
    const place = slot(path);
    if (!place) return;
    const list = slots.get(place) ?? [];
    slots.set(place, list);
    if (list.length < 6) list.push(el('p', { class: `w-${kind}` }, line ? `${lang === 'th' ? 'บรรทัด' : 'Line'} ${line}: ${text}` : text));
  };
  for (const { path, line, severity, [lang]: told } of problems) put(path, severity, `${told.what} — ${told.todo}`, line);
  for (const { path, line, weight, [lang]: told } of advice) put(path, weight === 'block' ? 'error' : 'advice', told, line);
  for (const place of panel.querySelectorAll<HTMLElement>('.w-problems')) {
    const found = slots.get(place) ?? [];
    const words = found.map(({ textContent }) => textContent).join('\n');
    if (place.dataset['shown'] !== words) {
      fill(place, found);
      place.dataset['shown'] = words;
    }
    const control = place.parentElement?.querySelector(':scope > input, :scope > textarea, :scope > select');
    if (found.some(({ className }) => className === 'w-error')) control?.setAttribute('aria-invalid', 'true');
    else control?.removeAttribute('aria-invalid');
  }
}
