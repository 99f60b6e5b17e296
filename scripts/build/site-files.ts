import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Where what is known of the files of the built site is kept. The name of what is not yet the last build ends in `NEXT`. */
export const SITE_FILES = '.cache/site-files.json';
export const NEXT_SITE_FILES = `${SITE_FILES}.next`;

/** What is known of a file as it was when it had this size and time: its digest, and facts by name, as places in `values`. */
type KnownFile = [stamp: string, digest: string, facts: Record<string, number>];

export interface KnownSite {
  /** The code that found these facts (`readInputs`). */
  frame: string;
  /** Stamp of the notes of pages to which this site belongs (`again/kept-pages.ts`); empty where there are none. */
  kept: string;
  /** Facts, each once: thousands of pages have the same. */
  values: string[];
  files: Record<string, KnownFile>;
}

/** Tells a file from one that was written later under its name; `undefined` where there is none. */
export function stampOf(path: string): string | undefined {
  const at = statSync(path, { bigint: true, throwIfNoEntry: false });
  return at?.isFile() ? `${at.size} ${at.mtimeNs}` : undefined;
}

/**
 * The files of a built site. What is known from an earlier build of a file that was not touched since is not read again:
 * most files of a site are those of the one before.
 */
export class SiteFiles {
  readonly #folder: string;
  readonly #files = new Map<string, KnownFile>();
  readonly #known: Partial<Record<string, KnownFile>>;
  readonly #values: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #parsed: unknown[] = [];

  /** @param known from an earlier build, by the same code */
  constructor(folder: string, known?: KnownSite) {
    this.#folder = folder;
    this.#known = known?.files ?? {};
    for (const value of known?.values ?? []) this.#placeOf(value);
    this.look();
  }

  /** Looks again which files there are, after some were added or written anew. */
  look(): void {
    const before = new Map(this.#files);
    this.#files.clear();
    if (!existsSync(this.#folder)) return;
    for (const each of readdirSync(this.#folder, { recursive: true, withFileTypes: true })) {
      if (!each.isFile()) continue;
      const path = join(each.parentPath, each.name);
      const file = relative(this.#folder, path).replaceAll('\\', '/');
      const stamp = stampOf(path) ?? '';
      const known = [before.get(file), this.#known[file]].find((one) => one?.[0] === stamp);
      this.#files.set(file, known ? [stamp, known[1], { ...known[2] }] : [stamp, '', {}]);
    }
  }

  /** Paths below the folder, with slashes. */
  get names(): string[] {
    return [...this.#files.keys()];
  }

  has(file: string): boolean {
    return this.#files.has(file);
  }

  /** Bytes of a file. */
  size(file: string): number {
    return Number.parseInt(this.#files.get(file)?.[0] ?? '0', 10);
  }

  bytes(file: string): Uint8Array {
    return readFileSync(join(this.#folder, file));
  }

  /** SHA-256 of a file. */
  digest(file: string): string {
    const of = this.#files.get(file);
    if (!of) throw new Error(`${file} is not in the site`);
    of[1] ||= digestOf(this.bytes(file));
    return of[1];
  }

  /** Digest of all files, their names and what they hold. */
  get digestOfAll(): string {
    const hash = createHash('sha256');
    for (const file of this.names.sort()) hash.update(JSON.stringify([file, this.digest(file)]));
    return hash.digest('hex');
  }

  /** Whether this fact of a file is known, so that the file need not be read for it. */
  knows(file: string, name: string): boolean {
    return this.#files.get(file)?.[2][name] !== undefined;
  }

  /**
   * Something that follows from the text of a file alone.
   * @param name each fact has its own
   * @param find plain data, the same for the same text
   */
  fact<T>(file: string, name: string, find: (text: string) => T): T {
    const of = this.#files.get(file);
    if (!of) throw new Error(`${file} is not in the site`);
    let place = of[2][name];
    if (place === undefined) {
      const bytes = readFileSync(join(this.#folder, file));
      of[1] ||= digestOf(bytes);
      // By way of JSON: what is cut out of a text holds all of it in memory.
      place = this.#placeOf(JSON.stringify(find(bytes.toString())));
      of[2][name] = place;
    }
    return (this.#parsed[place] ??= JSON.parse(this.#values[place] ?? 'null')) as T;
  }

  #placeOf(value: string): number {
    const place = this.#places.get(value) ?? this.#values.push(value) - 1;
    this.#places.set(value, place);
    return place;
  }

  /** Writes down what is known of the site. @param kept stamp of the notes of its pages */
  keep(file: string, { frame, kept }: Pick<KnownSite, 'frame' | 'kept'>): void {
    const numbers = new Map<number, number>();
    const values: string[] = [];
    const placeNow = (place: number): number => {
      const now = numbers.get(place) ?? values.push(this.#values[place] ?? 'null') - 1;
      numbers.set(place, now);
      return now;
    };
    const files = Object.fromEntries(
      [...this.#files].map(([name, [stamp, , facts]]): [string, KnownFile] => [
        name,
        [
          stamp,
          this.digest(name),
          Object.fromEntries(Object.entries(facts).map(([fact, place]) => [fact, placeNow(place)])),
        ],
      ]),
    );
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ frame, kept, values, files } satisfies KnownSite));
  }
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

/** What an earlier build by the same code knew of its site. */
export function knownSite(frame: string, file = SITE_FILES): KnownSite | undefined {
  try {
    const known = JSON.parse(readFileSync(file, 'utf8')) as KnownSite;
    return known.frame === frame ? known : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a file anew under its name: the one before may be that of the site that is served, too. */
export function writeAnew(file: string, text: string | Uint8Array): void {
  rmSync(file, { force: true });
  writeFileSync(file, text);
}
