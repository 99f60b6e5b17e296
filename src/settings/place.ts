import type { InLanguages } from './side.ts';

/** A region of the country, or of whatever a network covers; lists have a section for each. */
export interface RegionSettings {
  /** ASCII kebab-case. */
  id: string;
  name: InLanguages;
}

/** A province, or what a network has in its place: where cases lie. */
export interface PlaceSettings {
  /** ISO 3166-2 (`LA-LM`), or a code of the same form. */
  code: string;
  name: InLanguages;
  /** The id of a region; without one it stands in a section of its own at the end. */
  region?: string;
  /** Its middle, in degrees. */
  latitude?: number;
  longitude?: number;
}

/** Where cases lie, instead of the 77 provinces of Thailand. */
export interface PlacesSettings {
  regions: readonly RegionSettings[];
  list: readonly PlaceSettings[];
}
