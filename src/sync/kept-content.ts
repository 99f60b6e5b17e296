import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Body } from '../text/body.ts';
import type { KeptEntry } from './sync-content.ts';
import { TextFiles, type Place } from './text-files.ts';

/** What of a text lies in the files. */
const IN_FILES = ['html', 'blocks'] as const;
/** The file that tells what is kept, and where. */
const INDEX = 'index';
type Places = Record<(typeof IN_FILES)[number], Place>;

/** An entry as it is written down: where its texts lie, its own first, then its translations in their order. */
interface Shelved {
  kept: KeptEntry;
  texts: Places[];
}
interface Index {
  version: string;
  shelved: Map<string, Shelved>;
}

/**
 * Entries as they were rendered, kept between builds. Their texts lie in files and are read when they are asked for: a
 * page needs its own, and those of a large library would fill the memory several times over.
 */
export class KeptContent {
  readonly #index: string;
  readonly #version: string;
  readonly #texts: TextFiles;
  readonly #shelved = new WeakMap<KeptEntry, Shelved>();
  #entries: ReadonlyMap<string, KeptEntry>;

  /**
   * @param folder  where it is kept
   * @param version of the code that rendered: what another one made is not taken
   */
  constructor(folder: string, version: string) {
    mkdirSync(folder, { recursive: true });
    this.#index = join(folder, INDEX);
    this.#version = version;
    this.#texts = new TextFiles(folder);
    const shelved = [...(readIndex(this.#index, version) ?? [])];
    const isWhole = this.#texts.hold(placesOf(shelved.map(([, one]) => one)));
    this.#entries = new Map(isWhole ? shelved.map(([key, one]) => [key, this.#fromShelf(one)]) : []);
  }

  /** Every entry that was kept last, by `kind:id`. */
  get entries(): ReadonlyMap<string, KeptEntry> {
    return this.#entries;
  }

  /** Puts the texts of an entry away. @returns the same entry, whose texts are read when they are asked for */
  put(kept: KeptEntry): KeptEntry {
    const texts: Places[] = [];
    const head = withBodies(kept, (body) => {
      texts.push({ html: this.#texts.put(body.html), blocks: this.#texts.put(body.blocks) });
      return { ...body, html: '', blocks: [] };
    });
    return this.#fromShelf({ kept: head, texts });
  }

  /** Keeps these entries and no others. @param entries each of them was put here, or kept before */
  keep(entries: ReadonlyMap<string, KeptEntry>): void {
    if (entries.size === this.#entries.size && [...entries].every(([key, one]) => this.#entries.get(key) === one))
      return;
    const shelved = new Map<string, Shelved>();
    for (const [key, kept] of entries) {
      const one = this.#shelved.get(kept);
      if (one) shelved.set(key, one);
    }
    const places = placesOf([...shelved.values()]);
    this.#texts.gather(places);
    // A build that dies leaves no half of a file under its name.
    writeFileSync(`${this.#index}.new`, serialize({ version: this.#version, shelved } satisfies Index));
    renameSync(`${this.#index}.new`, this.#index);
    this.#texts.forgetAllBut(places);
    this.#entries = entries;
  }

  /** Keeps nothing. */
  forget(): void {
    rmSync(this.#index, { force: true });
    this.#entries = new Map();
  }

  #fromShelf(shelved: Shelved): KeptEntry {
    const places = shelved.texts.values();
    const kept = withBodies(shelved.kept, (body) => {
      const own = { ...body };
      const of = places.next().value;
      if (of)
        for (const part of IN_FILES)
          Object.defineProperty(own, part, { enumerable: true, get: () => this.#texts.get(of[part]) });
      return own;
    });
    this.#shelved.set(kept, shelved);
    return kept;
  }
}

/**
 * Begins a folder of kept content with what another one holds, where there is nothing in it yet.
 * @returns whether it did
 */
export function beginWith(from: string, folder: string): boolean {
  const [there, here] = [join(from, INDEX), join(folder, INDEX)];
  if (existsSync(here) || !existsSync(there)) return false;
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(from))
    if (name !== INDEX && !existsSync(join(folder, name))) cpSync(join(from, name), join(folder, name));
  // Last, since it says that the rest is there.
  cpSync(there, `${here}.new`);
  renameSync(`${here}.new`, here);
  return true;
}

const placesOf = (shelved: readonly Shelved[]): Place[] =>
  shelved.flatMap(({ texts }) => texts.flatMap((one) => IN_FILES.map((part) => one[part])));

/** The same entry with other bodies: of its own text, then of its translations in their order. */
function withBodies(kept: KeptEntry, change: (body: Body) => Body): KeptEntry {
  const { th, translations } = kept.entry;
  const changed = <T extends { body: Body }>(text: T): T => ({ ...text, body: change(text.body) });
  const entry = {
    ...kept.entry,
    th: changed(th),
    translations: Object.fromEntries(Object.entries(translations).map(([lang, text]) => [lang, changed(text)])),
  } as KeptEntry['entry'];
  return { ...kept, entry };
}

/** What was written down, if the same code rendered it. */
function readIndex(file: string, version: string): Map<string, Shelved> | undefined {
  try {
    const index = deserialize(readFileSync(file)) as Index;
    return index.version === version ? index.shelved : undefined;
  } catch {
    return undefined;
  }
}
