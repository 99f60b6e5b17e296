/**
 * The service worker, written to `sw.js` by the build (`scripts/build/offline/write-files.ts` puts the lists in).
 * Pages come from the network first, so that nobody reads an old page while there is a signal; files whose name holds a
 * digest come from the device first, since they never change. It keeps what was visited and nothing else: the rest is
 * kept when a page asks for it (`keep-files.ts`). It has no imports, because a service worker is one file.
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
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: Waits) => void): void;
  addEventListener(type: 'fetch', listen: (event: Asked) => void): void;
}
/** The offline pages with what they need, as paths from the base of the site; the build fills it in. */
declare const CORE: readonly string[];
/**
 * First parts of all paths of this site; the build fills them in. Another site may live below this one (`/` and
 * `/name/`): its pages are not ours to answer or to keep.
 */
declare const OWN: readonly string[];

declare const self: Worker;
const worker = self;
const { scope } = worker.registration;
const base = new URL(scope).pathname;
/** Full names of caches, as `dom/storage.ts` forms them. */
const named = (name: string): string => `mountain ${name} ${base}`;
const CORE_FILES = named('core');
/** What was visited. */
const VISITED = named('visited');
/** What a reader asked to keep; filled by pages. */
const KEPT = named('kept');
/** A weak signal must not keep a reader waiting for a page that the device has. */
const PATIENCE_MS = 4000;
/** What was read is forgotten after this time, and beyond this number of pages, the oldest first. */
const EXPIRY_MS = 60 * 86_400_000;
const MOST_PAGES = 150;
/** How often what was read is gone through, at most. */
const TRIM_MS = 86_400_000;
/** When a file was kept, and its size. */
const AT = 'x-at';
const BYTES = 'x-bytes';
const TRIMMED = `${scope}offline/trimmed`;

worker.addEventListener('install', (event) => event.waitUntil(install().then(() => worker.skipWaiting())));

/** Keeps the offline pages and what they need. Fails as a whole: the browser then tries again later. */
async function install(): Promise<void> {
  const files = await Promise.all(
    CORE.map(async (path) => {
      const answer = await fetch(scope + path, { cache: 'no-cache' });
      // Read at once: a browser opens few connections to a host, and each is held until its file has been read.
      const file = new Response(await answer.blob(), { headers: answer.headers });
      const right = isPage(path) ? isHtml(file) && (await carriesMark(file.clone())) : !isHtml(file);
      if (!answer.ok || !right) throw new TypeError(path);
      return { url: scope + path, file };
    }),
  );
  for (const { url, file } of files) {
    // In the middle of a deploy a page may be older than the list, or newer: it needs its own scripts.
    if (isHtml(file)) await keepNeeds(url, await file.clone().text(), CORE_FILES);
    await put(CORE_FILES, url, file);
  }
}

// Safe at any moment: whichever version a page is of, it asks for files by names that hold their digest.
worker.addEventListener('activate', (event) => event.waitUntil(Promise.all([worker.clients.claim(), trim()])));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // `x-keep` marks what `fetch-group.ts` fetches: it puts the answers away itself.
  if (
    request.method !== 'GET' ||
    !url.href.startsWith(scope) ||
    request.headers.has('range') ||
    request.headers.has('x-keep')
  )
    return;
  const path = url.href.slice(scope.length).replace(/[?#].*$/, '');
  if (path !== '' && !OWN.includes(path.replace(/\/.*$/s, ''))) return;
  // Asked before files are kept compressed (`pressed-entry.ts`): a worker that cannot open them says nothing of the kind.
  if (path === 'offline/opens') return event.respondWith(Promise.resolve(new Response(null, { status: 204 })));
  // The worker itself, and the lists that say what is current, must never be old.
  if (path === 'sw.js' || (path.startsWith('offline/') && path.endsWith('.json'))) return;
  event.respondWith(isUnchanging(path) ? fromDeviceFirst(request) : fromNetworkFirst(event, path));
});

/** Whether the name of a file holds a digest of what is in it. */
const isUnchanging = (path: string): boolean => /^_astro\/|^search-index\/\w+\/\w+\/\w+\.bin$/.test(path);
/** Whether a path is that of a page. */
const isPage = (path: string): boolean => !/\.(?!html$)\w+$/.test(path);

/** Requests under way, so that a page and what keeps it do not fetch a file twice. */
const coming = new Map<string, Promise<Response>>();

