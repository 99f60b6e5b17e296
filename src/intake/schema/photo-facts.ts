import { formatDate } from '../../words/dates.ts';
import { type Lang } from '../../words/languages.ts';
import { inOwn } from '../../words/locale/own-languages.ts';
import { words } from '../../words/words.ts';
import type { PhotoData } from './entry/photo.ts';
import { PHOTO_CONSENT_NAMES } from './photo-consent.ts';

/** The lead photograph of an entry, in data of any kind; a draft may lack parts of it, a translation has only words. */
export const photoOf = (data: unknown): Partial<PhotoData> | undefined =>
  (data as { photo?: Partial<PhotoData> } | undefined)?.photo;

/** Whose a photograph is, when it was taken, and how those in it stand to it: one line below it. */
export function photoCredit({ credit, year, consent }: Partial<PhotoData>, lang: Lang): string {
  const t = words(lang).photo;
  return [
    credit && t.by + credit,
    year && `${t.taken} ${formatDate(year, lang)}`,
    consent && inOwn(PHOTO_CONSENT_NAMES[consent], lang),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A photograph as the site serves it. Sizes are pixels, addresses are paths under the base path. */
export interface ShownPhoto {
  src: string;
  width: number;
  height: number;
  /** Other widths of it, and which is taken when; left out where there is one. */
  srcSet?: string;
  sizes?: string;
}
