import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NameIndex } from '../intake/names.ts';
import { namesOf } from '../intake/raw-names.ts';
import type { Problem } from '../intake/problem.ts';
import { bodyContexts } from '../library/body-contexts.ts';
import { buildLibrary, type Library } from '../library/library.ts';
import { readContent } from '../sync/read-content.ts';
import { readFrontMatter } from '../sync/read-text.ts';
import { sampleProblems, type SampleKind } from '../sync/read-sample.ts';
import { PROVINCE_CODES } from '../intake/schema/provinces.ts';
import { inPlace, onSidesOf } from '../settings/example-sides.ts';
import { NAMED_PLACES } from '../settings/places.ts';
import { NAMED_SIDES } from '../settings/sides.ts';
import { syncContent } from '../sync/sync-content.ts';
import { renderBody } from '../text/render/render-body.ts';
import { isAsWritten, writeStarter } from './in-languages.ts';
import { termFinder } from '../text/render/terms.ts';
import { LANGS, type Lang } from '../words/languages.ts';

/** Folder of the engine, which the build knows (`astro.config.ts`); a site may lie elsewhere. */
declare const ENGINE_FOLDER: string;
const AS_WRITTEN = join(ENGINE_FOLDER, 'src/starter');
/** The starter in the languages, on the sides and in the places of the site, where these are not those of its texts. */
const root = NAMED_SIDES || NAMED_PLACES || !isAsWritten(LANGS) ? join(ENGINE_FOLDER, '.cache/starter') : AS_WRITTEN;

/** An example on the sides and in a place of this site. */
function like(text: string): string {
  return inPlace(onSidesOf(text), PROVINCE_CODES[0]);
}

/** Writes the starter as this site has it. */
function writeAsOurs(): void {
  const content = join(root, 'content');
  writeStarter(join(AS_WRITTEN, 'content'), content, LANGS);
  if (!NAMED_SIDES && !NAMED_PLACES) return;
  for (const name of readdirSync(content, { recursive: true, encoding: 'utf8' })) {
    const path = join(content, name);
    if (name.endsWith('.mdx')) writeFileSync(path, like(readFileSync(path, 'utf8')));
  }
}

interface Starter {
  library: Library;
  names: NameIndex;
  context: ReturnType<typeof bodyContexts>;
}
let read: Starter | undefined;

/**
 * The library that a new site begins with (`src/starter`). Guides quote it, and check their samples among its entries,
 * so that nothing in the content of a site can break them. Read once in a build.
 */
function starter(): Starter {
  if (read) return read;
  const base = import.meta.env.BASE_URL;
  if (root !== AS_WRITTEN) writeAsOurs();
  const { entries, terms, sources, problems: found } = syncContent(root, { base, version: 'starter' });
  // In other languages it has fewer questions by which people ask than a lesson should have.
  const problems = found.filter(({ severity }) => isAsWritten(LANGS) || severity === 'error');
  if (problems.length > 0)
    throw new Error(`src/starter: ${problems.map(({ file, line, en }) => `${file}:${line} ${en.what}`).join('; ')}`);
  const { content } = readContent(root, undefined, readFrontMatter);
  const names = namesOf(content);
  read = {
    library: buildLibrary({ entries: [...entries.values()].map(({ entry }) => entry), terms, sources }),
    names,
    context: bodyContexts(content, names, termFinder([]), base),
  };
  return read;
}

/** The library that guides quote. */
export const starterLibrary = (): Library => starter().library;

/** A file of it as it was typed. @param path as entries tell it (`content/…`) */
export const starterText = (path: string): Promise<string> => readFile(join(root, path), 'utf8');

/** A sample of a guide as readers see it. */
export interface Sample {
  /** Safe HTML; empty for files and for samples with mistakes. Pictures are those of the guide. */
  html: string;
  problems: Problem[];
}

/**
 * Checks a sample of a guide among the entries of the starter, and draws it where it is a piece of text without
 * mistakes.
 * @param pictures names of the guide's own pictures
 */
export function readSample(kind: SampleKind, text: string, lang: Lang, pictures: readonly string[]): Sample {
  const { names, context } = starter();
  const problems = sampleProblems(kind, NAMED_SIDES || NAMED_PLACES ? like(text) : text, names, pictures);
  return {
    problems,
    html: kind === 'text' && problems.length === 0 ? renderBody(text, context(lang)).html : '',
  };
}
