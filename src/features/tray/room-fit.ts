import { itemAt } from '../../certain.ts';
import type { WorkshopData } from '../../intake/schema/entry/workshop.ts';
import type { Words } from '../../words/th/site.ts';
import { leastMinutes } from '../clock/index.ts';
import { LONGEST_WITHOUT_BREAK, missingBreaks, oneAgenda } from './state/one-agenda.ts';

type FitWords = Words['tray']['fit'];

/** More lessons than this on the walls of a room, and nobody reads them. */
export const MOST_TO_WALK_PAST = 12;

type Kit = Pick<WorkshopData, 'title' | 'people' | 'agenda' | 'part'>;

/** What there is: people and minutes, as far as somebody has said. */
export interface Room {
  people?: number | undefined;
  minutes?: number | undefined;
}

/**
 * What does not fit between the people and the time that there are and the kits that were chosen, each with what to do
 * about it; empty where all fits or nothing is known.
 * @param waiting how many other entries were chosen and have no place in the agenda of the kits
 */
export function roomFit(kits: readonly Kit[], { people, minutes }: Room, t: FitWords, waiting = 0): string[] {
  const agenda: WorkshopData['agenda'] = oneAgenda(kits.map((kit) => ({ ...kit, id: kit.title })));
  const whole = agenda.reduce((sum, step) => sum + step.minutes, 0);
  const least = leastMinutes(agenda);
  return [
    ...(people ? kits.flatMap((kit) => peopleFit(kit, people, t)) : []),
    ...(kits.length && minutes && minutes < least ? [t.short(minutes, least, droppable(agenda))] : []),
    ...(kits.length && minutes && minutes >= least && minutes < whole
      ? [t.shrunk(minutes, whole - minutes, droppable(agenda))]
      : []),
    ...(kits.length && minutes && minutes > whole
      ? [t.spare(minutes - whole, Math.floor((minutes - whole) / TALK), waiting)]
      : []),
    ...withoutBreak(agenda, t),
  ];
}

/** More circles than this are no meeting any more. */
const MOST_CIRCLES = 4;

/**
 * Into which circles people part who are more than a kit takes, by their numbers; one of all where they are not, and
 * where circles would be too many or too small to help.
 */
export function circlesFor({ min, max }: WorkshopData['people'], people: number): number[] {
  const circles = Math.max(1, Math.ceil(people / max));
  const least = Math.floor(people / circles);
  if (circles === 1 || circles > MOST_CIRCLES || least < min) return [people];
  const larger = people - least * circles;
  return Array.from({ length: circles }, (_, at) => (at < larger ? least + 1 : least));
}

/** Minutes that talk about one entry takes. */
const TALK = 20;
function peopleFit({ title, people: { min, max } }: Kit, people: number, t: FitWords): string[] {
  if (people < min) return [t.few(title, people, min)];
  if (people <= max) return [];
  const circles = circlesFor({ min, max }, people);
  return [
    circles.length > 1
      ? t.circles(title, people, max, circles.length, Math.max(...circles))
      : t.many(title, people, max),
  ];
}

/** Names of the parts that may be left out, with their minutes. */
const droppable = (agenda: WorkshopData['agenda']): { title: string; minutes: number }[] =>
  agenda.filter(({ shrinkTo }) => shrinkTo === 0).map(({ title, minutes }) => ({ title, minutes }));

/** Between which parts a break is missing. */
const withoutBreak = (agenda: WorkshopData['agenda'], t: FitWords): string[] =>
  missingBreaks(agenda).map((at) => t.rest(LONGEST_WITHOUT_BREAK, itemAt(agenda, at).title));

/** What to say where more was chosen than people can walk past; nothing where it is not. */
export const tooManyToWalkPast = (entries: number, t: FitWords): string[] =>
  entries > MOST_TO_WALK_PAST ? [t.walk(entries, MOST_TO_WALK_PAST)] : [];
