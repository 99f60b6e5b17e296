import '../../../dom/trusted.ts';
import { START } from '../format/start-file.ts';

/**
 * The thread in which the engine runs. It stands on every page and apart from whatever asks the engine, so that a tap on
 * the search link sends for the engine at once, and not only when the dialog's own script has come.
 */
let worker: Worker | undefined;
/** A browser that cannot run the worker searches in the page itself. */
let failed = typeof Worker === 'undefined';
/** Indexes whose start is on its way or there. */
const warmed = new Set<string>();

/** The one thread of this page; nothing where the browser cannot run it. */
export function engineThread(): Worker | undefined {
  if (failed) return undefined;
  if (worker) return worker;
  worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module', name: 'search' });
  worker.addEventListener('error', () => {
    failed = true;
    worker?.terminate();
  });
  return worker;
}

/** Where the index of a language lies. @param base path that the site is served under */
export const indexAddress = (base: string, lang: string): string =>
  new URL(`${base.replace(/\/*$/, '/')}search-index/${lang}/`, location.href).href;

/**
 * Gets ready before anything is asked: the engine and what every search needs come at the same time, and not one after
 * the other. Costs nothing the second time.
 * @param index see `indexAddress`
 */
export function warmEngine(index: string): void {
  const thread = engineThread();
  if (!thread || warmed.has(index)) return;
  warmed.add(index);
  thread.postMessage({ expect: index });
  const give = (bytes?: ArrayBuffer): void => thread.postMessage({ give: index, bytes }, bytes ? [bytes] : []);
  fetch(index + START, { cache: 'no-cache' })
    .then((answer) => (answer.ok ? answer.arrayBuffer() : undefined))
    .then(give, () => give());
}
