import { button, el } from '../../../dom/element.ts';
import { fetchKit } from '../board/open-kit.ts';
import type { TrayPage } from '../board/tray-page.ts';
import { beforeClose, withParts, type KnownKit } from '../state/compose-plan.ts';
import type { PlanStep, TrayPlan } from '../state/tray-plan.ts';
import { kitChoice } from './kit-choice.ts';

/**
 * Parts of other kits for a plan of one's own: a kit is chosen, its parts are listed, and each, or all of them, is set
 * behind the part that was chosen. @param put is told the plan with them in it, and what to say
 */
export function borrowParts(
  page: TrayPage,
  put: (change: (plan: TrayPlan) => TrayPlan, said: string) => void,
): {
  element: HTMLElement;
  /** Shows the parts behind which something can go. */
  show(plan: TrayPlan): void;
} {
  const t = page.t.plan;
  const [choice, after, parts] = [
    kitChoice(page, 'borrow-kit'),
    el('select', { id: 'borrow-after', autocomplete: 'off' }),
    el('div', { role: 'region', 'aria-label': t.partsOf, tabindex: -1 }),
  ];
  let shown: TrayPlan | undefined;
  let asked = '';

  const place = (): number => Number(after.value);
  const take = (kit: KnownKit, steps: readonly PlanStep[], said: string): void => {
    const at = place();
    put((plan) => withParts(plan, kit, steps, at), said);
    // The next one goes behind this one.
    after.value = String(at + steps.length);
  };
  const list = (kit: KnownKit): HTMLElement[] => [
    el('p', { class: 'small soft' }, kit.kit.summary),
    el(
      'ul',
      { role: 'list', class: 'plan-borrowed' },
      kit.kit.agenda.map((step) =>
        el(
          'li',
          {},
          el('span', {}, step.title, ' ', el('span', { class: 'soft small' }, t.lasts(step.minutes))),
          button(t.take, () => take(kit, [step], t.putIn(step.title)), { 'aria-label': `${t.take}: ${step.title}` }),
        ),
      ),
    ),
    ...(kit.kit.agenda.length > 1
      ? [
          el(
            'div',
            { class: 'buttons' },
            button(t.takeAll(kit.kit.agenda.length), () => take(kit, kit.kit.agenda, t.putIn(kit.kit.title))),
          ),
        ]
      : []),
  ];
  choice.addEventListener('change', () => {
    const id = choice.value;
    asked = id;
    parts.replaceChildren();
    if (!id) return;
    void fetchKit(id, shown?.lang ?? page.lang, page.base).then((kit) => {
      if (asked !== id) return;
      parts.replaceChildren(...(kit ? list(kit) : [el('p', { role: 'alert' }, t.failed)]));
    });
  });

  return {
    element: el(
      'details',
      { class: 'plan-borrow' },
      el('summary', {}, t.borrow),
      el(
        'div',
        { class: 'plan-fields' },
        el('p', { class: 'small soft' }, t.borrowHelp),
        el('div', { class: 'field' }, el('label', { for: 'borrow-kit' }, t.choose), choice),
        el('div', { class: 'field' }, el('label', { for: 'borrow-after' }, t.where), after),
        parts,
      ),
    ),
    show(plan) {
      const { agenda } = plan.kit;
      const fresh = shown?.kit.agenda.length !== agenda.length;
      const kept = shown ? place() : beforeClose(agenda);
      shown = plan;
      after.replaceChildren(
        el('option', { value: -1 }, t.atBegin),
        ...agenda.map(({ title }, at) => el('option', { value: at }, t.behind(at + 1, title))),
      );
      after.value = String(Math.min(fresh && kept < 0 ? -1 : kept, agenda.length - 1));
    },
  };
}
