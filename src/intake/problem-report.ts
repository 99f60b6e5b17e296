import type { Problem } from './problem.ts';

/**
 * Problems as text for a person: place, then what is wrong and what to do, Thai above English. Errors come first,
 * warnings after them.
 * @param problems in the order in which they are told
 */
export function problemReport(problems: readonly Problem[]): string {
  const part = (severity: Problem['severity'], th: string, en: string): string => {
    const list = problems.filter((problem) => problem.severity === severity);
    return list.length
      ? `${th} ${list.length} แห่ง · ${list.length} ${en}${list.length === 1 ? '' : 's'}\n\n${list.map(problemText).join('\n\n')}\n`
      : '';
  };
  return [part('error', 'ข้อผิดพลาด', 'error'), part('warning', 'ข้อควรดู', 'warning')].filter(Boolean).join('\n');
}

/** One problem in three lines: `file:line:column  rule`, Thai, English. */
export function problemText({ file, line, column, rule, th, en }: Problem): string {
  return `${file}:${line}:${column}  ${rule}\n  ${th.what} — ${th.todo}\n  ${en.what} — ${en.todo}`;
}
