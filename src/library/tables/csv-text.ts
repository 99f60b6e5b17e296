/** Tells Excel that the file is UTF-8; without it Thai becomes garbage there. */
const BOM = '\ufeff';

/**
 * One cell. A text that a spreadsheet would run as a formula gets an apostrophe before it
 * (after OWASP: it begins with `=`, `+`, `-`, `@`, a tab or a line break, also their full-width forms); quotes are
 * doubled.
 */
export function csvCell(value: string | number | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = /^[\s\u200b\ufeff]*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n';]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV with BOM and CRLF, as spreadsheets expect. */
export const csvText = (rows: readonly (readonly (string | number | undefined)[])[]): string =>
  BOM + rows.map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n';
