import { FIRST } from '../../../words/languages.ts';
import { button, el } from '../../../dom/element.ts';
import { fetchKit } from '../board/open-kit.ts';
import type { Show, TrayPage } from '../board/tray-page.ts';
import { part } from '../board/tray-page.ts';
import { planOfKits } from '../state/compose-plan.ts';
import { setPlan } from '../state/tray-changes.ts';
import { changeTrays, readTrays } from '../state/tray-store.ts';
import { currentTray } from '../state/tray.ts';

/** Where several kits lie in a tray and nobody has made a plan: one plan of all of them. */
export function joinedKits(page: TrayPage): Show {
  const t = page.t.plan;
  const box = el('div', { class: 'plan-join', hidden: true });
  const kitsOf = () => currentTray(readTrays())?.items.filter(({ kind }) => kind === 'workshop') ?? [];
  const join = button('', () => {
    const ids = kitsOf().map(({ id }) => id);
    join.disabled = true;
    void Promise.all(ids.map((id) => fetchKit(id, page.lang, page.base))).then((found) => {
      join.disabled = false;
      const kits = found.flatMap((kit) => kit ?? []);
      const tray = currentTray(readTrays());
      const plan = planOfKits(kits, kits.every(({ lang }) => lang === page.lang) ? page.lang : FIRST, tray?.name);
      if (!tray || !plan || kits.length < ids.length) return page.say(t.failed);
      changeTrays((now) => setPlan(now, tray.id, plan));
      page.say(t.joined(kits.length));
      part(page, 'plan-title').focus();
    });
  });
  box.append(join, el('p', { class: 'small soft' }, t.joinHelp));
  part(page, 'no-plan').append(box);
  return () => {
    const kits = kitsOf().length;
    box.hidden = kits < 2;
    join.textContent = t.joinKits(kits);
  };
}
