import { captures } from '../../../src/certain.ts';
import type { Listed } from '../../../src/features/offline/kept.ts';
import { fileAt, pageFacts } from '../page-facts.ts';
import type { SiteFiles } from '../site-files.ts';
import type { KeptZips } from './kept-zips.ts';

/** Already packed: sent as they are. */
const PACKED = /\.(woff2?|png|jpe?g|webp|avif|gif|bin)$/;
/** Pages of which the rate of gzip is taken, where not each is gzipped. */
const SAMPLES = 60;

/** What a browser asks for to get a file. */
export const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/** Follows what files of a build ask for: styles, fonts, scripts, pictures; and tells of each its digest and size. */
export class BuiltSite {
  readonly #files: SiteFiles;
  readonly #asked = new Map<string, readonly string[]>();
  readonly #base: string;
  readonly #zips: KeptZips;
  readonly #listed = new Map<string, Promise<Listed>>();
  /** How small gzip makes a page; `undefined` where each page is gzipped. */
  readonly #rate: Promise<number> | undefined;

  /**
   * @param large whether the site has too many pages to gzip each: then their sizes when sent are reckoned by what gzip
   * makes of some of them
   */
  constructor(files: SiteFiles, { base, zips, large }: { base: string; zips: KeptZips; large: boolean }) {
    this.#base = `/${base.replace(/^\/|\/$/g, '')}`.replace(/\/?$/, '/');
    this.#files = files;
    this.#zips = zips;
    this.#rate = large ? this.#rateOf(files.names.filter((file) => file.endsWith('.html'))) : undefined;
  }

  has(file: string): boolean {
    return this.#files.has(file);
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
    return [addressOf(file), this.#files.digest(file).slice(0, 10), await this.#sizeWhenSent(file)];
  }

  async #sizeWhenSent(file: string): Promise<number> {
    const size = this.#files.size(file);
    if (PACKED.test(file)) return size;
    return this.#rate && file.endsWith('.html')
      ? Math.round(size * (await this.#rate))
      : this.#zips.size(this.#files.digest(file), () => this.#files.bytes(file));
  }

  async #rateOf(pages: readonly string[]): Promise<number> {
    const step = Math.ceil(pages.length / SAMPLES);
    let [bytes, sent] = [0, 0];
    for (const page of pages.filter((_, at) => at % step === 0)) {
      bytes += this.#files.size(page);
      sent += await this.#zips.size(this.#files.digest(page), () => this.#files.bytes(page));
    }
    return bytes ? sent / bytes : 1;
  }

  #asks(file: string, deep: boolean): readonly string[] {
    const key = `${deep} ${file}`;
    const known = this.#asked.get(key);
    if (known) return known;
    const asked = [...new Set(this.#read(file, deep))].filter((name) => this.#files.has(name));
    this.#asked.set(key, asked);
    return asked;
  }

  #read(file: string, deep: boolean): readonly string[] {
    if (file.endsWith('.html')) return pageFacts(this.#files, file, this.#base).asks;
    if (!/\.(css|js)$/.test(file)) return [];
    return this.#files.fact(file, `asks below ${this.#base}${deep ? ', deep' : ''}`, (text) => {
      const take = (pattern: RegExp): string[] => captures(text, pattern).map((url) => fileAt(url, file, this.#base));
      if (file.endsWith('.css')) return take(/url\(["']?([^)"']+)/g).filter((url) => url.endsWith('.woff2'));
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
    });
  }
}
