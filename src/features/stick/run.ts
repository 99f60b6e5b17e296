import { answerFetches } from './as-fetch.ts';
import { startWorkersFromText } from './as-worker.ts';
import { first, root, type CopyCalls } from './copy.ts';
import { hold } from './held-files.ts';
import { define, load } from './modules.ts';

/*
 * The first script of every page of a copy on disk (`npm run stick`). It stands at the end of the page. What the site's
 * scripts ask of a host is answered from the copy, and then they are started as if nothing were different.
 */
const calls: CopyCalls = { define, hold };
Object.assign(globalThis, { diskCopy: calls });
answerFetches();
startWorkersFromText();

for (const name of ['base', 'data'])
  for (const element of document.querySelectorAll<HTMLElement>(`[data-${name}]`)) {
    const written = element.dataset[name];
    if (written !== undefined && /^(?:\.\.?\/)+/.test(written))
      element.dataset[name] = new URL(written, document.baseURI).href;
  }
document.documentElement.dataset['copy'] = root;

/** Whether this browser keeps what each file of a disk writes apart from the others. */
if (location.protocol === 'file:' && /\bFirefox\//.test(navigator.userAgent))
  for (const note of document.querySelectorAll<HTMLElement>('[data-kept-apart]')) note.hidden = false;

// In order, as modules of a page run.
void first.reduce<Promise<unknown>>((before, name) => before.then(() => load(name)), Promise.resolve());
