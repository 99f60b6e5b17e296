import { answerFetches } from './as-fetch.ts';
import { startWorkersFromText } from './as-worker.ts';
import type { DiskCopy } from '../../dom/on-disk.ts';
import { first, name, published, root, type CopyCalls } from './copy.ts';
import { hold } from './held-files.ts';
import { define, load } from './modules.ts';
import { outside } from './outside.ts';

/*
 * The first script of every page of a copy on disk (`npm run stick`). It stands at the end of the page. What the site's
 * scripts ask of a host is answered from the copy, and then they are started as if nothing were different.
 */
const calls: CopyCalls & DiskCopy = {
  define,
  hold,
  root,
  name,
  published: published !== undefined,
  outside: (href) => outside(href, root, published),
};
Object.assign(globalThis, { diskCopy: calls });
answerFetches();
startWorkersFromText();

for (const key of ['base', 'data'])
  for (const element of document.querySelectorAll<HTMLElement>(`[data-${key}]`)) {
    const written = element.dataset[key];
    if (written !== undefined && /^(?:\.\.?\/)+/.test(written))
      element.dataset[key] = new URL(written, document.baseURI).href;
  }
/** Whether this browser keeps what each file of a disk writes apart from the others. */
if (location.protocol === 'file:' && /\bFirefox\//.test(navigator.userAgent))
  for (const note of document.querySelectorAll<HTMLElement>('[data-kept-apart]')) note.hidden = false;

// In order, as modules of a page run.
void first.reduce<Promise<unknown>>((before, module) => before.then(() => load(module)), Promise.resolve());
