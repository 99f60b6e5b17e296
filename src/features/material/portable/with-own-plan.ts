import type { Tray } from '../../tray/index.ts';
import type { PortableEntry } from './portable-entry.ts';

/**
 * Entries in which the workshop that the facilitator has made her own stands as she has changed it. Its address and
 * sources stay those of the kit; what was told of the kit does not hold for it.
 */
export function withOwnPlan(entries: readonly PortableEntry[], { plan }: Tray): PortableEntry[] {
  if (!plan) return [...entries];
  return entries.map((entry) => {
    if (entry.kind !== 'workshop' || entry.id !== plan.from) return entry;
    const { tried: _tried, ...kit } = entry;
    return { ...kit, title: plan.kit.title, summary: plan.kit.summary, textLang: plan.lang, workshop: plan.kit };
  });
}
