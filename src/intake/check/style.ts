import { itemAt } from '../../certain.ts';
import { isThai, LANGS } from '../../words/languages.ts';
import { problemAt, type Place, type Problem } from '../problem.ts';
import type { Check } from '../content-check.ts';
import type { FieldPath, RawText } from '../raw-content.ts';
import { STYLE_WORDS, type StyleWord } from './style-words.ts';

const ANY = new RegExp(STYLE_WORDS.map(({ pattern }) => `(${pattern})`).join('|'), 'g');
/** Names and questions that people search by, right or wrong, and languages that the list is not about. */
const NOT_PROSE = new Set<string>(['aliases', 'also', 'asks', ...LANGS.filter((lang) => !isThai(lang))]);

/** A word of the list where it stands. */
interface Said {
  place: Place;
  word: StyleWord;
}

/** Words that an editor would replace or say less often, told as advice where they stand. */
export const checkStyle: Check = ({ entries, terms, records }) => [
  ...entries.flatMap(({ th }) => (th && isThai(th.lang) && !th.facts?.isPlain ? inEntry(th) : [])),
  ...[...terms, ...Object.values(records ?? {}).flat()].flatMap(({ data, where }) => advice(inFields(data, [], where))),
];

/** Of most texts there is nothing to say: that is noted with what else is known of them, and they are not read again. */
function inEntry(th: RawText): Problem[] {
  const said = [...(th.data ? inFields(th.data, [], (path) => th.where(path)) : []), ...inText(th.text, th.file)];
  if (said.length === 0 && th.facts) th.facts.isPlain = true;
  return advice(said);
}

/** What is too much of it; of a word that may be said a few times the first ones pass. */
function advice(said: readonly Said[]): Problem[] {
  const times = new Map<StyleWord, number>();
  return said.flatMap(({ place, word }) => {
    const before = times.get(word) ?? 0;
    times.set(word, before + 1);
    return before < (word.perEntry ?? 0) ? [] : [advise(place, word)];
  });
}

function inFields(value: unknown, path: FieldPath, where: (path: FieldPath) => Place): Said[] {
  if (typeof value === 'string') return found(value).map(({ word }) => ({ place: where(path), word }));
  if (Array.isArray(value)) return value.flatMap((item, index) => inFields(item, [...path, index], where));
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) =>
    NOT_PROSE.has(key) ? [] : inFields(item, [...path, key], where),
  );
}

/** Lines of the text are those of its file. */
const inText = (text: string, file: string): Said[] =>
  text
    .split('\n')
    .flatMap((line, index) =>
      found(line).map(({ at, word }) => ({ place: { file, line: index + 1, column: at + 1 }, word })),
    );

function found(text: string): { at: number; word: StyleWord }[] {
  return [...text.matchAll(ANY)].map((match) => ({
    at: match.index,
    word: itemAt(
      STYLE_WORDS,
      match.slice(1).findIndex((group) => group !== undefined),
    ),
  }));
}

function advise(place: Place, { name, write, why, perEntry }: StyleWord): Problem {
  const again = perEntry === undefined ? { th: '', en: '' } : { th: ' ซ้ำในเรื่องเดียว', en: ' again and again' };
  return problemAt(place, {
    rule: 'style-word',
    params: { word: name, write: write ?? '' },
    severity: 'warning',
    th: { what: `คำว่า "${name}"${again.th}`, todo: write ? `เขียนว่า "${write}" ${why.th}` : why.th },
    en: { what: `The word "${name}"${again.en}`, todo: write ? `Write "${write}": ${why.en}` : why.en },
  });
}
