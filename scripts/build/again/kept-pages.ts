import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Reads, type Listener } from '../../../src/reads.ts';
import { digestsOf } from './fields.ts';

/**
 * What an earlier build kept of a page: under which key Astro has it, the places of what its path and itself rest on, and
 * what its path hands to it, where that is plain data: then it does not matter what the path was made of.
 */
type KeptPage = [key: string, path: number, own: number, props: string];

/** What is kept from one build to the next, beside the pages that Astro keeps. */
interface Kept {
  /** Digest of everything but the texts of the content. */
  frame: string;
  /** Ids of the content, in order. */
  shape: string;
  /** Names of scripts and styles: pages name them. */
  assets: string[];
  /** Of each entry the digest of all that it was made of. */
  versions: Record<string, string>;
  /** All that pages rest on (`Reads.bundles`), and what it held. */
  fields: string[];
  digests: string[];
  /** What pages rest on, as places in `fields`; many pages share one. */
  rests: number[][];
  pages: Record<string, KeptPage>;
}

/** Where it is kept. The name of what is not yet the last good build ends in `NEXT`. */
export const KEPT = '.cache/astro/kept-pages.json';
export const NEXT_KEPT = `${KEPT}.next`;

/**
 * Decides which pages of an earlier build are still right, and notes what each page of this one rests on.
 * A page is taken as it was where every field that was read for it holds what it held then.
 */
export class KeptPages {
  readonly #frame: string;
  readonly #to: Listener;
  readonly #build: string = randomUUID();
  readonly #before: Kept | undefined;
  #assets: string[] = [];
  /** Digests of what paths hand to their pages; empty where that is more than plain data. */
  readonly #props = new Map<string, string>();
  /** What was read for the paths of each route. */
  readonly #ofRoute = new Map<string, Reads>();
  /** What each page rests on that was drawn, as a place in `#rests`. */
  readonly #ofPage = new Map<string, number>();
  /** The page that is being drawn. */
  #drawn: { page: string; read: Reads } | undefined;
  readonly #fields = new Numbers();
  readonly #rests = new Lists();
  readonly #fresh = new Map<string, KeptPage>();
  #digest: (field: string) => string = () => '';

  /** Reads what was kept and takes it off the disk: should this build die half-way, the next begins anew. */
  constructor(frame: string, to: Listener) {
    this.#frame = frame;
    this.#to = to;
    this.#before = read();
    rmSync(KEPT, { force: true });
    rmSync(NEXT_KEPT, { force: true });
  }

  /** Begins with the pages. @param folder the site that is being built, its scripts and styles written */
  begin(folder: string): void {
    const assets = join(folder, '_astro');
    this.#assets = existsSync(assets)
      ? readdirSync(assets)
          .filter((name) => /\.(?:js|css)$/.test(name))
          .sort()
      : [];
  }

  /** From now on what is read is read for the paths of a route. */
  readsForRoute(route: string): void {
    const known = this.#ofRoute.get(route) ?? new Reads();
    this.#ofRoute.set(route, known);
    this.#to.current = known;
  }

  /** From now on what is read is read for a page. */
  readsForPage(page: string): void {
    this.#settle();
    const read = new Reads();
    this.#drawn = { page, read };
    this.#to.current = read;
  }

  /** Notes in short what a page rests on that was drawn: the lists of all pages would fill the memory. */
  #settle(): void {
    if (this.#drawn) this.#ofPage.set(this.#drawn.page, this.#restsOn(this.#drawn.read.bundles()));
    this.#drawn = undefined;
  }

