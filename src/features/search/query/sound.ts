const ALIKE: Readonly<Record<string, string>> = firstOf(
  'ขฃคฅฆ',
  'ฉชฌ',
  'ซศษส',
  'ญย',
  'ดฎตฏถฐฑฒทธ',
  'ณน',
  'ผพภ',
  'ฝฟ',
  'รลฬ',
  'หฮ',
  'ิี',
  'ึื',
  'ุู',
  'ใไ',
);
/** At the end of a syllable only these few stops and nasals are heard. */
const ENDS: Readonly<Record<string, string>> = firstOf('ดจชซฎฏฐฑฒตถทธศษส', 'บปพฟภ', 'นญณรลฬ', 'กขคฆ');
/** A consonant that no vowel follows, and that does not begin the word. */
const END = /(?<=.)[ก-ฮ](?![ะ-ู็]|[ก-ฮ]?[ะาำ])/gu;
/** After these, where a syllable begins, ร and ล are often not heard: โปงใส for โปร่งใส. */
const CLUSTER = /([กขคตปผพ])[รล](?=[ะ-ู็-๋ก-ฮ])/gu;
/** A letter that is not spoken, tones, and the short a (with its m in ำ), which is written or not where people spell by ear. */
const SILENT = /.[ิุ]?์|[่้๊๋็ะั]/gu;

/** The vowel อ, which is heard in กร and not written. */
const UNWRITTEN = /(?<=[ก-ฮ])อ/gu;

/**
 * How a word sounds, roughly: what people write who spell by ear has the key of the word that they mean.
 * `soundKey('ชาปนะกิด')` is that of ฌาปนกิจ, `soundKey('welfair')` that of welfare.
 * @param word in normal form
 */
export const soundKey = (word: string): string => (/^[a-z]/.test(word) ? englishKey(word) : thaiKey(word));

const thaiKey = (word: string): string =>
  word
    .replace(/([ก-ฮ][รลว]?)ัย/gu, 'ไ$1')
    .replaceAll('รร', 'ัน')
    .replaceAll('ทร', 'ซ')
    .replaceAll('ำ', 'ม')
    .replace(SILENT, '')
    .replace(UNWRITTEN, '')
    .replace(CLUSTER, '$1')
    .replace(END, (letter) => ENDS[letter] ?? letter)
    .replace(/[\u0E01-\u0E4E]/gu, (letter) => ALIKE[letter] ?? letter)
    .replace(/(.)\1+/gu, '$1');

/** Consonants in their order, those that sound alike as one; vowels are what English is misspelt in. */
const englishKey = (word: string): string =>
  word[0]! +
  word
    .slice(1)
    .replace(/ph/g, 'f')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/[ckq]+/g, 'k')
    .replace(/z/g, 's')
    .replace(/[aeiouyhw]/g, '')
    .replace(/(.)\1+/g, '$1');

function firstOf(...groups: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(groups.flatMap((group) => [...group].map((letter) => [letter, group[0]!])));
}

/** Shorter keys sound like too many words. */
const SHORTEST = 4;
const WORD = /^(?:[\u0E01-\u0E4E]+|[a-z]{5,})$/u;

/** Words of a vocabulary by how they sound, the commonest for each. */
export function wordsBySound(levels: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const [word, level] of levels) {
    if (!WORD.test(word)) continue;
    const key = soundKey(word);
    if (key.length < SHORTEST) continue;
    const before = words.get(key);
    if (before === undefined || level > (levels.get(before) ?? 0)) words.set(key, word);
  }
  return words;
}
