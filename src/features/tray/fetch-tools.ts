import sheet from './in-tray.css?url';
import { addSheet } from '../../dom/add-sheet.ts';

export type TrayTools = typeof import('./tray-tools.ts');

/** Fetches what reads and changes trays, with the looks of what it shows. @returns nothing where it does not come */
export const fetchTools = (): Promise<TrayTools | undefined> =>
  Promise.all([import('./tray-tools.ts'), addSheet(sheet).catch(() => undefined)]).then(
    ([tools]) => tools,
    () => undefined,
  );
