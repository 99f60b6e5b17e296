import { toString } from 'hast-util-to-string';
import { expect, it } from 'vitest';
import { caseCard } from '../../src/draw/case-card.ts';
import { toDraw } from '../../src/draw/context.ts';
import { buildLibrary } from '../../src/library/library.ts';
import { syncContent } from '../../src/sync/sync-content.ts';

const { entries, terms, sources, records } = syncContent('tests/fixtures/library', { base: '/', version: 'test' });
const library = buildLibrary({ entries: [...entries.values()].map(({ entry }) => entry), terms, sources, records });
const entry = library.get('case', 'ban-a');
const { page } = toDraw(library, entry, 'th', () => '#');

/** The words of the card of a case whose sides stand so, with a note of so many letters each. */
function cardWith(states: readonly ('strong' | 'weak')[], letters: readonly number[]): string {
  const { triangle } = entry.th.data;
  const [policy, movement, knowledge] = (['policy', 'movement', 'knowledge'] as const).map((side, at) => ({
    ...triangle[side],
    state: states[at] ?? 'weak',
    note: `${side} ${'ก'.repeat(letters[at] ?? 0)}`,
  }));
  if (!policy || !movement || !knowledge) throw new Error('A triangle has three sides.');
  const data = { ...entry.th.data, triangle: { policy, movement, knowledge } };
  return toString(caseCard(data, 'nowhere', { lessons: [], help: [] }, page));
}

it('a card tells what is said shortly of the sides, and leaves long notes to the page', () => {
  const card = cardWith(['strong', 'strong', 'weak'], [20, 400, 20]);
  expect(card).toContain('policy ก');
  expect(card).not.toContain('movement ก');
});

it('a card tells the shortest of long notes sooner than that nothing is known', () => {
  const card = cardWith(['strong', 'strong', 'weak'], [400, 300, 500]);
  expect(card).toContain('movement ก');
  expect(card).not.toContain('policy ก');
  expect(card).toContain('knowledge ก');
});
