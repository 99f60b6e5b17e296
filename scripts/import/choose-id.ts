import { basename } from 'node:path';
import { typedDate } from '../../src/features/write/typed-date.ts';

/** What an id can be made of. */
export interface IdClues {
  /** Name of the file, with or without folders. */
  file: string;
  /** Kind of the entry, the first word where nothing better is known. */
  kind: string;
  /** Id of the case that a note is about. */
  case?: string | undefined;
  /** Day in the field, as typed. */
  date?: string | undefined;
  /** The day of the import, `2026-11-29`: taken where neither the file nor the command names a day. */
  today: string;
}

/** What may stand in a pattern of ids, with its meaning. */
export const PLACEHOLDERS = ['n', 'date', 'case', 'name'] as const;

/**
 * An id for the entry that a file becomes: its case and its day, or its kind and its day, with a number where that is
 * taken. For files whose names are not in Latin letters; those that are have an id already (`latinName`). Thai is not
 * spelt out in Latin letters: two people would not spell it alike, and an address is there to be typed.
 * @param taken whether an id is in use already
 */
export function suggestedId(clues: IdClues, taken: (id: string) => boolean): string {
  const base = [clues.case ?? clues.kind, dayOf(clues)].join('-');
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken(id)) return id;
  }
}

/**
 * An id by a pattern, `visit-{n}`, `{case}-{date}-{n}`: `{n}` is the next number that is free, `{name}` the name of the
 * file where it is in Latin letters. A place that nothing fills is left out, with the hyphen before it.
 */
export function idByPattern(pattern: string, clues: IdClues, taken: (id: string) => boolean): string {
  const known = { date: dayOf(clues), case: clues.case, name: latinName(clues.file) };
  const at = (number: number): string =>
    pattern
      .replace(/\{(n|date|case|name)\}/g, (_whole, place: 'n' | keyof typeof known) =>
        place === 'n' ? String(number) : (known[place] ?? ''),
      )
      .replace(/-{2,}/g, '-')
      .replace(/^-|-$/g, '');
  let number = 1;
  while (pattern.includes('{n}') && taken(at(number))) number += 1;
  return at(number);
}

/** The first placeholder of a pattern that means nothing. */
export const unknownPlace = (pattern: string): string | undefined =>
  [...pattern.matchAll(/\{([^{}]*)\}?/g)].find(
    ([whole, name = '']) => !whole.endsWith('}') || !(PLACEHOLDERS as readonly string[]).includes(name),
  )?.[0];

/**
 * The name of a file as an id, where most of its letters are Latin. `บันทึก v2.docx` is not about a `v2`, nor `2550.docx`
 * about a number.
 */
export function latinName(file: string): string | undefined {
  const name = basename(file)
    .replace(/\.[^.]*$/, '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  const letters = name.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /[a-z]/i.test(letter));
  if (latin.length < 2 || latin.length * 2 < letters.length) return undefined;
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}

/** The day that was told; else one in the name of the file (`บันทึก 4 ก.พ. 2550`, `เยี่ยมบ้าน_2550-02-04`); else today. */
function dayOf({ file, date, today }: IdClues): string {
  const told = date === undefined ? undefined : day(date);
  return told ?? dayInName(file) ?? today;
}

function dayInName(file: string): string | undefined {
  const words = basename(file)
    .replace(/\.[^.]*$/, '')
    .normalize('NFC')
    // The digits of a date may stand right behind a word: `วันที่4ก.พ.2550`.
    .replace(/([0-9๐-๙])(?=[^\s0-9๐-๙./-])|([^\s0-9๐-๙./-])(?=[0-9๐-๙])/g, '$1$2 ')
    .split(/[\s_()[\],]+/)
    .filter(Boolean);
  for (const length of [3, 2, 1])
    for (let at = 0; at + length <= words.length; at++) {
      const found = day(words.slice(at, at + length).join(' '));
      if (found) return found;
    }
  return undefined;
}

/** A date with its month at least, in the Common Era; anything else names no day. */
function day(typed: string): string | undefined {
  const found = /^\d{4}-\d{2}(?:-\d{2})?/.exec(typedDate(typed))?.[0];
  return found !== undefined && !Number.isNaN(Date.parse(found)) ? found : undefined;
}
