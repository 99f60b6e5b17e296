import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/intake/problem.ts';
import { isolated } from '../../src/sync/isolated.ts';
import {
  aboutOriginal,
  aboutTranslation,
  readText,
  unread,
  type About,
  type DigestedText,
  type KnownText,
} from '../../src/sync/read-text.ts';
import { sourceText } from '../../src/intake/source-text.ts';
import { FIRST } from '../../src/words/languages.ts';
import type { TextFile } from './text-files.ts';

/** Texts that were found good, by the digest of their source. */
export type KnownTexts = Map<string, Required<KnownText>>;

/**
 * Reads texts with the reader of the build and gives back those without any mistake. @param root folder that holds
 * `content/`
 */
export function readGoodTexts(root: string, files: readonly TextFile[]): KnownTexts {
  const good: KnownTexts = new Map();
  for (const { kind, lang, file } of files) {
    const problems: Problem[] = [];
    const { text } = sourceText(readFileSync(join(root, file)), file);
    // What cannot be read at all is told by the check that follows.
    const read = <T extends object>(about: About<T>): DigestedText<T> =>
      isolated(file, problems, unread(about, text), () => readText(text, about, () => undefined, problems));
    const { data, facts, digest } =
      lang === FIRST ? read(aboutOriginal(kind, file)) : read(aboutTranslation(kind, file, lang));
    if (problems.length === 0 && data && facts) good.set(digest, { data, facts });
  }
  return good;
}
