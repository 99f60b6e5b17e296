import { deflateSync, inflateSync } from 'fflate';
import { decodeLoosely } from '../../../intake/address-codes.ts';
import { letterOfSide, SIDES } from '../../../settings/sides.ts';
import { STATEMENTS } from '../../../words/board-names.ts';
import { currentYear, LEVELS, OUTCOMES, SCOPES, type Board, type BoardYear, type PlanLine } from './board.ts';
import { readBoard } from './read-board.ts';

/**
 * A board in the fragment of an address: `#board=1~<base 64>~<check>`. The middle is an array as JSON, Thai letters a
 * byte each, packed by deflate; the end is a checksum, so that a link which was cut or changed on its way opens nothing
 * at all. Only letters, digits and `-_~=` occur, which chat programs keep as they are.
 *
 * The order of the matters below belongs to the format: a new matter goes to the end, in a new version.
 */
const PREFIX = 'board=';
const FORMAT = '1';
const ORDER = [...STATEMENTS.policy, ...STATEMENTS.movement, ...STATEMENTS.knowledge] as const;
/** The largest board that the limits allow stays below both: what is longer is no link of ours. */
const MOST = { letters: 1_000_000, bytes: 2_000_000 };

/** A line of a chat program keeps this much in one piece. */
export const LINE_KEEPS = 1000;

/**
 * The fragment (without `#`) that carries a board.
 * @param whole evidence, own words and earlier years go along; without it the link stays short enough for a QR code
 */
export function encodeBoard(board: Board, whole = true): string {
  const years = whole ? board.years : [currentYear(board)];
  const packed = [
    board.name,
    SCOPES.indexOf(board.scope),
    years.map((year) => packYear(year, whole)),
    ...(whole && Object.keys(board.own).length > 0 ? [board.own] : []),
  ];
  const body = toAddress(deflateSync(toBytes(JSON.stringify(packed)), { level: 9 }));
  return `${PREFIX}${FORMAT}~${body}~${checkOf(body)}`;
}

/**
 * Reads a board out of a fragment.
 * @param fragment with or without `#`
 * @returns `undefined` where the fragment carries no board; `cut` where it is not whole; `newer` where this page is too
 * old to read it
 */
export function decodeBoard(fragment: string): Board | 'cut' | 'newer' | undefined {
  const written = decodeLoosely(fragment.replace(/^#/, ''));
  if (!written.startsWith(PREFIX)) return undefined;
  const [format = '', body = '', check, ...more] = written.slice(PREFIX.length).split('~');
  if (/^\d+$/.test(format) && Number(format) > Number(FORMAT)) return 'newer';
  if (format !== FORMAT || body.length > MOST.letters || check !== checkOf(body) || more.length > 0) return 'cut';
  const bytes = fromAddress(body);
  const text = bytes && unpack(bytes);
  try {
    const board = text === undefined ? undefined : readBoard(unpackBoard(JSON.parse(text)));
    return board ?? 'cut';
  } catch {
    return 'cut';
  }
}

function packYear({ date, answers, plan }: BoardYear, whole: boolean): unknown[] {
  const today = ORDER.map((id) => (answers[id]?.today === 'unknown' ? '?' : (answers[id]?.today ?? '-'))).join('');
  const wish = ORDER.map((id) => answers[id]?.wish ?? '-').join('');
  const lines = plan.map((line) => [
    letterOfSide(line.side) + (line.outcome ? OUTCOMES.indexOf(line.outcome) : ''),
    line.when,
    line.then,
    line.who,
    line.until,
    line.lesson ?? '',
    ...(line.why ? [line.why] : []),
  ]);
  const evidence = ORDER.map((id) => answers[id]?.evidence ?? '');
  return [date, today + wish, lines, ...(whole && evidence.some(Boolean) ? [evidence] : [])];
}

function unpackBoard(value: unknown): unknown {
  if (!Array.isArray(value)) return undefined;
  const [name, scope, years, own] = value as unknown[];
  return {
    version: 1,
    name,
    scope: SCOPES[Number(scope)],
    own,
    years: Array.isArray(years) ? years.map(unpackYear) : [],
  };
}

function unpackYear(value: unknown): unknown {
  if (!Array.isArray(value)) return undefined;
  const [date, marks, lines, evidence] = value as unknown[];
  const at = (index: number): string => (typeof marks === 'string' ? (marks[index] ?? '-') : '-');
  const level = (mark: string) => LEVELS.find((one) => String(one) === mark);
  return {
    date,
    answers: Object.fromEntries(
      ORDER.map((id, index) => [
        id,
        {
          today: at(index) === '?' ? 'unknown' : level(at(index)),
          wish: level(at(ORDER.length + index)),
          evidence: Array.isArray(evidence) ? (evidence as unknown[])[index] : undefined,
        },
      ]),
    ),
    plan: Array.isArray(lines) ? lines.map(unpackLine) : [],
  };
}

function unpackLine(value: unknown): Partial<Record<keyof PlanLine, unknown>> {
  const [head, when, then, who, until, lesson, why] = Array.isArray(value) ? (value as unknown[]) : [];
  const letters = typeof head === 'string' ? head : '';
  return {
    side: SIDES.find((side) => letterOfSide(side) === letters[0]),
    outcome: letters[1] === undefined ? undefined : OUTCOMES[Number(letters[1])],
    when,
    then,
    who,
    until,
    lesson,
    why,
  };
}

/** Thai takes a byte a letter, as in the old Thai code page; anything else beyond ASCII three. */
const THAI = 0x0e00;
const ESCAPE = 0x01;
function toBytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= THAI && code < THAI + 0x80) bytes.push(code - THAI + 0x80);
    else if (code < 0x80 && code !== ESCAPE) bytes.push(code);
    else bytes.push(ESCAPE, code >> 8, code & 0xff);
  }
  return Uint8Array.from(bytes);
}

function unpack(bytes: Uint8Array): string | undefined {
  let plain: Uint8Array;
  try {
    // A buffer of a fixed size: what would unpack to more is cut there, and so no JSON.
    plain = inflateSync(bytes, { out: new Uint8Array(MOST.bytes) });
  } catch {
    return undefined;
  }
  let text = '';
  for (let index = 0; index < plain.length; index += 1) {
    const code = plain[index] ?? 0;
    if (code === ESCAPE) text += String.fromCharCode(((plain[++index] ?? 0) << 8) | (plain[++index] ?? 0));
    else text += String.fromCharCode(code >= 0x80 ? code - 0x80 + THAI : code);
  }
  return text;
}

const toAddress = (bytes: Uint8Array): string => {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};

function fromAddress(written: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(written.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** FNV-1a of the letters, 32 bits in base 36: it tells a cut from a whole, and keeps no secret. */
export function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(36).padStart(7, '0');
}
