import { words } from '../../../words/words.ts';
import { remarkOn, type Material } from './document-inputs.ts';

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

/** The tray as a table: one row an entry. */
export function trayCsv({ tray, entries, lang }: Material): string {
  const t = words(lang);
  const head = [
    t.make.column.order,
    t.make.column.kind,
    t.make.column.id,
    t.make.column.title,
    t.filter.side,
    t.make.column.text,
    t.make.column.strength,
    t.lessons.when,
    t.lessons.do,
    t.lessons.because,
    t.make.remark,
    t.make.column.sources,
    t.make.column.address,
    t.make.column.licence,
  ];
  return csvText([
    head,
    ...entries.map((entry, index) => [
      index + 1,
      t.kind[entry.kind],
      entry.id,
      entry.title,
      entry.side && t.side[entry.side],
      entry.lesson?.statement ?? entry.term?.definition ?? entry.summary,
      entry.lesson && t.strength[entry.lesson.strength],
      entry.lesson?.advice.when,
      entry.lesson?.advice.do.map((step, at) => `${at + 1}. ${step}`).join('\n'),
      entry.lesson?.advice.because,
      remarkOn(tray, entry),
      entry.sources.map(({ text, url }) => [text, url].filter(Boolean).join(' ')).join('\n'),
      entry.url,
      entry.credit.licence,
    ]),
  ]);
}
