/** A change that the files of a site need when the engine begins to ask for something else. Each is run once a site. */
export interface Migration {
  /** 1, 2, 3 …; never given twice. */
  number: number;
  /** What it does, for whoever reads the output of an upgrade. */
  what: { th: string; en: string };
  /** @param site folder of the site, its engine already the new one */
  run(site: string): void;
}

/** In the order in which they are run; none is needed yet. */
export const MIGRATIONS: readonly Migration[] = [];
