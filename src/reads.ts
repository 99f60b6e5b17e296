import type { Content, Library } from './library/library.ts';
import type { Entry, EntryText, TranslatedText } from './library/entry.ts';
import type { Lang } from './words/languages.ts';
import { byCode } from './words/order.ts';
import type { EntryKind } from './intake/schema/names.ts';

/**
 * Who reads one field of more things of a kind than these is taken to read that field of all of them. As many as a page
 * of a list in parts shows (`library/listed/parts.ts`), so that a change touches only the parts that show it.
 */
const MANY = 300;
/** Who asks the library the same of more things than these is taken to rest on all that it was joined from. */
const MANY_ANSWERS = 2000;
/** The kind of a field that is no field: what the library answers, `answer|["case:karo"]|referredToBy`. */
const ANSWER = 'answer';

/**
 * Which fields of the content were read. A field is a name of three parts: kind, id, and where it stands
 * (`lesson|see-then-do|th.body.html`, `source|codi|title`); `*` in the place of the id stands for all things of the kind.
 */
export class Reads {
  /** Ids by kind and place; `undefined`: all of them. */
  readonly #ids = new Map<string, Set<string> | undefined>();

  note(kind: string, id: string, where: string): void {
    this.noteIn(`${kind}|${where}`, id);
  }

