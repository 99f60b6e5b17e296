import { itemAt } from '../../certain.ts';
import { problemAt, type Place, type Problem } from '../problem.ts';
import type { Check } from './check-library.ts';
import type { FieldPath } from '../raw-content.ts';
import { STYLE_WORDS } from './style-words.ts';

const ANY = new RegExp(STYLE_WORDS.map(({ pattern }) => `(${pattern})`).join('|'), 'g');
/** Names and questions that people search by, right or wrong, and the language that the list is not about. */
const NOT_PROSE = new Set(['aliases', 'also', 'asks', 'en']);

/** Words that an editor would replace, told as advice where they stand. */
export const checkStyle: Check = ({ entries, terms, records }) => [
  ...entries.flatMap(({ th }) =>
    th ? [...(th.data ? inFields(th.data, [], (path) => th.where(path)) : []), ...inText(th.text, th.file)] : [],
  ),
  ...[...terms, ...Object.values(records ?? {}).flat()].flatMap(({ data, where }) => inFields(data, [], where)),
];

function inFields(value: unknown, path: FieldPath, where: (path: FieldPath) => Place): Problem[] {
  if (typeof value === 'string') return found(value).map((at) => advise(where(path), at.word));
  if (Array.isArray(value)) return value.flatMap((item, index) => inFields(item, [...path, index], where));
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) =>
    NOT_PROSE.has(key) ? [] : inFields(item, [...path, key], where),
  );
}

/** Lines of the text are those of its file. */
const inText = (text: string, file: string): Problem[] =>
  text
    .split('\n')
    .flatMap((line, index) =>
      found(line).map(({ at, word }) => advise({ file, line: index + 1, column: at + 1 }, word)),
    );

function found(text: string): { at: number; word: (typeof STYLE_WORDS)[number] }[] {
  return [...text.matchAll(ANY)].map((match) => ({
    at: match.index,
    word: itemAt(
      STYLE_WORDS,
      match.slice(1).findIndex((group) => group !== undefined),
    ),
  }));
}

function advise(place: Place, { name, write, why }: (typeof STYLE_WORDS)[number]): Problem {
  return problemAt(place, {
    rule: 'style-word',
    params: { word: name, write },
    severity: 'warning',
    th: { what: `คำว่า "${name}"`, todo: `เขียนว่า "${write}" ${why.th}` },
    en: { what: `The word "${name}"`, todo: `Write "${write}": ${why.en}` },
  });
}
