import { ID_SHAPE } from '../../../intake/schema/names.ts';
import { SIDES } from '../../../intake/schema/names.ts';
import { readPlan } from './tray-plan.ts';
import { emptyBox, itemKey, LIMITS, TRAY_KINDS, type Removal, type Tray, type TrayBox, type TrayItem } from './tray.ts';

type Loose = Record<string, unknown>;
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown, most: number): string | undefined =>
  typeof value === 'string' && value.trim() ? value.slice(0, most) : undefined;
const listOf = <T>(value: unknown, read: (item: unknown) => T | undefined): T[] =>
  Array.isArray(value) ? value.flatMap((item) => read(item) ?? []) : [];

/** Whether a text is a day that exists, written `2026-11-23`. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** Whether a text is a time of day, `09:30`. */
export const isClockTime = (value: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value);

/** An item made out of anything; `undefined` where kind or id make no sense. */
export function readItem(value: unknown): TrayItem | undefined {
  if (!isObject(value)) return undefined;
  const kind = TRAY_KINDS.find((name) => name === value['kind']);
  const id = value['id'];
  if (!kind || typeof id !== 'string' || !ID_SHAPE.test(id)) return undefined;
  const side = SIDES.find((name) => name === value['side']);
  const remark = text(value['remark'], LIMITS.remark);
  return {
    kind,
    id,
    title: text(value['title'], LIMITS.title) ?? id,
    ...(side && { side }),
    ...(remark && { remark }),
  };
}

/**
 * A tray made out of anything: what cannot be understood is left out, and nothing stands twice. `undefined` where it is
 * no tray at all.
 */
export function readTray(value: unknown): Tray | undefined {
  if (!isObject(value) || !Array.isArray(value['items'])) return undefined;
  const items = [...new Map(listOf(value['items'], readItem).map((item) => [itemKey(item), item])).values()].slice(
    0,
    LIMITS.items,
  );
  const [people, minutes] = [Number(value['people']), Number(value['minutes'])];
  const place = text(value['place'], LIMITS.place);
  const plan = readPlan(value['plan']);
  const start = text(value['start'], 5);
  return {
    id: text(value['id'], 60) ?? '',
    name: text(value['name'], LIMITS.name) ?? '',
    ...(isDay(value['date']) && { date: value['date'] }),
    ...(place && { place }),
    ...(Number.isInteger(people) && people > 0 && people <= LIMITS.people && { people }),
    ...(Number.isInteger(minutes) && minutes > 0 && minutes <= LIMITS.minutes && { minutes }),
    ...(start && isClockTime(start) && { start }),
    items,
    ...(plan && { plan }),
  };
}

function readRemoval(value: unknown): Removal | undefined {
  if (!isObject(value)) return undefined;
  const { id, at, tray } = value;
  if (typeof id !== 'string') return undefined;
  const place = Number.isInteger(at) ? Number(at) : 0;
  const [item, whole, plan] = [readItem(value['item']), readTray(tray), readPlan(value['plan'])];
  if (value['what'] === 'item' && item && typeof tray === 'string') return { id, what: 'item', tray, at: place, item };
  if (value['what'] === 'tray' && whole) return { id, what: 'tray', at: place, tray: whole };
  if (value['what'] === 'plan' && plan && typeof tray === 'string') return { id, what: 'plan', tray, plan };
  return undefined;
}

/**
 * Reads what the device kept.
 * @param stored the stored JSON; `null` or `undefined` where there is none
 * @returns the box; an empty one where there is none; `undefined` where the text is not a box that this version can
 * read
 */
export function tryReadBox(stored: string | null | undefined): TrayBox | undefined {
  if (!stored) return emptyBox();
  let value: unknown;
  try {
    value = JSON.parse(stored);
  } catch {
    return undefined;
  }
  if (!isObject(value) || value['version'] !== 1) return undefined;
  const trays = listOf(value['trays'], readTray).filter(({ id }) => id);
  return {
    version: 1,
    current: text(value['current'], 60) ?? trays[0]?.id ?? '',
    trays,
    removed: listOf(value['removed'], readRemoval),
  };
}

/** As `tryReadBox`, with an empty box for what cannot be read. */
export const readBox = (stored: string | null | undefined): TrayBox => tryReadBox(stored) ?? emptyBox();
