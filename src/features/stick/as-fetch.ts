import { heldFile, pathIn } from './held-files.ts';

const NAMES: Readonly<Record<string, string>> = {
  json: 'application/json',
  css: 'text/css; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
};

/** What a host would answer: the file, a part of it where that is asked for, or that there is none. */
export async function answerFor(path: string, range: string | undefined): Promise<Response> {
  const bytes = await heldFile(path);
  if (!bytes) return new Response(null, { status: 404, statusText: 'Not in this copy' });
  const headers = { 'content-type': NAMES[path.replace(/^.*\./, '')] ?? 'application/octet-stream' };
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  if (from === undefined) return new Response(bytes, { headers });
  const end = to ? Math.min(Number(to) + 1, bytes.length) : bytes.length;
  return new Response(bytes.subarray(Number(from), end), {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${from}-${end - 1}/${bytes.length}` },
  });
}

/** Takes the place of `fetch` for files of the copy. */
export function answerFetches(): void {
  const before = globalThis.fetch.bind(globalThis);
  globalThis.fetch = (asked, options) => {
    const request = asked instanceof Request ? asked : undefined;
    const path = pathIn(request?.url ?? new URL(String(asked), document.baseURI).href);
    if (path === undefined) return before(asked, options);
    const range = new Headers(options?.headers ?? request?.headers).get('range') ?? undefined;
    return answerFor(path, range);
  };
}
