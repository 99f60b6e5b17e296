import { Learnt } from './learnt.ts';
import { chance, type Space } from './space.ts';

/**
 * # What questions teach
 *
 * A space learnt from which words stand on the same pages knows what belongs together, not what tells one page from its
 * neighbours. Every question comes with the page that it was written for. So rows and pages are moved a little,
 * question by question, until a question lies nearer to its page than to the others (softmax regression on cosines, by
 * gradient descent with Adagrad's steps). Some words of each question are left out by chance, so that no single one decides; and
 * after each round everything goes back a part of its way, so that what no question asks for stays where texts put it.
 */

/** What somebody asks, by rows of the space and what each is worth, and the page that was written to answer. */
export interface Lesson {
  page: number;
  parts: readonly { row: number; worth: number }[];
}

/** More rounds fit our own questions better, and those of strangers no better. */
const ROUNDS = 3;
/** How sharply pages are told apart: one whose cosine is higher by so much counts as e times as likely. */
const SHARPNESS = 0.06;
/** First steps of a row, in parts of its length, and of a page. */
const STEP = { row: 0.3, page: 0.08 };
const LEFT_OUT = 0.3;
const BACK = 0.05;
/** Pages less likely than this stay where they are, to save time. */
const LEAST = 0.002;

/**
 * Moves pages and rows so that questions find their pages. The same lessons in the same order give the same space.
 * @param space   as `spaceOf` gives it
 * @param lessons none leave it as it is
 */
export function taught(space: Space, lessons: readonly Lesson[]): Space {
  const { dims } = space;
  const pages = new Learnt(space.pages, dims);
  const rows = new Learnt(space.rows, dims);
  // Rows are as long as the table makes them; what counts here is a usual question, which shall be of length 1.
  const usual = meanLength(lessons, rows);
  if (usual === 0) return space;
  const random = chance(7);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { page, parts } of shuffled(lessons, random)) {
      const kept = parts.length > 2 ? parts.filter(() => random() >= LEFT_OUT) : parts;
      learn({ page, parts: kept }, pages, rows, usual);
    }
    pages.goBack(BACK);
    rows.goBack(BACK);
  }
  return { dims, pages: pages.units(), rows: rows.all() };
}

/** One step: the question comes nearer to its page and goes away from the others, and they from it. */
function learn({ page, parts }: Lesson, pages: Learnt, rows: Learnt, usual: number): void {
  const asked = sumOf(parts, rows);
  const length = Math.hypot(...asked) / usual;
  if (length < 1e-6) return;
  for (let at = 0; at < asked.length; at++) asked[at]! /= length * usual;
  const likely = likelihoods(asked, pages);
  const pull = new Float64Array(asked.length);
  for (let other = 0; other < pages.count; other++) {
    const wrong = likely[other]! - (other === page ? 1 : 0);
    if (Math.abs(wrong) < LEAST) continue;
    pages.addTo(pull, other, wrong / SHARPNESS);
    pages.move(other, asked, wrong / SHARPNESS, Math.abs(wrong) / SHARPNESS, STEP.page);
    pages.makeUnit(other);
  }
  // Only what turns the question counts, since its length does not.
  const along = pull.reduce((sum, value, at) => sum + value * asked[at]!, 0);
  for (let at = 0; at < pull.length; at++) pull[at] = (pull[at]! - along * asked[at]!) / length;
  const strength = Math.hypot(...pull);
  for (const { row, worth } of parts) rows.move(row, pull, worth * rows.lengthAtFirst(row), worth * strength, STEP.row);
}

/** How likely each page is meant by a direction of length 1; together 1. */
function likelihoods(direction: Float64Array, pages: Learnt): Float64Array {
  const likely = new Float64Array(pages.count);
  let sum = 0;
  for (let page = 0; page < pages.count; page++)
    sum += likely[page] = Math.exp((pages.along(page, direction) - 1) / SHARPNESS);
  for (let page = 0; page < pages.count; page++) likely[page]! /= sum;
  return likely;
}

function sumOf(parts: Lesson['parts'], rows: Learnt): Float64Array {
  const sum = new Float64Array(rows.dims);
  for (const { row, worth } of parts) rows.addTo(sum, row, worth);
  return sum;
}

function meanLength(lessons: readonly Lesson[], rows: Learnt): number {
  const lengths = lessons.map(({ parts }) => Math.hypot(...sumOf(parts, rows))).filter((length) => length > 0);
  return lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1);
}

/** In another order (Fisher and Yates). */
function shuffled<T>(all: readonly T[], random: () => number): T[] {
  const out = [...all];
  for (let at = out.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [out[at], out[other]] = [out[other]!, out[at]!];
  }
  return out;
}
