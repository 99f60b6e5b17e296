import { el } from './element.ts';

const sheets = new Map<string, Promise<void>>();

/**
 * Adds a style sheet that the page had no need of until now, after all others; each once.
 * @param href its address, from an import with `?url`
 * @returns when it has been applied, so that nothing is shown without it
 * @throws when it cannot be fetched; the next call tries again
 */
export function addSheet(href: string): Promise<void> {
  const known = sheets.get(href);
  if (known) return known;
  const link = el('link', { rel: 'stylesheet', href });
  const applied = new Promise<void>((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      sheets.delete(href);
      link.remove();
      reject(new Error(`The style sheet ${href} could not be fetched.`));
    });
  });
  sheets.set(href, applied);
  document.head.append(link);
  return applied;
}

/**
 * Adds a style sheet when a fold is opened for the first time, and opens it when the sheet has been applied: what stays
 * folded has no use for its styles.
 * @param fold a closed `<details>`
 * @param more loads what else it takes, and says itself what went wrong
 */
export function readyOnOpening(fold: HTMLDetailsElement, href: string, more?: () => Promise<unknown>): void {
  const ready = () => Promise.all([addSheet(href).catch(() => undefined), more?.()]);
  const open = (event: Event) => {
    event.preventDefault();
    void ready().then(() => (fold.open = true));
  };
  // While it is closed, only its summary can be clicked.
  fold.addEventListener('click', open, { once: true });
  // A search within the page opens it without a click.
  fold.addEventListener('toggle', ready, { once: true });
}
