import { SITE } from '../site.config.ts';
import type { PlacesSettings } from './place.ts';
import type { BenefitSettings, CurrencySettings, SideSettings } from './side.ts';

/**
 * What the settings say, written into the code when a site is built (`astro.config.ts`): so a page that needs the ids
 * of the sides does not fetch all settings, and what only other sites need is left out. Scripts and tests read the
 * settings.
 */
declare const SIDES_GIVEN: readonly SideSettings[] | null;
declare const PLACES_GIVEN: PlacesSettings | null;
declare const PACKS_GIVEN: number | null;
declare const MONEY_GIVEN: { currency: CurrencySettings | null; benefits: readonly BenefitSettings[] | null };

/** The sides that the settings name; `null` where a site keeps the three of our own library. */
export const NAMED_SIDES = typeof SIDES_GIVEN === 'undefined' ? (SITE.sides ?? null) : SIDES_GIVEN;

/** The places that the settings name; `null` where a site keeps the provinces of Thailand. */
export const NAMED_PLACES = typeof PLACES_GIVEN === 'undefined' ? (SITE.places ?? null) : PLACES_GIVEN;

/** The currency that the settings name; `null` where sums are in baht. */
export const NAMED_CURRENCY = typeof MONEY_GIVEN === 'undefined' ? (SITE.currency ?? null) : MONEY_GIVEN.currency;

/** What the settings say that benefits are paid for; `null` where it is as in our own library. */
export const NAMED_BENEFITS = typeof MONEY_GIVEN === 'undefined' ? (SITE.benefitEvents ?? null) : MONEY_GIVEN.benefits;

/** In how many files the data of each kind lies in a large library; `0` where each entry has files of its own. */
export const PACKS: number = (typeof PACKS_GIVEN === 'undefined' ? SITE.packs : PACKS_GIVEN) ?? 0;
