import { saidInOther } from '../../settings/said-again.ts';

/** Ways to say a text with a number, by the categories of `Intl.PluralRules`; `other` is always among them. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * Words as the folder of a language may have them: any of them may be left out. Where English has a function, a
 * language may have one, too, or a plain text in which `{0}`, `{1}` stand for what is told, or one such text for each
 * plural.
 */
export type Part<Words> = Words extends (...told: never[]) => unknown
  ? Words | string | Plural
  : Words extends readonly unknown[] | string
    ? Widened<Words>
    : { readonly [Key in keyof Words]?: Part<Words[Key]> };
type Widened<Words> = Words extends string ? string : Words extends readonly (infer Item)[] ? readonly Item[] : Words;

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Words of a language, with the English ones in place of those that it lacks.
 * @param english every word
 * @param own     what the language has of them
 * @param lang    its code, for numbers, lists and plurals
 */
export function spoken<Words>(english: Words, own: unknown, lang: string): Words {
  const none = own === undefined || own === null;
  if (none && !isTree(english)) return english;
  if (typeof english === 'function')
    return typeof own === 'function' ? (own as Words) : (((...told: unknown[]) => filled(own, told, lang)) as Words);
  if (!isTree(english)) return own as Words;
  const given = isTree(own) ? own : {};
  return Object.fromEntries(
    Object.entries(saidInOther(english, lang)).map(([key, value]) => [key, spoken(value, given[key], lang)]),
  ) as Words;
}

/** A plain text with what is told in it. */
function filled(text: unknown, told: readonly unknown[], lang: string): string {
  const chosen = isTree(text) ? pluralOf(text, told, lang) : String(text);
  return chosen.replace(/\{(\d+)((?:\.\w+)*)\}/g, (_, at: string, path: string) => {
    const value = path
      .split('.')
      .slice(1)
      .reduce<unknown>((inner, key) => (isTree(inner) ? inner[key] : undefined), told[Number(at)]);
    return written(value, lang);
  });
}

function pluralOf(texts: Tree, told: readonly unknown[], lang: string): string {
  const number = told.find((each) => typeof each === 'number');
  const rule = number === undefined ? 'other' : new Intl.PluralRules(lang).select(number);
  return String(texts[rule] ?? texts['other'] ?? '');
}

function written(value: unknown, lang: string): string {
  if (typeof value === 'number') return value.toLocaleString(`${lang}-u-nu-latn`);
  if (Array.isArray(value))
    return new Intl.ListFormat(lang, { type: 'conjunction' }).format(value.map((each) => written(each, lang)));
  return typeof value === 'string' ? value : '';
}

/**
 * What a language lacks of the words.
 * @returns keys as they are written: `search.open`
 */
export function missingWords(english: unknown, own: unknown, at: readonly string[] = []): string[] {
  if (!isTree(english)) return own === undefined || own === null ? [at.join('.')] : [];
  const given = isTree(own) ? own : {};
  return Object.entries(english).flatMap(([key, value]) => missingWords(value, given[key], [...at, key]));
}

/** Keys of a language that English does not have: a slip of the pen, or a word that is no longer used. */
export function unknownWords(english: unknown, own: unknown, at: readonly string[] = []): string[] {
  if (!isTree(own)) return [];
  if (!isTree(english)) return typeof english === 'function' ? [] : [at.join('.')];
  return Object.entries(own).flatMap(([key, value]) =>
    key in english ? unknownWords(english[key], value, [...at, key]) : [[...at, key].join('.')],
  );
}
