import { words } from '../../../words/words.ts';
import { csvText } from '../../../library/tables/csv-text.ts';
import { remarkOn, type Material } from './document-inputs.ts';

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
