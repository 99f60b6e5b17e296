import { agendasOfOne, holdsKit, type Tray } from '../../tray/index.ts';
import type { PortableEntry } from './portable-entry.ts';

/**
 * Entries in which the workshop that the facilitator has made her own stands as she has changed it, without kits whose
 * parts her plan has taken in. Its address stays that of the kit, its sources are also those of the kits that lent it
 * parts; what was told of the kit does not hold for it. Several kits are one meeting, with one welcome.
 * @param lent kits of which the plan has parts
 */
export function withOwnPlan(
  entries: readonly PortableEntry[],
  { plan }: Tray,
  lent: readonly PortableEntry[] = [],
): PortableEntry[] {
  if (!plan) return withOneWelcome(entries);
  const own = entries.flatMap((entry): PortableEntry[] => {
    if (entry.kind !== 'workshop' || !entry.workshop) return [entry];
    if (entry.id !== plan.from) return holdsKit(plan, { id: entry.id, kit: entry.workshop }) ? [] : [entry];
    const { tried: _tried, ...kit } = entry;
    const sources = [...entry.sources, ...lent.flatMap((lender) => ownOf(lender, plan.kit.sources))];
    const unique = [...new Map(sources.map((source) => [source.id, source])).values()];
    return [
      {
        ...kit,
        sources: unique,
        title: plan.kit.title,
        summary: plan.kit.summary,
        textLang: plan.lang,
        workshop: plan.kit,
      },
    ];
  });
  return withOneWelcome(own);
}

/**
 * The kits whose texts a plan of one's own rests on, as the library has them: the one that it grew from, those that it
 * has taken in, and those beside it.
 */
export function kitsOfPlan(
  entries: readonly PortableEntry[],
  plan: NonNullable<Tray['plan']>,
  lent: readonly PortableEntry[],
): PortableEntry[] {
  const held = lent.filter(({ id, workshop }) => workshop && holdsKit(plan, { id, kit: workshop }));
  const kits = [...entries.filter(({ kind }) => kind === 'workshop'), ...held];
  return [...new Map(kits.map((kit) => [kit.id, kit])).values()];
}

/** Sources of a kit that a plan with parts of it names; what only the text of the kit cites stays with the kit. */
const ownOf = ({ sources }: PortableEntry, named: readonly string[]): PortableEntry['sources'] =>
  sources.filter(({ id }) => named.includes(id));

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
