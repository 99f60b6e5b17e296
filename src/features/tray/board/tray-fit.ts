import { address } from '../../../library/address.ts';
import { button, el } from '../../../dom/element.ts';
import type { WorkshopData } from '../../../intake/schema/entry/workshop.ts';
import { kitsFor } from '../../../library/kit-needs.ts';
import { planTools } from '../plan/load-plan-tools.ts';
import { roomFit, tooManyToWalkPast } from '../room-fit.ts';
import { setPlan } from '../state/tray-changes.ts';
import { minutesOf, withKit, type TrayPlan } from '../state/tray-plan.ts';
import { changeTrays, readTrays } from '../state/tray-store.ts';
import { currentTray, type Tray, type TrayItem } from '../state/tray.ts';
import { fetchKit } from './open-kit.ts';
import { part, redrawPlan, type Show, type TrayPage } from './tray-page.ts';

/** So many entries are proposed for the time that is left. */
const MOST_PROPOSED = 3;
/** Minutes of the shortest part that a kit may be. */
const SHORTEST_PART = 5;

/**
 * Says at once what does not fit between the people, the time, the kits and what was picked, and what to do about it;
 * time that is left can be filled from the tray.
 */
export function trayFit(page: TrayPage): Show {
  const { t, lang, base } = page;
  const box = part(page, 'fit');
  const known = new Map<string, WorkshopData>();

  /** The kits of a tray as far as they are known; what is not is asked for, and all is said again. */
  function kitsOf({ items, plan }: Tray): WorkshopData[] {
    if (plan) return [plan.kit];
    return items.flatMap(({ kind, id }) => {
      if (kind !== 'workshop') return [];
      const kit = known.get(id);
      if (kit) return [kit];
      void fetchKit(id, lang, base).then((found) => {
        if (!found || known.has(id)) return;
        known.set(id, found.kit);
        show();
      });
      return [];
    });
  }
  const talkAbout = (item: TrayItem, minutes: number): void => {
    const tray = currentTray(readTrays());
    const tools = planTools(show);
    if (!tray?.plan || !tools) return;
    const { beforeClose, talkPart } = tools;
    const agenda = [...tray.plan.kit.agenda];
    agenda.splice(beforeClose(agenda) + 1, 0, talkPart(item, minutes, t.plan.made));
    const plan = withKit(tray.plan, { agenda });
    changeTrays((now) => setPlan(now, tray.id, plan));
    page.say(t.plan.putIn(item.title));
    redrawPlan(page);
  };
  const proposals = (tray: Tray, plan: TrayPlan): { items: TrayItem[]; minutes: number } => {
    const tools = planTools(show);
    if (!tools) return { items: [], minutes: 0 };
    const spare = tools.spareFor(plan, tray.items, tray.minutes ?? 0);
    return { ...spare, items: spare.items.slice(0, MOST_PROPOSED) };
  };

  function show(): void {
    const tray = currentTray(readTrays());
    const kits = tray ? kitsOf(tray) : [];
    const used = new Set(
      kits.flatMap((kit) => [...kit.agenda, kit].flatMap(({ lessons, cases }) => [...lessons, ...cases])),
    );
    const others = tray?.items.filter(({ kind, id }) => kind !== 'workshop' && !used.has(id)).length ?? 0;
    const hasKit = tray?.plan !== undefined || tray?.items.some(({ kind }) => kind === 'workshop');
    const room = { people: tray?.people, minutes: tray?.minutes };
    const said = [...roomFit(kits, room, t.fit, others), ...(hasKit ? [] : tooManyToWalkPast(others, t.fit))];
    const spare = tray?.plan ? proposals(tray, tray.plan) : { items: [], minutes: 0 };
    box.hidden = said.length === 0;
    const text = [...said, ...spare.items.map(({ id }) => id), spare.minutes, JSON.stringify(room)].join('\n');
    if (box.dataset['said'] === text) return;
    box.dataset['said'] = text;
    const kitsPage = address({ page: 'workshops' }, lang, base);
    const toKits = el('a', { href: kitsPage + kitsFor(room) }, t.fit.kits);
    const toShort = el('a', { href: `${kitsPage}#short` }, t.fit.shortParts);
    const left = (tray?.minutes ?? 0) - minutesOf(kits.flatMap(({ agenda }) => agenda));
    box.replaceChildren(
      el('p', {}, el('b', {}, t.fit.title)),
      el(
        'ul',
        {},
        said.map((line) => el('li', {}, line)),
      ),
      ...(spare.items.length > 0
        ? [
            el('p', {}, t.fit.fill),
            el(
              'div',
              { class: 'buttons' },
              spare.items.map((item) =>
                button(t.fit.talkAbout(item.title, spare.minutes), () => talkAbout(item, spare.minutes)),
              ),
            ),
          ]
        : []),
      ...(kits.length > 0 ? [el('p', {}, toKits, ...(left >= SHORTEST_PART ? [' · ', toShort] : []))] : []),
    );
  }
  return show;
}
