import { ofEntry, writtenFile } from '../../../library/machines/packs.ts';
import type { DraftStore } from '../draft/draft-store.ts';
import type { LibraryIndex, PublishedEntry, PublishedLists } from './writing-index.ts';

/**
 * What the site publishes for this page: fetched when it is needed, kept on the device for when there is no network.
 */
export class Published {
  readonly known = new Map<string, PublishedEntry>();
  readonly #asked = new Set<string>();
  readonly #base: string;
  readonly #store: DraftStore | undefined;
  #pictures: Record<string, string> = {};

  /** @param base address of the folder that holds the data, with a slash at its end */
  constructor(base: string, store: DraftStore | undefined) {
    this.#base = base;
    this.#store = store;
  }

  /** All names. Empty where neither the network nor the device has them. */
  async index(): Promise<LibraryIndex | undefined> {
    return (await this.#get('index')) as LibraryIndex | undefined;
  }

  async lists(): Promise<PublishedLists | undefined> {
    return (await this.#get('lists')) as PublishedLists | undefined;
  }

  async entry(kind: string, id: string): Promise<PublishedEntry | undefined> {
    const entry = ofEntry(await this.#get(writtenFile(kind, id)), id) as PublishedEntry | undefined;
    if (entry) this.known.set(`${kind}:${id}`, entry);
    return entry;
  }

  /** Fetches entries that are not known yet, each once. @returns whether there is anything new */
  async fetch(keys: readonly string[]): Promise<boolean> {
    const fresh = keys.filter((key) => !this.#asked.has(key));
    for (const key of fresh) this.#asked.add(key);
    const found = await Promise.all(
      fresh.map((key) => this.entry(key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1))),
    );
    return found.some(Boolean);
  }

  /** Tells which entry is being changed, so that its published pictures can be shown. */
  changing(entry: PublishedEntry): void {
    this.#pictures = entry.files;
  }
  pictureOf(name: string): string | undefined {
    return this.#pictures[name] || undefined;
  }

  async #get(path: string): Promise<unknown> {
    try {
      const response = await fetch(`${this.#base}${path}.json`);
      if (!response.ok) throw new Error(String(response.status));
      const value: unknown = await response.json();
      void this.#store?.cache(path, value);
      return value;
    } catch {
      return this.#store?.cached(path);
    }
  }
}
