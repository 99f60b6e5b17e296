import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitAgenda, leastMinutes, type FittingStep } from '../../../src/features/clock/fit-agenda.ts';
import {
  back,
  catchUp,
  clockView,
  forward,
  leaveOut,
  lengthen,
  pause,
  readClock,
  readyClock,
  start,
  startOver,
} from '../../../src/features/clock/running-clock.ts';
import { spokenBy } from '../../../src/features/clock/particle.ts';
import { kitsIn } from '../material/kits.ts';
import { holds } from '../../property.ts';

const MINUTE = 60_000;

describe('an agenda fitted into the time there is', () => {
  const agenda: FittingStep[] = [
    { minutes: 10 },
    { minutes: 30, shrinkTo: 20 },
    { minutes: 20, shrinkTo: 0 },
    { minutes: 40, shrinkTo: 20 },
  ];
  test.each([
    [120, [10, 30, 20, 40], 20, 'more time than planned: nothing is made longer'],
    [100, [10, 30, 20, 40], 0, 'just enough'],
    [85, [10, 25, 20, 30], 0, 'those that may shrink give in proportion'],
    [70, [10, 20, 20, 20], 0, 'all that can be spared, and the step that may go still whole'],
    [69, [10, 26, 0, 33], 0, 'one minute less: the step goes whole, and the others get back what that frees'],
    [50, [10, 20, 0, 20], 0, 'the least'],
  ])('%i minutes give %j with %i to spare (%s)', (available, minutes, spare) =>
    expect(fitAgenda(agenda, available)).toEqual({ fits: true, minutes, spare }),
  );
  test('says plainly when it cannot be done', () => expect(fitAgenda(agenda, 49)).toEqual({ fits: false, least: 50 }));
  test('leaves out as little as it can', () => {
    expect(fitAgenda([{ minutes: 20, shrinkTo: 0 }, { minutes: 10, shrinkTo: 0 }, { minutes: 30 }], 52)).toEqual({
      fits: true,
      minutes: [20, 0, 30],
      spare: 2,
    });
  });
  test('for any agenda and time: fits exactly when the least does, stays within each step’s limits, and never runs over', () => {
    const step = fc.record({
      minutes: fc.integer({ min: 1, max: 90 }),
      shrinkTo: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
    });
    holds(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 0, max: 700 }),
        (steps, available) => {
          const fit = fitAgenda(steps, available);
          expect(fit.fits).toBe(leastMinutes(steps) <= available);
          fc.pre(fit.fits);
          const total = fit.minutes.reduce((sum, value) => sum + value, 0);
          expect(total + fit.spare).toBe(available);
          expect(fit.spare).toBeGreaterThanOrEqual(0);
          for (const [index, { minutes, shrinkTo }] of steps.entries()) {
            const given = fit.minutes[index]!;
            // What may shrink to nothing is left out whole or kept whole.
            const allowed =
              shrinkTo === 0
                ? given === 0 || given === minutes
                : given >= Math.min(minutes, shrinkTo ?? minutes) && given <= minutes;
            expect(allowed, `step ${index} got ${given} of ${minutes}`).toBe(true);
          }
        },
      ),
    );
  });
});

describe('a part that is left out', () => {
  test('is passed over, and the session ends earlier by its minutes', () => {
    const state = start(readyClock([5, 10, 15]), 0);
    const without = leaveOut(state, 1);
    expect(clockView(without, 0)).toMatchObject({ next: 2, leftInAll: 20 * MINUTE });
    expect(forward(without, 0).at).toBe(2);
  });
  test('is never the one that is on, nor one that is over', () => {
    const second = forward(start(readyClock([5, 10, 15]), 0), 0);
    expect(leaveOut(second, 1)).toBe(second);
    expect(leaveOut(second, 0)).toBe(second);
  });
});

describe('how the facilitator speaks', () => {
  test.each([
    ['สวัสดีค่ะ วันนี้เล่นขนมนะคะ', 'สวัสดีครับ วันนี้เล่นขนมนะครับ'],
    ['ครั้งไหนคะที่คนมากันเยอะ', 'ครั้งไหนครับที่คนมากันเยอะ'],
    ['นั่นแหละค่ะสามเหลี่ยม', 'นั่นแหละครับสามเหลี่ยม'],
    ['ไม่มีใครมาให้คะแนนเรา เก็บคะน้า', 'ไม่มีใครมาให้คะแนนเรา เก็บคะน้า'],
  ])('%s', (woman, man) => {
    expect(spokenBy(woman, 'khrap')).toBe(man);
    expect(spokenBy(woman, 'kha')).toBe(woman);
  });
  test('no kit keeps a woman’s word when a man speaks', () => {
    const said = kitsIn('th').flatMap(({ workshop }) => workshop!.agenda.flatMap(({ say }) => say ?? []));
    expect(said.length).toBeGreaterThan(100);
    expect(said.map((words) => spokenBy(words, 'khrap')).filter((words) => /ค่ะ|คะ(?!แนน)/.test(words))).toEqual([]);
  });
});

