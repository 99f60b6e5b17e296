import { isDoubtful, type Piece } from './cut.ts';
import type { Part } from './parts.ts';

/** A piece of a query, and where it lies in its squeezed form. */
export interface PlacedPiece extends Piece {
  begin: number;
  end: number;
}

/** A query of no more letters may stand inside longer words, where lists of words do not find it. */
export const SHORT_LETTERS = 12;
/** A longer query is no phrase, and its words tell enough. */
const LONGEST_PHRASE = 60;
/** So many of the rarest trigrams across two words: of passages that have the same common words they tell which has them in this order. */
const MOST_ACROSS = 4;

/**
 * The trigrams by which a query is looked up besides its words: those of what is no word and has no meaning, the rarest
 * that lie across two words, and all of a short query.
 * @param trigrams of the query
 * @param meant    stretches that have a meaning
 */
export function soughtTrigrams(
  trigrams: readonly Part[],
  squeezed: string,
  pieces: readonly PlacedPiece[],
  meant: readonly { from: number; to: number }[],
): Part[] {
  if (squeezed.length <= SHORT_LETTERS) return [...trigrams];
  const strange = pieces
    .filter((piece) => isDoubtful(piece) && !meant.some(({ from, to }) => piece.begin >= from && piece.end <= to))
    .map(({ begin, end }) => squeezed.slice(Math.max(0, begin - 2), end + 2));
  const within = (stretches: readonly string[], { text }: Part): boolean =>
    stretches.some((stretch) => stretch.includes(text));
  const words = pieces.map(({ text }) => text);
  const across =
    squeezed.length > LONGEST_PHRASE
      ? []
      : trigrams
          .filter((gram) => gram.level > 0 && !within(words, gram) && !within(strange, gram))
          .sort((a, b) => a.level - b.level)
          .slice(0, MOST_ACROSS);
  return [...trigrams.filter((gram) => within(strange, gram)), ...across];
}
