import { decodeLoosely } from '../../../intake/address-codes.ts';
import { ID_SHAPE } from '../../../intake/schema/names.ts';
import { isClockTime, isDay } from './read-tray.ts';
import { itemKey, LIMITS, type Tray, type TrayItem, type TrayKind } from './tray.ts';

/**
 * A tray in the fragment of an address:
 * `#tray=1~<name>.<place>.<date>.<people>.<minutes>.<count>.<check>.<start>~lsee-then-do~ctrat.<remark>`. The count and the
 * check sum tell whether a chat program cut the link, or somebody changed it; links of before have none, or one of the
 * items alone, nor when the meeting begins (`0930`).
 * Items are the letter of their kind and their id; titles are left out, since the site knows them. Only letters, digits
 * and `-_.~=` occur,
 * which chat programs keep as they are. Thai letters take one byte each before they are written in base 64, so that a
 * link with 20 items stays below 1,000 characters.
 */
const PREFIX = 'tray=1~';
const LETTERS: Record<TrayKind, string> = { lesson: 'l', case: 'c', note: 'n', term: 't', workshop: 'w', help: 'h' };
const KIND_OF = Object.fromEntries(Object.entries(LETTERS).map(([kind, letter]) => [letter, kind as TrayKind]));
const THAI = 0x0e00;
const ESCAPE = 0x01;

/** The fragment (without `#`) that carries a tray. @param remarks whether own remarks go along */
export function encodeTray(tray: Tray, remarks = true): string {
  const items = tray.items.map(
    ({ kind, id, remark }) => LETTERS[kind] + id + (remarks && remark ? `.${shorten(remark)}` : ''),
  );
  const meeting = [
    shorten(tray.name),
    shorten(tray.place ?? ''),
    (tray.date ?? '').replaceAll('-', ''),
    String(tray.people ?? ''),
    String(tray.minutes ?? ''),
  ];
  const start = (tray.start ?? '').replace(':', '');
  const head = [
    ...meeting,
    ...(items.length ? [items.length, checkOf([...meeting, start, ...items])] : ['', '']),
    start,
  ]
    .join('.')
    .replace(/\.+$/, '');
  return PREFIX + [head, ...items].join('~');
}

/** A short check sum of the parts of a link (FNV-1a, 32 bits, base 36). */
function checkOf(parts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const letter of parts.join('~')) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** A tray read out of a link, and what is wrong with the link. */
export interface CarriedTray {
  /** Its id is empty, the titles are its ids. */
  tray: Tray;
  /** How many parts could not be read. */
  unreadable: number;
  /** How many items the link had when it was made, where fewer have come. */
  once?: number;
  /** Whether it is not what was sent. */
  changed?: boolean;
}

/** Whether an address means to carry a tray, whether it can be read or not. */
export const meansTray = (fragment: string): boolean => /^#?tray=/.test(fragment);

/**
 * Reads a tray out of a fragment.
 * @param fragment with or without `#`
 * @returns `undefined` where the fragment carries no tray
 */
export function decodeTray(fragment: string): CarriedTray | undefined {
  const written = decodeLoosely(fragment.replace(/^#/, ''));
  if (!written.startsWith(PREFIX)) return undefined;
  const [head = '', ...parts] = written.slice(PREFIX.length).split('~');
  const [name = '', place = '', day = '', people = '', minutes = '', count = '', check = '', begins = ''] =
    head.split('.');
  const date = day.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  const start = begins.replace(/^(\d{2})(\d{2})$/, '$1:$2');
  const sent = parts.filter(Boolean);
  const items = sent.map(readPart);
  const known = [
    ...new Map(items.filter((item) => item !== undefined).map((item) => [itemKey(item), item])).values(),
  ].slice(0, LIMITS.items);
  const where = lengthen(place).slice(0, LIMITS.place);
  return {
    tray: {
      id: '',
      name: lengthen(name).slice(0, LIMITS.name),
      ...(isDay(date) && { date }),
      ...(where && { place: where }),
      ...(/^[1-9]\d{0,3}$/.test(people) && { people: Number(people) }),
      ...(/^[1-9]\d{0,3}$/.test(minutes) && Number(minutes) <= LIMITS.minutes && { minutes: Number(minutes) }),
      ...(isClockTime(start) && { start }),
      items: known,
    },
    unreadable: items.filter((item) => !item).length,
    ...(/^\d{1,3}$/.test(count) && sent.length < Number(count) && { once: Number(count) }),
    ...(check &&
      ![checkOf([name, place, day, people, minutes, begins, ...sent]), checkOf(sent)].includes(check) && {
        changed: true,
      }),
  };
}

function readPart(part: string): TrayItem | undefined {
  const [named = '', remark = ''] = part.split('.');
  const [kind, id] = [KIND_OF[named[0] ?? ''], named.slice(1)];
  if (!kind || !ID_SHAPE.test(id)) return undefined;
  const own = lengthen(remark).slice(0, LIMITS.remark);
  return { kind, id, title: id, ...(own && { remark: own }) };
}

/** Text in base 64 (the alphabet of addresses): ASCII and Thai take a byte a letter, anything else three. */
function shorten(text: string): string {
  let bytes = '';
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= THAI && code < THAI + 0x80) bytes += String.fromCharCode(code - THAI + 0x80);
    else if (code < 0x80 && code !== ESCAPE) bytes += String.fromCharCode(code);
    else bytes += String.fromCharCode(ESCAPE, code >> 8, code & 0xff);
  }
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function lengthen(written: string): string {
  let bytes: string;
  try {
    bytes = atob(written.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
  let text = '';
  for (let index = 0; index < bytes.length; index += 1) {
    const code = bytes.charCodeAt(index);
    if (code === ESCAPE) text += String.fromCharCode((bytes.charCodeAt(++index) << 8) | bytes.charCodeAt(++index));
    else text += String.fromCharCode(code >= 0x80 ? code - 0x80 + THAI : code);
  }
  return text;
}
