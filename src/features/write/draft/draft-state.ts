import type { FieldPath } from '../../../intake/raw-content.ts';
import { valueAt, withValue } from './at-path.ts';
import type { Draft } from './draft.ts';

/** Steps that can be undone. */
const MOST_STEPS = 200;
/** Changes of one field within this time are one step, in milliseconds. */
const ONE_STEP = 1200;

/** The draft that is open, with everything that can be undone. */
export class DraftState {
  #draft: Draft;
  #past: Draft[] = [];
  #future: Draft[] = [];
  #last = { path: '', at: 0 };
  readonly #listeners = new Set<(draft: Draft, whole: boolean) => void>();
  readonly #now: () => number;

  constructor(draft: Draft, now: () => number) {
    this.#draft = draft;
    this.#now = now;
  }

  get draft(): Draft {
    return this.#draft;
  }
  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Calls back after every change; `whole` when fields must be drawn again, since it was not typed into them. */
  onChange(listener: (draft: Draft, whole: boolean) => void): void {
    this.#listeners.add(listener);
  }

  get(path: FieldPath): unknown {
    return valueAt(this.#draft, path);
  }

  /** Changes one value. @param whole true when what is shown must be drawn again */
  set(path: FieldPath, value: unknown, whole = false): void {
    this.replace(withValue(this.#draft, path, value), path.join('/'), whole);
  }

  /** Takes another draft. @param step name of the step: quick changes of the same name are undone together */
  replace(draft: Draft, step: string, whole = true): void {
    const at = this.#now();
    if (whole || step !== this.#last.path || at - this.#last.at > ONE_STEP)
      this.#past = [...this.#past.slice(1 - MOST_STEPS), this.#draft];
    this.#last = { path: whole ? '' : step, at };
    this.#future = [];
    this.#take({ ...draft, changed: at }, whole);
  }

  /** Notes that the draft was kept; not a step. */
  kept(revision: number): void {
    this.#draft = { ...this.#draft, revision };
  }

  /** Goes on as another draft, because a newer one of the old name is kept already. */
  renamed(id: string, revision: number): void {
    this.#draft = { ...this.#draft, id, revision };
  }

  undo(): void {
    const before = this.#past.pop();
    if (!before) return;
    this.#future.push(this.#draft);
    this.#last.path = '';
    this.#take({ ...before, id: this.#draft.id, revision: this.#draft.revision, changed: this.#now() }, true);
  }

  redo(): void {
    const after = this.#future.pop();
    if (!after) return;
    this.#past.push(this.#draft);
    this.#last.path = '';
    this.#take({ ...after, id: this.#draft.id, revision: this.#draft.revision, changed: this.#now() }, true);
  }

  #take(draft: Draft, whole: boolean): void {
    this.#draft = draft;
    for (const listener of this.#listeners) listener(draft, whole);
  }
}
