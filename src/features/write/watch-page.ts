/** What is done when the page is about to go. */
interface Watched {
  keep: () => void;
  /** Whether the last change is on the device. */
  safe: () => boolean;
  undo: () => void;
  redo: () => void;
}

/**
 * Keeps the draft when the page is put away, warns before it is closed with something unkept, and undoes by key outside
 * text boxes. @returns a function that stops watching
 */
export function watchPage({ keep, safe, undo, redo }: Watched): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && keep(), { signal });
  addEventListener('pagehide', keep, { signal });
  // Only where the last change is not on the device: the browser then asks before it closes the page.
  addEventListener('beforeunload', (event) => !safe() && event.preventDefault(), { signal });
  document.addEventListener(
    'keydown',
    (event) => {
      if (
        !(event.ctrlKey || event.metaKey) ||
        event.key.toLowerCase() !== 'z' ||
        event.target instanceof HTMLTextAreaElement ||
        event.target instanceof HTMLInputElement
      )
        return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    },
    { signal },
  );
  return () => stop.abort();
}
