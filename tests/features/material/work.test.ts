import { afterEach, describe, expect, test, vi } from 'vitest';
import { paceOf, Stopped } from '../../../src/features/material/make/work.ts';
import { within } from '../../../src/features/material/parts/pace.ts';
import { pptx } from '../../../src/features/material/slides/pptx.ts';
import { materialOf, SIXTY } from './sample.ts';

describe('a document on its way', () => {
  afterEach(() => vi.restoreAllMocks());
  /** A clock on which every look is a tenth of a second later than the one before. */
  const slow = () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 100));
  };
  const workOf = (stop = new AbortController()) => ({
    say: () => undefined,
    progress: () => undefined,
    signal: stop.signal,
  });
  test('tells how far it is, never less than before, from the beginning to the end', async () => {
    slow();
    const told: number[] = [];
    await pptx(
      materialOf(SIXTY.slice(0, 8)),
      undefined,
      paceOf(workOf(), (share) => told.push(share)),
    );
    expect(told.length).toBeGreaterThan(20);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBeLessThanOrEqual(1);
    expect(told.at(-1)).toBeGreaterThan(0.75);
  });
  test('ends where it is as soon as somebody stops it', async () => {
    slow();
    const stop = new AbortController();
    const told: number[] = [];
    const pace = paceOf(workOf(stop), (share) => {
      told.push(share);
      if (share > 0.3) stop.abort();
    });
    await expect(pptx(materialOf(SIXTY.slice(0, 8)), undefined, pace)).rejects.toThrow(Stopped);
    expect(told.at(-1)).toBeLessThan(0.4);
  });
  test('lets the page be drawn only after it was busy for a while', async () => {
    vi.spyOn(performance, 'now').mockReturnValue(0);
    const told: number[] = [];
    const pace = paceOf(workOf(), (share) => told.push(share));
    for (let share = 0; share < 1; share += 0.01) await pace(share);
    expect(told).toEqual([]);
  });
  test('a part of it takes its share of the whole', async () => {
    const told: number[] = [];
    const part = within(async (share) => void told.push(share), 0.5, 0.25);
    await part(0);
    await part(1);
    expect(told).toEqual([0.5, 0.75]);
  });
});
