import type { Problem } from '../../src/intake/problem.ts';

const inMessage = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const inProperty = (text: string): string => inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Problems as lines of a GitHub Actions log; GitHub shows each beside the line of the changed file. */
export function annotations(problems: readonly Problem[]): string {
  return problems
    .map(
      ({ severity, file, line, column, rule, th, en }) =>
        `::${severity} file=${inProperty(file)},line=${line},col=${column},title=${inProperty(rule)}::${inMessage(`${th.what} — ${th.todo}\n${en.what} — ${en.todo}`)}`,
    )
    .join('\n');
}
