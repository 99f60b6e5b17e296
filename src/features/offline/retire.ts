/**
 * A worker that takes itself away, written to `sw-off.js` by the build. Should the worker of a published site ever do
 * harm, this file in the place of `sw.js` ends it in every browser at its next visit: it removes the files that this
 * site has kept there (never trays or drafts) and unregisters. Taking `sw.js` away does not: browsers then go on with
 * the worker they have.
 */
interface Waits extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Worker {
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: Waits) => void): void;
}
declare const self: Worker;
const worker = self;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => {
  // Names as `dom/storage.ts` forms them: another site on this origin keeps what it has.
  const end = ` ${new URL(worker.registration.scope).pathname}`;
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((name) => name.startsWith('mountain ') && name.endsWith(end)).map((name) => caches.delete(name)),
        ),
      )
      .then(() => worker.registration.unregister()),
  );
});

export {};

// A module, so that its names are its own; nothing is handed out.
export {};
