import { describe, expect, test } from 'vitest';
import {
  beforeClose,
  breakPart,
  headingsOf,
  holdsKit,
  planOfKits,
  spareFor,
  talkPart,
  withParts,
  type KnownKit,
} from '../../../src/features/tray/state/compose-plan.ts';
import { planFrom, readPlan } from '../../../src/features/tray/state/tray-plan.ts';
import type { TrayItem } from '../../../src/features/tray/state/tray.ts';
import { workshopSchema } from '../../../src/intake/schema/entry/workshop.ts';
import { given } from '../../../src/certain.ts';
import { trayEn } from '../../../src/words/en/tray.ts';
import { kitsIn } from '../material/kits.ts';

const library = kitsIn('en');
const known = (id: string): KnownKit => {
  const entry = given(
    library.find((kit) => kit.id === id),
    id,
  );
  return { id, kit: given(entry.workshop, `kit of ${id}`) };
};
const [sweets, triangle, rain] = ['pot-of-sweets', 'triangle-cafe', 'rain-with-hands'].map(known) as [
  KnownKit,
  KnownKit,
  KnownKit,
];
const plan = planFrom(sweets.id, sweets.kit, 'en');
const words = trayEn.plan.made;
const item = (id: string, kind: TrayItem['kind'] = 'lesson'): TrayItem => ({ kind, id, title: `About ${id}` });

describe('several kits of the library as one plan', () => {
  const joined = given(planOfKits([sweets, rain, triangle], 'en'), 'a plan');
  test('is a whole kit that the schema takes', () =>
    expect(workshopSchema.safeParse({ ...joined.kit, updated: '2026-12-01' }).error?.issues).toBeUndefined());
  test('takes as many people as all of them can', () => expect(joined.kit.people).toEqual({ min: 12, max: 30 }));
  test('asks for what all of them ask for, once; that one needs nothing is not said beside what others need', () => {
    expect(rain.kit.materials).toHaveLength(1);
    expect(joined.kit.materials).toEqual([...new Set([sweets, triangle].flatMap(({ kit }) => kit.materials))]);
    expect(joined.kit.sheets).toEqual(expect.arrayContaining([...sweets.kit.sheets, ...triangle.kit.sheets]));
    expect(joined.kit.sources).toEqual(expect.arrayContaining([...rain.kit.sources]));
  });
  test('has the heading of each whole kit, and none for the short part between', () =>
    expect([...headingsOf(joined).values()]).toEqual([sweets.kit.title, triangle.kit.title]));
  test('is the same after it was kept and read', () =>
    expect(readPlan(JSON.parse(JSON.stringify(joined)))).toEqual(joined));
  test('of no kits is none', () => expect(planOfKits([], 'en')).toBeUndefined());
});

describe('parts of another kit in a plan', () => {
  test('stand where they were put and say whose they are', () => {
    const { kit, titles } = withParts(plan, rain, rain.kit.agenda, 0);
    expect(kit.agenda[1]).toMatchObject({ title: rain.kit.agenda[0]?.title, from: rain.id });
    expect(kit.minutes).toBe(plan.kit.minutes + rain.kit.minutes);
    expect(titles).toEqual({ [sweets.id]: sweets.kit.title, [rain.id]: rain.kit.title });
  });
  test('bring the sources of their kit, and its materials only when the whole of it comes', () => {
    const one = withParts(plan, triangle, triangle.kit.agenda.slice(1, 2), -1);
    expect(one.kit.sources).toEqual(expect.arrayContaining([...triangle.kit.sources]));
    expect(one.kit.materials).toEqual(plan.kit.materials);
    expect(one.kit.agenda[0]?.from).toBe(triangle.id);
    expect(withParts(plan, triangle, triangle.kit.agenda, -1).kit.materials.length).toBeGreaterThan(
      plan.kit.materials.length,
    );
  });
  test('make the plan hold a kit when half of it is there, not when one part was borrowed', () => {
    const some = (count: number) => withParts(plan, triangle, triangle.kit.agenda.slice(0, count), -1);
    expect(holdsKit(some(1), triangle)).toBe(false);
    expect(holdsKit(some(triangle.kit.agenda.length), triangle)).toBe(true);
    expect(holdsKit(plan, triangle)).toBe(false);
  });
  test('a part of its own kit stays its own', () =>
    expect(withParts(plan, sweets, sweets.kit.agenda.slice(0, 1), 2).kit.agenda[3]).not.toHaveProperty('from'));
});

describe('time that is left', () => {
  test('is offered to entries that the plan does not use yet, twenty minutes each', () => {
    const items = [item('new-lesson'), item(given(plan.kit.lessons[0], 'a lesson of the kit')), item('x', 'workshop')];
    expect(spareFor(plan, items, plan.kit.minutes + 45)).toEqual({ items: [items[0]], minutes: 20 });
  });
  test('is offered as it is where it is less, and not at all below twelve minutes', () => {
    expect(spareFor(plan, [item('a')], plan.kit.minutes + 15).minutes).toBe(15);
    expect(spareFor(plan, [item('a')], plan.kit.minutes + 11).items).toEqual([]);
    expect(spareFor(plan, [item('a')], plan.kit.minutes - 30).items).toEqual([]);
  });
  test('becomes a part that names the lesson, and the lesson is not offered again', () => {
    const agenda = [...plan.kit.agenda, talkPart(item('new-lesson'), 20, words)];
    expect(agenda.at(-1)).toMatchObject({ minutes: 20, shrinkTo: 12, lessons: ['new-lesson'] });
    const longer = { ...plan, kit: { ...plan.kit, agenda } };
    expect(spareFor(longer, [item('new-lesson')], 500).items).toEqual([]);
  });
  test('goes before the close', () => {
    expect(beforeClose(triangle.kit.agenda)).toBe(triangle.kit.agenda.length - 2);
    expect(beforeClose([breakPart(words)])).toBe(0);
  });
});
