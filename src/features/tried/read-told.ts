import { edtf } from '../../intake/schema/edtf.ts';
import { FOLDERS } from '../../intake/schema/entry/kinds.ts';
import { TRIED_KINDS, type TriedKind, type TriedResult } from '../../intake/schema/names.ts';
import { PROVINCES, PROVINCE_CODES, type ProvinceCode } from '../../intake/schema/provinces.ts';
import { arabicDigits } from '../../words/digits.ts';
import { FIRST, type Lang, type OwnLang } from '../../words/languages.ts';
import { inOwn } from '../../words/locale/own-languages.ts';
import { languageByLetters } from '../../words/locale/letters.ts';
import { typedDate } from '../write/index.ts';
import { LABELS, LINE_NAMES, MARKS, plainLine, type LineName } from './told-text.ts';

/** What a text tells of a trial, as far as it can be read for certain. */
export interface Told {
  /** The language of its words, by their letters. */
  lang: Lang;
  /** What was tried; left out where the text names nothing that can be tried. */
  of?: { kind: TriedKind; id: string };
  /** Title of what was tried, as it stands in the text. */
  title?: string;
  result?: TriedResult;
  changed?: string;
  province?: ProvinceCode;
  group?: string;
  /** Whether the group may be named; left out where the text does not say. */
  named?: boolean;
  /** EDTF, Common Era. */
  date?: string;
  people?: number;
}

/** One trial that was read in a text, with lines of it that could not be understood. */
export interface ToldReading {
  told: Told;
  unread: string[];
}

/** Other words for the same line: what people write when they type the text anew. */
const ALSO: Record<LineName, readonly string[]> = {
  title: ['ชื่อเรื่อง', 'บทเรียน', 'ชุดกิจกรรม', 'ทางออก', 'Title', 'Lesson', 'Kit', 'Help page'],
  id: ['ID'],
  result: ['ผลเป็นอย่างไร', 'เป็นอย่างไร', 'How did it go'],
  changed: ['ปรับอะไร แล้วเป็นอย่างไร', 'เปลี่ยนอะไร', 'เล่าว่า', 'Changed', 'What was changed', 'In our words'],
  province: ['ที่ไหน', 'พื้นที่', 'Where'],
  group: ['กลุ่มหรือตำบล', 'ชื่อกลุ่ม', 'ตำบล', 'Group or subdistrict'],
  named: ['บอกชื่อได้', 'บอกชื่อกลุ่มได้ไหม', 'May name the group'],
  date: ['เมื่อไร', 'เมื่อไหร่', 'วันที่', 'เดือน', 'Date'],
  people: ['จำนวนคน', 'How many people', 'People'],
  page: ['ลิงก์', 'Link', 'Address'],
};

/** The languages that the format knows, whatever the site is written in. */
const OWN: readonly OwnLang[] = ['th', 'en'];

/** Labels in lower case with the line that each begins, the longest first. */
const BY_LABEL = LINE_NAMES.flatMap((name) =>
  [...OWN.map((lang) => LABELS[lang][name]), ...ALSO[name]].map(
    (label) => [label.toLowerCase(), name] as [string, LineName],
  ),
).sort(([a], [b]) => b.length - a.length);

