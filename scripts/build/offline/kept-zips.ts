import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Where a build keeps what it gzipped, for the next one. */
export const KEPT_ZIPS = '.cache/zips';

/** As hosts gzip. */
const LEVEL = 6;
const SIZES = 'sizes.json';
/** Another Node may gzip otherwise. */
const MADE_BY = JSON.stringify([process.versions.node, process.versions.zlib, process.arch, LEVEL]);

const zip = promisify(gzip);
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

/**
 * Gzips beside other work, on all processors, and nothing twice: what an earlier build gzipped is known by the digest of
 * its bytes. Most of what is to be kept offline is the same from build to build.
 */
export class KeptZips {
  readonly #folder: string | undefined;
  readonly #before = new Map<string, number>();
  readonly #sizes = new Map<string, Promise<number>>();
  readonly #packs = new Map<string, Promise<Uint8Array>>();

  /** @param folder where zips are kept from build to build; without it nothing is */
  constructor(folder?: string) {
    this.#folder = folder;
    const known = folder === undefined ? undefined : readKnown(join(folder, SIZES));
    if (known?.madeBy === MADE_BY) this.#before = new Map(Object.entries(known.sizes));
    else if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }

  /** How many bytes something has when it is gzipped. @param digest SHA-256 of it, in the form of `digestOf` */
  size(digest: string, bytes: () => Uint8Array): Promise<number> {
    const before = this.#before.get(digest);
    const size =
      this.#sizes.get(digest) ??
      (before === undefined ? zip(bytes(), { level: LEVEL }).then(({ length }) => length) : Promise.resolve(before));
    this.#sizes.set(digest, size);
    return size;
  }

  /** Something gzipped. It is kept as a file: fit for few large things. */
  zip(bytes: Uint8Array): Promise<Uint8Array> {
    const digest = digestOf(bytes);
    const known = this.#packs.get(digest) ?? this.#zipped(digest, bytes);
    this.#packs.set(digest, known);
    return known;
  }

  async #zipped(digest: string, bytes: Uint8Array): Promise<Uint8Array> {
    const file = this.#folder === undefined ? undefined : join(this.#folder, digest);
    try {
      if (file !== undefined) return readFileSync(file);
    } catch {
      // Not known yet.
    }
    return zip(bytes, { level: LEVEL });
  }

  /** Keeps what this build asked for, and lets the rest go. */
  async keep(): Promise<void> {
    if (this.#folder === undefined) return;
    mkdirSync(this.#folder, { recursive: true });
    const there = new Set(readdirSync(this.#folder));
    for (const [digest, bytes] of this.#packs) {
      if (there.has(digest)) continue;
      // A build that dies leaves no half of a file under its name.
      const beside = join(this.#folder, `${digest}.new`);
      writeFileSync(beside, await bytes);
      renameSync(beside, join(this.#folder, digest));
    }
    for (const name of there)
      if (name !== SIZES && !this.#packs.has(name)) rmSync(join(this.#folder, name), { force: true });
    const sizes: Record<string, number> = {};
    for (const [digest, size] of this.#sizes) sizes[digest] = await size;
    writeFileSync(join(this.#folder, SIZES), JSON.stringify({ madeBy: MADE_BY, sizes } satisfies Known));
  }
}

interface Known {
  madeBy: string;
  sizes: Record<string, number>;
}

function readKnown(file: string): Known | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Known;
  } catch {
    return undefined;
  }
}

/** Does something with each of many things, a few at a time. @returns what came of each, in their order */
export async function severalAtOnce<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) results[at] = await work(items[at] as T);
  };
  await Promise.all(Array.from({ length: 8 }, one));
  return results;
}
