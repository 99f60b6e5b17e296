import { isThai } from './analyse.ts';
import { frequencyOf } from './format/frequency.ts';

/** What cutting needs to know of a dictionary. */
export interface Vocabulary {
  levels: Pick<ReadonlyMap<string, number>, 'get'>;
  longest: number;
}

/** A piece of a text. `level` 0 means that the dictionary does not have it. */
export interface Piece {
  text: string;
  level: number;
}

/** Whether a piece is no word: the dictionary lacks it, or it is a lone Thai letter, which a cut leaves over beside a wrong one. */
export const isDoubtful = ({ text, level }: Piece): boolean => level === 0 || (text.length === 1 && isThai(text));

const MARK_OR_FOLLOWING_VOWEL = /^[\u0E30-\u0E3A\u0E45-\u0E4E]$/;
const LEADING_VOWEL = /^[\u0E40-\u0E44]$/;

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
 */
export function cut(text: string, vocabulary: Vocabulary): Piece[] {
  const pieces: Piece[] = [];
  for (const part of text.split(' ')) {
    for (const run of part.match(/[\u0E01-\u0E4E]+|[^\u0E01-\u0E4E]+/gu) ?? []) {
      if (isThai(run[0]!)) cutRun(run, vocabulary, pieces);
      else pieces.push({ text: run, level: vocabulary.levels.get(run) ?? 0 });
    }
  }
  return pieces;
}

const UNKNOWN = 9;
const UNKNOWN_LETTER = 7;
/** Below this a run is searched for the best of all cuts; a longer one (no one writes that) is cut part by part. */
const RUN_LIMIT = 2000;

function cutRun(run: string, vocabulary: Vocabulary, pieces: Piece[]): void {
  if (run.length > RUN_LIMIT) {
    cutRun(run.slice(0, RUN_LIMIT), vocabulary, pieces);
    cutRun(run.slice(RUN_LIMIT), vocabulary, pieces);
    return;
  }
  const size = run.length;
  const cost = new Float64Array(size + 1).fill(Infinity);
  const from = new Int32Array(size + 1);
  const unknownFrom = new Int32Array(size + 1).fill(-1);
  cost[0] = 0;
  const border = Array.from({ length: size + 1 }, (_, at) => mayBegin(run, at));
  for (let begin = 0; begin < size; begin++) {
    if (!border[begin] || cost[begin] === Infinity) continue;
    for (let end = begin + 1; end <= size; end++) {
      if (!border[end]) continue;
      const level = end - begin <= vocabulary.longest ? vocabulary.levels.get(run.slice(begin, end)) : undefined;
      if (level === undefined && end - begin > 24) break;
      const price = level === undefined
        ? unknownFrom[begin]! >= 0 ? UNKNOWN_LETTER * (end - begin) : UNKNOWN + UNKNOWN_LETTER * (end - begin)
        : WORD_COST[level]!;
      if (cost[begin]! + price < cost[end]!) {
        cost[end] = cost[begin]! + price;
        from[end] = begin;
        unknownFrom[end] = level === undefined ? begin : -1;
      }
    }
  }
  const found: Piece[] = [];
  for (let end = size; end > 0; end = from[end]!) {
    const begin = from[end]!;
    const text = run.slice(begin, end);
    const level = vocabulary.levels.get(text) ?? 0;
    const last = found.at(-1);
    if (level === 0 && last?.level === 0) last.text = text + last.text;
    else found.push({ text, level });
  }
  pieces.push(...found.reverse());
}

const WORD_COST = Array.from({ length: 16 }, (_, level) => 13 - 0.6 * Math.log(Math.max(1, frequencyOf(level))));
