import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { countAssertions, countNodes, isDoubleCast, parsedCode } from '../scripts/report/house/assertions.ts';

/** Ceilings may be lowered, never raised: a value of unknown shape is read where it comes in. */
const MOST = { doubleCasts: 5, notNull: 50 };

describe('types say what a thing is', () => {
  test('the count sees what it is to count', () => {
    const source = parsedCode('x.ts', 'a as unknown as B; a as never; a as B; a!; a!.b!; !a;');
    expect([countNodes(source, isDoubleCast), countNodes(source, ts.isNonNullExpression)]).toEqual([2, 3]);
    const page = parsedCode('x.astro', '---\na!;\n---\n<p>b!</p><script>c as never;</script>');
    expect([countNodes(page, isDoubleCast), countNodes(page, ts.isNonNullExpression)]).toEqual([1, 1]);
  });
  test('few values are forced into another type, or said to be there without a look', () => {
    const { doubleCasts, notNull } = countAssertions();
    expect(doubleCasts).toBeLessThanOrEqual(MOST.doubleCasts);
    expect(notNull).toBeLessThanOrEqual(MOST.notNull);
  });
});
