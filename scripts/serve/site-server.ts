import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import send from 'send';
import { severalRanges } from './several-ranges.ts';
import { headersAt, headerTable, type HeaderTable } from '../build/header-table.ts';

/** What `compression` is to a server of Node; its types know only that of Express, which it does not need. */
type Compress = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** What a static site answers to. */
const METHODS = 'GET, HEAD';
/** As brotli comes set up in nginx. The 4 of `compression` packs Thai worse than gzip does. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };
/** Instructions to hosts, which no host serves. */
const HIDDEN = /^(_headers|_redirects|hosting\/.*)$/;

/**
 * A server of a built site, as a careful host would set it up: headers from the table that the files for hosts are made
 * of, compressed answers, ETags, ranges, and a plain answer to whatever else is asked. Not listening yet.
 * @param folder the built site
 * @param base   path that it was built for
 */
export function siteServer(folder: string, base = '/'): Server {
  const table = headerTable(folder, base);
  const compress = compression({ threshold: 512, brotli: BROTLI }) as unknown as Compress;
  const server = createServer((request, response) => {
    response.on('error', () => response.destroy());
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return say(response, request.method === 'OPTIONS' ? 204 : 405, { allow: METHODS });
    // A part of a compressed file is not a part of the file.
    if (request.headers.range) delete request.headers['accept-encoding'];
    compress(request, response, () => answer(folder, table, request, response));
  });
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    else socket.destroy();
  });
  return server;
}

function answer(folder: string, table: HeaderTable, request: IncomingMessage, response: ServerResponse): void {
  const [path = '/', query] = splitAddress(request.url ?? '/');
  if (!path.startsWith(table.base)) {
    if (`${path}/` === table.base || path === '/') return say(response, 302, { location: table.base });
    return notFound(folder, table, request, response);
  }
  const below = path.slice(table.base.length);
  if (HIDDEN.test(below)) return notFound(folder, table, request, response);
  for (const [name, value] of Object.entries(headersAt(table, decoded(below)))) response.setHeader(name, value);
  const now = table.moved[path.replace(/index\.html$/, '')];
  if (now !== undefined) return say(response, 301, { location: query ? `${now}?${query}` : now });
  const ranges = severalRanges(folder, below, request.headers.range);
  if (ranges)
    return void response
      .writeHead(206, { 'content-type': ranges.type, 'content-length': ranges.body.length })
      .end(request.method === 'HEAD' ? undefined : ranges.body);
  send(request, `/${below}`, { root: folder, index: 'index.html', dotfiles: 'ignore', cacheControl: false })
    .on('directory', () => say(response, 301, { location: `${path}/${query ? `?${query}` : ''}` }))
    .on('error', (error: { status?: number }) => {
      if (error.status === 404) notFound(folder, table, request, response);
      else if (response.headersSent) response.destroy();
      else say(response, error.status ?? 500, contentRange(response));
    })
    .pipe(response);
}

/** Path and query of what was asked. A whole address and several slashes at the start never lead to another host. */
function splitAddress(url: string): [path: string, query: string | undefined] {
  const [path = '', ...query] = url.replace(/^https?:\/\/[^/]*/i, '').split('?');
  return [path.replace(/^[/\\]+/, '/') || '/', query.length ? query.join('?') : undefined];
}

/** A malformed code stays as it is: no file has such a name. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A 416 says how long the file is. */
function contentRange(response: ServerResponse): Record<string, string> {
  const range = response.getHeader('Content-Range');
  return range ? { 'content-range': String(range) } : {};
}

function say(response: ServerResponse, status: number, headers: Record<string, string>): void {
  response.removeHeader('Content-Encoding');
  response.removeHeader('ETag');
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'content-length': 0, ...headers }).end();
}

function notFound(folder: string, table: HeaderTable, request: IncomingMessage, response: ServerResponse): void {
  const page = join(folder, '404.html');
  const bytes = existsSync(page) ? readFileSync(page) : Buffer.from('Not found');
  for (const [name, value] of Object.entries(headersAt(table, '404.html'))) response.setHeader(name, value);
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}
