/** The door of the tray: what somebody has picked, as it is kept on the device. */
export { currentTray, itemKey, TRAYS_EVENT, TRAYS_NAME } from './state/tray.ts';
export type { Tray, TrayBox, TrayItem, TrayKind } from './state/tray.ts';
export { readBox, readItem } from './state/read-tray.ts';
