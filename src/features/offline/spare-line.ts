/** What a browser tells of its line; Firefox and Safari tell nothing. */
export interface Line {
  saveData?: boolean;
  /** As fast as: `slow-2g`, `2g`, `3g`, `4g`. */
  effectiveType?: string;
  /** `wifi`, `cellular` and others; told by phones only. */
  type?: string;
}

const SLOW: ReadonlySet<string> = new Set(['slow-2g', '2g', '3g']);

/** Whether a line is too slow, or too dear, to fetch what nobody has asked for yet. Where a browser does not tell, it is not. */
export const isSpared = (line: Line = {}): boolean => line.saveData === true || SLOW.has(line.effectiveType ?? '');

/**
 * Whether a line pays by the megabyte, as far as one can see: what is already on the device is brought up to date on
 * another day.
 */
export const isMetered = (line: Line = {}): boolean => isSpared(line) || line.type === 'cellular';

/** The line of this device. */
export const lineOf = (browser: Navigator): Line => (browser as { connection?: Line }).connection ?? {};
