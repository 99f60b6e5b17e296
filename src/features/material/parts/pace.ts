/**
 * Told now and then how far a longer work has come, from 0 to 1. The promise resolves once the page has had time to
 * draw and to hear what was pressed.
 * @throws whatever ends the work, where somebody stopped it
 */
export type Pace = (share: number) => Promise<void>;

/** For whoever does not ask how far it is. */
export const unpaced: Pace = () => Promise.resolve();

/** The part of a larger work that begins at a share of it and takes as much. */
export const within =
  (pace: Pace, from: number, length: number): Pace =>
  (share) =>
    pace(from + share * length);
