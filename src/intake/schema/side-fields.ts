import type { z } from 'zod';
import type { SideSettings } from '../../settings/side.ts';
import { inLanguage, saidOfSides, SIDES, type Side } from '../../settings/sides.ts';
import { field } from './field.ts';

type Both = Record<'th' | 'en', string>;

/** What forms call the three sides of our own library. */
const OWN_NAMES: Record<Side, Both> = {
  policy: { th: 'การเมืองและนโยบาย', en: 'Policy' },
  movement: { th: 'การเคลื่อนไหวทางสังคม', en: 'Social movement' },
  knowledge: { th: 'การจัดการความรู้', en: 'Knowledge' },
};

/**
 * The same field for each side of the site.
 * @param own  help for the three sides of our own library
 * @param help for sides that the settings name
 */
export function fieldsOfSides<T extends z.ZodType>(
  schema: T,
  own: Record<Side, Both>,
  help: (side: SideSettings) => Both,
): Record<Side, T> {
  const helps = saidOfSides(own, help);
  const names = saidOfSides(OWN_NAMES, ({ name }) => ({ th: inLanguage(name, 'th'), en: inLanguage(name, 'en') }));
  return Object.fromEntries(
    SIDES.map((side) => [side, field(schema, { ...names[side], help: helps[side] })]),
  ) as Record<Side, T>;
}
