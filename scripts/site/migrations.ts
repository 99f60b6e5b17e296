import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfFile } from './engine-files.ts';
import { readManifest } from './manifest.ts';
import { brandFile, languagesFile } from './own-files.ts';

/** A change that the files of a site need when the engine begins to ask for something else. Each is run once a site. */
export interface Migration {
  /** 1, 2, 3 …; never given twice. */
  number: number;
  /** What it does, for whoever reads the output of an upgrade. */
  what: { th: string; en: string };
  /** @param site folder of the site, its engine already the new one */
  run(site: string): void;
}

/** In the order in which they are run. */
export const MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    what: {
      th: 'ภาษาของเว็บอยู่ใน src/site.languages.ts',
      en: 'the languages of the site stand in src/site.languages.ts',
    },
    run: (site) => {
      const file = join(site, 'src/site.languages.ts');
      // Sites that were made before had Thai first and English beside it.
      if (!existsSync(file)) writeFileSync(file, languagesFile(['th', 'en']));
    },
  },
  {
    number: 2,
    what: {
      th: 'หน้าตาของเว็บอยู่ใน src/site.brand.ts ไอคอนและภาพแชร์วาดจากไฟล์นี้',
      en: 'the look of the site stands in src/site.brand.ts, of which icons and share pictures are drawn',
    },
    run: (site) => {
      const file = join(site, 'src/site.brand.ts');
      if (!existsSync(file)) writeFileSync(file, brandFile());
      // Pictures that are still the engine's show its name; the next build draws the site's own.
      for (const [path, laid] of Object.entries(readManifest(site)?.files ?? {}))
        if (path.startsWith('public/') && digestOfFile(join(site, path)) === laid) rmSync(join(site, path));
    },
  },
];
