import { itemAt } from './certain.ts';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Lang } from './words/languages.ts';
import { joinNoted, noteFile } from './reads.ts';
import { digestOf } from './sync/read-content.ts';
import { buildLibrary, textIn, type Library } from './library/library.ts';
import { partLists } from './library/listed/parts.ts';
import type { Problem } from './intake/problem.ts';
import { handedOver, type HandedOver } from './sync/handed-over.ts';
import { publishedDrawing, UNCHANGING } from './content-drawings.ts';
import { drawingsIn, leadImage, plainPhoto, withImages } from './content-images.ts';
import { photoOf, type ShownPhoto } from './intake/schema/photo-facts.ts';
import type { EntryKind } from './intake/schema/names.ts';

let built: { revision: string; library: Library } | undefined;

/**
 * Everything that `content/` holds, joined. Built once for a build, and once after every change in `astro dev`.
 * Throws when the content has mistakes (in `astro dev`; a build has stopped before), with the place of the first one.
 */
export async function getLibrary(): Promise<Library> {
  const content = handedOver();
  if (content.problems.length) throw overlayError(content.problems);
  if (built?.revision !== content.revision) built = { revision: content.revision, library: libraryOf(content) };
  return built.library;
}

/**
 * Safe HTML of the text of an entry, its images optimised; empty where it has none.
 * Where there is no English text, that is the Thai one.
 */
export async function bodyHtml(kind: EntryKind, id: string, lang: Lang): Promise<string> {
  const entry = (await getLibrary()).get(kind, id);
  return withImages(textIn(entry, lang).body.html, entry.file);
}

/**
 * The lead photograph of an entry; `undefined` where it has none.
 * @param use the page of the entry, or documents and programs, which take one plain JPEG
 */
export async function leadPhoto(kind: EntryKind, id: string, use: 'page' | 'plain'): Promise<ShownPhoto | undefined> {
  const { file, th } = (await getLibrary()).get(kind, id);
  const name = photoOf(th.data)?.file;
  return name === undefined ? undefined : (use === 'page' ? leadImage : plainPhoto)(file, name);
}

/** Every drawing (SVG) that a page shows, as it is published, each file once. */
export async function shownDrawings(): Promise<{ folder: string; name: string; svg: string }[]> {
  const found = new Map<string, string>();
  for (const { file, th, translations } of (await getLibrary()).entries)
    for (const name of new Set([th, ...Object.values(translations)].flatMap(({ body }) => drawingsIn(body.html)))) {
      const drawing = await publishedDrawing(`${dirname(file)}/${name}`);
      if (drawing) found.set(drawing.name, drawing.svg);
    }
  return [...found].map(([name, svg]) => ({ folder: UNCHANGING, name, svg }));
}

/** A file of the content as it was typed. @param path from the project's root, where builds run */
export async function contentText(path: string): Promise<string> {
  const text = await readFile(join(process.cwd(), path), 'utf8');
  noteFile(path, digestOf(text));
  return text;
}

/** A list file of the content as it was typed; empty where the site has none. @param name such as `terms.yaml` */
export const listText = (name: string): Promise<string> =>
  contentText(`content/${name}`).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });

/** Names of the files beside a text, such as its pictures. @param path of the text from the project's root */
export const filesBeside = async (path: string): Promise<string[]> =>
  (await readdir(join(process.cwd(), dirname(path))))
    .filter((name) => !name.startsWith('.') && !name.endsWith('.mdx'))
    .sort();

const libraryOf = ({ entries, lists, versions }: HandedOver): Library =>
  joinNoted({ entries, ...lists }, (content) => buildLibrary(content, partLists), versions);

/** An error that Astro shows over the page with the lines around the first mistake. */
function overlayError(problems: readonly Problem[]): Error {
  const told = problems
    .slice(0, 8)
    .map(
      ({ file, line, column, th, en }) => `${file}:${line}:${column}\n${th.what} — ${th.todo}\n${en.what} — ${en.todo}`,
    );
  const more = problems.length > 8 ? [`… ${problems.length - 8}`] : [];
  const { file, line, column } = itemAt(problems, 0);
  return Object.assign(new Error([...told, ...more].join('\n\n')), {
    name: 'ContentError',
    loc: { file: join(process.cwd(), file), line, column },
    hint: 'แก้แล้วบันทึกไฟล์ หน้านี้จะกลับมาเอง · Mend it and save; the page comes back by itself.',
  });
}
