import { itemAt } from '../../src/certain.ts';

/** What the tests made of the mistakes planted into some files. */
export interface Outcome {
  noticed: number;
  planted: number;
  missed: Missed[];
}

/** A mistake that no test noticed. */
export interface Missed {
  file: string;
  line: number;
  /** The code as it is, and with the mistake; one line each, shortened. */
  from: string;
  to: string;
  /** Whether any test runs this line at all. */
  reached: boolean;
}

interface Place {
  line: number;
  column: number;
}

/** The part of Stryker's JSON report that is read here (schema 2 of mutation-testing-elements). */
interface Report {
  files: Record<
    string,
    { source: string; mutants: { status: string; replacement?: string; location: { start: Place; end: Place } }[] }
  >;
}

const NOTICED = new Set(['Killed', 'Timeout']);
const MISSED = new Set(['Survived', 'NoCoverage']);
const LONGEST = 100;

/** Reads Stryker's report. What does not compile or was left out on purpose counts neither way. */
export function readReport(report: Report): Outcome {
  const outcome: Outcome = { noticed: 0, planted: 0, missed: [] };
  for (const [file, { source, mutants }] of Object.entries(report.files))
    for (const { status, replacement = '', location } of mutants) {
      if (NOTICED.has(status)) outcome.noticed++;
      if (NOTICED.has(status) || MISSED.has(status)) outcome.planted++;
      if (!MISSED.has(status)) continue;
      const from = oneLine(part(source, location.start, location.end));
      outcome.missed.push({
        file,
        line: location.start.line,
        from,
        to: oneLine(replacement),
        reached: status === 'Survived',
      });
    }
  return outcome;
}

/** Results of several files as one. */
export const sumOf = (outcomes: readonly Outcome[]): Outcome => ({
  noticed: outcomes.reduce((sum, { noticed }) => sum + noticed, 0),
  planted: outcomes.reduce((sum, { planted }) => sum + planted, 0),
  missed: outcomes.flatMap(({ missed }) => missed),
});

/** Text between two places, whose lines and columns count from 1. */
function part(source: string, start: Place, end: Place): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = itemAt(lines, -1).slice(0, end.column - 1);
  lines[0] = itemAt(lines, 0).slice(start.column - 1);
  return lines.join('\n');
}

function oneLine(code: string): string {
  const plain = code.replace(/\s+/g, ' ').trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
