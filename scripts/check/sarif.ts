import type { Problem } from '../../src/intake/problem.ts';

/**
 * Problems as SARIF 2.1.0, which GitHub, GitLab and editors read. Paths are relative to the repository.
 * @param problems in the order in which they are told
 */
export function sarif(problems: readonly Problem[]): string {
  const rules = [...new Set(problems.map(({ rule }) => rule))].sort();
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'content-check', rules: rules.map((id) => ({ id })) } },
          columnKind: 'utf16CodeUnits',
          results: problems.map(({ rule, severity, file, line, column, th, en }) => ({
            ruleId: rule,
            ruleIndex: rules.indexOf(rule),
            level: severity,
            message: { text: `${th.what} — ${th.todo}\n${en.what} — ${en.todo}` },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: encodeURI(file) },
                  region: { startLine: line, startColumn: column },
                },
              },
            ],
          })),
        },
      ],
    },
    null,
    2,
  );
}
