import { describe, expect, test } from 'vitest';
import type { Hit } from '../../../../src/features/search/answer.ts';
import { inOrder, standings } from '../../../../src/features/search/rank/standings.ts';

const MEETING = { squeezed: 'zzz', gathering: { wished: false, stretches: [] } };
const WISH = { squeezed: 'zzz', gathering: { wished: true, stretches: [] } };

/** Kinds of the first three of these hits, the best first. */
function firstThree(kinds: readonly string[], query: typeof MEETING): string[] {
  const hits = kinds.map(
    (kind, at) => ({ score: 90 - 10 * at, page: { number: at, data: { kind } } }) as unknown as Hit,
  );
  return inOrder(hits, standings(query).order, query)
    .slice(0, 3)
    .map(({ page }) => String(page.data['kind']));
}
const [KIT, CASE] = ['workshop', 'case'];

describe('the first three for who plans a meeting', () => {
  test.each([
    ['have a kit where cases fit better', [CASE, CASE, CASE, KIT], [CASE, CASE, KIT]],
    ['have something that is none where kits fit better', [KIT, KIT, KIT, CASE], [KIT, KIT, CASE]],
    ['stay as they are where both are there', [CASE, KIT, CASE, KIT], [CASE, KIT, CASE]],
    ['stay as they are where there is no kit', [CASE, CASE, CASE], [CASE, CASE, CASE]],
  ])('%s', (_, kinds, wanted) => {
    expect(firstThree(kinds, MEETING)).toEqual(wanted);
  });
});

describe('the first three for who only wishes for something to do', () => {
  test.each([
    ['have two kits beside the best case', [CASE, KIT, CASE, CASE, KIT], [CASE, KIT, KIT]],
    ['have them where cases fit better', [CASE, CASE, CASE, KIT, KIT], [CASE, KIT, KIT]],
    ['have a case where kits fit better', [KIT, KIT, KIT, CASE], [KIT, KIT, CASE]],
    ['have one kit where there is no other', [CASE, CASE, KIT], [CASE, CASE, KIT]],
  ])('%s', (_, kinds, wanted) => {
    expect(firstThree(kinds, WISH)).toEqual(wanted);
  });
});
