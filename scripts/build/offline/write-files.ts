import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { Pack } from '../../../src/features/offline/fetch-packs.ts';
import type { Group, Listed } from '../../../src/features/offline/kept.ts';
import { SITE } from '../../../src/site.config.ts';
import { LANGS } from '../../../src/words/languages.ts';
import { siteAddress } from '../site-address.ts';
import { SiteFiles } from '../site-files.ts';
import { addressOf, BuiltSite } from './built-site.ts';
import { groupsOf, groupsOfPlaces, page, placesOf } from './groups.ts';
import { KeptZips, severalAtOnce } from './kept-zips.ts';
import { writePacks } from './write-packs.ts';

/**
 * Adds to a built site what reading without a signal needs: `sw.js` with the files of every page in it, `sw-off.js`, which
 * takes it out of browsers again, `offline/<group>.json`, the files of each group with digest and size, and the same files in few
 * packs. A large library has a list for each place instead of one of everything. Runs after the build, since only then the names of scripts and styles are known.
 * @param folder the built site
 * @param base   path that it will be served under, as in the build
 * @param more   `kept`: folder where what is gzipped is kept for the next build; `meanwhile`: what still adds files that
 * nobody keeps; `site`: its files as far as they are known
 */
export async function writeOfflineFiles(
  folder: string,
  base = siteAddress(process.env, SITE.url).base,
  {
    kept,
    meanwhile,
    site: known = new SiteFiles(folder),
  }: { kept?: string; meanwhile?: Promise<unknown>; site?: SiteFiles } = {},
): Promise<void> {
  const files = known.names;
  const zips = new KeptZips(kept);
  const places = placesOf(folder);
  const site = new BuiltSite(known, { base, zips, large: places !== undefined });
  await mkdir(join(folder, 'offline'), { recursive: true });
  for (const lang of LANGS)
    for (const [group, runs] of groupsOf(lang, files, { site, large: places !== undefined })) {
      const packs: Pack[] = [];
      for (const run of runs) packs.push(...(await writePacks(folder, run, zips)));
      await writeFile(join(folder, 'offline', `${group}.packs.json`), JSON.stringify(packs));
      await writeList(folder, group, await severalAtOnce(runs.flat(), (file) => site.listed(file)));
    }
  // Without packs: most files of one place are those of no other.
  if (places)
    for (const lang of LANGS)
      for (const [group, own] of groupsOfPlaces(lang, files, { site, places }))
        await writeList(folder, group, await severalAtOnce(own, (file) => site.listed(file)));
  await zips.keep();
  const core = [
    ...new Set([
      ...LANGS.flatMap((lang) => site.needs(page('offline/', lang), false)),
      // The button of every page that puts something into the tray fetches them on use.
      ...files
        .filter((file) => /^_astro\/(?:tray-tools\..*\.js|in-tray\..*\.css)$/.test(file))
        .flatMap((file) => site.needs(file, false)),
      'favicon.svg',
      'favicon.png',
    ]),
  ].map(addressOf);
  // First parts of paths: what else lies below the same address is another site's.
  await meanwhile;
  const own = readdirSync(folder)
    .filter((part) => part !== 'index.html')
    .sort();
  const lists = { CORE: JSON.stringify(core), OWN: JSON.stringify(own) };
  // `OFFLINE=off` publishes the site with the worker that takes itself away.
  await writeWorker(process.env['OFFLINE'] === 'off' ? 'retire' : 'worker', join(folder, 'sw.js'), lists);
  await writeWorker('retire', join(folder, 'sw-off.js'));
}

const writeList = (folder: string, group: Group, files: readonly Listed[]): Promise<void> =>
  writeFile(join(folder, 'offline', `${group}.json`), JSON.stringify(files));

/** Writes the program of a worker into one file. @param define what the build fills in, by name, as source text */
async function writeWorker(
  name: 'worker' | 'retire',
  outfile: string,
  define: Record<string, string> = {},
): Promise<void> {
  await build({
    entryPoints: [resolve(import.meta.dirname, `../../../src/features/offline/${name}.ts`)],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
    define,
  });
}
