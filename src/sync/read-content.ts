import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { z } from 'zod';
import { problemAt, type Problem } from '../intake/problem.ts';
import { proseText } from '../intake/schema/prose-text.ts';
import type { RawContent, RawEntry, RawItem } from '../intake/raw-content.ts';
import type { EntryKind } from '../intake/schema/names.ts';
import { ID_SHAPE } from '../intake/schema/names.ts';
import { ENTRY_SCHEMAS, FOLDERS } from '../intake/schema/entry/kinds.ts';
import { RECORD_FILES, RECORD_SCHEMAS } from '../intake/schema/list/records.ts';
import { populationSchema } from '../intake/schema/list/population.ts';
import { conceptSchema } from '../intake/schema/list/concept.ts';
import { sourceSchema } from '../intake/schema/list/source.ts';
import { termSchema } from '../intake/schema/list/term.ts';
import { triedSchema } from '../intake/schema/list/tried.ts';
import { fileRules } from '../intake/read/file-rules.ts';
import { isolated } from './isolated.ts';
import { listFolder, type FolderItem } from '../intake/read/list-folder.ts';
import { photoOf } from '../intake/schema/photo-facts.ts';
import { leadPhotoProblems, pictureProblems } from '../intake/read/picture-problems.ts';
import { readItems } from '../intake/read/read-items.ts';
import {
  aboutOriginal,
  aboutTranslation,
  readText,
  unread,
  type About,
  type DigestedText,
  type KnownText,
} from './read-text.ts';
import { FIRST, othersThan } from '../words/languages.ts';
import type { NeighbourSettings } from '../intake/neighbours/neighbour.ts';
import { readNeighbours } from './kept-neighbours.ts';
import { readDrawing } from '../intake/read/safe-svg.ts';
import { sourceText } from '../intake/source-text.ts';

/** What was read from disk, and what was wrong with it by itself (references are checked later, over everything). */
export interface ReadContent {
  content: RawContent;
  problems: Problem[];
}

/**
 * Reads everything under `content/`. Never throws for what an author wrote: every mistake becomes a problem with its
 * place.
 * @param root  folder of the project, which holds `content/`
 * @param known looks up what a text became when it was read before, by the digest of its source; such a text is not
 * parsed again
 * @param read  how a text is read: whole, or without its body, for a caller who goes on with `readBody`
 * @param neighbours sister libraries, whose last good copies are read too
 */
export function readContent(
  root: string,
  known: (digest: string) => KnownText | undefined = () => undefined,
  read: typeof readText = readText,
  neighbours: readonly NeighbourSettings[] = [],
): ReadContent {
  const problems: Problem[] = [];
  const folder = join(root, 'content');
  const entries = (Object.keys(FOLDERS) as EntryKind[]).flatMap((kind) =>
    listFolder(root, join(folder, FOLDERS[kind]), problems).flatMap((item) =>
      isolated(relative(root, item.path).split(sep).join('/'), problems, [], () =>
        readEntry(root, kind, item, (source, about) => read(source, about, known, problems), problems),
      ),
    ),
  );
  const top = listFolder(root, folder, problems);
  problems.push(...fileRules(top.map(({ name, isFile }) => ({ name, isFile }))));
  return {
    content: {
      entries,
      terms: items('terms.yaml', termSchema),
      sources: items('sources.yaml', sourceSchema),
      concepts: items('concepts.yaml', conceptSchema),
      populations: items('provinces.yaml', populationSchema),
      tried: items('tried.yaml', triedSchema),
      neighbours: readNeighbours(root, neighbours, problems),
      records: {
        event: items(RECORD_FILES.event, RECORD_SCHEMAS.event),
        figure: items(RECORD_FILES.figure, RECORD_SCHEMAS.figure),
        rule: items(RECORD_FILES.rule, RECORD_SCHEMAS.rule),
        study: items(RECORD_FILES.study, RECORD_SCHEMAS.study),
        award: items(RECORD_FILES.award, RECORD_SCHEMAS.award),
      },
    },
    problems,
  };

  function items<T extends { id: string }>(name: string, schema: z.ZodType<T>): RawItem<T>[] {
    const path = join(folder, name);
    return top.some((item) => item.name === name && item.isFile)
      ? isolated(`content/${name}`, problems, [], () =>
          readItems(words(path, `content/${name}`, problems), `content/${name}`, schema, problems),
        )
      : [];
  }
}

