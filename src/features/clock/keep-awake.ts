/**
 * Keeps the screen on until it is released, and again whenever the page comes back into view.
 * @param told learns whether the device can; most iPhones from 16.4 on and Android phones do
 */
export function keepAwake(told: (works: boolean) => void): { release(): void } {
  let lock: WakeLockSentinel | undefined;
  let wanted = true;
  const ask = async (): Promise<void> => {
    if (!wanted || document.visibilityState !== 'visible') return;
    try {
      if (!navigator.wakeLock) return told(false);
      lock = await navigator.wakeLock.request('screen');
      if (wanted) told(true);
      else await lock.release();
    } catch {
      told(false);
    }
  };
  const again = (): void => void ask();
  document.addEventListener('visibilitychange', again);
  void ask();
  return {
    release: () => {
      wanted = false;
      document.removeEventListener('visibilitychange', again);
      void lock?.release().catch(() => undefined);
    },
  };
}
