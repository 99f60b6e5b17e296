/** Words that a careful reader takes in a minute. Thai adults read about as many words a minute as English ones; 200 is on the slow side of what is reported, for people reading on a phone. */
const WORDS_A_MINUTE = 200;

/** Minutes to read a text, at least one. @param words number of words, Thai ones cut with a dictionary */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / WORDS_A_MINUTE));
