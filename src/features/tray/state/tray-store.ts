import { readStored, writeStored, type StoreTrouble } from '../../../dom/storage.ts';
import { readBox, tryReadBox } from './read-tray.ts';
import { TRAYS_EVENT, TRAYS_NAME, type Tray, type TrayBox } from './tray.ts';

/*
 * The trays on this device. Every change is laid over what is stored at that moment, so that two tabs do not overwrite
 * each other.
 * Where the browser keeps nothing (no room, private window), the box lives on in this page, and `storeTrouble` says
 * why.
 */
let unkept: TrayBox | undefined;
let trouble: StoreTrouble | undefined;

/** Everything as it is now. */
export const readTrays = (): TrayBox => unkept ?? readBox(readStored(TRAYS_NAME));

/** Why the last change could not be kept; `undefined` where it was. */
export const storeTrouble = (): StoreTrouble | undefined => trouble;

/** Changes the trays and tells everybody. Nothing is written when the change leaves all as it is. */
export function changeTrays(change: (box: TrayBox) => TrayBox): void {
  const before = readTrays();
  const after = change(before);
  if (after === before) return;
  keep(after);
  window.dispatchEvent(new CustomEvent(TRAYS_EVENT, { detail: after }));
}

function keep(box: TrayBox): void {
  const old = readStored(TRAYS_NAME);
  // What a newer version of the site or something else wrote is set aside, not thrown away.
  const aside = old && !tryReadBox(old) ? writeStored(`${TRAYS_NAME}:unreadable`, old) : undefined;
  trouble = aside ?? writeStored(TRAYS_NAME, JSON.stringify(box));
  unkept = trouble && box;
}

/** A new id, unlike all others on this device. */
export const newId = (): string => Date.now().toString(36) + Math.random().toString(36).slice(2, 6);

/** An empty tray. */
export const newTray = (name: string): Tray => ({ id: newId(), name, items: [] });
