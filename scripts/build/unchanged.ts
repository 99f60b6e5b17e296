import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Inputs } from './inputs.ts';
import type { SiteFiles } from './site-files.ts';

/** Beside `dist/`: of what it was made, and what it holds. */
const RECORD = '.dist-made.json';

interface Made extends Inputs {
  /** Digest of all files of the built site. */
  site: string | undefined;
}

/** Whether a site was made of exactly this, and is still as it was made. @param site asked for only where the rest is so */
export function isUnchanged(site: () => SiteFiles, { frame, texts }: Inputs): boolean {
  const made = read();
  return made?.frame === frame && made.texts === texts && made.site === site().digestOfAll;
}

/** Notes of what a site was made; the next build takes it as it is where that is still so. */
export function noteMade(site: SiteFiles, { frame, texts }: Inputs): void {
  writeFileSync(RECORD, JSON.stringify({ frame, texts, site: site.digestOfAll } satisfies Made));
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
