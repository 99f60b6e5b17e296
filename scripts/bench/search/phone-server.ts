import { spawnSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { createSecureServer } from 'node:http2';
import { createServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import type { Writable } from 'node:stream';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { severalRanges } from '../../serve/several-ranges.ts';

/** A line as slow as a phone's: what browsers call Slow 4G. */
export const SLOW_4G = { bytesPerMs: 200, roundTripMs: 150 };

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
/** What hosts compress. */
const TEXT = /\.(html|js|css|json|svg)$/;
const PIECE = 4096;

/** One answer that was sent: path and bytes of its body on the wire. */
export interface Sent {
  path: string;
  bytes: number;
  /** When it was asked for, and when its last byte went, by `performance.now()`; 0 where it is still on the way. */
  asked: number;
  gone: number;
  /** Whether the service worker asked by itself, for what it keeps in the background. */
  behind: boolean;
}

export interface PhoneServer {
  origin: string;
  /** What a browser is told to trust (`--ignore-certificate-errors-spki-list`); what it trusts it also keeps. */
  trust: string;
  /** What was sent since the last `forget`. */
  sent: readonly Sent[];
  forget(): void;
  close(): void;
}

export interface PhoneOptions {
  line?: typeof SLOW_4G;
  /** HTTP/1.1 instead of HTTP/2: a browser opens six connections, and each brings one file at a time. */
  http1?: boolean;
  /** Whether it answers several ranges of a file, as nginx and Apache do, and buckets do not. */
  ranges?: boolean;
}

/** What requests and answers of HTTP/1.1 and HTTP/2 have in common. */
type Asking = Pick<IncomingMessage, 'url' | 'headers'>;
type Answering = Writable & { writeHead(status: number, headers: Record<string, string>): unknown };

/**
 * Serves a folder over HTTP/2 with gzip as over a slow line, and counts: all answers share one line, each waits a round
 * trip. It is done here since a browser's own throttling does not reach workers. What the service worker keeps in the
 * background has a line to itself, as slow, so that what somebody waits for is measured alone. The certificate is made
 * for this run by `openssl`; the browser must be told to trust it: where it only overlooks the fault it keeps nothing
 * and fetches files twice.
 * @throws when there is no `openssl`
 */
export async function phoneServer(
  folder: string,
  { line = SLOW_4G, http1 = false, ranges: answersRanges = true }: PhoneOptions = {},
): Promise<PhoneServer> {
  const sent: Sent[] = [];
  const [front, back] = [lineOf(line.bytesPerMs), lineOf(line.bytesPerMs)];
  const packed = new Map<string, Buffer>();
  const shown = certificate();
  const answer = (request: Asking, response: Answering): void => {
    const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, ''));
    const found = fileOf(folder, path);
    const file = found ?? join(folder, '404.html');
    const zipped = TEXT.test(file);
    const ranges = answersRanges ? severalRanges(folder, path.slice(1), request.headers.range) : undefined;
    const body = ranges?.body ?? packed.get(file) ?? (zipped ? gzipSync(readFileSync(file)) : readFileSync(file));
    if (!ranges) packed.set(file, body);
    const behind = /\/sw\.js$/.test(request.headers.referer ?? '');
    const one: Sent = { path, bytes: body.length, asked: performance.now(), gone: 0, behind };
    sent.push(one);
    const send = async (): Promise<void> => {
      await wait(line.roundTripMs);
      response.writeHead(ranges ? 206 : found ? 200 : 404, {
        'content-type': ranges?.type ?? TYPES[extname(file)] ?? 'application/octet-stream',
        'cache-control': /\/_astro\/|\/search-index\/\w+\/\w+\//.test(path)
          ? 'max-age=31536000, immutable'
          : 'no-cache',
        ...(zipped && { 'content-encoding': 'gzip' }),
      });
      for (let at = 0; at < body.length; at += PIECE) {
        // Somebody who lets an answer go gets no more of it.
        if (response.closed || response.destroyed) break;
        const piece = body.subarray(at, at + PIECE);
        await (behind ? back : front)(piece.length);
        response.write(piece);
      }
      response.end();
      one.gone = performance.now();
    };
    // A browser that has gone needs no answer.
    send().catch(() => undefined);
  };
  const server: Server = http1 ? createServer(shown, answer) : createSecureServer(shown, answer);
  server.on('sessionError', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    trust: createHash('sha256')
      .update(new X509Certificate(shown.cert).publicKey.export({ type: 'spki', format: 'der' }))
      .digest('base64'),
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    sent,
    forget: () => void sent.splice(0),
    close: () => server.close(),
  };
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** One line for all: a piece goes when those before it have gone. */
function lineOf(bytesPerMs: number): (bytes: number) => Promise<void> {
  let free = 0;
  return (bytes) => {
    const now = performance.now();
    free = Math.max(free, now) + bytes / bytesPerMs;
    return wait(free - now);
  };
}

function fileOf(folder: string, path: string): string | undefined {
  const file = join(folder, normalize(path));
  const index = join(file, 'index.html');
  if (existsSync(index)) return index;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** A key and a certificate for `localhost` that nobody else trusts. */
function certificate(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'phone-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    const made = spawnSync(
      'openssl',
      ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'].concat([
        '-subj',
        '/CN=localhost',
        '-addext',
        'subjectAltName=DNS:localhost',
        '-keyout',
        key,
        '-out',
        cert,
      ]),
      { stdio: 'ignore' },
    );
    if (made.status !== 0)
      throw new Error('No certificate could be made: install openssl. · ทำใบรับรองไม่ได้ ให้ติดตั้ง openssl ก่อน');
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
