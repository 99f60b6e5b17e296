import { isThai } from '../../../words/languages.ts';
import { itemAt } from '../../../certain.ts';
import { addItems, addTray } from '../state/tray-changes.ts';
import { decodeTray, encodeTray, type CarriedTray } from '../state/tray-link.ts';
import { currentTray, type Tray } from '../state/tray.ts';
import { formatDate } from '../../../words/dates.ts';
import { lookUp, named } from '../known-entries.ts';
import { button, el } from '../../../dom/element.ts';
import { showItem } from './show-item.ts';
import { freeName } from './tray-names.ts';
import { changeTrays, newId, newTray, readTrays } from '../state/tray-store.ts';
import { part, type TrayPage } from './tray-page.ts';

/** Shows a tray that came by link or file, and changes nothing before the reader has chosen. */
export function offeredTray(page: TrayPage): (tray: Tray, link?: Partial<CarriedTray>) => Promise<void> {
  const { t } = page;
  const box = part(page, 'offered');
  const close = (said: string): void => {
    box.hidden = true;
    box.replaceChildren();
    if (decodeTray(location.hash)) history.replaceState(null, '', location.pathname + location.search);
    page.say(said);
    part(page, 'said').scrollIntoView({ block: 'center' });
  };

  return async (offered, { unreadable = 0, once, changed } = {}) => {
    const name = offered.name || t.noName;
    const heading = el('h2', { tabindex: '-1', id: 'offered' }, t.offered.title(name));
    const facts = [
      offered.date && formatDate(offered.date, page.lang),
      offered.place,
      offered.people && `${offered.people} ${isThai(page.lang) ? 'คน' : 'people'}`,
      t.offered.items(offered.items.length),
    ]
      .filter(Boolean)
      .join(' · ');
    const list = el(
      'ol',
      { class: 'tray-offered' },
      ...offered.items.map((item) =>
        el(
          'li',
          {},
          ...showItem(page, item),
          item.remark ? el('p', { class: 'tray-said-remark' }, item.remark) : undefined,
        ),
      ),
    );
    const notes = [
      offered.plan && t.offered.withPlan,
      once !== undefined && t.offered.cut(once, offered.items.length),
      unreadable > 0 && once === undefined && t.offered.unreadable(unreadable),
      changed && once === undefined && unreadable === 0 && t.offered.changed,
      offered.items.length === 0 && !offered.plan && t.offered.none,
    ].filter((note): note is string => !!note);
    const same = readTrays().trays.some(
      (own) => encodeTray(own) === encodeTray(offered) && JSON.stringify(own.plan) === JSON.stringify(offered.plan),
    );
    if (same) notes.push(t.offered.same);
    let items = offered.items;
    const mine = currentTray(readTrays());
    const keep = button(t.offered.keep, () => {
      const kept = { ...offered, items, id: newId(), name: offered.name || freeName(readTrays().trays, t) };
      changeTrays((now) => addTray(now, kept));
      close(t.offered.kept(kept.name));
    });
    const join = button(t.offered.join(mine?.name || t.noName), () => {
      const before = currentTray(readTrays())?.items.length ?? 0;
      changeTrays((now) => addItems(now, items, newTray(t.firstName)));
      close(t.offered.joined((currentTray(readTrays())?.items.length ?? 0) - before));
    });
    join.hidden = !mine;
    const useless = offered.items.length === 0 && !offered.plan;
    box.replaceChildren(
      heading,
      el('p', { class: 'soft' }, facts),
      ...notes.map((note) => el('p', { class: 'small' }, note)),
      list,
      el('p', {}, t.offered.asks),
      el(
        'div',
        { class: 'buttons' },
        ...(useless ? [] : [keep, join]),
        button(t.offered.refuse, () => close(t.offered.refused)),
      ),
    );
    box.hidden = false;
    heading.focus();
    const standing = await lookUp(offered.items, page.lang, page.base);
    items = named(offered.items, standing);
    [...list.children].forEach((row, at) => {
      const item = itemAt(offered.items, at);
      row.replaceChildren(
        ...showItem(page, item, standing.get(`${item.kind}:${item.id}`)),
        ...(item.remark ? [el('p', { class: 'tray-said-remark' }, item.remark)] : []),
      );
    });
  };
}