/** The words of a file; what is wrong with its letters is reported. */
function words(path: string, file: string, problems: Problem[]): string {
  return isolated(file, problems, '', () => {
    const { text, problems: found } = sourceText(readFileSync(path), file);
    problems.push(...found);
    return text;
  });
}

function readEntry<K extends EntryKind>(
  root: string,
  kind: K,
  { name: id, path, isFile }: FolderItem,
  readOne: <T extends object>(source: string, about: About<T>) => DigestedText<T>,
  problems: Problem[],
): RawEntry<K>[] {
  const shown = relative(root, path).split(sep).join('/');
  if (isFile) {
    problems.push(
      problemAt(
        { file: shown, line: 1, column: 1 },
        {
          rule: 'file-misplaced',
          params: { file: id },
          th: {
            what: `ไฟล์ ${id} วางผิดที่`,
            todo: `ย้ายไปเป็น content/${FOLDERS[kind]}/${id.replace(/\.[^.]*$/, '')}/index.mdx`,
          },
          en: {
            what: `The file ${id} is in the wrong place`,
            todo: `Move it to content/${FOLDERS[kind]}/${id.replace(/\.[^.]*$/, '')}/index.mdx`,
          },
        },
      ),
    );
    return [];
  }
  const inside = listFolder(root, path, problems);
  const text = (name: string) =>
    inside.some((item) => item.name === name && item.isFile)
      ? words(join(path, name), `${shown}/${name}`, problems)
      : undefined;
  const own = text('index.mdx');
  const translated = othersThan(FIRST).flatMap((lang) => {
    const source = text(`${lang}.mdx`);
    return source === undefined ? [] : [{ lang, source }];
  });
  if (own === undefined && translated.length === 0 && inside.length === 0) return [];
  if (!ID_SHAPE.test(id)) {
    problems.push(
      problemAt(
        { file: `${shown}/index.mdx`, line: 1, column: 1 },
        {
          rule: 'id-shape',
          params: { id },
          th: { what: `ชื่อโฟลเดอร์ "${id}" ใช้เป็นที่อยู่เว็บไม่ได้`, todo: 'ใช้ตัวอังกฤษเล็ก ตัวเลข และขีดกลาง เช่น ko-taeo' },
          en: {
            what: `The folder name "${id}" cannot be an address`,
            todo: 'Use lower-case letters a–z, digits and single hyphens, such as ko-taeo',
          },
        },
      ),
    );
  }
  const beside = inside.filter((item) => item.isFile && !item.name.endsWith('.mdx'));
  for (const item of beside)
    isolated(`${shown}/${item.name}`, problems, undefined, () => {
      problems.push(...pictureProblems(item.path, `${shown}/${item.name}`));
    });
  const files = new Map(
    beside.map((item) => [
      item.name,
      isolated(`${shown}/${item.name}`, problems, undefined, () =>
        /\.svg$/i.test(item.name) ? readDrawing(readFileSync(item.path)).findings : undefined,
      ),
    ]),
  );
  const read = <T extends object>(about: About<T>, source: string | undefined): DigestedText<T> | undefined =>
    source === undefined
      ? undefined
      : isolated(about.file, problems, unread(about, source), () => readOne(source, about));
  // An entry may stand in another language alone; a text that lacks what only an entry tells is a translation of
  // nothing.
  const alone = own === undefined ? translated.find(({ source }) => /^updated:/m.test(source)) : undefined;
  const th = read(
    aboutOriginal(kind, `${shown}/${alone ? `${alone.lang}.mdx` : 'index.mdx'}`, alone?.lang),
    own ?? alone?.source,
  );
  const translations = Object.fromEntries(
    translated
      .filter((each) => each !== alone)
      .map(({ lang, source }) => [lang, read(aboutTranslation(kind, `${shown}/${lang}.mdx`, lang), source)]),
  );
  const lead = beside.find(({ name }) => th?.valid && name === photoOf(th.data)?.file);
  if (lead)
    isolated(`${shown}/${lead.name}`, problems, undefined, () => {
      problems.push(...leadPhotoProblems(lead.path, `${shown}/${lead.name}`));
    });
  const proseDigest = th && digestOf(proseText(ENTRY_SCHEMAS[kind], th.data, th.text)).slice(0, 12);
  return [{ kind, id, files, ...(th && { th }), ...(proseDigest && { proseDigest }), translations }];
}

/** SHA-256 in hexadecimal digits. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
