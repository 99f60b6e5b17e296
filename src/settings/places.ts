import { SITE } from '../site.config.ts';
import { NAMED_PLACES } from './given.ts';
import { saidBySettings } from './said-again.ts';
import { inLanguage } from './sides.ts';

export { NAMED_PLACES };

/** The region of places that name none. */
export const ELSEWHERE = 'elsewhere';

/** The table of places by code: those of the settings, else our own. */
export const placesOr = <T extends Readonly<Record<string, { th: string; en: string }>>>(own: T): T =>
  NAMED_PLACES
    ? (Object.fromEntries(
        NAMED_PLACES.list.map(({ code, name }) => [
          code,
          { ...name, th: inLanguage(name, 'th'), en: inLanguage(name, 'en') },
        ]),
      ) as Readonly<Record<string, { th: string; en: string }>> as T)
    : own;

/** Regions in the order in which lists show them; the last one where some place names none. */
export const regionsOr = <T extends string>(own: readonly T[]): readonly T[] => {
  if (!NAMED_PLACES) return own;
  const ids = NAMED_PLACES.regions.map(({ id }) => id);
  const rest = NAMED_PLACES.list.some(({ region }) => region === undefined || !ids.includes(region));
  return [...ids, ...(rest ? [ELSEWHERE] : [])] as T[];
};

/** The region of a place of the settings. */
export function namedRegionOf(code: string): string {
  const region = NAMED_PLACES?.list.find((place) => place.code === code)?.region;
  return NAMED_PLACES?.regions.some(({ id }) => id === region) && region !== undefined ? region : ELSEWHERE;
}

/** What regions are called: by the settings, else by the interface. @param elsewhere for places that name none */
export const regionNames = <T extends string>(
  own: Record<T, string>,
  lang: string,
  elsewhere: string,
): Record<T, string> =>
  NAMED_PLACES
    ? saidBySettings(
        (other) =>
          ({
            ...Object.fromEntries((NAMED_PLACES?.regions ?? []).map(({ id, name }) => [id, inLanguage(name, other)])),
            [ELSEWHERE]: elsewhere,
          }) as Record<T, string>,
        lang,
      )
    : own;

/** Whether a place has a page of its own: everywhere, or where the settings say so, only with a case. @param cases how many */
export const hasPlacePage = (cases: number): boolean => cases > 0 || SITE.emptyPlaces !== false;

/** Whether the country is drawn: there is an outline of Thailand only. */
export const HAS_MAP = !NAMED_PLACES;
