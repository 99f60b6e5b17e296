import type { WorkshopData } from '../../../intake/schema/entry/workshop.ts';
import { circlesFor } from '../../tray/index.ts';
import type { Material } from '../portable/document-inputs.ts';
import type { SheetName } from '../../../intake/schema/entry/workshop.ts';

/** A group where a kit does not say how large its groups are, and people of one fund; for reckoning only. */
const [USUAL_GROUP, PEOPLE_OF_FUND] = [5, 4];
/** People for whom a kit's spare number is meant. */
const SPARE_FOR = 30;

/** How many of something a meeting needs. */
export interface Needed {
  what: string;
  unit: string;
  number: number;
  /** How many of these are to spare. */
  spare: number;
}

/** A kit as far as it is counted; files of before had nothing of it. */
type Counted = Pick<WorkshopData, 'groupOf'> & Partial<Pick<WorkshopData, 'counts' | 'people' | 'sheets'>>;
type CountedFor = WorkshopData['counts'][number]['per'];

/** The circles of a kit: where more come than it takes, each has things of its own. */
export const circlesOf = ({ people: takes }: Counted, people: number): number[] =>
  takes ? circlesFor(takes, people) : [people];

/** How many people, groups, funds or rooms there are. */
function times(per: CountedFor, people: number, kit: Counted): number {
  const { groupOf = USUAL_GROUP } = kit;
  if (per === 'person') return people;
  if (per === 'fund') return Math.max(1, Math.ceil(people / PEOPLE_OF_FUND));
  const circles = circlesOf(kit, people);
  if (per === 'room') return circles.length;
  return circles.reduce((sum, circle) => sum + Math.max(1, Math.ceil(circle / groupOf)), 0);
}

/** How many of a counted thing a meeting needs, without what is to spare. */
export const copiesFor = ({ number, per }: WorkshopData['counts'][number], people: number, kit: Counted): number =>
  Math.ceil(number * times(per, people, kit));

/**
 * What to buy for so many people: the counted things of each kit added up, and of several kits the most, since one
 * meeting uses the same things one kit after the other. Sheets that are printed are not bought.
 */
export function shoppingList(kits: readonly Counted[], people: number): Needed[] {
  const list = new Map<string, Needed>();
  for (const kit of kits) {
    const { counts = [] } = kit;
    const own = new Map<string, Needed>();
    for (const item of counts.filter(({ sheet, table }) => sheet === undefined && table === undefined)) {
      const { what, unit } = item;
      const spare = Math.ceil(((item.spare ?? 0) * people) / SPARE_FOR);
      const before = own.get(`${what}\n${unit}`);
      const number = copiesFor(item, people, kit) + spare + (before?.number ?? 0);
      own.set(`${what}\n${unit}`, { what, unit, number, spare: spare + (before?.spare ?? 0) });
    }
    for (const [key, need] of own) if ((list.get(key)?.number ?? 0) < need.number) list.set(key, need);
  }
  return [...list.values()];
}

/** How a sheet is used: for whom, how many each, and how many lie on a printed page. */
const USE: Record<SheetName, { per: CountedFor; number?: number; onPage?: number }> = {
  triangle: { per: 'group' },
  'level-table': { per: 'fund', number: 2 },
  'event-cards': { per: 'room' },
  'story-card': { per: 'person', onPage: 2 },
  'lesson-card': { per: 'group', number: 3, onPage: 2 },
  'promise-card': { per: 'person', onPage: 4 },
  timeline: { per: 'room' },
  'problem-tree': { per: 'group' },
  'force-field': { per: 'room' },
  'vote-board': { per: 'person' },
  map: { per: 'group' },
  agenda: { per: 'room' },
  'kit-cards': { per: 'room' },
  'sign-in': { per: 'room' },
  evaluation: { per: 'person', onPage: 2 },
  review: { per: 'group' },
  'wall-table': { per: 'room' },
};

/** How many copies of the pages of a sheet to print, and how many cards or forms that makes. */
export function copiesOf(
  sheet: SheetName,
  people: number,
  kits: readonly Counted[] = [],
): { copies: number; pieces: number } {
  const { per, number = 1, onPage = 1 } = USE[sheet];
  const pieces = Math.max(
    ...askingFor(sheet, kits).map((kit) => {
      const said = (kit.counts ?? []).filter((item) => item.sheet === sheet);
      return said.length > 0
        ? said.reduce((sum, item) => sum + copiesFor(item, people, kit), 0)
        : number * times(per, people, kit);
    }),
  );
  return { copies: Math.ceil(pieces / onPage), pieces };
}

/**
 * Sweets that the game needs at most, for so many people who all begin with ten and put two in the pot: the first pot is
 * laid aside with what is left in it, and all are filled up to ten again.
 * @param asked what the pot is asked for in the second round
 * @param gains how many draw the good harvest, and take one more
 */
export const sweetsNeeded = (people: number, asked: number, gains: number): number =>
  10 * people + Math.max(0, 2 * people - asked) + gains;

/**
 * For how many people a meeting is printed: those who come, or as many as its kits take where nobody said; short parts
 * of ten minutes take more than the kits beside them.
 */
export function printedFor({ tray, entries }: Pick<Material, 'tray' | 'entries'>): number {
  const kits = entries.flatMap(({ workshop }) => workshop ?? []);
  const whole = kits.filter(({ part }) => !part);
  return tray.people ?? Math.max(USUAL_MEETING, ...(whole.length ? whole : kits).map(({ people }) => people.max));
}

/** Where there is neither a number nor a kit. */
const USUAL_MEETING = 1;

/** Decks, and lists for all, which are made for the number of people as they are. */
const MADE_FOR_ALL: readonly SheetName[] = ['event-cards', 'sign-in'];
export const isMadeForAll = (sheet: SheetName): boolean => MADE_FOR_ALL.includes(sheet);

/** Into how many groups so many people part for a sheet in the kits of a meeting. */
export const groupsOf = (people: number, sheet: SheetName, kits: readonly Counted[] = []): number =>
  Math.max(...askingFor(sheet, kits).map((kit) => times('group', people, kit)));

/**
 * The kits of a meeting that name a sheet, since several use the same one after another; all of them where none does.
 * A kit that does not say how large its groups are has those of the kit beside it.
 */
function askingFor(sheet: SheetName, kits: readonly Counted[]): Counted[] {
  const named = kits.filter(({ sheets = [] }) => sheets.includes(sheet));
  const asking = named.length > 0 ? named : kits;
  const usual = kits.map(({ groupOf }) => groupOf).find((size) => size !== undefined) ?? USUAL_GROUP;
  return asking.length > 0 ? asking.map((kit) => ({ ...kit, groupOf: kit.groupOf ?? usual })) : [{}];
}
