import type { WorkshopData } from '../intake/schema/entry/workshop.ts';

/** What somebody may say of the things at hand, for finding kits that need no more. */
export const AT_HAND = ['nothing', 'paper', 'no-print', 'no-screen', 'no-wall', 'no-things'] as const;
export type AtHand = (typeof AT_HAND)[number];

type Gear = NonNullable<WorkshopData['gear']>[number];
const LACKING: Partial<Record<AtHand, Gear>> = {
  'no-print': 'print',
  'no-screen': 'screen',
  'no-wall': 'wall',
  'no-things': 'things',
};

/** Which of these a kit can be run with; none where nobody wrote down what it needs. */
export function runsWith(gear: readonly Gear[] | undefined): AtHand[] {
  if (!gear) return [];
  return AT_HAND.filter((answer) => {
    if (answer === 'nothing') return gear.every((item) => item === 'ground');
    if (answer === 'paper') return gear.every((item) => item === 'paper' || item === 'ground');
    const lacking = LACKING[answer];
    return !lacking || !gear.includes(lacking);
  });
}

/** People of a group where a kit does not say. */
const USUAL_GROUP = 5;

/**
 * How many people must help whoever leads a kit, when as few come as it takes; `undefined` where nobody wrote it down.
 */
export function helpersNeeded({
  helpers,
  people,
  groupOf = USUAL_GROUP,
}: Pick<WorkshopData, 'helpers' | 'people' | 'groupOf'>): number | undefined {
  return helpers && helpers.room + helpers.group * Math.ceil(people.min / groupOf);
}

/** Minutes that somebody may have, and people who may come, as lists of kits are filtered by them. */
export const TIMES = [10, 15, 30, 45, 60, 90, 120, 150, 180, 240, 360] as const;
export const GROUPS = [5, 8, 10, 15, 20, 30, 40, 60, 100] as const;

/** The part of an address after `?` that shows the kits for so many people and minutes; empty where neither is known. */
export function kitsFor({ people, minutes }: { people?: number | undefined; minutes?: number | undefined }): string {
  const time = minutes === undefined ? undefined : (TIMES.findLast((value) => value <= minutes) ?? TIMES[0]);
  const group = people === undefined ? undefined : (GROUPS.find((value) => value >= people) ?? GROUPS.at(-1));
  const asked = new URLSearchParams({
    ...(time !== undefined && { time: String(time) }),
    ...(group !== undefined && { people: String(group) }),
  }).toString();
  return asked && `?${asked}`;
}
