import { folderOf } from '../../src/library/address.ts';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { SiteSettings } from '../../src/library/publishing/site-settings.ts';
import { SITE } from '../../src/site.config.ts';
import { FIRST, LANGS, type Lang } from '../../src/words/languages.ts';
import { NOT_HERE, type CopiedSite } from './addresses.ts';
import { frontPage, readMe, stickWords, type Told } from './front-page.ts';
import { heldPacks } from './held-packs.ts';
import { moduleAsScript, namedFiles, program, Scripts } from './modules.ts';
import { noteOn, withoutLinks } from './notes.ts';
import { pageOfCopy } from './pages.ts';
import { phonePage } from './phone-page.ts';
import { alongFiles, heldFiles } from './which-files.ts';

/** What to make a copy of, and for whom. */
export interface Stick {
  /** Folder of the built site. */
  dist: string;
  /** Folder that becomes the copy; it is emptied first. */
  out: string;
  langs: readonly Lang[];
  /** Path that the site was built for. */
  base: string;
  published: string | undefined;
  site?: Pick<SiteSettings, 'name' | 'tagline' | 'licence'>;
}

const LEADS_ON = /<meta http-equiv="refresh"/;
const RUNTIME = resolve(import.meta.dirname, '../../src/features/stick');

/** The English name in letters that every disk and archive takes: `moving-the-mountain`. */
export const copyName = (site: Pick<SiteSettings, 'name'> = SITE): string =>
  site.name[LANGS.find((lang) => lang === 'en') ?? FIRST]
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'library';

/**
 * Makes a copy of a built site that opens from a disk.
 * @returns paths of its files with their bytes, sorted by path
 * @throws Error when the site has something that cannot work there
 */
export async function makeStick(stick: Stick): Promise<[path: string, bytes: number][]> {
  rmSync(stick.out, { recursive: true, force: true });
  const making = new Making(stick);
  await making.library();
  making.around();
  return making.written();
}

class Making {
  readonly #stick: Required<Stick>;
  readonly #built: readonly string[];
  readonly #site: CopiedSite;
  readonly #scripts: Scripts;
  readonly #sizes = new Map<string, number>();
  #changed = '';

  constructor(stick: Stick) {
    this.#stick = { site: SITE, ...stick };
    this.#built = readdirSync(stick.dist, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => statSync(join(stick.dist, name)).isFile())
      .sort();
    const along = alongFiles(this.#built, stick.langs).filter(
      (file) => !file.endsWith('.html') || !LEADS_ON.test(this.#text(file).slice(0, 1500)),
    );
    const seen = this.#built.filter((file) => /^_astro\/.*\.(?:css|svg|png|webp|avif|jpe?g|gif)$/.test(file));
    this.#site = {
      base: stick.base,
      built: new Set(this.#built),
      files: new Set([...along, ...seen, NOT_HERE]),
      published: stick.published,
    };
    this.#scripts = new Scripts(
      this.#built.filter((file) => /^_astro\/.*\.js$/.test(file)).map((file) => file.slice('_astro/'.length)),
      (name) => this.#text(`_astro/${name}`),
    );
  }

