/** A language of a site, as `src/site.languages.ts` names it. */
export interface LanguageSettings {
  /** BCP 47 code without a region: `th`, `lo`, `id`. It stands in addresses and names the folder of its words. */
  code: string;
  /** What its speakers call it; on the link that leads to its pages. */
  name: string;
  /** The same where there is little room; left out, the name. */
  short?: string;
  /** Country whose habits of writing dates and numbers it follows (`TH`, `GB`), where they differ between countries. */
  region?: string;
  /** How years are counted in its texts: from the Buddha, or, left out, from Christ. */
  years?: 'buddhist';
  /** Before a date that is not exact (`about `), with a space where one belongs; left out, English. */
  about?: string;
  /** Behind a date that is not certain (` (uncertain)`). */
  unsure?: string;
}
