/** The door of the tray: what somebody has picked, as it is kept on the device. */
export { currentTray, itemKey, TRAYS_EVENT, TRAYS_NAME } from './state/tray.ts';
import type { TrayItem } from './state/tray.ts';
export type { Tray, TrayBox, TrayItem, TrayKind } from './state/tray.ts';
export { circlesFor, roomFit, tooManyToWalkPast } from './room-fit.ts';
export { headingsOf, holdsKit } from './state/compose-plan.ts';
export { agendasOfOne, joinedMaterials, oneAgenda } from './state/one-agenda.ts';
export { readBox, readItem } from './state/read-tray.ts';

/** Puts entries into the tray that is open. What keeps trays is loaded only then. */
export async function addToTray(items: readonly TrayItem[]): Promise<void> {
  const { addToOpenTray } = await import('./state/add-items.ts');
  addToOpenTray(items);
}
