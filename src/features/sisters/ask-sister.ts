import type { sistersTh } from '../../words/th/sisters.ts';
import { BUNDLE_FOLDER, ENTRY_FILE, WORDS_FILE } from './bundle-files.ts';
import { codeQuery, decodeText, readWords, type Words } from './codec.ts';
import { LEAST, shareOf, weigh, type Scored, type Word } from './merge.ts';
import type { Sister } from './sister.ts';

/** A page that a sister library answers with. */
export interface Found {
  sister: Sister;
  title: string;
  text: string;
  href: string;
  lang?: string;
}
/** Why a library is left out. */
export type Trouble = keyof typeof sistersTh.trouble;
/** Thrown where a library cannot be asked. */
export class NotAsked extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** What is used of `pagefind.js`. */
interface Instance {
  mergeIndex(bundle: string, options: object): Promise<void>;
  search(query: string, options: object): Promise<{ results: Result[] }>;
}
interface Result {
  id: string;
  score: number;
  data(): Promise<{ url: string; content?: string; plain_excerpt?: string; meta: Record<string, string | undefined> }>;
}
interface Head {
  version: string;
}

/** A library gets so long for all that is asked of it, the first loading among it. */
const PATIENCE_MS = 8000;
/** Pages of each library that are read. */
const MOST = 6;
/** Words of a question that are asked one by one. */
const MOST_WORDS = 8;

/**
 * Asks one library by its Pagefind bundle, with our own copy of Pagefind: nothing of another host is run.
 * @param base path of this site
 * @throws NotAsked with the reason, for a library that is down, slow, closed, broken or of another version
 */
export async function askSister(
  sister: Sister,
  query: string,
  base: string,
  patience = PATIENCE_MS,
): Promise<Scored<Found>[]> {
  let timer = 0;
  const late = new Promise<never>((_, fail) => {
    timer = window.setTimeout(() => fail(new NotAsked('slow')), patience);
  });
  try {
    return await Promise.race([late, answersOf(sister, query, base)]);
  } catch (error) {
    throw error instanceof NotAsked ? error : new NotAsked('broken');
  } finally {
    clearTimeout(timer);
  }
}

async function answersOf(sister: Sister, query: string, base: string): Promise<Scored<Found>[]> {
  const { instance, words } = await opened(sister, base);
  // Other letters are the same in a coded index and in any other.
  const list = /[\u0E00-\u0EFF]/u.test(query) ? await words() : undefined;
  const asked = list ? codeQuery(query, list) : query.normalize('NFC');
  const filters = { library: sister.prefix };
  const search = async (what: string): Promise<Result[]> => (await instance.search(what, { filters })).results;
  const single = [...new Set((list ? asked : spaced(asked)).split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean))].slice(
    0,
    MOST_WORDS,
  );
  const whole = await read(
    sister,
    await search(asked),
    single.map((word) => weigh(word, 0)),
  );
  if (whole.length > 0 || single.length < 2) return whole;
  // Pagefind wants every word of a question, and people ask in whole sentences.
  const each = await Promise.all(single.map(search));
  const weighed = single.map((word, at) => weigh(word, each[at]?.length ?? 0));
  return read(sister, together(each, weighed), weighed);
}

/** A question with spaces between its words, where its script has none and nothing else cuts it. */
const spaced = (text: string): string =>
  'Segmenter' in Intl
    ? Array.from(new Intl.Segmenter('th', { granularity: 'word' }).segment(text), ({ segment }) => segment).join(' ')
    : text;

/** Answers to single words as answers to all of them: a page that several words bring stands above. */
function together(each: readonly Result[][], words: readonly Word[]): Result[] {
  const pages = new Map<string, Result>();
  for (const [at, results] of each.entries()) {
    const top = Math.max(...results.map(({ score }) => score), Number.MIN_VALUE);
    for (const result of results) {
      const before = pages.get(result.id)?.score ?? 0;
      pages.set(result.id, { ...result, score: before + ((words[at]?.weight ?? 0) * result.score) / top });
    }
  }
  return [...pages.values()];
}

const open = new Map<string, ReturnType<typeof openBundle>>();

