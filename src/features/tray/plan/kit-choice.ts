import { el } from '../../../dom/element.ts';
import { part, type TrayPage } from '../board/tray-page.ts';

/** A list of all kits and short parts, in groups, as the page holds it. @param id of the element */
export function kitChoice(page: TrayPage, id: string): HTMLSelectElement {
  const options = part<HTMLTemplateElement>(page, 'kit-options').content.cloneNode(true);
  const choice = el('select', { id, autocomplete: 'off' }, el('option', { value: '' }, page.t.plan.chooseOne));
  choice.append(options);
  return choice;
}
