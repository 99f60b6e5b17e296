import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BRAND } from '../src/site.brand.ts';
import { brandProblems } from '../src/settings/brand-schema.ts';
import { SITE } from '../src/site.config.ts';
import { LANGUAGES } from '../src/site.languages.ts';
import { writeDoors } from './words/doors.ts';
import { heapLimit } from './build/heap-limit.ts';
import { writeHostFiles } from './build/host-files.ts';
import { writeLicences } from './build/licences.ts';
import { buildNotices } from './build/notices.ts';
import { KEPT_ZIPS } from './build/offline/kept-zips.ts';
import { writeOfflineFiles } from './build/offline/write-files.ts';
import { writePagefind } from './build/pagefind-bundle.ts';
import { writePrintSheets } from './build/print-sheets.ts';
import { writeSearchPreloads } from './build/search-preloads.ts';
import { knownSite, NEXT_SITE_FILES, SiteFiles, SITE_FILES, stampOf } from './build/site-files.ts';
import { Stages, TIMES } from './build/stages.ts';
import { BRAND_FILE, settingsTold } from './settings/told.ts';
import { settingProblems } from '../src/settings/site-schema.ts';
import { siteAddress } from './build/site-address.ts';
import { KEPT, NEXT_KEPT } from './build/again/kept-pages.ts';
import { readInputs } from './build/inputs.ts';
import { FRAME } from './build/again/frame.ts';
import { bringNeighbours } from './neighbours/bring.ts';
import { troubleOf } from './neighbours/told.ts';
import { DIST, holdFolder, mendSwap, NEXT, swap } from './build/swap.ts';
import { forgetMade, isUnchanged, noteMade } from './build/unchanged.ts';
import { ENGINE, IS_LAID_OUT, PROJECT } from './roots.ts';

/**
 * `npm run build`: builds into a folder beside `dist/` and swaps the two only when all went well,
 * so that a failed build leaves the last good site as it was. One build at a time: a second one waits. Where nothing has
 * changed that a build reads, and `dist/` is as it was made, it stays; `--force` builds all the same; `--times` tells what
 * took how long. Exits 1 on failure.
 */
const options = process.argv.slice(2);
// Words are bound to the languages of the site by files: what was read before they were written would be out of date.
if (
  writeDoors(
    ENGINE,
    LANGUAGES.map(({ code }) => code),
  )
)
  process.exit(spawnSync(process.execPath, process.argv.slice(1), { stdio: 'inherit' }).status ?? 1);
const stages = options.includes('--times') ? new Stages() : undefined;
stages?.begin('before the build');
const address = siteAddress(process.env, SITE.url);
const unsound = [settingsTold(settingProblems(SITE)), settingsTold(brandProblems(BRAND), BRAND_FILE)].filter(Boolean);
if (unsound.length > 0) {
  console.error(unsound.join('\n'));
  process.exit(1);
}
// In a site of its own what editors and browsers read follows its sides, places and look.
if (existsSync('.engine.json')) await writeFromSettings();
const folder = await holdFolder();
process.on('exit', folder.free);
mendSwap(true);
// Before anything is read: what others do with their sites stops nothing here.
const neighbours = await bringNeighbours(process.cwd(), SITE.neighbours);
const trouble = troubleOf(neighbours);
for (const line of trouble) console.warn(line);

/** What could not be made, and why. */
let unmade: string | undefined;

const isForced = options.includes('--force');
// Whatever way it is asked for, the same site comes of it.
const told = options.filter((option) => option !== '--force' && option !== '--times');
const inputs = readInputs('.', process.env, told);
const known = knownSite(inputs.frame);
if (!isForced && isUnchanged(() => new SiteFiles(DIST, known), inputs)) {
  console.log(
    'Nothing has changed since the last build; dist/ stays as it is (--force builds all the same). · ไม่มีอะไรเปลี่ยนตั้งแต่สร้างเว็บครั้งก่อน โฟลเดอร์ dist/ คงไว้ตามเดิม (ถ้าจะสร้างใหม่ให้ใส่ --force)',
  );
  notice();
  process.exit(0);
}

