import { spawnSync } from 'node:child_process';

/** Programs that open what the site makes, each with the packages of Debian that bring it. */
const PROGRAMS = {
  soffice: 'libreoffice-writer libreoffice-impress',
  pdftotext: 'poppler-utils',
  unzip: 'unzip',
} as const;
export type OtherProgram = keyof typeof PROGRAMS;

/** Whether a program is on this machine. */
export const hasProgram = (name: OtherProgram): boolean =>
  spawnSync(name, [name === 'soffice' ? '--version' : '-v'], { stdio: 'ignore' }).error === undefined;

/** What is not on this machine, with the command that installs it; `undefined` when all is. */
export function missingPrograms(): { names: string; install: string } | undefined {
  const missing = (Object.keys(PROGRAMS) as OtherProgram[]).filter((name) => !hasProgram(name));
  return missing.length
    ? {
        names: missing.join(', '),
        install: `apt-get install --no-install-recommends ${missing.map((name) => PROGRAMS[name]).join(' ')}`,
      }
    : undefined;
}
