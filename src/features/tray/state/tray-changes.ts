import type { TrayPlan } from './tray-plan.ts';
import { currentTray, itemKey, LIMITS, type Removal, type Tray, type TrayBox, type TrayItem } from './tray.ts';

/**
 * Changes of the trays as pure functions from box to box. Each names what it changes by key, never by position alone,
 * so that it can be laid over whatever another tab has stored meanwhile.
 */
const REMOVALS_KEPT = 20;
type Key = string;

const inTray = (box: TrayBox, id: string, change: (tray: Tray) => Tray): TrayBox => ({
  ...box,
  trays: box.trays.map((tray) => (tray.id === id ? change(tray) : tray)),
});
const remember = (box: TrayBox, removal: Removal): TrayBox => ({
  ...box,
  removed: [removal, ...box.removed].slice(0, REMOVALS_KEPT),
});

/** The box with a tray put at the end and opened. `tray.id` must be new. */
export const addTray = (box: TrayBox, tray: Tray): TrayBox => ({
  ...box,
  current: tray.id,
  trays: [...box.trays, tray],
});

/** Opens another tray; nothing happens where there is none of that id. */
export const openTray = (box: TrayBox, id: string): TrayBox =>
  box.trays.some((tray) => tray.id === id) ? { ...box, current: id } : box;

/**
 * Puts items at the end of the open tray; those that are in it already stay as they are.
 * @param first the tray to begin with where there is none yet
 */
export function addItems(box: TrayBox, items: readonly TrayItem[], first: Tray): TrayBox {
  const tray = currentTray(box);
  if (!tray) return addItems(addTray(box, first), items, first);
  const here = new Set(tray.items.map(itemKey));
  const fresh = items.filter((item) => !here.has(itemKey(item)));
  return inTray(box, tray.id, (old) => ({ ...old, items: [...old.items, ...fresh].slice(0, LIMITS.items) }));
}

/** Takes an item out of a tray and remembers it. @param removal id under which `undo` finds it */
export function removeItem(box: TrayBox, trayId: string, key: Key, removal: string): TrayBox {
  const items = box.trays.find(({ id }) => id === trayId)?.items ?? [];
  const at = items.findIndex((other) => itemKey(other) === key);
  const item = items[at];
  if (!item) return box;
  return remember(
    inTray(box, trayId, (tray) => ({ ...tray, items: tray.items.filter((other) => itemKey(other) !== key) })),
    { id: removal, what: 'item', tray: trayId, at, item },
  );
}

/** Moves an item to a place (from 0), kept inside the list. */
export function moveItem(box: TrayBox, trayId: string, key: Key, to: number): TrayBox {
  return inTray(box, trayId, (tray) => {
    const item = tray.items.find((other) => itemKey(other) === key);
    if (!item) return tray;
    const rest = tray.items.filter((other) => other !== item);
    rest.splice(Math.max(0, Math.min(to, rest.length)), 0, item);
    return { ...tray, items: rest };
  });
}

/** Sets or clears the remark on an item. */
export function setRemark(box: TrayBox, trayId: string, key: Key, remark: string): TrayBox {
  return inTray(box, trayId, (tray) => ({
    ...tray,
    items: tray.items.map((item) => {
      if (itemKey(item) !== key) return item;
      const { remark: _old, ...bare } = item;
      return remark.trim() ? { ...bare, remark: remark.slice(0, LIMITS.remark) } : bare;
    }),
  }));
}

/** Sets name, date, place and group size; what is `undefined` is taken away. */
export const setDetails = (
  box: TrayBox,
  trayId: string,
  details: Partial<Pick<Tray, 'name' | 'date' | 'place' | 'people' | 'minutes' | 'start'>>,
): TrayBox =>
  inTray(box, trayId, (tray) => {
    const changed: Tray = { ...tray, ...details, name: details.name ?? tray.name };
    for (const detail of ['date', 'place', 'people', 'minutes', 'start'] as const)
      if (changed[detail] === undefined) delete changed[detail];
    return changed;
  });

/** Sets the session plan. */
export const setPlan = (box: TrayBox, trayId: string, plan: TrayPlan): TrayBox =>
  inTray(box, trayId, (tray) => ({ ...tray, plan }));

/** Takes the session plan away and remembers it. */
export function removePlan(box: TrayBox, trayId: string, removal: string): TrayBox {
  const plan = box.trays.find(({ id }) => id === trayId)?.plan;
  if (!plan) return box;
  return remember(
    inTray(box, trayId, ({ plan: _old, ...tray }) => tray),
    { id: removal, what: 'plan', tray: trayId, plan },
  );
}

/** Takes a whole tray away and remembers it; the one before it is opened. */
export function removeTray(box: TrayBox, trayId: string, removal: string): TrayBox {
  const at = box.trays.findIndex(({ id }) => id === trayId);
  const tray = box.trays[at];
  if (!tray) return box;
  const trays = box.trays.filter(({ id }) => id !== trayId);
  return remember(
    { ...box, trays, current: box.current === trayId ? (trays[Math.max(0, at - 1)]?.id ?? '') : box.current },
    { id: removal, what: 'tray', at, tray },
  );
}

/**
 * Puts back what a removal took, in its old place as far as that still exists.
 * An item whose tray has gone comes into the open one; a plan replaces a newer one only by remembering that in turn.
 */
export function undo(box: TrayBox, removalId: string): TrayBox {
  const removal = box.removed.find(({ id }) => id === removalId);
  if (!removal) return box;
  const rest: TrayBox = { ...box, removed: box.removed.filter((other) => other !== removal) };
  if (removal.what === 'tray') {
    if (rest.trays.some(({ id }) => id === removal.tray.id)) return rest;
    const trays = [...rest.trays];
    trays.splice(removal.at, 0, removal.tray);
    return { ...rest, trays, current: removal.tray.id };
  }
  const home = rest.trays.some(({ id }) => id === removal.tray) ? removal.tray : currentTray(rest)?.id;
  if (!home) return box;
  if (removal.what === 'plan') return setPlan(removePlan(rest, home, `${removalId}-newer`), home, removal.plan);
  const key = itemKey(removal.item);
  return inTray(rest, home, (tray) => {
    const items = tray.items.filter((item) => itemKey(item) !== key);
    items.splice(removal.at, 0, removal.item);
    return { ...tray, items };
  });
}
