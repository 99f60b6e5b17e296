import { openDatabase, takeOverOldDatabase } from '../../../dom/databases.ts';
import type { Draft } from './draft.ts';

/** What came of keeping a draft. `conflict`: another tab has kept a newer one; `full`: the device has no room left. */
export type Kept =
  { state: 'kept'; revision: number } | { state: 'conflict' } | { state: 'full' } | { state: 'failed' };

const NAME = 'drafts';
const VERSION = 1;

/** Drafts on this device (IndexedDB). Nothing in it leaves the device. */
export class DraftStore {
  readonly #base: IDBDatabase;

  private constructor(base: IDBDatabase) {
    this.#base = base;
  }

  /** Opens the store; `undefined` where the browser does not allow one (a private window of some browsers). */
  static async open(): Promise<DraftStore | undefined> {
    const base = await openDatabase(NAME, VERSION, (fresh) => {
      fresh.createObjectStore('drafts', { keyPath: 'id' });
      fresh.createObjectStore('pictures');
      fresh.createObjectStore('cache');
    });
    if (!base) return undefined;
    await takeOverOldDatabase('write', base, 'write:');
    return new DraftStore(base);
  }

  /** All drafts, the one changed last first. */
  async list(): Promise<Draft[]> {
    const all = (await this.#ask('drafts', 'readonly', (store) => store.getAll())) as Draft[];
    return all.sort((a, b) => b.changed - a.changed);
  }

  get(id: string): Promise<Draft | undefined> {
    return this.#ask('drafts', 'readonly', (store) => store.get(id)) as Promise<Draft | undefined>;
  }

  /** Keeps a draft, unless a newer one than it was made from is kept already. */
  keep(draft: Draft): Promise<Kept> {
    return new Promise((resolve) => {
      let came: Kept = { state: 'failed' };
      const work = this.#base.transaction('drafts', 'readwrite', { durability: 'strict' });
      const store = work.objectStore('drafts');
      const before = store.get(draft.id);
      before.onsuccess = () => {
        const stored = before.result as Draft | undefined;
        if ((stored?.revision ?? 0) !== draft.revision) return void (came = { state: 'conflict' });
        came = { state: 'kept', revision: draft.revision + 1 };
        store.put({ ...draft, revision: draft.revision + 1 });
      };
      work.oncomplete = () => resolve(came);
      work.onabort = work.onerror = () =>
        resolve({ state: work.error?.name === 'QuotaExceededError' ? 'full' : 'failed' });
    });
  }

  /** Removes a draft with its pictures. */
  async remove(id: string): Promise<void> {
    await this.#ask('drafts', 'readwrite', (store) => store.delete(id));
    await this.#ask('pictures', 'readwrite', (store) => store.delete(IDBKeyRange.bound(`${id}/`, `${id}/\uffff`)));
  }

  /** Keeps the bytes of a picture; false when the device has no room left. */
  async keepPicture(draft: string, name: string, bytes: Uint8Array): Promise<boolean> {
    try {
      await this.#ask('pictures', 'readwrite', (store) => store.put(bytes, `${draft}/${name}`));
      return true;
    } catch {
      return false;
    }
  }

  picture(draft: string, name: string): Promise<Uint8Array | undefined> {
    return this.#ask('pictures', 'readonly', (store) => store.get(`${draft}/${name}`)) as Promise<
      Uint8Array | undefined
    >;
  }

  /** Something fetched before, for use without a network. */
  cached(key: string): Promise<unknown> {
    return this.#ask('cache', 'readonly', (store) => store.get(key));
  }

  async cache(key: string, value: unknown): Promise<void> {
    await this.#ask('cache', 'readwrite', (store) => store.put(value, key)).catch(() => undefined);
  }

  #ask(name: string, mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const work = this.#base.transaction(name, mode);
      const request = ask(work.objectStore(name));
      work.oncomplete = () => resolve(request.result);
      work.onabort = work.onerror = () => reject(work.error ?? request.error ?? new Error('IndexedDB'));
    });
  }
}
