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
