/** A word or trigram of the query. `weight` is 1, or less for words that say little and for what a search was widened by. */
export interface Part {
  text: string;
  /** What it is listed under: the stem of an English word, else the text itself. */
  key: string;
  level: number;
  weight: number;
}

/** A meaning that a stretch of the query has, with the words that it covers. */
export interface MeantPart {
  number: number;
  level: number;
  weight: number;
  covers: Part[];
  /** The stretch as typed. */
  text: string;
}
