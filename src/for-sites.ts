/**
 * What a site that has the program as a package may import, as `moving-the-mountain`: types of the files that it
 * writes. They hold for every version; what is not named here may change.
 */
export type { SiteSettings } from './library/publishing/site-settings.ts';
export type { SiteTexts } from './library/publishing/site-texts.ts';
export type { LanguageSettings } from './words/locale/language-settings.ts';
export type { BrandSettings } from './settings/brand.ts';
export type { Lang } from './words/languages.ts';
export type { Target } from './library/address.ts';
