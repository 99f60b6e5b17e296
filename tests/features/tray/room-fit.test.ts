import { describe, expect, test } from 'vitest';
import { roomFit, tooManyToWalkPast } from '../../../src/features/tray/room-fit.ts';
import { trayEn } from '../../../src/words/en/tray.ts';
import { trayTh } from '../../../src/words/th/tray.ts';
import { workshopSchema } from '../../../src/intake/schema/entry/workshop.ts';

const t = trayEn.fit;
const step = (title: string, minutes: number, shrinkTo?: number) => ({
  minutes,
  title,
  method: 'circle',
  steps: ['do'],
  ...(shrinkTo !== undefined && { shrinkTo }),
});
const kit = (agenda: ReturnType<typeof step>[], people = { min: 7, max: 13 }) => ({
  title: 'Kit',
  people,
  agenda: workshopSchema.shape.agenda.parse(agenda),
});
const usual = kit([step('Open', 20), step('Game', 30, 0), step('Talk', 40, 20)]);

describe('people and time against a kit', () => {
  test.each([
    ['nothing is known', {}, []],
    ['all fits', { people: 10, minutes: 90 }, []],
    ['five people for a kit of seven', { people: 5 }, [t.few('Kit', 5, 7)]],
    ['twenty for thirteen make two circles of ten', { people: 20 }, [t.circles('Kit', 20, 13, 2, 10)]],
    ['thirty make three', { people: 30 }, [t.circles('Kit', 30, 13, 3, 10)]],
    ['two hundred are too many for circles', { people: 200 }, [t.many('Kit', 200, 13)]],
    ['thirty minutes are not enough', { minutes: 30 }, [t.short(30, 40, [{ title: 'Game', minutes: 30 }])]],
    ['seventy shorten it', { minutes: 70 }, [t.shrunk(70, 20, [{ title: 'Game', minutes: 30 }])]],
    ['150 leave an hour for three of the five others', { minutes: 150 }, [t.spare(60, 3, 5)]],
  ])('%s', (_what, room, said) => expect(roomFit([usual], room, t, 5)).toEqual(said));
  test('circles that would each be too small are not proposed', () =>
    expect(roomFit([kit([step('Open', 20)], { min: 12, max: 13 })], { people: 14 }, t)).toEqual([
      t.many('Kit', 14, 13),
    ]));
  test('a break is proposed where people would sit for more than an hour and a half', () => {
    const long = [step('A', 60), step('B', 45), step('C', 30)];
    expect(roomFit([kit(long)], {}, t)).toEqual([t.rest(90, 'A')]);
    expect(roomFit([kit([long[0]!, step('Break', 15), long[1]!, long[2]!])], {}, t)).toEqual([]);
    expect(roomFit([kit([long[0]!, step('พัก', 15), long[1]!])], {}, trayTh.fit)).toEqual([]);
  });
  test('twelve lessons can be walked past, thirteen are too many', () => {
    expect(tooManyToWalkPast(12, t)).toEqual([]);
    expect(tooManyToWalkPast(13, t)).toEqual([t.walk(13, 12)]);
  });
});
