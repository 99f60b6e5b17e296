import type { Content } from './library/library.ts';
import type { Entry, EntryText } from './library/entry.ts';
import { byCode } from './words/order.ts';
import type { EntryKind } from './intake/schema/names.ts';

/** Who reads one field of more things of a kind than these is taken to read that field of all of them. */
const MANY = 40;

/**
 * Which fields of the content were read. A field is a name of three parts: kind, id, and where it stands
 * (`lesson|see-then-do|th.body.html`, `source|codi|title`); `*` in the place of the id stands for all things of the kind.
 */
export class Reads {
  /** Ids by kind and place; `undefined`: all of them. */
  readonly #ids = new Map<string, Set<string> | undefined>();

  note(kind: string, id: string, where: string): void {
    this.#note(`${kind}|${where}`, id);
  }

  #note(column: string, id: string): void {
    const ids = this.#ids.get(column);
    if (ids && (ids.size < MANY || ids.has(id))) ids.add(id);
    else if (ids || !this.#ids.has(column)) this.#ids.set(column, ids ? undefined : new Set([id]));
  }

  /** Takes over what was read for something that is used here. */
  addAll(others: Reads): void {
    for (const [column, ids] of others.#ids)
      if (ids) for (const id of ids) this.#note(column, id);
      else this.#ids.set(column, undefined);
  }

  /** Names of the fields, without those that others name already. */
  names(others: readonly Reads[] = []): string[] {
    return [...this.#ids].flatMap(([column, ids]) => {
      if (others.some((other) => other.#ids.has(column) && !other.#ids.get(column))) return [];
      const at = column.indexOf('|');
      const name = (id: string): string => `${column.slice(0, at)}|${id}|${column.slice(at + 1)}`;
      return ids ? [...ids].map(name) : [name('*')];
    });
  }
}

/** Notes which fields of the content are read, so that a build knows which pages a change touches (`scripts/build/again`). */
export interface Listener {
  /** A new empty list: the build and the site are bundled apart, so that each has a class of this name. */
  readonly begin: () => Reads;
  /** Where fields that are read now are noted; `undefined` while nobody asks. */
  current: Reads | undefined;
  /** Everything whose fields may be read, by kind, id and part (`lesson|see-then-do|th.body`). */
  readonly objects: Map<string, object>;
  /** Fields that were read while the library was joined: all pages rest on them. */
  joined: Reads;
  /** Ids of everything, in order, and what no field tells of. */
  shape: string;
  /** Digests of the files that were read as they were typed, by path, at the time of reading. */
  readonly files: Map<string, string>;
}

/** The build and the site are bundled apart and meet here. */
const PLACE = Symbol.for('mountain.reads');
type Meeting = { [PLACE]?: Listener };

/** Who listens to this build, if anybody. */
export const listener = (): Listener | undefined => (globalThis as Meeting)[PLACE];
/** Begins to listen. */
export function listen(): Listener {
  const begun: Listener = {
    begin: () => new Reads(),
    current: undefined,
    objects: new Map(),
    joined: new Reads(),
    shape: '',
    files: new Map(),
  };
  (globalThis as Meeting)[PLACE] = begun;
  return begun;
}

/** Joins content whose fields tell when they are read. */
export function joinNoted<T>(content: Content, join: (noted: Content) => T): T {
  const to = listener();
  if (!to) return join(content);
  to.objects.clear();
  const before = to.current;
  const read = (to.current = to.begin());
  const joined = join(noted(content, to));
  to.current = before;
  to.joined = read;
  return joined;
}

/**
 * What is made once and used by many pages: each of them rests on everything that was read for it.
 * @param make reads what it needs before it returns: what it reads later, in a promise, is not noted for the others
 * @returns what to call in place of `make`; it makes anew for another library
 */
export function remembered<Of extends object, T>(make: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Of, { made: T; read: Reads | undefined }>();
  return (of) => {
    const to = listener();
    let one = known.get(of);
    if (!one) {
      const before = to?.current;
      const read = to?.begin();
      if (to) to.current = read;
      try {
        one = { made: make(of), read };
      } finally {
        if (to) to.current = before;
      }
      known.set(of, one);
    }
    if (one.read) to?.current?.addAll(one.read);
    return one.made;
  };
}

/** Notes that a file of the content was read as it was typed. @param path from the project's root */
export function noteFile(path: string, digest: string): void {
  const to = listener();
  to?.files.set(path, digest);
  to?.current?.note('file', path, '');
}

function noted(content: Content, to: Listener): Content {
  const list = <T extends { id: string }>(kind: string, items: readonly T[]): T[] =>
    items.map((item) => telling(item, { kind, id: item.id, part: '' }, to));
  const { entries, terms, sources, concepts = [], populations = [], tried = [], records, ...others } = content;
  const lists = { terms, sources, tried, ...records };
  to.shape = JSON.stringify([
    // They come in no order: the library puts them into one.
    entries.map(({ kind, id, file, en }) => `${kind} ${id} ${file} ${en !== undefined}`).sort(byCode),
    Object.entries(lists).map(([name, items]) => [name, items.map(({ id }) => id)]),
    [concepts.length, populations.length],
    // What does not tell when it is read: all pages rest on it.
    others,
  ]);
  return {
    ...others,
    entries: entries.map((entry) => notedEntry(entry, to)),
    terms: list('term', terms),
    sources: list('source', sources),
    concepts: concepts.map((item, at) => telling(item, { kind: 'concept', id: String(at), part: '' }, to)),
    populations: populations.map((item, at) => telling(item, { kind: 'population', id: String(at), part: '' }, to)),
    tried: list('tried', tried),
    ...(records && {
      records: {
        event: list('event', records.event),
        figure: list('figure', records.figure),
        rule: list('rule', records.rule),
        study: list('study', records.study),
        award: list('award', records.award),
      },
    }),
  };
}

function notedEntry<K extends EntryKind>(entry: Entry<K>, to: Listener): Entry<K> {
  const { kind, id, th, en } = entry;
  const text = <T extends EntryText<K>>(own: T, lang: 'th' | 'en'): T =>
    telling(
      {
        ...own,
        data: telling(own.data, { kind, id, part: `${lang}.data.` }, to),
        body: telling(own.body, { kind, id, part: `${lang}.body.` }, to),
      },
      { kind, id, part: `${lang}.` },
      to,
      // Parts that tell of themselves.
      ['data', 'body'],
    );
  return {
    ...entry,
    th: text(th as EntryText<K>, 'th'),
    ...(en && { en: text(en as typeof en & EntryText<K>, 'en') }),
  };
}

/** Whose fields, and where they stand in it (`th.data.`). */
interface Owner {
  kind: string;
  id: string;
  part: string;
}

/** The same object, which notes by name each field that somebody reads, looks for or lists. */
function telling<T extends object>(object: T, of: Owner, to: Listener, parts: readonly PropertyKey[] = []): T {
  const { kind, id, part } = of;
  to.objects.set(`${kind}|${id}|${part}`, object);
  const note = (field: PropertyKey): void => {
    if (typeof field === 'string' && !parts.includes(field)) to.current?.note(kind, id, part + field);
  };
  return new Proxy(object, {
    get: (target, field) => {
      note(field);
      return Reflect.get(target, field) as unknown;
    },
    has: (target, field) => {
      note(field);
      return Reflect.has(target, field);
    },
    getOwnPropertyDescriptor: (target, field) => {
      note(field);
      return Reflect.getOwnPropertyDescriptor(target, field);
    },
    ownKeys: (target) => {
      note('*');
      return Reflect.ownKeys(target);
    },
  });
}
