import { decodeLoosely } from '../../../src/intake/address-codes.ts';
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** A folder behind HTTP, as a usual static host serves it, counting what goes over the wire. */
export interface ServedFolder {
  origin: string;
  /** Bytes of bodies sent since the last call. */
  taken(): number;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.ts': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

/** Text is gzipped, as GitHub Pages and others do; binary files go as they are. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  let sent = 0;
  const kept = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeLoosely(new URL(request.url ?? '/', 'http://x').pathname);
    if (path === '/')
      return void response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end('<!doctype html><html lang="th"><title>bench</title>');
    const file = join(folder, normalize(path));
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile())
      return void response.writeHead(404).end();
    const type = TYPES[extname(file)];
    let body = kept.get(file);
    if (!body) kept.set(file, (body = type ? gzipSync(readFileSync(file)) : readFileSync(file)));
    sent += body.length;
    response
      .writeHead(200, {
        'content-type': type ?? 'application/octet-stream',
        'cache-control': 'no-cache',
        ...(type && { 'content-encoding': 'gzip' }),
      })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: () => {
      const bytes = sent;
      sent = 0;
      return bytes;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
