/**
 * How long to work before letting the page draw and take keys, in milliseconds; a cheap phone is several times slower
 * than a desk.
 */
const BREATH = 6;
let since = 0;

type Yielding = { scheduler?: { yield?: () => Promise<void> } };

/**
 * Lets other tasks run when this one has worked for a while. Call it often; it costs next to nothing when there is no
 * need.
 */
export async function breathe(): Promise<void> {
  const now = performance.now();
  if (now - since < BREATH) return;
  const { scheduler } = globalThis as Yielding;
  await (scheduler?.yield ? scheduler.yield() : new Promise<void>((resolve) => setTimeout(resolve)));
  since = performance.now();
}