  /** @param column kind and place: `lesson|th.body.html` */
  noteIn(column: string, id: string): void {
    const ids = this.#ids.get(column);
    const many = column.startsWith(`${ANSWER}|`) ? MANY_ANSWERS : MANY;
    if (ids && (ids.size < many || ids.has(id))) ids.add(id);
    else if (ids || !this.#ids.has(column)) this.#ids.set(column, ids ? undefined : new Set([id]));
  }

  /** Takes over what was read for something that is used here. */
  addAll(others: Reads): void {
    for (const [column, ids] of others.#ids)
      if (ids) for (const id of ids) this.noteIn(column, id);
      else this.#ids.set(column, undefined);
  }

  /** Names of the fields. */
  names(): string[] {
    return [...this.#ids].flatMap(([column, ids]) => {
      const at = column.indexOf('|');
      const name = (id: string): string => `${column.slice(0, at)}|${id}|${column.slice(at + 1)}`;
      return ids ? [...ids].map(name) : [name('*')];
    });
  }

  /**
   * The same fields, those of one thing together: `lesson|see-then-do|th.body.html,th.data.title`. A page reads some
   * thirty fields of each thing that it shows, always the same ones.
   */
  bundles(): string[] {
    const places = new Map<string, string>();
    for (const column of [...this.#ids.keys()].sort(byCode)) {
      const ids = this.#ids.get(column) ?? ['*'];
      const at = column.indexOf('|');
      const [kind, where] = [column.slice(0, at), column.slice(at + 1)];
      for (const id of ids) {
        const thing = kind === ANSWER ? `${kind}|${id}|${where}` : `${kind}|${id}`;
        const others = places.get(thing);
        places.set(thing, others === undefined ? where : `${others},${where}`);
      }
    }
    return [...places].map(([thing, where]) => (thing.startsWith(`${ANSWER}|`) ? thing : `${thing}|${where}`));
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
  /** Names of the same things as pages get them. */
  readonly names: WeakMap<object, string>;
  /** Fields that were read while the library was joined. Pages rest on its answers, not on these. */
  joined: Reads;
  /** What the library answers, as far as it tells which things and in which order. @param name of a function or list */
  answer: (name: string, args: readonly unknown[]) => string;
  /** Ids of everything, in order, and what no field tells of. */
  shape: string;
  /** Digests of all that an entry was made of, by kind and id: where one is the same, so are all its fields. */
  versions: ReadonlyMap<string, string>;
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
    names: new WeakMap(),
    joined: new Reads(),
    answer: () => '',
    shape: '',
    versions: new Map(),
    files: new Map(),
  };
  (globalThis as Meeting)[PLACE] = begun;
  return begun;
}

/**
 * Joins content whose fields tell when they are read. Sorting and linking read nearly everything, and what comes of it
 * is seldom another when a field is: so pages rest on what the library answers them, not on what it read for that.
 * @param versions digests of all that an entry was made of, by kind and id, where they are known
 */
export function joinNoted(
  content: Content,
  join: (noted: Content) => Library,
  versions: ReadonlyMap<string, string> = new Map(),
): Library {
  const to = listener();
  if (!to) return join(content);
  to.versions = versions;
  to.objects.clear();
  const read = to.begin();
  const joined = heardBy(to, read, () => join(noted(content, to)));
  to.joined = read;
  return answering(joined, to);
}

/** Does something whose reads are noted apart. */
function heardBy<T>(to: Listener, reads: Reads | undefined, work: () => T): T {
  const before = to.current;
  to.current = reads;
  try {
    return work();
  } finally {
    to.current = before;
  }
}

/** What only finds a thing by its id: which there are is told by `shape`. */
const BY_ID: ReadonlySet<string> = new Set<keyof Library>(['find', 'get', 'source', 'term', 'neighbours']);

/** The library, noting what it is asked. What it answers with tells of itself when it is read. */
function answering(library: Library, to: Listener): Library {
  /** Which things, in which order. */
  const told = (value: unknown): unknown => {
    if (Array.isArray(value) || value instanceof Set) return [...(value as Iterable<unknown>)].map(told);
    if (typeof value !== 'object' || value === null) return value;
    const name = to.names.get(value) ?? to.names.get((value as { record?: object }).record ?? value);
    if (name === undefined) throw new Error('The library answers with something whose fields do not tell of reads');
    return name;
  };
  const ask = (name: string, args: readonly unknown[]): unknown => {
    const asked = library[name as keyof Library] as unknown;
    return typeof asked === 'function' ? heardBy(to, undefined, () => asked(...args) as unknown) : asked;
  };
  to.answer = (name, args) => JSON.stringify(told(ask(name, args)));
  const note = (name: string, args: readonly unknown[]): unknown => {
    to.current?.note(ANSWER, JSON.stringify(args), name);
    return ask(name, args);
  };
  const noting = { ...library };
  for (const [name, value] of Object.entries(library)) {
    if (BY_ID.has(name)) continue;
    const lists = { enumerable: true, get: () => note(name, []) };
    const functions = { enumerable: true, value: (...args: unknown[]) => note(name, args) };
    Object.defineProperty(noting, name, typeof value === 'function' ? functions : lists);
  }
  return noting;
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
      const read = to?.begin();
      one = { made: to ? heardBy(to, read, () => make(of)) : make(of), read };
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
    entries
      .map(
        ({ kind, id, file, lang, translations }) =>
          `${kind} ${id} ${file} ${lang} ${Object.keys(translations).sort(byCode).join()}`,
      )
      .sort(byCode),
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
  const { kind, id, th, lang: first, translations } = entry;
  const text = <T extends EntryText<K>>(own: T, lang: Lang): T =>
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
  const own = {
    ...entry,
    th: text(th as EntryText<K>, first),
    translations: Object.fromEntries(
      Object.entries(translations).map(([lang, own]) => [lang, text(own as TranslatedText<K>, lang as Lang)]),
    ),
  };
  to.names.set(own, `${kind}|${id}`);
  return own;
}

/** Whose fields, and where they stand in it (`th.data.`). */
interface Owner {
  kind: string;
  id: string;
  part: string;
}

const COLUMNS = new Map<string, (field: string) => string>();

/** Names of columns, each made once: fields are read millions of times. @param before kind and part */
function columnsOf(before: string): (field: string) => string {
  const known = COLUMNS.get(before);
  if (known) return known;
  const names = new Map<string, string>();
  const column = (field: string): string => {
    const name = names.get(field) ?? before + field;
    names.set(field, name);
    return name;
  };
  COLUMNS.set(before, column);
  return column;
}

/** The same object, which notes by name each field that somebody reads, looks for or lists. */
function telling<T extends object>(object: T, of: Owner, to: Listener, parts: readonly PropertyKey[] = []): T {
  const { kind, id, part } = of;
  to.objects.set(`${kind}|${id}|${part}`, object);
  const columns = columnsOf(`${kind}|${part}`);
  const note = (field: PropertyKey): void => {
    if (to.current && typeof field === 'string' && !parts.includes(field)) to.current.noteIn(columns(field), id);
  };
  const proxy = new Proxy(object, {
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
  to.names.set(proxy, `${kind}|${id}|${part}`);
  return proxy;
}
