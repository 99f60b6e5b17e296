import { unit } from './space.ts';

/** Vectors that are being learnt, side by side in one list, and how much each has been moved so far. */
export class Learnt {
  readonly dims: number;
  readonly count: number;
  readonly #now: Float32Array;
  readonly #first: Float32Array;
  readonly #lengths: Float32Array;
  readonly #moved: Float32Array;

  constructor(vectors: readonly Float32Array[], dims: number) {
    this.dims = dims;
    this.count = vectors.length;
    this.#now = new Float32Array(vectors.length * dims);
    vectors.forEach((vector, at) => this.#now.set(vector, at * dims));
    this.#first = this.#now.slice();
    this.#lengths = Float32Array.from(vectors, (vector) => Math.hypot(...vector));
    this.#moved = new Float32Array(vectors.length);
  }

  lengthAtFirst = (number: number): number => this.#lengths[number]!;

  /** How far one reaches along a direction. */
  along(number: number, direction: Float64Array): number {
    const from = number * this.dims;
    let sum = 0;
    for (let at = 0; at < this.dims; at++) sum += this.#now[from + at]! * direction[at]!;
    return sum;
  }

  addTo(sum: Float64Array, number: number, times: number): void {
    const from = number * this.dims;
    for (let at = 0; at < this.dims; at++) sum[at]! += times * this.#now[from + at]!;
  }

  /**
   * Moves one against a direction; the more it has been moved, the less.
   * @param times of the direction
   * @param size  of the slope, by which the step is measured
   */
  move(number: number, direction: Float64Array, times: number, size: number, step: number): void {
    this.#moved[number]! += size * size;
    const by = (step * times) / Math.sqrt(this.#moved[number]! + 1e-6);
    const from = number * this.dims;
    for (let at = 0; at < this.dims; at++) this.#now[from + at]! -= by * direction[at]!;
  }

  makeUnit(number: number): void {
    const from = number * this.dims;
    let squares = 0;
    for (let at = 0; at < this.dims; at++) squares += this.#now[from + at]! ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let at = 0; at < this.dims; at++) this.#now[from + at]! /= length;
  }

  /** Takes all back a part of the way to where they were at first. */
  goBack(part: number): void {
    for (let at = 0; at < this.#now.length; at++) this.#now[at]! += part * (this.#first[at]! - this.#now[at]!);
  }

  all = (): Float32Array[] =>
    Array.from({ length: this.count }, (_, number) => this.#now.slice(number * this.dims, (number + 1) * this.dims));

  /** All, of length 1; those that were noughts are noughts still. */
  units = (): Float32Array[] =>
    this.all().map((vector, number) => (this.#lengths[number]! > 0 ? unit(vector) : new Float32Array(this.dims)));
}