async function fromDeviceFirst(asked: Request | string, into = VISITED): Promise<Response> {
  const url = (typeof asked === 'string' ? asked : asked.url).replace(/[?#].*$/, '');
  const there = await onDevice(url);
  if (there) return there;
  let answer = coming.get(url);
  if (!answer) {
    answer = fetch(asked);
    coming.set(url, answer);
    const done = () => void coming.delete(url);
    answer.then((came) => {
      // Somebody's sign-in page in the place of a script would be handed out for ever.
      if (came.ok && !came.redirected && !isHtml(came)) return put(into, url, came.clone()).then(done, done);
      return done();
    }, done);
  }
  return (await answer).clone();
}

const isHtml = (answer: Response): boolean => /html/.test(answer.headers.get('content-type') ?? '');

/**
 * What the device has of an address. A whole kept group goes before single visited pages, since all that its pages ask
 * for is there and of one version; one that has just come whole goes before the one that it replaces; one that is not
 * whole comes last. What lies there compressed is opened.
 */
async function onDevice(url: string): Promise<Response | undefined> {
  const found = await asItLies(url);
  if (!found?.body || !found.headers.has('x-pressed')) return found;
  const headers = new Headers(found.headers);
  headers.delete('x-pressed');
  return new Response(found.body.pipeThrough(new DecompressionStream('gzip')), { headers });
}

async function asItLies(url: string): Promise<Response | undefined> {
  const start = named('next ').slice(0, -base.length - 1);
  const next = (await caches.keys()).filter((name) => name.startsWith(start) && name.endsWith(` ${base}`));
  const parts: Cache[] = [];
  for (const name of next) {
    const cache = await caches.open(name);
    const list = `${scope}offline/${name.slice(start.length, -base.length - 1)}.json`;
    if (!(await cache.match(list))) parts.push(cache);
    else {
      const found = await cache.match(url);
      if (found) return found;
    }
  }
  for (const name of [KEPT, VISITED, CORE_FILES]) {
    const found = await (await caches.open(name)).match(url);
    if (found) return found;
  }
  for (const cache of parts) {
    const found = await cache.match(url);
    if (found) return found;
  }
  return undefined;
}

async function fromNetworkFirst(event: Asked, path: string): Promise<Response> {
  const { request } = event;
  const kept = await onDevice(scope + path);
  // Whatever age a host allows its pages: a new version is asked for, and an old one costs a few bytes.
  const network = fetch(request, { cache: 'no-cache' }).then(async (answer) => {
    const copy = answer.clone();
    // Without anything better to show, whatever came is shown: somebody may have to sign in there.
    const ours = (!kept && answer.type === 'opaqueredirect') || (await isOurs(answer, path, request));
    if (!ours) drop(copy);
    return { answer, ours, kept: ours ? keep(path, copy) : undefined };
  });
  // An answer that comes late is kept for the next time.
  event.waitUntil(network.then((came) => came.kept).catch(() => undefined));
  const late = new Promise<undefined>((resolve) => {
    if (kept) setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  try {
    const came = await Promise.race([network, late]);
    if (came && (!kept || came.ours)) return came.answer;
    if (came) drop(came.answer);
    return kept ?? (await network).answer;
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

/**
 * Whether an answer is this site's: not an error of its server, nor the sign-in page of the network that a phone has
 * just joined. This site's own "not found" is.
 */
async function isOurs(answer: Response, path: string, request: Request): Promise<boolean> {
  if (answer.type === 'opaqueredirect') {
    // A script may not see where it leads. Within the site it is right (`/cases` → `/cases/`).
    const end = await fetch(request.url, { mode: 'same-origin', cache: 'no-cache' }).catch(() => undefined);
    const ours = end !== undefined && end.url.startsWith(scope) && (await isOurs(end, path, request));
    if (end) drop(end);
    return ours;
  }
  if (answer.status >= 500) return false;
  if (!isPage(path)) return answer.ok && !isHtml(answer);
  return isHtml(answer) && (await carriesMark(answer.clone()));
}

/** Lets go of an answer that nobody will read, and of the connection that it holds. */
const drop = (answer: Response): void => void answer.body?.cancel().catch(() => undefined);

/** Whether a page carries the mark of this site near its beginning. Reads no more of it than that. */
async function carriesMark(page: Response): Promise<boolean> {
  const reader = page.body?.getReader();
  if (!reader) return false;
  const decoder = new TextDecoder();
  let text = '';
  let marked = false;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, { stream: true });
    marked = hasMark(text);
    if (marked || text.length > 8192) break;
  }
  void reader.cancel().catch(() => undefined);
  return marked;
}

/** The mark is `<meta name="site-base" content="/name/">` (`layouts/Page.astro`). */
function hasMark(text: string): boolean {
  const tag = /<meta\b[^>]*\bname=["']?site-base\b[^>]*>/.exec(text)?.[0] ?? '';
  const content = /\bcontent=["']?([^"'\s>]+)/.exec(tag)?.[1];
  return content !== undefined && new URL(content, scope).pathname === base;
}

/** Keeps what was read. A full device must not spoil the reading of what has just come. */
async function keep(path: string, answer: Response): Promise<void> {
  const url = scope + path;
  try {
    // Taken off the site: then it goes off the device, too.
    if (answer.status === 404 || answer.status === 410) await (await caches.open(VISITED)).delete(url);
    // A redirected answer may not be handed out for a navigation, and an error page is not worth keeping.
    if (!answer.ok || answer.redirected) return drop(answer);
    // The offline page itself is no page that somebody has read.
    const into = CORE.includes(path) ? CORE_FILES : VISITED;
    // A page is kept with what it asks for, or not at all: an earlier one that is whole serves better.
    if (isHtml(answer)) await keepNeeds(url, await answer.clone().text(), into);
    await put(into, url, answer);
    if (isHtml(answer)) await trim();
  } catch {
    // It was read all the same.
  }
}

async function put(cache: string, url: string, answer: Response): Promise<void> {
  const content = await answer.blob();
  const headers = new Headers(answer.headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name);
  headers.set(AT, String(Date.now()));
  headers.set(BYTES, String(content.size));
  await (await caches.open(cache)).put(url, new Response(content, { headers }));
}

/** What scripts import; a script of one name never changes. */
const imports = new Map<string, string[]>();

/** Brings scripts and styles that a page asks for, and what those import, to the device. Throws when one is missing. */
async function keepNeeds(url: string, text: string, into: string): Promise<void> {
  const seen = new Set<string>();
  const queue = needsOf(url, text);
  for (let need = queue.pop(); need; need = queue.pop()) {
    if (seen.has(need)) continue;
    seen.add(need);
    const file = await fromDeviceFirst(need, into);
    if (!file.ok || isHtml(file)) throw new TypeError(need);
    if (!need.endsWith('.js')) continue;
    const more = imports.get(need) ?? needsOf(need, await file.text());
    imports.set(need, more);
    queue.push(...more);
  }
}

/** Addresses that a page or a script cannot do without. */
function needsOf(url: string, text: string): string[] {
  const pattern = url.endsWith('.js')
    ? /(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g
    : /\s(?:href|src)=["']?([^"'\s>]*\/_astro\/[^"'\s>]+\.(?:js|css|woff2))/g;
  return [...text.matchAll(pattern)].flatMap(([, name = '']) => ownAddress(name, url));
}

/** Addresses of files that a page, a script or a style may ever ask for. */
const mentionsOf = (url: string, text: string): string[] =>
  text
    .split(/["'`\s()<>=,]+/)
    .filter((word) => word.length < 300 && /\.(?:js|css|woff2|wasm|webp|avif|png|jpe?g|gif|svg)$/.test(word))
    .flatMap((word) => ownAddress(word, url));

function ownAddress(name: string, from: string): string[] {
  try {
    const { href } = name.startsWith('_astro/') ? new URL(scope + name) : new URL(name, from);
    return href.startsWith(scope) ? [href] : [];
  } catch {
    return [];
  }
}

/**
 * Forgets what was read long ago, what is more than enough, and files that no page left asks for. Once a day at most,
 * unless there are too many pages.
 */
async function trim(): Promise<void> {
  const [visited, core] = await Promise.all([caches.open(VISITED), caches.open(CORE_FILES)]);
  const urls = (await visited.keys()).map(({ url }) => url).filter((url) => url !== TRIMMED);
  const pages = new Set(urls.filter((url) => isPage(url.slice(scope.length))));
  const last = Number((await visited.match(TRIMMED))?.headers.get(AT) ?? 0);
  const now = Date.now();
  if (now - last < TRIM_MS && pages.size <= MOST_PAGES) return;
  await put(VISITED, TRIMMED, new Response(''));
  const aged = await Promise.all(
    urls.map(async (url) => {
      const file = await visited.match(url);
      const at = Number(file?.headers.get(AT) ?? now);
      // An earlier version kept files without the time.
      if (file && !file.headers.has(AT)) await put(VISITED, url, file);
      return { url, at };
    }),
  );
  const fresh = aged
    .sort((a, b) => b.at - a.at)
    .filter(({ at }) => now - at < EXPIRY_MS)
    .map(({ url }) => url);
  const isBuilt = (url: string): boolean => url.startsWith(`${scope}_astro/`);
  const stay = new Set(fresh.filter((url) => pages.has(url)).slice(0, MOST_PAGES));
  for (const url of fresh) if (!pages.has(url) && !isBuilt(url)) stay.add(url);
  const wanted = new Set([...stay, ...CORE.map((path) => scope + path)]);
  const queue = [...wanted];
  for (let url = queue.pop(); url; url = queue.pop()) {
    const file = (await visited.match(url)) ?? (await core.match(url));
    if (!file || !/html|javascript|css/.test(file.headers.get('content-type') ?? '')) continue;
    for (const mentioned of mentionsOf(url, await file.text())) {
      if (wanted.has(mentioned) || !isBuilt(mentioned)) continue;
      wanted.add(mentioned);
      queue.push(mentioned);
    }
  }
  for (const url of urls) if (!wanted.has(url)) await visited.delete(url);
  for (const { url } of await core.keys()) if (!wanted.has(url)) await core.delete(url);
}

// A module, so that its names are its own; nothing is handed out.
export {};
