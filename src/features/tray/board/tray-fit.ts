import { address } from '../../../library/address.ts';
import { el } from '../../../dom/element.ts';
import { roomFit, tooManyToWalkPast } from '../room-fit.ts';
import { readTrays } from '../state/tray-store.ts';
import { currentTray } from '../state/tray.ts';
import { part, type Show, type TrayPage } from './tray-page.ts';

/** Says at once what does not fit between the people, the time, the plan and what was picked, and what to do about it. */
export function trayFit(page: TrayPage): Show {
  const { t, lang, base } = page;
  const box = part(page, 'fit');
  return () => {
    const tray = currentTray(readTrays());
    const plan = tray?.plan?.kit;
    const used = new Set(plan ? [...plan.agenda, plan].flatMap(({ lessons, cases }) => [...lessons, ...cases]) : []);
    const others = tray?.items.filter(({ kind, id }) => kind !== 'workshop' && !used.has(id)).length ?? 0;
    const hasKit = plan !== undefined || tray?.items.some(({ kind }) => kind === 'workshop');
    const said = [
      ...(plan ? roomFit([plan], { people: tray?.people, minutes: tray?.minutes }, t.fit, others) : []),
      ...(hasKit ? [] : tooManyToWalkPast(others, t.fit)),
    ];
    box.hidden = said.length === 0;
    const kits = el('a', { href: `${address({ page: 'workshops' }, lang, base)}` }, t.fit.kits);
    const text = said.join('\n');
    if (box.dataset['said'] === text) return;
    box.dataset['said'] = text;
    box.replaceChildren(
      el('p', {}, el('b', {}, t.fit.title)),
      el(
        'ul',
        {},
        said.map((line) => el('li', {}, line)),
      ),
      ...(plan ? [el('p', {}, kits)] : []),
    );
  };
}
