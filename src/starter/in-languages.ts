import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readYaml, splitFrontMatter } from '../intake/front-matter.ts';
import { ENTRY_SCHEMAS, FOLDERS } from '../intake/schema/entry/kinds.ts';
import type { EntryKind } from '../intake/schema/names.ts';
import { proseText } from '../intake/schema/prose-text.ts';
import { overlay } from '../library/overlay.ts';
import { entryText, yamlText } from '../intake/yaml-text.ts';
import { flatKey } from '../words/locale/flat-key.ts';
import { hasThai } from '../words/thai-run.ts';

type Fields = Record<string, unknown>;

/** Whether the starter can be used as it was written: in Thai, with English beside it. */
export const isAsWritten = (langs: readonly string[]): boolean => langs.join() === 'th,en';

/**
 * Writes the library that a site begins with in the languages of the site. It was written in Thai and English: where
 * the first language is another, the English stands in its place until somebody has translated it, and says so.
 * @param from  the starter's `content/`
 * @param to    where the site's `content/` is to lie
 * @param langs codes of the languages of the site
 */
export function writeStarter(from: string, to: string, langs: readonly string[]): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true });
  if (isAsWritten(langs)) return;
  for (const name of readdirSync(to, { recursive: true, encoding: 'utf8' }).map((each) => each.replaceAll('\\', '/'))) {
    const path = join(to, name);
    const change = (made: (read: string) => string): void => writeFileSync(path, made(readFileSync(path, 'utf8')));
    if (name === 'terms.yaml') change((text) => items(text, (item) => termIn(item, langs)));
    else if (name === 'sources.yaml') change((text) => items(text, (item) => sourceIn(item, langs)));
    else if (name.endsWith('/index.mdx')) writeEntry(dirname(path), name.split('/', 1)[0] ?? '', langs);
  }
}

/** Who wrote what in the starter, for sites without Thai. */
const AUTHORS: Readonly<Record<string, string>> = {
  'กลุ่มป่าชุมชนบ้านตัวอย่าง (สมมติ)': 'Forest group of Ban Tua Yang (imagined)',
  ผู้บันทึกสมมติ: 'An imagined note-taker',
  คณะศึกษาสมมติ: 'An imagined team of researchers',
  คณะผู้เขียนสมมติ: 'An imagined team of writers',
};
const inEnglish = (author: string): string => AUTHORS[author] ?? author;

/** What the starter says in a language: Thai, or else English. */
const side = (lang: string): 'th' | 'en' => (lang === 'th' ? 'th' : 'en');

function writeEntry(folder: string, kindFolder: string, langs: readonly string[]): void {
  const first = langs[0] ?? 'en';
  const read = (name: string): { data: Fields; text: string } => {
    const { yaml, text } = splitFrontMatter(readFileSync(join(folder, name), 'utf8'));
    return { data: readYaml(yaml, name).data as Fields, text };
  };
  const [thai, english] = [read('index.mdx'), read('en.mdx')];
  const { translationOf: _, ...prose } = english.data;
  const isThai = side(first) === 'th';
  const data: Fields = isThai ? { ...thai.data } : overlay(thai.data, prose);
  const { asks, aliases } = thai.data as { asks?: Record<'th' | 'en', string[]>; aliases?: string[] };
  if (asks) data['asks'] = Object.fromEntries(langs.map((lang) => [lang, asks[side(lang)]]));
  if (aliases && !isThai) data['aliases'] = aliases.filter((name) => !hasThai(name));
  if (Array.isArray(data['authors']) && !isThai) data['authors'] = (data['authors'] as string[]).map(inEnglish);
  const note =
    first === 'th' || first === 'en' ? '' : `# To be translated: this is English and stands in for ${first}.\n`;
  const body = isThai || !english.text.trim() ? thai.text : english.text;
  const source = entryText(apart(data), body).replace('---\n', `---\n${note}`);
  writeFileSync(join(folder, 'index.mdx'), source);
  if (!langs.slice(1).includes('en')) return rmSync(join(folder, 'en.mdx'));
  const kind = (Object.keys(FOLDERS) as EntryKind[]).find((each) => FOLDERS[each] === kindFolder);
  if (!kind || isThai) return;
  const digest = createHash('sha256')
    .update(proseText(ENTRY_SCHEMAS[kind], data, splitFrontMatter(source).text))
    .digest('hex')
    .slice(0, 12);
  const path = join(folder, 'en.mdx');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^translationOf: .*$/m, `translationOf: ${digest}`));
}

const items = (text: string, change: (item: Fields) => Fields): string =>
  yamlText(apart((readYaml(text, '').data as Fields[]).map(change)));

/** The same with nothing in it twice, since YAML would write the second as a reference to the first. */
const apart = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;

function termIn({ id, th, en, definition, asks, ...rest }: Fields, langs: readonly string[]): Fields {
  const inEach = (said: unknown, key = (lang: string) => lang): Fields =>
    Object.fromEntries(langs.map((lang) => [key(lang), (said as Fields)[side(lang)]]));
  const also = Array.isArray(rest['also']) ? (rest['also'] as string[]) : [];
  return {
    id,
    ...inEach({ th, en }, flatKey),
    ...rest,
    also: langs.includes('th') ? also : also.filter((name) => !hasThai(name)),
    ...(asks === undefined ? {} : { asks: inEach(asks) }),
    definition: inEach(definition),
  };
}

function sourceIn({ 'title-en': english, ...source }: Fields, langs: readonly string[]): Fields {
  if (side(langs[0] ?? 'en') === 'en') {
    const author = (source['author'] as { literal: string }[]).map(({ literal }) => ({ literal: inEnglish(literal) }));
    return { ...source, title: english ?? source['title'], author, language: 'en' };
  }
  return { ...source, ...(langs.includes('en') && english !== undefined && { 'title-en': english }) };
}
