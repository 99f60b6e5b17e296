import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Listener } from '../../../src/reads.ts';

/** Gives the digest of what a field holds now; of many things together where its name stands for all. */
export function digestsOf(to: Listener): (field: string) => string {
  const known = new Map<string, string>();
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
        .names()
        .map((name) => `${name} ${digest(name)}`)
        .join('\n'),
    );
  const make = (field: string): string => {
    const [kind = '', id = '', where = ''] = field.split('|');
    if (kind === 'answer') return id === '*' ? joined() : hash(to.answer(where, JSON.parse(id) as unknown[]));
    if (kind === 'file') return id === '*' ? randomUUID() : fileDigest(id, to);
    const part = where.replace(/[^.]*$/, '');
    if (id !== '*') return valueDigest(to.objects.get(`${kind}|${id}|${part}`), where.slice(part.length));
    const all = columns.get(`${kind}|${part}`) ?? [];
    return hash(all.map((each) => `${each} ${digest(`${kind}|${each}|${where}`)}`).join('\n'));
  };
  const digest = (field: string): string => {
    const one = known.get(field) ?? make(field);
    known.set(field, one);
    return one;
  };
  return digest;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** A field that is looked for and not there has a digest too, for it may come. */
function valueDigest(object: object | undefined, field: string): string {
  if (!object) return 'nothing';
  if (field === '*') return hash(JSON.stringify(Object.keys(object)));
  const value: unknown = Reflect.get(object, field);
  return value === undefined ? 'undefined' : hash(JSON.stringify(value, plain));
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
