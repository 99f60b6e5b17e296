import type { Inline } from '../../../text/text-block.ts';

/** The sign of a source behind words: `[3]`, or `[3, หน้า 12]`. */
export const citeSign = (number: number, locator?: string): string => `[${number}${locator ? `, ${locator}` : ''}]`;

/** Runs as one string with the signs of sources and footnotes in it, as long as what is printed. */
export const lettersOf = (runs: readonly Inline[]): string =>
  runs
    .map((run) =>
      typeof run === 'string'
        ? run
        : 'text' in run
          ? run.text
          : 'cite' in run
            ? citeSign(run.number, run.locator)
            : String(run.footnote),
    )
    .join('');
