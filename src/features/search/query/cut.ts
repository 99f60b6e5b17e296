import { isUnspaced } from './analyse.ts';
import { frequencyOf } from '../format/frequency.ts';

/** What cutting needs to know of a dictionary. */
export interface Vocabulary {
  levels: Pick<ReadonlyMap<string, number>, 'get'>;
  /** Length of the longest word that begins with two letters, in UTF-16 units; 0 when there is none. */
  longestFrom(pair: string): number;
}

/** A piece of a text. `level` 0 means that the dictionary does not have it. */
export interface Piece {
  text: string;
  level: number;
  /** The word that it sounds like, where it was cut by ear and is none itself. */
  heard?: string;
}

/** The word of the collection that a text sounds like, if it is another one. */
export type HeardAs = (text: string) => string | undefined;

/**
 * Whether a piece is no word: the dictionary lacks it, or it is a lone Thai or Lao letter, which a cut leaves over beside a
 * wrong one.
 */
export const isDoubtful = ({ text, level }: Piece): boolean => level === 0 || (text.length === 1 && isUnspaced(text));

const MARK_OR_FOLLOWING_VOWEL = /^[\u0E30-\u0E3A\u0E45-\u0E4E\u0EB0-\u0EBC\u0EC6-\u0ECE]$/;
const LEADING_VOWEL = /^[\u0E40-\u0E44\u0EC0-\u0EC4]$/;

/** Whether a word may begin at a place: not before a mark, nor after a vowel that is written ahead of its consonant. */
export function mayBegin(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  return !MARK_OR_FOLLOWING_VOWEL.test(text[at]!) && !LEADING_VOWEL.test(text[at - 1]!);
}

/**
 * Cuts a normal text into words in the most likely way: the cut whose words are together the most frequent, where an
 * unknown run costs more the longer it is. Texts and queries are both cut by this function and with the same
 * vocabulary, so every browser finds the same words. Latin words and numbers are never cut inside.
 * @param text normal form (see `analyse`)
 * @param heardAs cuts by ear, too: what sounds like a word counts as that word, at a price
 */
export function cut(text: string, vocabulary: Vocabulary, heardAs?: HeardAs): Piece[] {
  const pieces: Piece[] = [];
  for (const part of text.split(' ')) {
    for (const run of part.match(
      /[\u0E01-\u0E4E\u0E81-\u0ECE\u0EDC-\u0EDF]+|[^\u0E01-\u0E4E\u0E81-\u0ECE\u0EDC-\u0EDF]+/gu,
    ) ?? []) {
      if (isUnspaced(run[0]!)) cutRun(run, vocabulary, pieces, heardAs);
      else pieces.push({ text: run, level: vocabulary.levels.get(run) ?? 0 });
    }
  }
  return pieces;
}

const UNKNOWN = 9;
const UNKNOWN_LETTER = 7;
/** What a word by ear costs beside the word itself: more than a usual word, so that two right ones stay what they are. */
const BY_EAR = 10;
const LONGEST_HEARD = 18;
/** Below this a run is searched for the best of all cuts; a longer one (no one writes that) is cut part by part. */
const RUN_LIMIT = 2000;

/**
 * The cheapest way to each place of a run, ending there in a word (`cost`) or in unknown letters (`costUnknown`):
 * beginning an
 * unknown piece costs once, every letter of it again.
 */
function cutRun(run: string, vocabulary: Vocabulary, pieces: Piece[], heardAs?: HeardAs): void {
  if (run.length > RUN_LIMIT) {
    cutRun(run.slice(0, RUN_LIMIT), vocabulary, pieces, heardAs);
    cutRun(run.slice(RUN_LIMIT), vocabulary, pieces, heardAs);
    return;
  }
  const size = run.length;
  const cost = new Float64Array(size + 1).fill(Infinity);
  const costUnknown = new Float64Array(size + 1).fill(Infinity);
  const wordFrom = new Int32Array(size + 1);
  const heardHere: (string | undefined)[] = [];
  const unknownFrom = new Int32Array(size + 1);
  cost[0] = 0;
  const border = Uint8Array.from({ length: size + 1 }, (_, at) => (mayBegin(run, at) ? 1 : 0));
  for (let begin = 0; begin < size; begin++) {
    const here = Math.min(cost[begin]!, costUnknown[begin]!);
    if (!border[begin] || here === Infinity) continue;
    const longest = Math.max(1, vocabulary.longestFrom(run.slice(begin, begin + 2)), heardAs ? LONGEST_HEARD : 0);
    const reach = Math.min(size, begin + longest);
    for (let end = begin + 1; end <= reach; end++) {
      if (!border[end]) continue;
      const text = run.slice(begin, end);
      const own = vocabulary.levels.get(text);
      const heard = own === undefined ? heardAs?.(text) : undefined;
      const level = own ?? (heard === undefined ? undefined : vocabulary.levels.get(heard));
      if (level === undefined) continue;
      const total = here + WORD_COST[level]! + (heard === undefined ? 0 : BY_EAR);
      if (total >= cost[end]!) continue;
      cost[end] = total;
      wordFrom[end] = begin;
      heardHere[end] = heard;
    }
    let next = begin + 1;
    while (!border[next]) next++;
    const unknown = Math.min(cost[begin]! + UNKNOWN, costUnknown[begin]!) + UNKNOWN_LETTER * (next - begin);
    if (unknown >= costUnknown[next]!) continue;
    costUnknown[next] = unknown;
    unknownFrom[next] = costUnknown[begin]! < cost[begin]! + UNKNOWN ? unknownFrom[begin]! : begin;
  }
  const found: Piece[] = [];
  for (let end = size; end > 0;) {
    const known = cost[end]! <= costUnknown[end]!;
    const begin = known ? wordFrom[end]! : unknownFrom[end]!;
    const text = run.slice(begin, end);
    const heard = known ? heardHere[end] : undefined;
    found.push(
      heard === undefined
        ? { text, level: known ? vocabulary.levels.get(text)! : 0 }
        : { text, level: vocabulary.levels.get(heard)!, heard },
    );
    end = begin;
  }
  pieces.push(...found.reverse());
}

const WORD_COST = Array.from({ length: 16 }, (_, level) => 13 - 0.6 * Math.log(Math.max(1, frequencyOf(level))));
