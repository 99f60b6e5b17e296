import { describe, expect, test } from 'vitest';
import { agendasOfOne, missingBreaks, oneAgenda, type JoinedKit } from '../../../src/features/tray/state/one-agenda.ts';
import { workshopSchema } from '../../../src/intake/schema/entry/workshop.ts';

const agenda = (...steps: object[]) =>
  workshopSchema.shape.agenda.parse(steps.map((step) => ({ method: 'circle', steps: ['do'], ...step })));
const kit = (id: string, part?: JoinedKit['part']): JoinedKit => ({
  id,
  title: `Kit ${id}`,
  ...(part && { part }),
  agenda: agenda(
    { title: 'Welcome', minutes: 10, role: 'welcome', joined: 4, shrinkTo: 8, say: 'Good morning' },
    { title: 'Work', minutes: 30 },
    { title: 'Close', minutes: 5, role: 'close', joined: 0 },
  ),
});
const seen = (kits: JoinedKit[]) => oneAgenda(kits).map(({ title, minutes, begins }) => [begins, title, minutes]);

describe('several kits as one meeting', () => {
  test('one kit alone stays as it is', () => {
    expect(oneAgenda([kit('a')])).toEqual(kit('a').agenda);
  });
  test('two have one welcome, one close, and a heading each', () => {
    expect(seen([kit('a'), kit('b')])).toEqual([
      ['Kit a', 'Welcome', 10],
      [undefined, 'Work', 30],
      ['Kit b', 'Welcome', 4],
      [undefined, 'Work', 30],
      [undefined, 'Close', 5],
    ]);
  });
  test('made one already stay as they are', () => {
    const once = agendasOfOne([kit('a'), kit('b')]);
    const again = [kit('a'), kit('b')].map((one, index) => ({ ...one, agenda: once[index] ?? [] }));
    expect(agendasOfOne(again)).toEqual(once);
  });
  test('who is there already is not greeted again, and a part never shrinks to more than it has', () => {
    const second = oneAgenda([kit('a'), kit('b')])[2];
    expect(second).toMatchObject({ from: 'b', shrinkTo: 4 });
    expect(second).not.toHaveProperty('say');
  });
  test('an opener before a kit does not take the kit’s welcome', () => {
    const opener: JoinedKit = { ...kit('o', 'opener'), agenda: agenda({ title: 'Three pairs', minutes: 15 }) };
    expect(seen([opener, kit('a')]).map(([, title, minutes]) => [title, minutes])).toEqual([
      ['Three pairs', 15],
      ['Welcome', 10],
      ['Work', 30],
      ['Close', 5],
    ]);
  });
  test('a part that does not say how short it may be keeps its minutes', () => {
    const plain = { ...kit('b'), agenda: agenda({ title: 'Welcome', minutes: 10, role: 'welcome', say: 'Hello' }) };
    expect(oneAgenda([kit('a'), plain]).at(-1)).toMatchObject({ minutes: 10, say: 'Hello' });
  });
});

describe('breaks that are missing', () => {
  test('stand after the last part that fits into ninety minutes', () => {
    const long = agenda({ title: 'A', minutes: 60 }, { title: 'B', minutes: 30 }, { title: 'C', minutes: 10 });
    expect(missingBreaks(long)).toEqual([1]);
  });
  test('a look around at the end of a part is no rest, walking from its beginning is', () => {
    const after = (method: string) =>
      missingBreaks(
        agenda({ title: 'A', minutes: 60 }, { title: 'B', minutes: 45, method }, { title: 'C', minutes: 60 }),
      );
    expect(after('alone, then a walk of 15 minutes')).toEqual([0, 1]);
    expect(after('walking, one stop a group')).toEqual([]);
  });
  test('are not missing where a part says that it is one, whatever its name', () => {
    const rest = { title: 'Coffee', minutes: 15, role: 'break' };
    expect(missingBreaks(agenda({ title: 'A', minutes: 60 }, rest, { title: 'B', minutes: 60 }))).toEqual([]);
  });
});
