import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { duration, english, ofUnit, sinceStart } from '../../src/words/amounts.ts';
import { words } from '../../src/words/words.ts';

describe('one of a thing', () => {
  test.each([
    ['sheets', '1 sheet'],
    ['bells', '1 bell'],
    ['pieces', '1 piece'],
    ['boxes', '1 box'],
    ['cases', '1 case'],
    ['houses', '1 house'],
    ['exercises', '1 exercise'],
    ['switches', '1 switch'],
    ['glasses', '1 glass'],
    ['copies', '1 copy'],
    ['trays', '1 tray'],
    ['sheets of A4', '1 sheet of A4'],
    ['cheap pens', '1 cheap pen'],
    ['glass', '1 glass'],
    ['rice', '1 rice'],
  ])('of %s is %s', (unit, one) => expect(ofUnit(1, unit, 'en')).toBe(one));
  test('stays many where there is none of it, two, or twenty-one', () => {
    for (const n of [0, 2, 21]) expect(ofUnit(n, 'bells', 'en')).toBe(`${n} bells`);
  });
  test('is said with the same word in Thai', () => expect(ofUnit(1, 'แผ่น', 'th')).toBe('1 แผ่น'));
  test('is no plural for any unit that a kit of ours counts by', () => {
    const units = readdirSync('content/workshops').flatMap((id) =>
      [...readFileSync(`content/workshops/${id}/en.mdx`, 'utf8').matchAll(/^ +unit: (.+)$/gm)].map(
        ([, unit]) => unit ?? '',
      ),
    );
    expect(units.length).toBeGreaterThan(50);
    expect(units.map((unit) => ofUnit(1, unit, 'en')).filter((said) => said.endsWith('s'))).toEqual([]);
  });
  test('has its own word where the plural is no plain one', () =>
    expect([english(1, 'person', 'people'), english(2, 'person', 'people')]).toEqual(['1 person', '2 people']));
});

describe('a length of time', () => {
  test.each([
    [5, '5 นาที', '5 minutes'],
    [1, '1 นาที', '1 minute'],
    [59, '59 นาที', '59 minutes'],
    [60, '1 ชั่วโมง', '1 hour'],
    [90, '1 ชั่วโมงครึ่ง', '1 hour 30 minutes'],
    [405, '6 ชั่วโมง 45 นาที', '6 hours 45 minutes'],
    [420, '7 ชั่วโมง', '7 hours'],
    [61, '1 ชั่วโมง 1 นาที', '1 hour 1 minute'],
  ])('of %i minutes is %s', (minutes, thai, inEnglish) =>
    expect([duration(minutes, 'th'), duration(minutes, 'en')]).toEqual([thai, inEnglish]),
  );
  test('from the beginning counts hours and minutes', () =>
    expect([0, 9, 60, 105, 405].map(sinceStart)).toEqual(['0:00', '0:09', '1:00', '1:45', '6:45']));
});

/** What a sentence of the interface says about one and about very many minutes. */
const told = (say: (n: number) => string): string[] => [say(1), say(405)];
describe.each(['th', 'en'] as const)('the interface (%s)', (lang) => {
  const t = words(lang);
  const { fit, plan, kits } = t.tray;
  const sentences: Record<string, (n: number) => string> = {
    kit: t.workshops.minutes,
    shrink: t.workshops.shrink,
    planned: t.clock.planned,
    spare: t.clock.spare,
    impossible: t.clock.impossible,
    late: t.clock.late,
    cannot: t.clock.cannotCatchUp,
    next: (n) => t.clock.nextIs('A', n),
    drop: (n) => t.clock.dropPart('A', n),
    total: plan.total,
    lasts: plan.lasts,
    sit: plan.sitTooLong,
    short: (n) => fit.short(n, n, []),
    shrunk: (n) => fit.shrunk(n, n, [{ title: 'A', minutes: n }]),
    left: (n) => fit.spare(n, 0, 0),
    rest: (n) => fit.rest(n, 'A'),
    talk: (n) => fit.talkAbout('A', n),
    time: kits.timeOption,
    least: kits.least,
  };
  test.each(Object.entries(sentences))('tells hours in hours, and one minute as one: %s', (_name, say) => {
    const [one = '', many = ''] = told(say);
    expect(one).not.toContain('1 minutes');
    expect(many).not.toMatch(/405/);
    expect(many).toContain(lang === 'th' ? '6 ชั่วโมง 45 นาที' : '6 hours 45 minutes');
  });
});
