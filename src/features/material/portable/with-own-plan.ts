import { agendasOfOne, holdsKit, type Tray } from '../../tray/index.ts';
import type { PortableEntry } from './portable-entry.ts';

/**
 * Entries in which the workshop that the facilitator has made her own stands as she has changed it, without kits whose
 * parts her plan has taken in. Its address and sources stay those of the kit; what was told of the kit does not hold for
 * it. Several kits are one meeting, with one welcome.
 */
export function withOwnPlan(entries: readonly PortableEntry[], { plan }: Tray): PortableEntry[] {
  if (!plan) return withOneWelcome(entries);
  const own = entries.flatMap((entry): PortableEntry[] => {
    if (entry.kind !== 'workshop' || !entry.workshop) return [entry];
    if (entry.id !== plan.from) return holdsKit(plan, { id: entry.id, kit: entry.workshop }) ? [] : [entry];
    const { tried: _tried, ...kit } = entry;
    return [{ ...kit, title: plan.kit.title, summary: plan.kit.summary, textLang: plan.lang, workshop: plan.kit }];
  });
  return withOneWelcome(own);
}

function withOneWelcome(entries: readonly PortableEntry[]): PortableEntry[] {
  const kits = entries.flatMap(({ workshop }) => workshop ?? []);
  const agendas = kits.length < 2 ? [] : agendasOfOne(kits);
  return entries.map((entry) => {
    const agenda = entry.workshop && agendas[kits.indexOf(entry.workshop)];
    return entry.workshop && agenda
      ? {
          ...entry,
          workshop: { ...entry.workshop, agenda, minutes: agenda.reduce((sum, { minutes }) => sum + minutes, 0) },
        }
      : entry;
  });
}
