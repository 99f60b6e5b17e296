const CONSONANTS: Readonly<Record<string, string>> = Object.fromEntries(
  ['ขฃคฅฆ', 'ฉชฌ', 'ซศษส', 'ญย', 'ดฎตฏถฐฑฒทธ', 'ณน', 'ผพภ', 'ฝฟ', 'รลฬ', 'หฮ', 'ิี', 'ึื', 'ุู', 'ใไ'].flatMap((group) =>
    [...group].map((letter) => [letter, group[0]!]),
  ),
);
/** A letter that is not spoken, tones, and the short a (with its m in ำ), which is written or not where people spell by ear. */
const SILENT = /.[ิุ]?์|[่้๊๋็ะั]/gu;

/**
 * How a word sounds, roughly: what people write who spell by ear has the key of the word that they mean.
 * `soundKey('ชาปนะกิด')` is not that of ฌาปนกิจ, but `soundKey('ชาปนะกิจ')` is.
 * @param word Thai, in normal form
 */
export const soundKey = (word: string): string =>
  word
    .replaceAll('รร', 'ัน')
    .replaceAll('ทร', 'ซ')
    .replaceAll('ำ', 'ม')
    .replace(SILENT, '')
    .replace(/[\u0E01-\u0E4E]/gu, (letter) => CONSONANTS[letter] ?? letter);

/** Shorter keys sound like too many words. */
const SHORTEST = 4;

/** Words of a vocabulary by how they sound, the commonest for each. */
export function wordsBySound(levels: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const [word, level] of levels) {
    if (!/^[\u0E01-\u0E4E]+$/u.test(word)) continue;
    const key = soundKey(word);
    if (key.length < SHORTEST) continue;
    const before = words.get(key);
    if (before === undefined || level > (levels.get(before) ?? 0)) words.set(key, word);
  }
  return words;
}
