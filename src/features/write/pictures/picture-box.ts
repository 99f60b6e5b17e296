import { addressOfFile, fileOf, giveBack } from '../../../dom/save-file.ts';
import type { DraftPicture } from '../draft/draft.ts';
import type { DraftStore } from '../draft/draft-store.ts';
import { makePicture } from './make-picture.ts';

const typeOf = (name: string): string => `image/${/\.(png|webp|avif|gif)$/i.exec(name)?.[1]?.toLowerCase() ?? 'jpeg'}`;

/** Pictures of the open draft: their bytes, and addresses under which this page can show them. */
export class PictureBox {
  readonly #draft: string;
  readonly #store: DraftStore | undefined;
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #addresses = new Map<string, string>();
  readonly #taken: () => readonly string[];

  /** @param taken names that are in use already */
  constructor(draft: string, store: DraftStore | undefined, taken: () => readonly string[]) {
    this.#draft = draft;
    this.#store = store;
    this.#taken = taken;
  }

  /**
   * Makes a picture ready and keeps it. Rejects with `ImportRefusal` for what is no picture, with another error when
   * the device is full.
   */
  async add(bytes: Uint8Array): Promise<DraftPicture> {
    const { bytes: made, extension, width, height } = await makePicture(bytes);
    let number = 1;
    while (
      this.#taken().some((name) => name.startsWith(`photo-${number}.`)) ||
      [...this.#bytes.keys()].some((name) => name.startsWith(`photo-${number}.`))
    )
      number += 1;
    const name = `photo-${number}.${extension}`;
    await this.keep(name, made);
    return { name, width, height };
  }

  /** Keeps a picture that is ready. */
  async keep(name: string, bytes: Uint8Array): Promise<void> {
    this.#bytes.set(name, bytes);
    if (this.#store && !(await this.#store.keepPicture(this.#draft, name, bytes))) throw new Error('full');
  }

  async bytes(name: string): Promise<Uint8Array | undefined> {
    const known = this.#bytes.get(name) ?? (await this.#store?.picture(this.#draft, name));
    if (known) this.#bytes.set(name, known);
    return known;
  }

  /** All pictures of these names, for an archive. */
  async all(names: readonly string[]): Promise<Map<string, Uint8Array>> {
    const found = new Map<string, Uint8Array>();
    for (const name of names) {
      const bytes = await this.bytes(name);
      if (bytes) found.set(name, bytes);
    }
    return found;
  }

  /** An address that only this page understands. */
  async address(name: string): Promise<string | undefined> {
    const bytes = await this.bytes(name);
    if (!bytes) return undefined;
    const known = this.#addresses.get(name) ?? addressOfFile(fileOf(bytes, typeOf(name)));
    this.#addresses.set(name, known);
    return known;
  }

  close(): void {
    for (const address of this.#addresses.values()) giveBack(address);
  }
}
