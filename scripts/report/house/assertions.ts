import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { captures } from '../../../src/certain.ts';

/** The TypeScript of a file; of an `.astro` file what stands between its fences and in its scripts. */
export function parsedCode(file: string, text = readFileSync(file, 'utf8')): ts.SourceFile {
  const script = file.endsWith('.astro')
    ? [/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '', ...captures(text, /<script>([\s\S]*?)<\/script>/g)].join('\n')
    : text;
  return ts.createSourceFile(file, script, ts.ScriptTarget.Latest, true);
}

/** Whether a node is `… as unknown as T` or `… as never`, by which any type passes for any other. */
export const isDoubleCast = (node: ts.Node): boolean =>
  ts.isAsExpression(node) &&
  (node.type.kind === ts.SyntaxKind.NeverKeyword ||
    (ts.isAsExpression(node.expression) && node.expression.type.kind === ts.SyntaxKind.UnknownKeyword));

/** How many nodes of a file are of a sort. */
export function countNodes(source: ts.SourceFile, is: (node: ts.Node) => boolean): number {
  let found = 0;
  const look = (node: ts.Node): void => {
    if (is(node)) found += 1;
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

/** What the code claims about types without a look. */
export interface Assertions {
  doubleCasts: number;
  /** `x!` outside the core of the search, whose arrays of numbers are walked millions of times. */
  notNull: number;
}

/** Counts what `src/` and `scripts/` claim about types. */
export function countAssertions(): Assertions {
  const files = ['src', 'scripts'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|astro)$/.test(file) && !file.endsWith('.d.ts'))
      .map((file) => join(root, file).replaceAll('\\', '/')),
  );
  const found: Assertions = { doubleCasts: 0, notNull: 0 };
  for (const file of files) {
    const source = parsedCode(file);
    found.doubleCasts += countNodes(source, isDoubleCast);
    if (!file.startsWith('src/features/search/')) found.notNull += countNodes(source, ts.isNonNullExpression);
  }
  return found;
}
