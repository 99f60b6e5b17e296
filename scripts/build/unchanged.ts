import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { folderDigest, type Inputs } from './inputs.ts';

/** Beside `dist/`: of what it was made, and what it holds. */
const RECORD = '.dist-made.json';

interface Made extends Inputs {
  /** Digest of all files of the built site. */
  site: string | undefined;
}

/** Whether the site in `folder` was made of exactly this, and is still as it was made. */
export function isUnchanged(folder: string, { frame, texts }: Inputs): boolean {
  const made = read();
  // Inputs first: reading the whole site takes longer than all of them.
  return made?.frame === frame && made.texts === texts && made.site === folderDigest(folder);
}

/** Notes of what the site in `folder` was made; the next build takes it as it is where that is still so. */
export function noteMade(folder: string, { frame, texts }: Inputs): void {
  writeFileSync(RECORD, JSON.stringify({ frame, texts, site: folderDigest(folder) } satisfies Made));
}

/** Before a site is replaced: should the build die now, nobody takes what lies there for what the note tells. */
export const forgetMade = (): void => rmSync(RECORD, { force: true });

function read(): Made | undefined {
  try {
    return JSON.parse(readFileSync(RECORD, 'utf8')) as Made;
  } catch {
    return undefined;
  }
}