// Pages that a change did not touch are kept, but not where all is to be made anew.
const { [FRAME]: _foreign, ...own } = process.env;
const environment = {
  ...own,
  ASTRO_TELEMETRY_DISABLED: '1',
  ...(isForced ? {} : { [FRAME]: inputs.frame }),
  ...(stages && { [TIMES]: 'yes' }),
};
stages?.begin('Astro, told apart above');
const code = await new Promise<number>((done) => {
  const child = spawn(
    process.execPath,
    [
      // What is made while a page is drawn is gone with it: with more room for it, less of it is looked through.
      '--max-semi-space-size=64',
      ...heapLimit(),
      '--import',
      pathToFileURL(resolve(import.meta.dirname, 'build/end-with-parent.ts')).href,
      'node_modules/astro/bin/astro.mjs',
      'build',
      '--outDir',
      NEXT,
      ...(IS_LAID_OUT ? ['--config', relative(PROJECT, join(ENGINE, 'astro.config.ts'))] : []),
      ...options.filter((option) => option !== '--times'),
    ],
    { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: environment },
  );
  if (child.pid) folder.join(child.pid);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      child.once('close', () => {
        rmSync(NEXT, { recursive: true, force: true });
        process.exit(128 + constants.signals[signal]);
      });
      child.kill(signal);
    });
  child.on('close', (status) => done(status ?? 1));
});

async function finish(): Promise<SiteFiles> {
  const isPagefindWanted = SITE.pagefind !== false || SITE.neighbours.some(({ pagefind }) => pagefind);
  const { base, origin } = address;
  stages?.begin('print sheets');
  const site = new SiteFiles(NEXT, known);
  writePrintSheets(NEXT, { base, site });
  writeSearchPreloads(NEXT, base);
  stages?.begin('Pagefind, offline lists and packs');
  site.look();
  // Pagefind is a program of its own, and works while this one does.
  const pagefind = isPagefindWanted ? writePagefind(NEXT) : Promise.resolve(undefined);
  const meanwhile = pagefind.then((why) => void (unmade = why));
  await Promise.all([writeOfflineFiles(NEXT, base, { kept: KEPT_ZIPS, meanwhile, site }), meanwhile]);
  stages?.begin('licences, headers');
  writeLicences(NEXT);
  writeHostFiles(NEXT, { base, origin, site });
  stages?.begin('what the site holds');
  site.look();
  // Pages that are kept belong with this site and no other: only from it they may be taken.
  site.keep(NEXT_SITE_FILES, { frame: inputs.frame, kept: (!isForced && stampOf(NEXT_KEPT)) || '' });
  return site;
}
const site = code === 0 ? await finish().catch((error: unknown): undefined => void console.error(error)) : undefined;
if (!site) {
  rmSync(NEXT, { recursive: true, force: true });
  console.error('\nThe build failed; dist/ is as it was.\nสร้างเว็บไม่สำเร็จ โฟลเดอร์ dist/ ยังเป็นชุดเดิม');
  process.exit(1);
}
stages?.begin('the old site taken away');
forgetMade();
swap(site.names.length);
stages?.begin('notes for the next build');
// What was edited while it was built may be in the site or not: then the next build makes it anew.
const after = readInputs('.', process.env, told);
if (after.frame === inputs.frame && existsSync(NEXT_KEPT)) renameSync(NEXT_KEPT, KEPT);
renameSync(NEXT_SITE_FILES, SITE_FILES);
if (after.frame === inputs.frame && after.texts === inputs.texts) noteMade(site, inputs);
if (stages) console.log(`\n${stages.table()}`);
notice();

/** Last, where it is seen. */
function notice(): void {
  for (const text of [...buildNotices(address, SITE), ...trouble, ...(unmade ? [unmade] : [])])
    console.log(`\n${text}`);
}

/** Writes schemas, sheets and pictures that are not as the settings and the look of this site say, or not there. */
async function writeFromSettings(): Promise<void> {
  const { editorFiles } = await import('./schemas/editor-files.ts');
  for (const [path, text] of editorFiles()) {
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const [{ writeSheets }, { brandPictures, drawPictures }] = await Promise.all([
    import('./brand/sheets.ts'),
    import('./brand/pictures.ts'),
  ]);
  writeSheets(ENGINE, { brand: BRAND, sides: SITE.sides }, PROJECT);
  await drawPictures(process.cwd(), brandPictures());
}
