import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Listener } from '../../../src/reads.ts';

/**
 * Gives the digest of what a field holds now, or several fields of one thing (`Reads.bundles`); of many things together
 * where its name stands for all.
 * @param known digests of what is as it was: these are not looked at
 */
export function digestsOf(to: Listener, known = new Map<string, string>()): (field: string) => string {
  /** Ids of all things of a kind that have such a part. */
  const columns = new Map<string, string[]>();
  for (const name of to.objects.keys()) {
    const [kind = '', id = '', where = ''] = name.split('|');
    const column = `${kind}|${where}`;
    const ids = columns.get(column);
    if (ids) ids.push(id);
    else columns.set(column, [id]);
  }
  /** Of all that the library was joined from. */
  const joined = (): string =>
    hash(
      to.joined
        .bundles()
        .map((name) => `${name} ${digest(name)}`)
        .join('\n'),
    );
  const make = (field: string): string => {
    const [kind = '', id = '', where = ''] = field.split('|');
    if (kind === 'answer') return id === '*' ? joined() : hash(to.answer(where, JSON.parse(id) as unknown[]));
    if (kind === 'file') return id === '*' ? randomUUID() : fileDigest(id, to);
    const places = where.split(',');
    if (id !== '*') return hash(places.map((place) => held(to, `${kind}|${id}|`, place)).join('\n'));
    if (places.length > 1) return hash(places.map((place) => digest(`${kind}|*|${place}`)).join());
    // One after the other: together they may be longer than a string can be.
    const all = createHash('sha256');
    for (const each of columns.get(`${kind}|${partOf(where)}`) ?? [])
      all.update(`${each} ${held(to, `${kind}|${each}|`, where)}\n`);
    return all.digest('base64url').slice(0, 22);
  };
  const digest = (field: string): string => {
    const one = known.get(field) ?? make(field);
    known.set(field, one);
    return one;
  };
  return digest;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** Where a field stands, without its own name: `th.data.title` → `th.data.`. */
const partOf = (where: string): string => where.slice(0, where.lastIndexOf('.') + 1);

/**
 * What a field holds, in one line. One that is looked for and not there holds something too, for it may come.
 * @param thing kind and id, with a line after each
 */
function held(to: Listener, thing: string, where: string): string {
  const part = partOf(where);
  const object = to.objects.get(thing + part);
  if (!object) return 'nothing';
  const field = where.slice(part.length);
  if (field === '*') return JSON.stringify(Object.keys(object));
  const value: unknown = Reflect.get(object, field);
  if (typeof value !== 'object') return value === undefined ? 'undefined' : JSON.stringify(value);
  return JSON.stringify(value, plain);
}

/** @throws for what JSON tells nothing of: two of them would be taken for the same */
function plain(name: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set)
    throw new Error(`${name}: a ${value.constructor.name} in the content`);
  return value;
}

function fileDigest(path: string, to: Listener): string {
  const read = to.files.get(path);
  if (read !== undefined) return read;
  try {
    return createHash('sha256').update(readFileSync(path, 'utf8')).digest('hex');
  } catch {
    return 'nothing';
  }
}
