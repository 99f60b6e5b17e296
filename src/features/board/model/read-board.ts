import { ID_SHAPE, SIDES, type Side } from '../../../intake/schema/names.ts';
import {
  ALL_STATEMENTS,
  BOARD_VERSION,
  LEVELS,
  LIMITS,
  OUTCOMES,
  SCOPES,
  isStatement,
  type Answer,
  type Board,
  type BoardYear,
  type Level,
  type OwnWords,
  type PlanLine,
} from './board.ts';

/** What a file, a link or the browser's storage holds, before it is trusted. */
type Raw = Record<string, unknown>;
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a board from anywhere. What is missing gets its empty value, what is too long is cut, what is unknown is left
 * out: a board of an earlier version opens. What is not a board at all is none.
 * @returns `newer` for a board that this page is too old to read, `undefined` for anything else
 */
export function readBoard(value: unknown): Board | 'newer' | undefined {
  if (!isRaw(value) || !Array.isArray(value['years'])) return undefined;
  const version = value['version'] ?? 1;
  if (typeof version !== 'number') return undefined;
  if (version > BOARD_VERSION) return 'newer';
  const years = value['years'].flatMap((year) => readYear(year) ?? []).slice(-LIMITS.years);
  if (years.length === 0) return undefined;
  const id = value['id'];
  return {
    version: BOARD_VERSION,
    id: typeof id === 'string' && /^[a-z0-9]{1,20}$/.test(id) ? id : '',
    name: line(value['name'], LIMITS.name),
    scope: SCOPES.find((scope) => scope === value['scope']) ?? 'tambon',
    own: readOwn(value['own']),
    years,
  };
}

function readYear(value: unknown): BoardYear | undefined {
  if (!isRaw(value)) return undefined;
  const date = day(value['date']);
  if (!date) return undefined;
  const raw = isRaw(value['answers']) ? value['answers'] : {};
  const answers: BoardYear['answers'] = {};
  for (const id of ALL_STATEMENTS) {
    const answer = readAnswer(raw[id]);
    if (answer) answers[id] = answer;
  }
  const lines = Array.isArray(value['plan']) ? value['plan'].flatMap((each) => readLine(each) ?? []) : [];
  return {
    date,
    answers,
    plan: SIDES.flatMap((side) => lines.filter((one) => one.side === side).slice(0, LIMITS.lines)),
  };
}

function readAnswer(value: unknown): Answer | undefined {
  if (!isRaw(value)) return undefined;
  const today = value['today'] === 'unknown' ? 'unknown' : level(value['today']);
  const wish = level(value['wish']);
  const evidence = line(value['evidence'], LIMITS.evidence);
  if (today === undefined && wish === undefined && !evidence) return undefined;
  return { ...(today !== undefined && { today }), ...(wish !== undefined && { wish }), ...(evidence && { evidence }) };
}

function readLine(value: unknown): PlanLine | undefined {
  if (!isRaw(value)) return undefined;
  const side: Side | undefined = SIDES.find((one) => one === value['side']);
  if (!side) return undefined;
  const [when, then, who] = (['when', 'then', 'who'] as const).map((name) => line(value[name], LIMITS.plan));
  const outcome = OUTCOMES.find((one) => one === value['outcome']);
  const why = line(value['why'], LIMITS.plan);
  const lesson = value['lesson'];
  return {
    side,
    when: when ?? '',
    then: then ?? '',
    who: who ?? '',
    until: day(value['until']) ?? '',
    ...(typeof lesson === 'string' && lesson.length <= 80 && ID_SHAPE.test(lesson) && { lesson }),
    ...(outcome && { outcome }),
    ...(why && { why }),
  };
}

function readOwn(value: unknown): Board['own'] {
  const own: Board['own'] = {};
  for (const [id, words] of Object.entries(isRaw(value) ? value : {})) {
    if (!isStatement(id) || !isRaw(words)) continue;
    const name = line(words['name'], LIMITS.words);
    const levels = Array.isArray(words['levels'])
      ? LEVELS.map((_, index) => line((words['levels'] as unknown[])[index], LIMITS.words))
      : [];
    const read: OwnWords = { ...(name && { name }), ...(levels.some(Boolean) && { levels }) };
    if (Object.keys(read).length > 0) own[id] = read;
  }
  return own;
}

const level = (value: unknown): Level | undefined => LEVELS.find((one) => one === value);

/** A day that exists, as an ISO date. */
export function day(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value ? value : undefined;
}

/** One line of text, cut between letters: no half of an emoji is left, and no control character. */
export function line(value: unknown, longest: number): string {
  if (typeof value !== 'string') return '';
  // What is far too long is cut before it is looked at letter by letter.
  const clean = value
    .slice(0, longest * 4)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trimStart()
    .slice(0, longest);
  return clean.replace(/\p{Cs}/gu, '');
}
