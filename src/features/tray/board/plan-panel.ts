import { given } from '../../../certain.ts';
import { address } from '../../../library/address.ts';
import { loadClock, whenLate, type ClockPlan } from '../../clock/index.ts';
import { addItems, removePlan, setPlan } from '../state/tray-changes.ts';
import { readPlan, withKit, type TrayPlan } from '../state/tray-plan.ts';
import { currentTray } from '../state/tray.ts';
import { planTools, type PlanTools } from '../plan/load-plan-tools.ts';
import { kitChoice } from '../plan/kit-choice.ts';
import { lookUp } from '../known-entries.ts';
import { button, el } from '../../../dom/element.ts';
import { openKit, usedBy } from './open-kit.ts';
import { publishKit } from './publish-kit.ts';
import { changeTrays, newId, newTray, readTrays } from '../state/tray-store.ts';
import { tellOf } from './tell-tray.ts';
import { part, redrawPlan, type Show, type TrayPage } from './tray-page.ts';

/**
 * The session plan of the open tray: chosen from the ready-made workshops, changed part by part, run with the clock,
 * given to the library.
 */
export function ownPlan(page: TrayPage): Show {
  const { t, lang, base } = page;
  const [none, some, form, from] = [
    part(page, 'no-plan'),
    part(page, 'has-plan'),
    part(page, 'plan-form'),
    part(page, 'plan-from'),
  ];
  const choice = kitChoice(page, 'kits');
  choice.dataset['part'] = 'kits';
  part(page, 'kits-box').append(choice);
  let borrow: ReturnType<PlanTools['borrowParts']> | undefined;
  let showJoined: Show | undefined;
  /** Parts of other kits stand below the form, once somebody has a plan. */
  const borrowed = ({ borrowParts }: PlanTools): NonNullable<typeof borrow> => {
    if (borrow) return borrow;
    borrow = borrowParts(page, (change, said) => {
      const plan = currentTray(readTrays())?.plan;
      if (!plan) return;
      save(change(plan));
      page.say(said);
      redrawPlan(page);
    });
    part(page, 'plan-form').after(borrow.element);
    return borrow;
  };
  const clock = some.querySelector<HTMLElement & { plan?: ClockPlan }>('run-clock');
  let shown = '';

  const save = (plan: TrayPlan): void => {
    const tray = currentTray(readTrays());
    if (!tray) return;
    shown = keyOf(tray.id, plan, tray.start ?? USUAL_START);
    changeTrays((box) => setPlan(box, tray.id, plan));
  };
  const open = button(t.plan.open, () => {
    if (!choice.value) return choice.focus();
    open.disabled = true;
    void openKit(choice.value, lang, base).then((plan) => {
      open.disabled = false;
      if (!plan) return page.say(t.plan.failed);
      changeTrays((box) => {
        const filled = addItems(box, [], newTray(plan.kit.title));
        return setPlan(filled, given(currentTray(filled), 'The tray that was opened').id, plan);
      });
      page.say(plan.kit.title);
      part(page, 'plan-title').focus();
    });
  });
  choice.after(open);
  const remove = button(t.plan.remove, () => {
    const tray = currentTray(readTrays());
    if (!tray) return;
    const id = newId();
    changeTrays((box) => removePlan(box, tray.id, id));
    page.say(t.plan.removed, id);
    part(page, 'undo').focus();
  });
  const take = button(t.plan.takeUsed, () => {
    const plan = currentTray(readTrays())?.plan;
    if (!plan) return;
    void usedBy(plan, lang, base).then((items) => {
      const before = currentTray(readTrays())?.items.length ?? 0;
      changeTrays((box) => addItems(box, items, newTray(t.firstName)));
      page.say(t.offered.joined((currentTray(readTrays())?.items.length ?? 0) - before));
    });
  });
  part(page, 'plan-buttons').append(remove, take);
  publishKit(page);
  page.root.addEventListener('plan-redraw', () => {
    shown = '';
    show();
  });
  let origin = '';
  /** Which workshop the plan came from, by its title as soon as that is known. */
  const showOrigin = (id: string): void => {
    if (origin === id) return;
    origin = id;
    const link = el('a', { href: address({ kind: 'workshop', id }, lang, base) }, id);
    from.replaceChildren(`${t.plan.from} `, link);
    void lookUp([{ kind: 'workshop', id }], lang, base).then((found) => {
      const known = found.get(`workshop:${id}`);
      if (typeof known === 'object') link.textContent = known.title;
      else if (known === 'gone') link.replaceWith(id);
    });
  };
  function show(): void {
    const tray = currentTray(readTrays());
    const plan = tray?.plan;
    none.hidden = !!plan;
    some.hidden = !plan;
    if (!plan) {
      const kits = tray?.items.filter(({ kind }) => kind === 'workshop').length ?? 0;
      if (kits > 1 && !showJoined) showJoined = planTools(show)?.joinedKits(page);
      showJoined?.();
      shown = '';
      return;
    }
    showOrigin(plan.from);
    void loadClock().catch(() => undefined);
    if (clock)
      clock.plan = {
        ...(tray.minutes && { available: tray.minutes }),
        tell: tellOf(page, tray),
        whenLate: whenLate(plan.kit.trouble),
        key: `tray:${tray.id}`,
        title: plan.kit.title,
        steps: plan.kit.agenda,
      };
    // What is being written is not drawn anew; a plan that changed elsewhere is.
    const start = tray.start ?? USUAL_START;
    if (shown === keyOf(tray.id, plan, start)) return;
    const tools = planTools(show);
    if (!tools) return;
    shown = keyOf(tray.id, plan, start);
    borrowed(tools).show(plan);
    tools.planForm(page, form, plan, start, (change, notes) => {
      const latest = currentTray(readTrays())?.plan ?? plan;
      save({ ...withKit(latest, change), ...(notes !== undefined && { notes }) });
    });
  }
  return show;
}

/** When a meeting begins where nobody said. */
const USUAL_START = '09:00';

/** What a form shows, told from all else: a plan as it is kept, since a field that is filled in for the first time moves. */
const keyOf = (tray: string, plan: TrayPlan, start: string): string =>
  tray + start + JSON.stringify(readPlan(plan) ?? plan);