  /** The site itself, in a folder of its own. */
  async library(): Promise<void> {
    const asked = new Set<string>();
    const first = new Set<string>();
    for (const file of this.#site.files) {
      if (file.startsWith('_astro/') || file === NOT_HERE) continue;
      if (!file.endsWith('.html')) {
        this.#write(`library/${file}`, readFileSync(join(this.#stick.dist, file)));
        continue;
      }
      const html = this.#text(file);
      this.#noteDate(html);
      const page = pageOfCopy(
        withoutLinks(html, file, this.#stick.published),
        { file, name: copyName(this.#stick.site), note: noteOn(file, this.#stick.published) },
        this.#site,
      );
      for (const [, name = ''] of page.matchAll(/data-modules="([^"]*)"/g))
        name.split(' ').forEach((each) => first.add(each));
      for (const [, name = ''] of page.matchAll(/\s(?:href|src)="(?:\.\.?\/)*(_astro\/[^"?#]+)"/g)) asked.add(name);
      this.#write(`library/${file}`, page);
    }
    const fetched = await this.#programs(first, asked);
    for (const file of asked)
      this.#write(
        `library/${file}`,
        file.endsWith('.css') ? this.#sheet(file) : readFileSync(join(this.#stick.dist, file)),
      );
    await this.#packs([...heldFiles(this.#built, this.#stick.langs), ...fetched], asked);
    this.#notHere();
  }

  /** Modules as scripts. @returns files that scripts fetch: programs of workers, fonts for documents */
  async #programs(first: ReadonlySet<string>, asked: Set<string>): Promise<string[]> {
    const { base } = this.#stick;
    const fetched = new Set<string>();
    for (const name of this.#scripts.reached(first)) {
      const text = this.#scripts.text(name);
      for (const file of namedFiles(text, base))
        if (file.endsWith('.css')) asked.add(file);
        else fetched.add(file);
      this.#write(`library/_astro/${name}`, await moduleAsScript(name, text, this.#scripts.needs(name), base));
    }
    return [...fetched].filter((file) => this.#site.built.has(file)).sort();
  }

  async #packs(files: readonly string[], sheets: ReadonlySet<string>): Promise<void> {
    const faces = [...sheets].filter((file) => file.endsWith('.css') && this.#sheet(file).includes('@font-face'));
    const workers = new Map<string, string>();
    for (const file of files.filter((name) => /^_astro\/.*\.js$/.test(name)))
      workers.set(file, await program(join(this.#stick.dist, file)));
    const read = (file: string): Buffer =>
      faces.includes(file)
        ? Buffer.from(this.#sheet(file))
        : workers.has(file)
          ? Buffer.from(workers.get(file) ?? '')
          : readFileSync(join(this.#stick.dist, file));
    const { folders, packs } = heldPacks([...files, ...faces].sort(), read, this.#site);
    for (const [name, text] of packs) this.#write(`library/_copy/${name}`, text);
    const workerSide = await program(join(RUNTIME, 'worker-side.ts'));
    this.#write(
      'library/_copy/run.js',
      await program(join(RUNTIME, 'run.ts'), {
        HELD: JSON.stringify(folders),
        WORKER_SIDE: JSON.stringify(workerSide),
      }),
    );
  }

  /** A style sheet with its fonts inside: Firefox takes none from another folder of a disk. */
  #sheet(file: string): string {
    return this.#text(file).replace(/url\(["']?([^"')]+)["']?\)/g, (whole, address: string) => {
      if (!address.startsWith(this.#stick.base)) return whole;
      const path = address.slice(this.#stick.base.length);
      if (!path.endsWith('.woff2')) return `url(${path.replace(/^_astro\//, '')})`;
      return `url(data:font/woff2;base64,${readFileSync(join(this.#stick.dist, path)).toString('base64')})`;
    });
  }

  #notHere(): void {
    const parts = this.#stick.langs.map((lang) => {
      const { notHere } = stickWords(lang);
      return `<section class="section" lang="${lang}"><h1>${notHere.title}</h1><p>${notHere.text}</p><p><a href="../${folderOf(lang)}index.html">${notHere.home}</a></p></section>`;
    });
    this.#write(
      `library/${NOT_HERE}`,
      `<!doctype html><html lang="${this.#stick.langs[0] ?? FIRST}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>404</title><link rel="stylesheet" href="../${this.#siteSheet()}"></head><body><main class="wrap">${parts.join('')}</main></body></html>\n`,
    );
  }
  #siteSheet(): string {
    return (
      [...this.#sizes.keys()].find((file) => /_astro\/site\.[\w-]+\.css$/.test(file))?.slice('library/'.length) ?? ''
    );
  }

  /** What lies around the library: the page that is opened first, what to read, and what phones open. */
  around(): void {
    const { langs, site, published, dist } = this.#stick;
    let phone = false;
    for (const lang of langs) {
      const book = `${folderOf(lang)}book/library.epub`;
      if (!this.#site.built.has(book)) continue;
      phone = true;
      const bytes = readFileSync(join(dist, book));
      const t = stickWords(lang);
      this.#write(`book-${lang}.epub`, bytes);
      this.#write(
        `phone-${lang}.html`,
        phonePage(bytes, { lang, title: site.name[lang], contents: t.phoneContents, toContents: t.toContents }),
      );
    }
    const told: Told = {
      site,
      langs,
      published,
      phone,
      changed: this.#changed || undefined,
      bytes: 0,
      files: this.#sizes.size + 2,
    };
    told.bytes = [...this.#sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
    this.#write('READ-ME.txt', readMe(told));
    this.#write('index.html', frontPage(told));
  }

  written(): [string, number][] {
    return [...this.#sizes].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  #noteDate(html: string): void {
    const date = /<meta name="DC\.date" content="(\d{4}-\d{2}-\d{2})"/.exec(html)?.[1] ?? '';
    if (date > this.#changed) this.#changed = date;
  }

  #text(file: string): string {
    return readFileSync(join(this.#stick.dist, file), 'utf8');
  }

  #write(path: string, content: string | Uint8Array): void {
    if (!/^[\x20-\x7e]+$/.test(path))
      throw new Error(`The file name ${path} is not ASCII; old sticks and archives would spoil it.`);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const file = join(this.#stick.out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    this.#sizes.set(path, bytes.length);
  }
}
