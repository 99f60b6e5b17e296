import { partOf } from '../../../dom/part.ts';
import { itemAt } from '../../../certain.ts';
import { moveItem, removeItem, setRemark } from '../state/tray-changes.ts';
import { currentTray, itemKey, LIMITS, type Tray, type TrayItem } from '../state/tray.ts';
import { dragToOrder } from './drag-to-order.ts';
import { lookUp, type Standing } from '../known-entries.ts';
import { button, el } from '../../../dom/element.ts';
import { showItem } from './show-item.ts';
import { changeTrays, newId, readTrays } from '../state/tray-store.ts';
import { part, type Show, type TrayPage } from './tray-page.ts';

/** The things in the open tray, in order: moved by drag or by button, each with a remark of one's own. */
export function trayList(page: TrayPage): Show {
  const { t } = page;
  const [list, empty, help, offline] = [
    part(page, 'list'),
    part(page, 'empty'),
    part(page, 'order-help'),
    part(page, 'offline'),
  ];
  const rows = new Map<string, HTMLLIElement>();
  let standing = new Map<string, Standing>();
  let shownTray = '';
  let asked = '';

  const open = (): Tray | undefined => currentTray(readTrays());
  const titleOf = (item: TrayItem): string => {
    const known = standing.get(itemKey(item));
    return typeof known === 'object' ? known.title : item.title;
  };
  const move = (key: string, to: number): void => {
    const tray = open();
    if (!tray) return;
    changeTrays((box) => moveItem(box, tray.id, key, to));
    const items = open()?.items ?? [];
    const at = items.findIndex((item) => itemKey(item) === key);
    if (at >= 0) page.say(t.saidMoved(titleOf(itemAt(items, at)), at + 1, items.length));
  };
  const step = (item: TrayItem, by: number, button: HTMLButtonElement): void => {
    const key = itemKey(item);
    const at = open()?.items.findIndex((other) => itemKey(other) === key) ?? -1;
    if (at < 0) return;
    move(key, at + by);
    // Where the button has come to its end, the other one is the next thing to press.
    const row = rows.get(key);
    (button.disabled
      ? row?.querySelector<HTMLElement>(by < 0 ? '[data-move=down]' : '[data-move=up]')
      : button
    )?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };
  const remove = (item: TrayItem): void => {
    const tray = open();
    if (!tray) return;
    const at = tray.items.findIndex((other) => itemKey(other) === itemKey(item));
    const id = newId();
    changeTrays((box) => removeItem(box, tray.id, itemKey(item), id));
    page.say(t.saidRemovedItem(titleOf(item)), id);
    const next = open()?.items[at] ?? open()?.items[at - 1];
    (next ? rows.get(itemKey(next))?.querySelector<HTMLElement>('[data-do=remove]') : part(page, 'undo'))?.focus();
  };
  dragToOrder(list, (row, to) => move(row.dataset['key'] ?? '', to));

  function makeRow(item: TrayItem): HTMLLIElement {
    const key = itemKey(item);
    const remarkId = `remark-${key.replace(':', '-')}`;
    const remark = el('textarea', {
      id: remarkId,
      rows: 2,
      maxlength: LIMITS.remark,
      'aria-describedby': `${remarkId}-help`,
    });
    remark.addEventListener('input', () => {
      const tray = open();
      if (tray) changeTrays((box) => setRemark(box, tray.id, key, remark.value));
    });
    const remarkBox = el(
      'div',
      { class: 'tray-remark', hidden: !item.remark },
      el('label', { for: remarkId, class: 'small' }, t.remark),
      remark,
      el('span', { id: `${remarkId}-help`, class: 'small soft' }, t.remarkHelp),
    );
    const write = button(
      t.writeRemark,
      (pressed) => {
        remarkBox.hidden = false;
        pressed.hidden = true;
        remark.focus();
      },
      { 'aria-label': `${t.writeRemark}: ${item.title}` },
    );
    write.dataset['do'] = 'remark';
    const up = button(t.up, (pressed) => step(item, -1, pressed), { 'aria-label': `${t.up}: ${item.title}` });
    const down = button(t.down, (pressed) => step(item, 1, pressed), { 'aria-label': `${t.down}: ${item.title}` });
    const out = button(t.remove, () => remove(item), { 'aria-label': `${t.remove}: ${item.title}` });
    [up.dataset['move'], down.dataset['move'], out.dataset['do']] = ['up', 'down', 'remove'];
    return el(
      'li',
      { 'data-key': key },
      el('span', { class: 'tray-handle', 'aria-hidden': 'true' }),
      el('div', { class: 'tray-about' }),
      remarkBox,
      el('div', { class: 'buttons tray-moves' }, up, down, write, out),
    );
  }

  function showRow(row: HTMLLIElement, item: TrayItem, at: number, all: number): void {
    partOf(row, '.tray-about').replaceChildren(...showItem(page, item, standing.get(itemKey(item))));
    partOf<HTMLButtonElement>(row, '[data-move=up]').disabled = at === 0;
    partOf<HTMLButtonElement>(row, '[data-move=down]').disabled = at === all - 1;
    const remark = partOf(row, 'textarea');
    if (document.activeElement !== remark && remark.value !== (item.remark ?? '')) remark.value = item.remark ?? '';
    const remarkBox = partOf(row, '.tray-remark');
    if (item.remark || document.activeElement === remark) remarkBox.hidden = false;
    partOf(row, '[data-do=remark]').hidden = !remarkBox.hidden;
  }

  function show(): void {
    const tray = open();
    const items = tray?.items ?? [];
    if (shownTray !== (tray?.id ?? '')) rows.clear();
    shownTray = tray?.id ?? '';
    const keys = new Set(items.map(itemKey));
    for (const key of rows.keys()) if (!keys.has(key)) rows.delete(key);
    const inOrder = items.map((item, at) => {
      const row = rows.get(itemKey(item)) ?? makeRow(item);
      rows.set(itemKey(item), row);
      showRow(row, item, at, items.length);
      return row;
    });
    for (const child of [...list.children]) if (!inOrder.includes(child as HTMLLIElement)) child.remove();
    // Only rows that stand in the wrong place are moved, so that a text being written keeps its caret.
    inOrder.forEach((row, at) => list.children[at] !== row && list.insertBefore(row, list.children[at] ?? null));
    empty.hidden = items.length > 0;
    help.hidden = items.length < 2;
    list.hidden = items.length === 0;
    void ask(items);
  }

  /** Asks the library about the items once for every new set of them, and shows what it says. */
  async function ask(items: readonly TrayItem[]): Promise<void> {
    const wanted = items.map(itemKey).sort().join(' ');
    if (wanted === asked) return;
    asked = wanted;
    const found = await lookUp(items, page.lang, page.base);
    if (asked !== wanted) return;
    standing = found;
    offline.hidden = ![...found.values()].includes('unasked');
    if (!offline.hidden) asked = '';
    const now = open()?.items ?? [];
    now.forEach((item, at) => {
      const row = rows.get(itemKey(item));
      if (row) showRow(row, item, at, now.length);
    });
  }
  window.addEventListener('online', show);
  return show;
}
