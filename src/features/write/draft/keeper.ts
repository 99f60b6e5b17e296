import type { DraftState } from './draft-state.ts';
import type { DraftStore } from './draft-store.ts';
import type { PictureBox } from '../pictures/picture-box.ts';

/** How long typing may go on before it is kept, in milliseconds. */
const PATIENCE = 250;
export type KeptState = 'keeping' | 'kept' | 'full' | 'failed' | 'copied' | 'nowhere';

/** Keeps every change of the open draft on the device, one after another. */
export class Keeper {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();
  readonly #state: DraftState;
  readonly #store: DraftStore | undefined;
  readonly #pictures: PictureBox;
  readonly #tell: (state: KeptState) => void;
  readonly #newId: () => string;

  constructor(
    state: DraftState,
    store: DraftStore | undefined,
    pictures: PictureBox,
    tell: (state: KeptState) => void,
    newId: () => string,
  ) {
    this.#state = state;
    this.#store = store;
    this.#pictures = pictures;
    this.#tell = tell;
    this.#newId = newId;
    state.onChange(() => this.#soon());
  }

  #soon(): void {
    this.#tell(this.#store ? 'keeping' : 'nowhere');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), PATIENCE);
  }

  /** Keeps at once, after what is being kept already. */
  now(): Promise<void> {
    clearTimeout(this.#timer);
    this.#running = this.#running.then(() => this.#keep());
    return this.#running;
  }

  async #keep(): Promise<void> {
    if (!this.#store) return;
    const { draft } = this.#state;
    const came = await this.#store.keep(draft);
    if (came.state === 'kept') this.#state.kept(came.revision);
    if (came.state !== 'conflict') return this.#tell(came.state);
    // Another tab has kept a newer one. Neither is lost: this one goes on as a draft of its own.
    const copy = { ...draft, id: this.#newId(), revision: 0 };
    for (const [name, bytes] of await this.#pictures.all(draft.pictures.map((picture) => picture.name)))
      await this.#store.keepPicture(copy.id, name, bytes);
    const kept = await this.#store.keep(copy);
    if (kept.state === 'kept') this.#state.renamed(copy.id, kept.revision);
    this.#tell(kept.state === 'kept' ? 'copied' : kept.state === 'conflict' ? 'failed' : kept.state);
  }
}
