import { LANGS, languageOfPath, withoutLanguage, type Lang } from '../../src/words/languages.ts';
import { captures } from '../../src/certain.ts';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, posix, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { folderOf } from '../../src/library/address.ts';
import { SITE } from '../../src/site.config.ts';
import type { Pack } from '../../src/features/offline/fetch-packs.ts';
import type { Group, Listed } from '../../src/features/offline/kept.ts';
import { KeptZips, severalAtOnce } from './kept-zips.ts';
import { writePacks } from './offline-packs.ts';
import { siteAddress } from './site-address.ts';

/** Already packed: sent as they are. */
const PACKED = /\.(woff2?|png|jpe?g|webp|avif|gif|bin)$/;

/**
 * Adds to a built site what reading without a signal needs: `sw.js` with the files of every page in it, `sw-off.js`, which
 * takes it out of browsers again, `offline/<group>.json`, the files of each group with digest and size, and the same files in few
 * packs. Runs after the build, since only then the names of scripts and styles are known.
 * @param folder the built site
 * @param base   path that it will be served under, as in the build
 * @param more   `kept`: folder where what is gzipped is kept for the next build; `meanwhile`: what still adds files that
 * nobody keeps
 */
export async function writeOfflineFiles(
  folder: string,
  base = siteAddress(process.env, SITE.url).base,
  { kept, meanwhile }: { kept?: string; meanwhile?: Promise<unknown> } = {},
): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'));
  const zips = new KeptZips(kept);
  const site = new BuiltSite(folder, { files: new Set(files), base, zips });
  const groups = Object.fromEntries(LANGS.flatMap((lang) => groupsOf(lang, files, site)));
  await mkdir(join(folder, 'offline'), { recursive: true });
  for (const [group, runs] of Object.entries(groups)) {
    const packs: Pack[] = [];
    for (const run of runs) packs.push(...(await writePacks(folder, run, zips)));
    await writeFile(join(folder, 'offline', `${group}.packs.json`), JSON.stringify(packs));
    const listed = await severalAtOnce(runs.flat(), (file) => site.listed(file));
    await writeFile(join(folder, 'offline', `${group}.json`), JSON.stringify(listed));
  }
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