/** A message in a saved chat of LINE begins with a time and a name, between tabs. */
const CHAT = /^\d{1,2}[:.]\d{2}\t[^\t]*\t/;
/** Marks of quoting and of lists, which programs put before lines. */
const BEFORE = /^[\s>|"“”'*•·–-]+/;
const AFTER = /[\s"“”]+$/;

/**
 * Every trial that a text tells of, in the order of the text. The text may come out of a chat or a letter: greetings and
 * signatures around it, marks of quotation before its lines, lines in another order, some missing, values in Thai digits
 * and in either era are understood. What cannot be read for certain is left out and told, never guessed.
 */
export function readTold(text: string): ToldReading[] {
  const found: Draft[] = [];
  let draft: Draft | undefined;
  let last: LineName | undefined;
  const begin = (): Draft => {
    found.push((draft = { said: new Map(), unread: [] }));
    return draft;
  };
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const whole = line.normalize('NFC').replace(CHAT, '').replace(BEFORE, '').replace(AFTER, '');
    const labelled = label(whole);
    if (labelled) {
      const [name, words] = labelled;
      // The same line again is another text, whose first line was lost.
      if (!draft || draft.said.has(name)) draft = begin();
      draft.said.set(name, words);
      last = name;
    } else if (OWN.some((lang) => whole.includes(MARKS[lang].begin))) {
      draft = begin();
      last = undefined;
    } else if (OWN.some((lang) => whole.replace(/^[^[]*/, '') === MARKS[lang].end)) {
      draft = last = undefined;
    } else if (!whole) last = undefined;
    // Programs of mail break long lines.
    else if (draft && last === 'changed') draft.said.set(last, `${draft.said.get(last)} ${whole}`.trim());
    else if (draft) draft.unread.push(whole);
  }
  return found.filter(({ said }) => isTold(said)).map(reading);
}

interface Draft {
  said: Map<LineName, string>;
  unread: string[];
}

/** Words with a colon stand in many texts, such as the head of a letter: a trial says what was tried and how it went. */
const isTold = (said: ReadonlyMap<LineName, string>): boolean =>
  (said.has('id') || said.has('page') || said.has('title')) && (said.has('result') || said.has('changed'));

function label(line: string): [LineName, string] | undefined {
  const colon = line.search(/[:：]/);
  if (colon < 1) return undefined;
  const before = line.slice(0, colon).trim().replace(/\s+/g, ' ').toLowerCase();
  const name = BY_LABEL.find(([known]) => known === before)?.[1];
  return name && [name, line.slice(colon + 1).trim()];
}

function reading({ said, unread }: Draft): ToldReading {
  const told: Told = { lang: langOf(said) };
  const left = [...unread];
  /** Reads a line; what is there and cannot be read is told. */
  const read = <K extends keyof Told>(name: LineName, key: K, how: (words: string) => Told[K] | undefined): void => {
    const words = plainLine(said.get(name) ?? '');
    if (!words) return;
    const value = how(words);
    if (value === undefined) left.push(`${inOwn(LABELS, told.lang)[name]}: ${words}`);
    else told[key] = value;
  };
  read('id', 'of', idIn);
  if (!told.of) {
    const page = addressIn(said.get('page') ?? '');
    if (page) told.of = page;
  }
  read('title', 'title', (words) => words);
  read('result', 'result', resultIn);
  read('changed', 'changed', (words) => words);
  read('province', 'province', provinceIn);
  read('group', 'group', (words) => words);
  read('named', 'named', yesIn);
  read('date', 'date', dateIn);
  read('people', 'people', peopleIn);
  return { told, unread: left };
}

/** By the letters of the words; the first language of the site where none are there. */
function langOf(said: ReadonlyMap<LineName, string>): Lang {
  const words = plainLine(said.get('changed') ?? said.get('group') ?? said.get('title') ?? '');
  return (/\p{L}/u.test(words) && languageByLetters(words)) || FIRST;
}

function idIn(words: string): Told['of'] | undefined {
  const [, kind, id] = /\b(lesson|workshop|help)\s*[:：]\s*([a-z0-9]+(?:-[a-z0-9]+)*)/i.exec(words) ?? [];
  const known = TRIED_KINDS.find((name) => name === kind?.toLowerCase());
  return known && id ? { kind: known, id: id.toLowerCase() } : undefined;
}

function addressIn(words: string): Told['of'] | undefined {
  for (const kind of TRIED_KINDS) {
    const [, id] = new RegExp(`/${FOLDERS[kind]}/([a-z0-9]+(?:-[a-z0-9]+)*)/?`).exec(words) ?? [];
    if (id) return { kind, id };
  }
  return undefined;
}

/** What each result is called, the longer words first: “ไม่ได้ผล” holds “ได้ผล”. */
const RESULTS: [TriedResult, RegExp][] = [
  ['failed', /ไม่(?:ค่อย)?\s*(?:ได้ผล|สำเร็จ|เวิร์[กค])|did(?:\s*not|n[’']?t)\s+work|\bfailed\b|^no$/gi],
  ['partly', /(?:ได้ผล)?\s*(?:บางส่วน|ครึ่งเดียว|พอได้)|(?:worked\s+)?(?:in part|partly|partially)(?:\s+worked)?/gi],
  ['worked', /ได้ผล|สำเร็จ|เวิร์[กค]|\bworked\b|\bit works\b|^yes$/gi],
];

/** One result; `undefined` where none or several are named, as in a form that nobody filled in. */
function resultIn(words: string): TriedResult | undefined {
  let rest = words;
  const found = RESULTS.filter(([, names]) => {
    const without = rest.replace(names, ' ');
    const named = without !== rest;
    rest = without;
    return named;
  }).map(([result]) => result);
  return found.length === 1 ? found[0] : undefined;
}

const plain = (name: string): string => name.replace(/[\s.]/g, '').toLowerCase();
const CODE_BY_NAME = new Map(
  PROVINCE_CODES.flatMap((code) =>
    [code, PROVINCES[code].th, PROVINCES[code].en].map((name): [string, ProvinceCode] => [plain(name), code]),
  ),
);
for (const name of ['กทม', 'กรุงเทพ', 'กรุงเทพฯ', 'bkk']) CODE_BY_NAME.set(plain(name), 'TH-10');
CODE_BY_NAME.set('อยุธยา', 'TH-14').set('โคราช', 'TH-30').set('korat', 'TH-30').set('ayutthaya', 'TH-14');

/** A province by its name alone, or behind “จังหวัด” or “จ.” among other words, or before “province”. */
function provinceIn(words: string): ProvinceCode | undefined {
  const [, marked] = /(?:จังหวัด|จ\.)\s*([^\s,()]+)/.exec(words) ?? /^([\w\s]+?),?\s+province\b/i.exec(words) ?? [];
  return CODE_BY_NAME.get(plain(marked ?? words)) ?? CODE_BY_NAME.get(plain(words.split(',').at(-1) ?? ''));
}

function yesIn(words: string): boolean | undefined {
  const [no, yes] = [/^(?:ไม่|no\b|not\b|false\b)/i, /^(?:ได้|ให้|ยินดี|yes\b|ok\b|true\b)/i];
  return words.includes('/') ? undefined : no.test(words) ? false : yes.test(words) ? true : undefined;
}

/** A day or a month; of a stretch of time its first day. */
function dateIn(words: string): string | undefined {
  const [date = ''] = typedDate(words).split('/');
  return edtf.safeParse(date).success ? date : undefined;
}

function peopleIn(words: string): number | undefined {
  const [digits] = /(?<!\d)\d{1,4}(?!\d)/.exec(arabicDigits(words).replace(/(?<=\d),(?=\d)/g, '')) ?? [];
  return Number(digits) > 0 ? Number(digits) : undefined;
}
