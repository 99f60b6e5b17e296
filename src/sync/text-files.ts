import { randomUUID } from 'node:crypto';
import { openSync, readdirSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Where something lies. It is changed in place where that moves. */
export type Place = [file: string, at: number, length: number];

/** How many things that were asked for last are held: a page asks for its own more than once. */
const AT_HAND = 64;
/** More files than these are made into one. */
const MOST_FILES = 12;
const ENDING = '.texts';

/**
 * Plain data on disk: what is put there is read again when it is asked for. Each process that puts something there
 * begins a file of its own, so that two of them never write over one another.
 */
export class TextFiles {
  readonly #folder: string;
  readonly #open = new Map<string, number>();
  readonly #atHand = new Map<Place, unknown>();
  #own: { name: string; end: number } | undefined;

  /** @param folder which is there, and holds nothing else of this ending */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes something down. */
  put(value: unknown): Place {
    return this.#write(serialize(value));
  }

  /** What lies at a place. */
  get(place: Place): unknown {
    if (this.#atHand.has(place)) return this.#atHand.get(place);
    const value: unknown = deserialize(this.#read(place));
    this.#atHand.set(place, value);
    for (const first of this.#atHand.keys()) if (this.#atHand.size > AT_HAND) this.#atHand.delete(first);
    return value;
  }

  /** Whether files hold as much as these places need. */
  hold(places: readonly Place[]): boolean {
    const ends = new Map<string, number>();
    for (const [name, at, length] of places) ends.set(name, Math.max(ends.get(name) ?? 0, at + length));
    return [...ends].every(([name, end]) => this.#size(name) >= end);
  }

  /**
   * Brings together what lies in many files, or among much that nobody asks for any more. @param places all that are
   * asked for
   */
  gather(places: readonly Place[]): void {
    const asked = places.reduce((sum, [, , length]) => sum + length, 0);
    const names = new Set(places.map(([name]) => name));
    const size = [...names].reduce((sum, name) => sum + this.#size(name), 0);
    if (names.size <= MOST_FILES && size <= asked * 2) return;
    const wasted = this.#own;
    this.#own = undefined;
    for (const place of places) place.splice(0, 3, ...this.#write(this.#read(place)));
    if (wasted) this.#open.delete(wasted.name);
  }

  /** Takes away the files in which none of these places lie. */
  forgetAllBut(places: readonly Place[]): void {
    const names = new Set(places.map(([name]) => name));
    for (const name of readdirSync(this.#folder))
      if (name.endsWith(ENDING) && !names.has(name)) rmSync(join(this.#folder, name), { force: true });
  }

  #size(name: string): number {
    return statSync(join(this.#folder, name), { throwIfNoEntry: false })?.size ?? 0;
  }

  #write(bytes: Uint8Array): Place {
    this.#own ??= { name: `${randomUUID()}${ENDING}`, end: 0 };
    const { name, end } = this.#own;
    writeSync(this.#fileOf(name, 'wx+'), bytes, 0, bytes.length, end);
    this.#own.end += bytes.length;
    return [name, end, bytes.length];
  }

  #read([name, at, length]: Place): Uint8Array {
    const bytes = Buffer.allocUnsafe(length);
    if (readSync(this.#fileOf(name, 'r'), bytes, 0, length, at) !== length) throw new Error(`${name} is cut short`);
    return bytes;
  }

  #fileOf(name: string, flags: 'r' | 'wx+'): number {
    const open = this.#open.get(name) ?? openSync(join(this.#folder, name), flags);
    this.#open.set(name, open);
    return open;
  }
}