/** Writes the program of a worker into one file. @param define what the build fills in, by name, as source text */
async function writeWorker(
  name: 'worker' | 'retire',
  outfile: string,
  define: Record<string, string> = {},
): Promise<void> {
  await build({
    entryPoints: [resolve(import.meta.dirname, `../../src/features/offline/${name}.ts`)],
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

/** What the head of a page names for other programs than the browser that shows it. */
const FOR_PROGRAMS = /(?:feed|opensearch)\.xml$|(?:^|\/)feeds\/|\.md$/;

/** A page's file: `('offline/', 'en')` → `en/offline/index.html`. */
const page = (path: string, lang: Lang): string => `${folderOf(lang)}${path}index.html`;
/** What a browser asks for to get a file. */
const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/** The files of each group, in runs that are packed by themselves: what two groups share is packed once. */
function groupsOf(lang: Lang, files: readonly string[], site: BuiltSite): [Group, string[][]][] {
  const own = (file: string) => languageOfPath(file) === lang;
  const index = files.filter((file) => file.startsWith(`search-index/${lang}/`));
  // Tables and lists of works are for programs at a desk; a phone without a signal reads pages.
  const data = files.filter(
    (file) => own(file) && /^data\/(?!tables\/|works\/|index\.html)/.test(withoutLanguage(file)),
  );
  const near = files.filter((file) => file.startsWith('near/'));
  const lists = files.filter((file) => /^write\/data\/[^/]+\.json$/.test(file));
  // The editors' desk works on a folder or a Git host, not on what a reader keeps, and its program is larger than the
  // library.
  const pages = files.filter(
    (file) =>
      file.endsWith('index.html') &&
      !file.endsWith('admin/index.html') &&
      // Short addresses are for those who come from elsewhere.
      !withoutLanguage(file).startsWith('l/') &&
      own(file),
  );
  const with_ = (name: string, deep: boolean, more: readonly string[], path = name): [Group, string[][]] => [
    `${name}-${lang}` as Group,
    [[...new Set([...site.needs(page(`${path}/`, lang), deep), ...more])]],
  ];
  const search = with_('search', true, index);
  const searched = new Set(search[1].flat());
  const rest = [
    ...new Set([
      ...pages,
      ...pages.flatMap((file) => site.needs(file, true)),
      ...data,
      ...near,
      ...files.filter((file) => file.startsWith('write/data/')),
    ]),
  ].filter((file) => !searched.has(file));
  return [
    search,
    with_('tray', false, near),
    with_('write', true, lists),
    // With what prints and writes documents: a village hall has no signal on the day either.
    with_(
      'board',
      true,
      data.filter((file) => file.endsWith('data/board.json')),
      'triangle/ours',
    ),
    with_('fund', true, []),
    [`all-${lang}`, [...search[1], rest.sort()]],
  ];
}

/** Follows what files of a build ask for: styles, fonts, scripts, pictures. */
class BuiltSite {
  readonly #files: ReadonlySet<string>;
  readonly #folder: string;
  readonly #asked = new Map<string, string[]>();
  readonly #base: string;
  readonly #zips: KeptZips;
  readonly #listed = new Map<string, Promise<Listed>>();
  constructor(folder: string, { files, base, zips }: { files: ReadonlySet<string>; base: string; zips: KeptZips }) {
    this.#base = `/${base.replace(/^\/|\/$/g, '')}`.replace(/\/?$/, '/');
    this.#folder = folder;
    this.#files = files;
    this.#zips = zips;
  }

  /** A page with everything that it asks for. @param deep also what its scripts load later, on use */
  needs(file: string, deep: boolean): string[] {
    const found = new Set<string>();
    const queue = [file];
    for (let next = queue.pop(); next; next = queue.pop()) {
      if (found.has(next) || !this.#files.has(next)) continue;
      found.add(next);
      queue.push(...this.#asks(next, deep));
    }
    return [...found];
  }

  /** A file as lists name it; the same for every group. */
  listed(file: string): Promise<Listed> {
    const listed = this.#listed.get(file) ?? this.#list(file);
    this.#listed.set(file, listed);
    return listed;
  }

  async #list(file: string): Promise<Listed> {
    const bytes = readFileSync(join(this.#folder, file));
    return [
      addressOf(file),
      createHash('sha256').update(bytes).digest('base64url').slice(0, 10),
      PACKED.test(file) ? bytes.length : await this.#zips.size(bytes),
    ];
  }

  #asks(file: string, deep: boolean): string[] {
    const key = `${deep} ${file}`;
    const known = this.#asked.get(key);
    if (known) return known;
    const asked = this.#read(file, deep);
    this.#asked.set(key, asked);
    return asked;
  }

  #read(file: string, deep: boolean): string[] {
    if (!/\.(html|css|js)$/.test(file)) return [];
    const text = readFileSync(join(this.#folder, file), 'utf8');
    const path = (url: string): string =>
      (url.startsWith('/') ? url.slice(this.#base.length) : posix.join(posix.dirname(file), url)).replace(
        /[?#].*$/,
        '',
      );
    const take = (pattern: RegExp): string[] => captures(text, pattern).map(path);
    if (file.endsWith('.css')) return take(/url\(["']?([^)"']+)/g).filter((url) => url.endsWith('.woff2'));
    if (file.endsWith('.js'))
      return [
        ...take(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g),
        ...(deep
          ? [
              // Asked for when somebody wants what it does, as every page could.
              ...take(/new Worker\(new URL\(\s*["'`]([^"'`]+\.js)["'`]/g),
              ...take(/["'`](\.\/[\w.-]+\.(?:js|css))["'`]/g),
              // A sheet that a script adds when it is wanted, named by its address.
              ...take(/["'`](\/[\w./-]*_astro\/[\w.-]+\.css)["'`]/g),
              ...take(/["'`]((?:\.\/)?_astro\/[\w.-]+\.(?:js|css))["'`]/g).map((url) =>
                url.replace(/^_astro\/_astro/, '_astro'),
              ),
            ]
          : []),
      ];
    return [
      ...take(/<(?:link|script|img|source)\b[^>]*?\s(?:href|src)="([^"#]+)"/g),
      ...take(/srcset="([^"\s]+)/g),
    ].filter((url) => this.#files.has(url) && !url.endsWith('.html') && !FOR_PROGRAMS.test(url));
  }
}
