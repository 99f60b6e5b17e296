import type { EntryForm } from '../../../library/machines/files.ts';

/** Joins lists of works of one form; what stands in several of them is kept once, where it came first. */
export function joinWorks(lists: readonly string[], form: EntryForm): string {
  const records = [...new Set(lists.flatMap((list) => recordsOf(list, form)))];
  if (form === 'csl.json') return `[\n${records.join(',\n')}\n]\n`;
  return `${records.join(form === 'ris' ? '\r\n\r\n' : '\n\n')}\n`;
}

function recordsOf(list: string, form: EntryForm): string[] {
  if (form === 'csl.json') return (JSON.parse(list) as unknown[]).map((work) => JSON.stringify(work));
  const parts = form === 'ris' ? list.split(/^(?=TY {2}- )/m) : list.split(/^(?=@\w+\{)/m);
  return parts.map((part) => part.trim()).filter(Boolean);
}
