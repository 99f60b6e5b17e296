import type { Material } from '../portable/document-inputs.ts';
import type { SheetName } from '../../../intake/schema/entry/workshop.ts';

/** Sheets that every meeting needs, whatever its kit; five minutes to wake people up need none. */
const FOR_ALL: readonly SheetName[] = ['sign-in', 'evaluation'];

/** The sheets that the workshops in the tray name, each once, in the order of the kits, and those that all need. */
export function sheetsOf(material: Material): SheetName[] {
  const named = material.entries.flatMap(({ workshop }) =>
    workshop ? [...workshop.sheets, ...(workshop.part ? [] : FOR_ALL)] : [],
  );
  return [...new Set(named)].sort((a, b) => Number(FOR_ALL.includes(a)) - Number(FOR_ALL.includes(b)));
}