  #restsOn(names: readonly string[]): number {
    return this.#rests.of(names.map((name) => this.#fields.of(name)));
  }

  /**
   * Once all paths are known: the key of each, the one of before where the page is still right.
   * @param pages with what their paths hand to them
   */
  keys(pages: ReadonlyMap<string, object | undefined>): Map<string, string> {
    this.#to.current = undefined;
    for (const [page, props] of pages) this.#props.set(page, props ? propsDigest(props, this.#to) : '');
    const before = this.#before;
    const mayKeep = before && this.#mayKeep(before);
    this.#digest = digestsOf(this.#to, mayKeep ? this.#unchanged(before) : undefined);
    if (mayKeep) {
      const same = before.fields.map((field, at) => this.#digest(field) === before.digests[at]);
      const right = before.rests.map((fields) => fields.every((at) => same[at]));
      for (const page of pages.keys()) {
        const kept = before.pages[page];
        if (!kept) continue;
        const [, path, own, props] = kept;
        const isSamePath = props && this.#props.get(page) ? props === this.#props.get(page) : right[path];
        if (isSamePath && right[own]) this.#fresh.set(page, kept);
      }
    }
    return new Map([...pages.keys()].map((page) => [page, this.#fresh.get(page)?.[0] ?? this.#build]));
  }

  /** Digests of the fields of entries that are made of the same as before. */
  #unchanged({ versions, fields, digests }: Kept): Map<string, string> {
    const now = this.#to.versions;
    return new Map(
      fields.flatMap((field, at): [string, string][] => {
        const thing = field.slice(0, field.lastIndexOf('|'));
        const version = now.get(thing);
        return version !== undefined && version === versions[thing] ? [[field, digests[at] ?? '']] : [];
      }),
    );
  }

  /** Whether a page of the build before is still right. */
  isFresh(page: string): boolean {
    return this.#fresh.has(page);
  }

  #mayKeep({ frame, shape, assets }: Kept): boolean {
    return frame === this.#frame && shape === this.#to.shape && assets.join() === this.#assets.join();
  }

  /**
   * Writes down what the next build needs; it counts once it has been given its name (`KEPT`).
   * @param pages every page that may be kept, with its route
   */
  end(pages: ReadonlyMap<string, string>): void {
    this.#to.current = undefined;
    this.#settle();
    const ofRoute = new Map([...this.#ofRoute].map(([route, read]) => [route, this.#restsOn(read.bundles())]));
    const none = this.#restsOn([]);
    const before = this.#taken();
    const kept: Record<string, KeptPage> = {};
    for (const [page, route] of pages) {
      const own = this.#ofPage.get(page) ?? before(page);
      if (own === undefined) continue;
      const key = this.#fresh.get(page)?.[0] ?? this.#build;
      kept[page] = [key, ofRoute.get(route) ?? none, own, this.#props.get(page) ?? ''];
    }
    const all: Kept = {
      frame: this.#frame,
      shape: this.#to.shape,
      assets: this.#assets,
      versions: Object.fromEntries(this.#to.versions),
      fields: this.#fields.names,
      digests: this.#fields.names.map((field) => this.#digest(field)),
      rests: this.#rests.all.map((fields) => [...fields]),
      pages: kept,
    };
    mkdirSync(dirname(NEXT_KEPT), { recursive: true });
    writeFileSync(NEXT_KEPT, JSON.stringify(all));
  }

  /** What pages that were taken from before rest on; `undefined` for one that was neither taken nor drawn. */
  #taken(): (page: string) => number | undefined {
    const before = this.#before;
    const known = new Map<number, number>();
    return (page) => {
      const kept = this.#fresh.get(page);
      if (!kept || !before) return undefined;
      const place = kept[2];
      const now = known.get(place) ?? this.#restsOn((before.rests[place] ?? []).map((at) => before.fields[at] ?? ''));
      known.set(place, now);
      return now;
    };
  }
}

/**
 * Digest of what a path hands to its page; empty where that holds something of the library, which tells by itself what is
 * read of it, or something of which JSON tells nothing.
 */
function propsDigest(props: object, to: Listener): string {
  let isPlain = true;
  const text = JSON.stringify(props, (_, value: unknown) => {
    if (!isPlain) return undefined;
    if (typeof value === 'object' && value !== null) {
      const kind: unknown = Object.getPrototypeOf(value);
      isPlain = !to.names.has(value) && (kind === Object.prototype || Array.isArray(value));
    } else if (typeof value === 'function' || typeof value === 'symbol') isPlain = false;
    return isPlain ? value : undefined;
  });
  return isPlain ? createHash('sha256').update(text).digest('base64url').slice(0, 22) : '';
}

/** Numbers for names, each the same whenever it is asked for. */
class Numbers {
  readonly names: string[] = [];
  readonly #known = new Map<string, number>();
  of(name: string): number {
    const known = this.#known.get(name) ?? this.names.push(name) - 1;
    this.#known.set(name, known);
    return known;
  }
}

/** Lists of numbers, each held once however often it comes. */
class Lists {
  readonly all: Uint32Array[] = [];
  readonly #known = new Map<string, number>();
  /** @returns its place in `all` */
  of(list: readonly number[]): number {
    const numbers = Uint32Array.from(list);
    const digest = createHash('sha256').update(numbers).digest('base64url');
    const known = this.#known.get(digest) ?? this.all.push(numbers) - 1;
    this.#known.set(digest, known);
    return known;
  }
}

function read(): Kept | undefined {
  try {
    return JSON.parse(readFileSync(KEPT, 'utf8')) as Kept;
  } catch {
    return undefined;
  }
}