/** A library is opened once for each page; one that failed is tried again. */
function opened(sister: Sister, base: string): ReturnType<typeof openBundle> {
  const known = open.get(sister.bundle) ?? openBundle(sister, base);
  open.set(sister.bundle, known);
  known.catch(() => open.delete(sister.bundle));
  return known;
}

async function openBundle({ prefix, bundle, home }: Sister, base: string) {
  const own = `${base}${BUNDLE_FOLDER}`;
  const [mine, theirs] = await Promise.all([ownHead(own), headOf(bundle)]);
  // What a program of one version reads, another writes differently in its first two numbers.
  if (minor(mine.version) !== minor(theirs.version)) throw new NotAsked('version');
  const pagefind = (await import(/* @vite-ignore */ `${own}pagefind.js`).catch(() => {
    throw new NotAsked('own');
  })) as { createInstance(options: object): Instance };
  // Without a worker, which would stand under no policy of the page.
  const instance = pagefind.createInstance({ basePath: own, noWorker: true });
  await instance.mergeIndex(bundle, { baseUrl: home, mergeFilter: { library: prefix } });
  let words: Promise<Words | undefined> | undefined;
  return { instance, words: () => (words ??= wordsOf(bundle)) };
}

const minor = (version: string): string => version.split('.').slice(0, 2).join('.');

/**
 * The head of our own index, when the program that it names is there: Pagefind waits for ever for one that is not, and a
 * library that answers would be called slow.
 */
async function ownHead(own: string): Promise<Head> {
  const answer = await fetch(own + ENTRY_FILE).catch(() => undefined);
  if (!answer?.ok) throw new NotAsked('own');
  const head = (await answer.json()) as Head & { languages?: Record<string, { wasm?: string | null }> };
  const programs = new Set(Object.values(head.languages ?? {}).map(({ wasm }) => wasm ?? 'unknown'));
  const there = await Promise.all(
    [...programs].map((name) =>
      fetch(`${own}wasm.${name}.pagefind`, { method: 'HEAD' }).then(
        ({ ok }) => ok,
        () => false,
      ),
    ),
  );
  if (there.includes(false)) throw new NotAsked('own');
  return head;
}

/** The head of their index, or why there is none: a host that answers, but not to us, has not opened it to others. */
async function headOf(bundle: string): Promise<Head> {
  const address = bundle + ENTRY_FILE;
  const answer = await fetch(address).catch(() => undefined);
  if (!answer) {
    const there = await fetch(address, { mode: 'no-cors' }).then(
      () => true,
      () => false,
    );
    throw new NotAsked(there ? 'closed' : 'down');
  }
  if (!answer.ok) throw new NotAsked('down');
  const head = (await answer.json()) as Partial<Head>;
  if (typeof head.version !== 'string') throw new NotAsked('broken');
  return { version: head.version };
}

/** The words by which a coded index is cut; nothing where it is not coded, as with stock Pagefind. */
async function wordsOf(bundle: string): Promise<Words | undefined> {
  const answer = await fetch(bundle + WORDS_FILE).catch(() => undefined);
  return answer?.ok ? readWords(await answer.text()) : undefined;
}

/** Reads the best pages. What they say is plain text; what leads to another host than theirs is left out. */
async function read(sister: Sister, results: readonly Result[], words: readonly Word[]): Promise<Scored<Found>[]> {
  const best = [...results].sort((a, b) => b.score - a.score).slice(0, MOST);
  const pages = await Promise.all(
    best.map(async ({ score, data }) => {
      const { url, content = '', plain_excerpt: excerpt = '', meta } = await data();
      const at = new URL(url, sister.home);
      const share = shareOf(words, `${meta['title'] ?? ''} ${content}`);
      if (at.origin !== new URL(sister.home).origin || share < LEAST) return [];
      const item: Found = {
        sister,
        title: readable(meta['title'] ?? '') || at.pathname,
        text: readable(meta['summary'] ?? excerpt),
        href: at.href,
        ...(meta['language'] && { lang: meta['language'] }),
      };
      return [{ item, score, share }];
    }),
  );
  return pages.flat();
}

/** Text that Pagefind keeps: its two signs of tags are written as in HTML, and no other. */
const readable = (text: string): string => decodeText(text).replaceAll('&lt;', '<').replaceAll('&gt;', '>');
