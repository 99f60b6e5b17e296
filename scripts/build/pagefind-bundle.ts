import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import {
  BUNDLE_FOLDER,
  codeText,
  normalText,
  readWords,
  WORDS_FILE,
  type Words,
} from '../../src/features/sisters/index.ts';
import { exchangeListSchema, type ExchangeEntry } from '../../src/intake/neighbours/exchange-schema.ts';
import { address } from '../../src/library/address.ts';
import { EXCHANGE_FILE } from '../../src/library/machines/files.ts';
import { LANGS, type Lang } from '../../src/words/languages.ts';
import { byCode } from '../../src/words/order.ts';

/** Of Pagefind's own programming interface what is used here: the package may be absent, and with it its types. */
interface Pagefind {
  createIndex(options: object): Promise<{ index?: PagefindIndex; errors: string[] }>;
  close(): Promise<unknown>;
}
interface PagefindIndex {
  addCustomRecord(record: PagefindRecord): Promise<{ errors: string[] }>;
  getFiles(): Promise<{ errors: string[]; files: { path: string; content: Uint8Array }[] }>;
}
interface PagefindRecord {
  url: string;
  content: string;
  language: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}
/** By a name that no bundler or compiler follows. */
const PACKAGE: string = 'pagefind';

/** What Pagefind writes for pages that draw their results with it; ours is there to be merged into others. */
const NOT_OURS = /^(?:pagefind-(?:.*ui.*|highlight|worker)\.(?:js|css))$/;
/**
 * The language of every record for Pagefind. One index for all: whatever its own language, a site that merges it takes the
 * only one there is, and a word is coded so that a stemmer of English lets it be. The real one is a filter.
 */
const LANGUAGE = 'en';

/**
 * Adds `/pagefind/` to a built site: its entries as Pagefind finds them, made from the exchange lists, with the list of
 * words by which they are cut and the codec that others need.
 * @param folder the built site
 * @returns why there is none, for whoever builds; nothing where there is one, or the site has no list
 */
export async function writePagefind(folder: string): Promise<string | undefined> {
  const said = LANGS.flatMap((lang) => entriesIn(folder, lang));
  if (said.length === 0) return undefined;
  const pagefind = await (import(PACKAGE) as Promise<Pagefind>).catch(() => undefined);
  if (!pagefind) return ABSENT;
  const list = wordsOf(said.flatMap(({ entry }) => textsOf(entry)));
  const words = readWords(list.join('\n'));
  try {
    const { index, errors } = await pagefind.createIndex({});
    if (!index) return failed(errors);
    for (const { entry, language } of said) {
      const added = await index.addCustomRecord(recordOf(entry, language, words));
      if (added.errors.length > 0) return failed(added.errors);
    }
    const made = await index.getFiles();
    if (made.errors.length > 0) return failed(made.errors);
    for (const { path, content } of made.files) if (!NOT_OURS.test(path)) write(folder, path, content);
  } catch (error) {
    // The package is everywhere, its program for some machines only: a site is made without it all the same.
    rmSync(join(folder, BUNDLE_FOLDER), { recursive: true, force: true });
    return failed([String(error)]);
  } finally {
    await pagefind.close().catch(() => undefined);
  }
  write(folder, WORDS_FILE, `${list.join('\n')}\n`);
  await writeCodec(join(folder, BUNDLE_FOLDER, 'library-codec.js'));
  return undefined;
}

const ABSENT =
  '⚠ ไม่มีแพ็กเกจ pagefind บนเครื่องนี้ จึงไม่ได้สร้าง /pagefind/ ให้เว็บอื่นค้นเรา — สั่ง npm install แล้วสร้างใหม่ หรือใส่ pagefind: false ใน src/site.config.ts · The package pagefind is not on this machine, so there is no /pagefind/ by which other sites search this one — run npm install and build anew, or set pagefind: false in src/site.config.ts';
const failed = (errors: readonly string[]): string =>
  `⚠ Pagefind สร้าง /pagefind/ ไม่สำเร็จ ส่วนอื่นของเว็บครบ · Pagefind could not make /pagefind/; the rest of the site is whole: ${errors.join('; ')}`;

function write(folder: string, path: string, content: string | Uint8Array): void {
  const file = join(folder, BUNDLE_FOLDER, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** The entries of a built site in one of its languages, as its own exchange list tells them. */
function entriesIn(folder: string, lang: Lang): { entry: ExchangeEntry; language: string }[] {
  const file = join(folder, address(EXCHANGE_FILE, lang));
  if (!existsSync(file)) return [];
  const { entries, language } = exchangeListSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return entries.map((entry) => ({ entry, language }));
}

const textsOf = ({ title, summary = '', asks = [], place }: ExchangeEntry): string[] =>
  [title, summary, ...asks, place?.name ?? ''].map(normalText);

/** Thai and Lao words of texts, as this Node cuts them; they are all that browsers cut by. */
function wordsOf(texts: readonly string[]): string[] {
  const words = new Set<string>();
  for (const language of ['th', 'lo']) {
    const script = language === 'th' ? /[\u0E01-\u0E4E]+/gu : /[\u0E81-\u0EDF]+/gu;
    const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    for (const [run] of texts.join('\n').matchAll(script))
      for (const { segment } of segmenter.segment(run)) if (segment.length > 1) words.add(segment);
  }
  return [...words].sort(byCode);
}

/** An entry as Pagefind finds and shows it; `decodeText` of the codec makes its texts readable. */
function recordOf(entry: ExchangeEntry, language: string, words: Words): PagefindRecord {
  const code = (text: string): string => codeText(normalText(text), words);
  const { id, kind, title, summary, sides, grade, place, date } = entry;
  return {
    url: `/${entry.address}`,
    language: LANGUAGE,
    content: textsOf(entry)
      .filter(Boolean)
      .map((text) => codeText(text, words))
      .join(' · '),
    meta: {
      title: code(title),
      ...(summary && { summary: code(summary) }),
      ...(place && { place: code(place.name) }),
      ...(date && { date }),
      entry: `${kind}:${id}`,
      language,
    },
    filters: {
      kind: [kind],
      language: [language],
      ...(sides && { side: sides }),
      ...(grade && { grade: [grade] }),
      ...(place?.code && { place: [place.code] }),
    },
  };
}

/** The codec as a file that any page imports as it is. */
async function writeCodec(outfile: string): Promise<void> {
  await build({
    entryPoints: [resolve(import.meta.dirname, '../../src/features/sisters/codec.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    charset: 'ascii',
    logLevel: 'error',
  });
}
