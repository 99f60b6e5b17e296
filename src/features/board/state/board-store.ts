import { readStored, removeStored, watchStored, writeStored, type StoreTrouble } from '../../../dom/storage.ts';
import { BOARDS_NAME } from './board-names.ts';
import { emptyBox, readBox, type BoardBox } from './board-box.ts';

/**
 * The boards of this page. They are kept on the device only by choice; until then they live in this page alone. Every
 * change is laid over what is stored at that moment, so that two tabs do not overwrite each other.
 */
export class BoardStore {
  #here: BoardBox;
  #kept: boolean;
  #trouble: StoreTrouble | undefined;

  constructor() {
    const stored = readStored(BOARDS_NAME);
    this.#kept = stored !== undefined;
    this.#here = readBox(stored) ?? emptyBox();
  }

  /** Whether this device keeps boards. */
  get kept(): boolean {
    return this.#kept;
  }

  /** Why the last change could not be kept; `undefined` where it was, or was not to be. */
  get trouble(): StoreTrouble | undefined {
    return this.#trouble;
  }

  /** Everything as it is now. */
  read(): BoardBox {
    return (this.#kept && !this.#trouble && readBox(readStored(BOARDS_NAME))) || this.#here;
  }

  /** Changes the boards. */
  change(change: (box: BoardBox) => BoardBox): void {
    this.#here = change(this.read());
    if (this.#kept) this.#write();
  }

  /** Keeps boards on this device from now on. */
  keep(): void {
    this.#here = this.read();
    this.#kept = true;
    this.#write();
  }

  /** Takes all boards off this device; the open page still has them. */
  forget(): void {
    this.#here = this.read();
    this.#kept = false;
    this.#trouble = undefined;
    removeStored(BOARDS_NAME);
    removeStored(UNREADABLE);
  }

  /** Calls back when another tab has changed them. */
  watch(changed: () => void): void {
    watchStored(BOARDS_NAME, () => {
      const stored = readStored(BOARDS_NAME);
      // Another tab has forgotten them: this page goes on without the device.
      if (stored === undefined) this.#kept = false;
      else this.#kept = true;
      changed();
    });
  }

  #write(): void {
    const old = readStored(BOARDS_NAME);
    // What a newer page wrote is set aside, not thrown away.
    const aside = old !== undefined && !readBox(old) ? writeStored(UNREADABLE, old) : undefined;
    this.#trouble = aside ?? writeStored(BOARDS_NAME, JSON.stringify(this.#here));
  }
}

const UNREADABLE = `${BOARDS_NAME}:unreadable`;
