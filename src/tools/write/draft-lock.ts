/**
 * Makes sure that a draft is open in one tab only, where the browser can tell (Web Locks).
 * @returns a function that lets go; `undefined` when another tab holds the draft
 */
export async function holdDraft(
  id: string,
  { take = false, onLost }: { take?: boolean; onLost?: () => void } = {},
): Promise<(() => void) | undefined> {
  if (!('locks' in navigator)) return () => undefined;
  return new Promise((resolve) => {
    let letGo!: () => void;
    const until = new Promise<void>((done) => (letGo = done));
    navigator.locks
      .request(`write:${id}`, take ? { steal: true } : { ifAvailable: true }, (lock) => {
        resolve(lock ? letGo : undefined);
        return lock ? until : undefined;
      })
      .catch(() => onLost?.());
  });
}
