import type { WorkshopData } from '../../../intake/schema/entry/workshop.ts';
import type { Lang } from '../../../words/languages.ts';
import { joinedMaterials, oneAgenda, type JoinedStep } from './one-agenda.ts';
import { minutesOf, planFrom, withKit, type PlanStep, type TrayPlan } from './tray-plan.ts';
import type { TrayItem } from './tray.ts';

/** A kit of the library, as its page serves it. */
export interface KnownKit {
  id: string;
  kit: WorkshopData;
}

/** Words of parts that the page makes up. */
export interface PartWords {
  rest: Pick<PlanStep, 'title' | 'method' | 'steps'>;
  talk: Pick<PlanStep, 'method' | 'steps' | 'show'>;
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** Counted things of two kits of one meeting: of the same thing the more, since it is used twice. */
function joinCounts(a: WorkshopData['counts'], b: WorkshopData['counts']): WorkshopData['counts'] {
  const same = (one: (typeof a)[number]) => (other: (typeof a)[number]) =>
    one.what === other.what &&
    one.unit === other.unit &&
    one.per === other.per &&
    one.sheet === other.sheet &&
    one.table === other.table;
  const joined = a.map((item) => {
    const number = Math.max(item.number, ...b.filter(same(item)).map((other) => other.number));
    const spare = Math.max(item.spare ?? 0, ...b.filter(same(item)).map((other) => other.spare ?? 0));
    return { ...item, number, ...(spare > 0 && { spare }) };
  });
  return [...joined, ...b.filter((item) => !a.some(same(item)))];
}

/** What a kit asks for, added to a plan that takes it in as a whole; a line that stands there already is not said twice. */
function withNeeds(plan: WorkshopData, kit: WorkshopData): WorkshopData {
  return {
    ...plan,
    purposes: unique([...plan.purposes, ...kit.purposes]),
    people: kit.part
      ? plan.people
      : { min: Math.max(plan.people.min, kit.people.min), max: Math.max(1, Math.min(plan.people.max, kit.people.max)) },
    room: unique([plan.room, ...(kit.part ? [] : [kit.room])])
      .join(' · ')
      .slice(0, 400),
    materials: joinedMaterials([plan, kit]),
    counts: joinCounts(plan.counts, kit.counts),
    sheets: unique([...plan.sheets, ...kit.sheets]),
    trouble: [...plan.trouble, ...kit.trouble],
    lessons: unique([...plan.lessons, ...kit.lessons]),
    cases: unique([...plan.cases, ...kit.cases]),
    sources: unique([...plan.sources, ...kit.sources]),
    ...(plan.helpers &&
      kit.helpers && {
        helpers: {
          room: Math.max(plan.helpers.room, kit.helpers.room),
          group: Math.max(plan.helpers.group, kit.helpers.group),
        },
      }),
    ...(plan.gear && kit.gear && { gear: unique([...plan.gear, ...kit.gear]) }),
  };
}

const withoutHeading = ({ begins: _begins, ...step }: JoinedStep): PlanStep => step;

/**
 * Several kits as one plan of one's own: one welcome, one close, what all of them need. The first whole kit is the one
 * that it grew from. @param title of the meeting; that of the first kit where it is empty
 */
export function planOfKits(kits: readonly KnownKit[], lang: Lang, title = ''): TrayPlan | undefined {
  const base = kits.find(({ kit }) => !kit.part) ?? kits[0];
  if (!base) return undefined;
  const plan = planFrom(base.id, base.kit, lang);
  const others = kits.filter((other) => other !== base);
  const kit = others.reduce((joined, other) => withNeeds(joined, other.kit), plan.kit);
  const agenda = oneAgenda(kits.map((one) => ({ ...one.kit, id: one.id }))).map((step) => {
    const { from, ...own } = withoutHeading(step);
    return from === base.id || from === undefined ? own : { ...own, from };
  });
  const whole = [kit, ...others.filter((other) => !other.kit.part).map((other) => other.kit)];
  const goal = unique(whole.map((one) => one.goal));
  const ahead = whole.some((one) => one.ahead) && unique(whole.map((one) => one.ahead ?? one.goal));
  return {
    ...withKit(
      { ...plan, kit },
      {
        agenda,
        goal: goal.join(' · ').slice(0, 400),
        ...(ahead && { ahead: ahead.join(' · ').slice(0, 400) }),
        ...(title && { title }),
      },
    ),
    titles: Object.fromEntries(kits.map((one) => [one.id, one.kit.title])),
  };
}

/**
 * Parts of another kit set into a plan. With all of its parts the plan also takes what the kit needs; with some, only its
 * sources. @param after the place of the part behind which they go; -1 for the beginning
 */
export function withParts(plan: TrayPlan, { id, kit }: KnownKit, parts: readonly PlanStep[], after: number): TrayPlan {
  const own = parts.map((part) => (id === plan.from ? part : { ...part, from: part.from ?? id }));
  const agenda = [...plan.kit.agenda];
  agenda.splice(after + 1, 0, ...own);
  const whole = parts.length === kit.agenda.length;
  const needs = whole
    ? withNeeds(plan.kit, kit)
    : { ...plan.kit, sources: unique([...plan.kit.sources, ...kit.sources]) };
  return {
    ...withKit({ ...plan, kit: needs }, { agenda }),
    titles: { ...plan.titles, [plan.from]: plan.titles?.[plan.from] ?? plan.kit.title, [id]: kit.title },
  };
}

/** Whether a plan has taken in a kit: at least half of its parts stand in it. One part that was borrowed is not that. */
export function holdsKit(
  { kit }: TrayPlan,
  { id, kit: other }: { id: string; kit: Pick<WorkshopData, 'agenda'> },
): boolean {
  const taken = kit.agenda.filter(({ from }) => from === id).length;
  return taken > 0 && taken * 2 >= other.agenda.length;
}

/** A break of ten minutes. */
export const breakPart = ({ rest }: PartWords): PlanStep => ({
  minutes: 10,
  ...rest,
  role: 'break',
  shrinkTo: 5,
  lessons: [],
  cases: [],
});

/** Minutes that talk about one entry takes at least, and when nothing hurries. */
export const TALK = { least: 12, usual: 20 };

/** A part in which people talk about one entry of the tray. */
export const talkPart = ({ kind, id, title }: TrayItem, minutes: number, { talk }: PartWords): PlanStep => ({
  minutes,
  title: title.slice(0, 120),
  ...talk,
  ...(minutes > TALK.least && { shrinkTo: TALK.least }),
  lessons: kind === 'lesson' ? [id] : [],
  cases: kind === 'case' ? [id] : [],
});

/** Where something new goes: before the close of the meeting, else at its end. @returns the place of the part before */
export function beforeClose(agenda: readonly PlanStep[]): number {
  const close = agenda.findLastIndex(({ role }) => role === 'close');
  return close > 0 ? close - 1 : agenda.length - 1;
}

/**
 * Entries of the tray that a plan does not use yet, and how many minutes each may have of those that are left: none where
 * there is no time for talk. @param available minutes that the meeting has
 */
export function spareFor(
  plan: TrayPlan,
  items: readonly TrayItem[],
  available: number,
): { items: TrayItem[]; minutes: number } {
  const { kit } = plan;
  const used = new Set([kit, ...kit.agenda].flatMap(({ lessons, cases }) => [...lessons, ...cases]));
  const spare = available - minutesOf(kit.agenda);
  const titles = new Set(kit.agenda.map(({ title }) => title));
  const waiting = items.filter(({ kind, id, title }) => kind !== 'workshop' && !used.has(id) && !titles.has(title));
  return spare < TALK.least ? { items: [], minutes: 0 } : { items: waiting, minutes: Math.min(TALK.usual, spare) };
}

/** Where each kit of a plan begins: the place of its first part and its title. Parts borrowed one by one have no heading. */
export function headingsOf({ from, kit, titles = {} }: TrayPlan): Map<number, string> {
  const runs: { id: string; at: number; length: number }[] = [];
  kit.agenda.forEach((step, at) => {
    const id = step.from ?? from;
    const last = runs.at(-1);
    if (last?.id === id) last.length += 1;
    else runs.push({ id, at, length: 1 });
  });
  const first = new Map<string, number>();
  for (const { id, at, length } of runs) if (length > 1 && !first.has(id)) first.set(id, at);
  if (first.size < 2) return new Map();
  return new Map([...first].map(([id, at], index) => [index === 0 ? 0 : at, titles[id] ?? id]));
}
