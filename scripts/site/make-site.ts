import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { enginePaths } from './engine-files.ts';
import { ABOUT, writeManifest } from './manifest.ts';
import { MIGRATIONS } from './migrations.ts';
import { brandFile, configFile, languagesFile, readme, textsFile, type NewSite } from './own-files.ts';
import { writeDoors } from '../words/doors.ts';
import { writeStarter } from '../../src/starter/in-languages.ts';
import { sitePackage, type Package } from './site-package.ts';
import { writeSheets } from '../brand/sheets.ts';
import { exampleOn } from './named-sides.ts';
import { digestsOf, layDown } from './upgrade-site.ts';

/** Why a folder cannot become a site; `undefined` where it can. */
export function unfitFolder(site: string, engine: string): { th: string; en: string } | undefined {
  const inside = relative(engine, site);
  if (inside === '' || (!inside.startsWith('..') && resolve(engine, inside) === site))
    return {
      th: `${site} อยู่ในโฟลเดอร์ของโปรแกรม — เลือกที่ข้างนอก เช่น ../our-site`,
      en: `${site} lies inside the engine — choose a place outside, such as ../our-site`,
    };
  if (existsSync(site) && readdirSync(site).some((name) => name !== '.git'))
    return {
      th: `${site} มีไฟล์อยู่แล้ว จะไม่เขียนทับ — เลือกโฟลเดอร์ใหม่หรือโฟลเดอร์ว่าง`,
      en: `${site} is not empty, and nothing is overwritten — choose a new or an empty folder`,
    };
  return undefined;
}

/**
 * Makes a site: the engine's files, a library of invented examples, and settings of its own.
 * @param engine folder of the engine
 * @param site   an empty or a new folder
 * @param today  `YYYY-MM-DD`, for when the examples were written
 */
export function makeSite(engine: string, site: string, what: NewSite, today: string): void {
  mkdirSync(site, { recursive: true });
  for (const path of enginePaths(engine)) layDown(engine, site, path);
  const write = (path: string, text: string): void => writeFileSync(join(site, path), text);
  write('src/site.config.ts', configFile(what));
  write('src/site.texts.ts', textsFile(what));
  write('src/site.languages.ts', languagesFile(what.langs));
  writeDoors(site, what.langs);
  write('README.md', readme(what));
  write('src/site.brand.ts', brandFile());
  writeSheets(site, { brand: {}, sides: what.sides });
  for (const path of ['schemas', '.vscode/content.code-snippets'])
    cpSync(join(engine, path), join(site, path), { recursive: true });
  const own = JSON.parse(readFileSync(join(engine, 'package.json'), 'utf8')) as Package;
  const made = sitePackage(own, {
    name:
      basename(site)
        .toLowerCase()
        .replace(/[^a-z0-9-]+/g, '-')
        .replace(/^-+|-+$/g, '') || 'our-site',
    version: '0.0.0',
    private: true,
    description: `Lessons on ${what.subject['en'] ?? what.subject[what.langs[0] ?? '']}`,
    license: 'UNLICENSED',
  });
  write('package.json', `${JSON.stringify(made, null, 2)}\n`);
  writeExamples(engine, site, what, today);
  writeManifest(site, {
    about: ABOUT,
    engine: { version: own.version, from: relative(site, engine).split(sep).join('/') },
    migrations: MIGRATIONS.at(-1)?.number ?? 0,
    files: digestsOf(engine),
  });
}

function writeExamples(engine: string, site: string, what: NewSite, today: string): void {
  writeStarter(join(engine, 'src/starter/content'), join(site, 'content'), what.langs);
  for (const name of readdirSync(join(site, 'content'), { recursive: true, encoding: 'utf8' })) {
    const path = join(site, 'content', name);
    if (basename(name) === 'en.mdx') writeFileSync(path, exampleOn(readFileSync(path, 'utf8'), what.sides));
    else if (basename(name) === 'index.mdx')
      writeFileSync(
        path,
        exampleOn(readFileSync(path, 'utf8'), what.sides)
          .replace(/^updated: .*$/m, `updated: ${today}`)
          .replace(/^ {2}province: .*$/m, `  province: ${what.province}`),
      );
  }
  if (existsSync(join(engine, 'inbox/README.md')))
    cpSync(join(engine, 'inbox'), join(site, 'inbox'), { recursive: true });
}
