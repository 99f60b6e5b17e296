import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** Ceilings may be lowered, never raised: a value of unknown shape is read where it comes in. */
const MOST = { doubleCasts: 5, notNull: 50 };

const sources = ['src', 'scripts'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|astro)$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => join(root, file).replaceAll('\\', '/')),
);

/** The TypeScript of a file; of an `.astro` file what stands between its fences and in its scripts. */
function code(file: string): ts.SourceFile {
  const text = readFileSync(file, 'utf8');
  const script = file.endsWith('.astro')
    ? [
        /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '',
        ...[...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, inner]) => inner ?? ''),
      ].join('\n')
    : text;
  return ts.createSourceFile(file, script, ts.ScriptTarget.Latest, true);
}

/** Whether a node is `… as unknown as T` or `… as never`, by which any type passes for any other. */
const isDoubleCast = (node: ts.Node): boolean =>
  ts.isAsExpression(node) &&
  (node.type.kind === ts.SyntaxKind.NeverKeyword ||
    (ts.isAsExpression(node.expression) && node.expression.type.kind === ts.SyntaxKind.UnknownKeyword));

function count(source: ts.SourceFile, is: (node: ts.Node) => boolean): number {
  let found = 0;
  const look = (node: ts.Node): void => {
    if (is(node)) found += 1;
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

const all = sources.map((file) => ({ file, source: code(file) }));
const total = (is: (node: ts.Node) => boolean, of = all): number =>
  of.reduce((sum, { source }) => sum + count(source, is), 0);

describe('types say what a thing is', () => {
  test('the count sees what it is to count', () => {
    const source = ts.createSourceFile(
      'x.ts',
      'a as unknown as B; a as never; a as B; a!; a!.b!; !a;',
      ts.ScriptTarget.Latest,
      true,
    );
    expect([count(source, isDoubleCast), count(source, ts.isNonNullExpression)]).toEqual([2, 3]);
  });
  test('few values are forced into another type', () => {
    expect(total(isDoubleCast)).toBeLessThanOrEqual(MOST.doubleCasts);
  });
  test('outside the core of the search few values are said to be there without a look', () => {
    const outside = all.filter(({ file }) => !file.startsWith('src/features/search/'));
    expect(total(ts.isNonNullExpression, outside)).toBeLessThanOrEqual(MOST.notNull);
  });
});
