/**
 * Long enough that a screen reader has finished echoing the key, and that a count on the way to the last one is never
 * said.
 */
const QUIET_MS = 900;

/**
 * Says things politely in a live region: only the last of a quick row, and nothing twice.
 * @param region element with `role="status"`
 */
export function sayOnce(region: HTMLElement): (text: string) => void {
  let timer = 0;
  return (text) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (region.textContent !== text) region.textContent = text;
    }, QUIET_MS);
  };
}