describe('the running clock', () => {
  const ready = () => readyClock([5, 0, 10]);
  test('starts over with the parts that it was opened with, after a reload too', () => {
    const changed = lengthen(leaveOut(start(readyClock([5, 10, 15]), 0), 2), 3);
    expect(changed.minutes).toEqual([8, 10, 0]);
    const kept = readClock(JSON.stringify(changed), 3)!;
    expect(startOver(kept)).toEqual(readyClock([5, 10, 15]));
    expect(startOver(forward(forward(kept, 0), 0)).minutes).toEqual([5, 10, 15]);
    // What was kept before this was noted starts over with what it has.
    expect(startOver(readClock('{"minutes":[8,10,0],"at":1,"passed":0}', 3)!).minutes).toEqual([8, 10, 0]);
  });
  test('waits until it is started, counts down, and does not go on by itself', () => {
    expect(clockView(ready(), 0)).toEqual({
      at: 0,
      running: false,
      over: false,
      left: 5 * MINUTE,
      leftInAll: 15 * MINUTE,
      late: 0,
      next: 2,
    });
    const running = start(ready(), 1000);
    expect(clockView(running, 1000 + 2 * MINUTE)).toMatchObject({
      running: true,
      left: 3 * MINUTE,
      leftInAll: 13 * MINUTE,
    });
    expect(clockView(running, 1000 + 7 * MINUTE)).toMatchObject({
      at: 0,
      left: -2 * MINUTE,
      leftInAll: 10 * MINUTE,
      late: 2 * MINUTE,
    });
  });
  test('paused time does not count', () => {
    const paused = pause(start(ready(), 0), MINUTE);
    expect(clockView(paused, 99 * MINUTE).left).toBe(4 * MINUTE);
    expect(clockView(start(paused, 100 * MINUTE), 101 * MINUTE)).toMatchObject({ left: 3 * MINUTE, late: 99 * MINUTE });
  });
  test('forward passes over a step left out, then ends; back begins the step again, then goes to the one before', () => {
    const second = forward(start(ready(), 0), MINUTE);
    expect(clockView(second, 2 * MINUTE)).toMatchObject({ at: 2, left: 9 * MINUTE });
    expect(clockView(back(second, 2 * MINUTE), 2 * MINUTE)).toMatchObject({ at: 2, left: 10 * MINUTE });
    expect(clockView(back(back(second, 2 * MINUTE), 2 * MINUTE + 100), 2 * MINUTE + 100)).toMatchObject({
      at: 0,
      left: 5 * MINUTE,
    });
    const end = forward(second, 3 * MINUTE);
    expect(clockView(end, 9 * MINUTE)).toEqual({ at: 3, running: false, over: true, left: 0, leftInAll: 0, late: 0 });
    expect(back(end, 9 * MINUTE).at).toBe(2);
    expect(start(end, 0)).toBe(end);
  });
  test('a step can be given more minutes, or fewer, but never none', () => {
    expect(lengthen(ready(), 2).minutes).toEqual([7, 0, 10]);
    expect(lengthen(ready(), -9).minutes).toEqual([1, 0, 10]);
  });
  test('catching up shortens what is still to come, or says what is missing', () => {
    const steps = [{ minutes: 5 }, { minutes: 10, shrinkTo: 4 }, { minutes: 10, shrinkTo: 0 }];
    const late = start(readyClock([5, 10, 10]), 0);
    expect(catchUp(late, steps, 9 * MINUTE)).toMatchObject({ minutes: [5, 6, 10] });
    expect(catchUp(late, steps, 17 * MINUTE)).toMatchObject({ minutes: [5, 8, 0] });
    expect(catchUp(late, steps, 23 * MINUTE)).toEqual({ least: 4 });
  });
  test('survives being stored; a state of another plan or nonsense is passed over', () => {
    const running = start(ready(), 1000);
    expect(readClock(JSON.stringify(running), 3)).toEqual(running);
    for (const stored of [
      null,
      'x',
      '{}',
      '{"minutes":["a",1,2],"at":0,"passed":0}',
      '{"minutes":[1,2,3],"at":-1,"passed":0}',
    ])
      expect(readClock(stored, 3)).toBeUndefined();
    expect(readClock(JSON.stringify(running), 4)).toBeUndefined();
  });
});
