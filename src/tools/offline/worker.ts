/**
 * The service worker, written to `sw.js` by the build (`scripts/build/offline-files.ts` puts the list of core files
 * in).
 * Pages come from the network first, so that nobody reads an old page while there is a signal; files whose name holds a
 * digest
 * come from the device first, since they never change. It keeps what was visited and nothing else: the rest is kept
 * when a
 * page asks for it (`keep-files.ts`). It has no imports, because a service worker is one file.
 */
interface Waits extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Waits {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  readonly registration: { readonly scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: Waits) => void): void;
  addEventListener(type: 'fetch', listen: (event: Asked) => void): void;
}
/** What every page needs, as paths from the base of the site; the build fills it in. */
declare const CORE: readonly string[];

const worker = self as unknown as Worker;
const { scope } = worker.registration;
/** What was visited, and what every page needs. */
const VISITED = `mountain visited ${new URL(scope).pathname}`;
/** What a reader asked to keep; filled by pages. */
const KEPT = `mountain kept ${new URL(scope).pathname}`;
/** A weak signal must not keep a reader waiting for a page that the device has. */
const PATIENCE_MS = 4000;

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(VISITED)
      .then((cache) => cache.addAll(CORE.map((path) => new Request(scope + path, { cache: 'no-cache' }))))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // `x-keep` marks what `keep-files.ts` fetches: it puts the answers away itself.
  if (
    request.method !== 'GET' ||
    !url.href.startsWith(scope) ||
    request.headers.has('range') ||
    request.headers.has('x-keep')
  )
    return;
  const path = url.href.slice(scope.length).replace(/[?#].*$/, '');
  // The worker itself, and the lists that say what is current, must never be old.
  if (path === 'sw.js' || (path.startsWith('offline/') && path.endsWith('.json'))) return;
  const unchanging = /^_astro\/|^search-index\/\w+\/\w+\/\w+\.bin$/.test(path);
  event.respondWith(unchanging ? fromDeviceFirst(request) : fromNetworkFirst(event, path));
});

async function fromDeviceFirst(request: Request): Promise<Response> {
  return (await onDevice(request.url)) ?? keep(request, await fetch(request));
}

async function onDevice(url: string): Promise<Response | undefined> {
  const [visited, kept] = await Promise.all([caches.open(VISITED), caches.open(KEPT)]);
  return (await visited.match(url)) ?? kept.match(url);
}

async function fromNetworkFirst(event: Asked, path: string): Promise<Response> {
  const { request } = event;
  const kept = await onDevice(scope + path);
  const network = fetch(request).then((answer) => keep(request, answer));
  // An answer that comes late is kept for the next time.
  event.waitUntil(network.catch(() => undefined));
  try {
    return await (kept
      ? Promise.race([network, new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE_MS))])
      : network);
  } catch (error) {
    if (kept) return kept;
    const instead =
      request.mode === 'navigate'
        ? await onDevice(`${scope}${path.startsWith('en/') ? 'en/' : ''}offline/`)
        : undefined;
    if (instead) return instead;
    throw error;
  }
}

async function keep(request: Request, answer: Response): Promise<Response> {
  // A redirected answer may not be handed out for a navigation, and an error page is not worth keeping.
  // A full device must not spoil the reading of what has just come.
  if (answer.ok && !answer.redirected) {
    const copy = answer.clone();
    await caches
      .open(VISITED)
      .then((cache) => cache.put(request.url.replace(/[?#].*$/, ''), copy))
      .catch(() => undefined);
  }
  return answer;
}
