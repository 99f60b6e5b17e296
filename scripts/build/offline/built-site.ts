import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { captures } from '../../../src/certain.ts';
import type { Listed } from '../../../src/features/offline/kept.ts';
import type { KeptZips } from './kept-zips.ts';

/** Already packed: sent as they are. */
const PACKED = /\.(woff2?|png|jpe?g|webp|avif|gif|bin)$/;
/** What the head of a page names for other programs than the browser that shows it. */
const FOR_PROGRAMS = /(?:feed|opensearch)\.xml$|(?:^|\/)feeds\/|\.md$/;
/** Pages of which the rate of gzip is taken, where not each is gzipped. */
const SAMPLES = 60;

/** What a browser asks for to get a file. */
export const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/** Follows what files of a build ask for: styles, fonts, scripts, pictures; and tells of each its digest and size. */
export class BuiltSite {
  /**
   * Every file under its own name. Names that pages mention are pieces of their text, and one that is kept would hold all
   * of it in memory.
   */
  readonly #files: ReadonlyMap<string, string>;
  readonly #folder: string;
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
  constructor(
    folder: string,
    { files, base, zips, large }: { files: readonly string[]; base: string; zips: KeptZips; large: boolean },
  ) {
    this.#base = `/${base.replace(/^\/|\/$/g, '')}`.replace(/\/?$/, '/');
    this.#folder = folder;
    this.#files = new Map(files.map((file) => [file, file]));
    this.#zips = zips;
    this.#rate = large ? this.#rateOf(files.filter((file) => file.endsWith('.html'))) : undefined;
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
    const bytes = readFileSync(join(this.#folder, file));
    const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 10);
    return [addressOf(file), digest, await this.#sizeWhenSent(file, bytes)];
  }

  async #sizeWhenSent(file: string, bytes: Uint8Array): Promise<number> {
    if (PACKED.test(file)) return bytes.length;
    return this.#rate && file.endsWith('.html')
      ? Math.round(bytes.length * (await this.#rate))
      : this.#zips.size(bytes);
  }

  async #rateOf(pages: readonly string[]): Promise<number> {
    const step = Math.ceil(pages.length / SAMPLES);
    let [bytes, sent] = [0, 0];
    for (const page of pages.filter((_, at) => at % step === 0)) {
      const text = readFileSync(join(this.#folder, page));
      bytes += text.length;
      sent += await this.#zips.size(text);
    }
    return bytes ? sent / bytes : 1;
  }

  #asks(file: string, deep: boolean): readonly string[] {
    const key = `${deep} ${file}`;
    const known = this.#asked.get(key);
    if (known) return known;
    const asked = [...new Set(this.#read(file, deep))].flatMap((name) => this.#files.get(name) ?? []);
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
    ].filter((url) => !url.endsWith('.html') && !FOR_PROGRAMS.test(url));
  }
}
