/** Words that a careful reader takes in a minute on a phone: our assumption, not a measurement. */
const WORDS_A_MINUTE = 200;

/** Minutes to read a text, at least one. @param words number of words, Thai ones cut with a dictionary */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / WORDS_A_MINUTE));
