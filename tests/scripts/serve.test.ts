import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readByteranges } from '../../src/features/search/fetch/byteranges.ts';
import { siteServer } from '../../scripts/serve/site-server.ts';
import { sampleSite } from '../fixtures/sample-site.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}
const LONG = 'ก'.repeat(2000);
const folder = mkdtempSync(join(tmpdir(), 'serve-'));
sampleSite(folder, { 'cases/index.html': LONG });
writeFileSync(join(folder, 'search-index/th/start.bin'), 'abcdefghij');
writeFileSync(join(folder, '..', 'outside-the-site.bin'), 'secret of its own');
writeFileSync(join(folder, '..', 'outside-the-site.txt'), 'secret');

describe.each(['/', '/mountain/'])('a site served under %s', (base) => {
  let server: Server;
  let port: number;
  beforeAll(async () => {
    server = siteServer(folder, base);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => void server.close());
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
    new Promise((done, fail) => {
      request({ port, host: '127.0.0.1', path, method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          done({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
        );
      })
        .on('error', fail)
        .end();
    });
  const raw = (text: string): Promise<string> =>
    new Promise((done) => {
      let got = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      socket.on('data', (part) => (got += part.toString('latin1')));
      socket.on('close', () => done(got));
      socket.on('error', () => done(got));
    });
  const alive = async (): Promise<void> => expect((await ask(base)).status).toBe(200);

  test.each([
    ['bytes=5-1'],
    ['bytes=-0'],
    ['bytes=99999999-'],
    ['bytes=-'],
    ['bytes=a-b'],
    ['bytes=1-2,0-1,5-3'],
    ['lines=0-1'],
    ['bytes=0-99999999999999999999999'],
  ])('lives on after Range: %s', async (range) => {
    const { status } = await ask(`${base}cases/`, { range });
    expect([200, 206, 416]).toContain(status);
    await alive();
  });
  test('gives a part of a file, uncompressed, when one is asked for', async () => {
    const { status, headers, body } = await ask(`${base}cases/`, { range: 'bytes=3-8', 'accept-encoding': 'gzip, br' });
    expect([status, headers['content-range']?.split('/')[0], body.length]).toEqual([206, 'bytes 3-8', 6]);
    expect(headers['content-encoding']).toBeUndefined();
  });
  test('gives several parts of a file of the search index, and nothing else so', async () => {
    const path = `${base}search-index/th/start.bin`;
    const { status, headers, body } = await ask(path, { range: 'bytes=0-1,4-6' });
    expect(status).toBe(206);
    const parts = readByteranges(body, headers['content-type']!);
    expect(parts.map(({ from, bytes, total }) => [from, String.fromCharCode(...bytes), total])).toEqual([
      [0, 'ab', 10],
      [4, 'efg', 10],
    ]);
    expect((await ask(path, { range: 'bytes=0-8,2-9' })).headers['content-type']).not.toContain('multipart');
    expect((await ask(path, { range: 'bytes=20-21,30-31' })).status).toBe(416);
    expect((await ask(`${base}cases/`, { range: 'bytes=0-1,4-6' })).status).toBe(200);
    expect(
      (await ask(`${base}search-index/th/..%2f..%2f../outside-the-site.bin`, { range: 'bytes=0-1,4-6' })).status,
    ).not.toBe(206);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])(
    'answers %s with 405 and what is allowed',
    async (method) => {
      const { status, headers, body } = await ask(base, {}, method);
      expect([status, headers.allow, body.length]).toEqual([405, 'GET, HEAD', 0]);
    },
  );
  test('answers HEAD like GET, without the page', async () => {
    const { status, headers, body } = await ask(`${base}cases/`, {}, 'HEAD');
    expect([status, headers['content-type'], body.length]).toEqual([200, 'text/html; charset=utf-8', 0]);
  });

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('compresses with %s', async (encoding, open) => {
    const { headers, body } = await ask(`${base}cases/`, { 'accept-encoding': encoding });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary?.toLowerCase()).toContain('accept-encoding');
    expect(open(body).toString()).toContain(LONG);
    expect(body.length).toBeLessThan(1000);
  });
  test('says 304 to whoever has the file already', async () => {
    const { etag } = (await ask(`${base}cases/`)).headers;
    expect(etag).toMatch(/^(W\/)?"/);
    const again = await ask(`${base}cases/`, { 'if-none-match': etag! });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await ask(`${base}cases/`, { 'if-none-match': '"another"' })).status).toBe(200);
  });

  test.each([
    ['cases/', "default-src 'self'; trusted-types x; frame-ancestors 'none'", 'no-cache'],
    ['', "default-src 'self'; trusted-types x; frame-ancestors 'none'", 'no-cache'],
    ['admin/', "default-src 'self' https://git.example; frame-ancestors 'none'", 'no-cache'],
    ['_astro/page.Ab12.js', /frame-ancestors 'none'/, 'public, max-age=31536000, immutable'],
    ['_astro/drawing.Ab12.svg', /sandbox/, 'public, max-age=31536000, immutable'],
    ['search-index/th/1a2b/p1.bin', /frame-ancestors/, 'public, max-age=31536000, immutable'],
    ['search-index/th/start.bin', /frame-ancestors/, 'no-cache'],
    ['sw.js', /frame-ancestors/, 'no-cache'],
    ['nowhere/', "default-src 'self'; trusted-types x; frame-ancestors 'none'", 'no-cache'],
  ])('sends the headers of the table with %s', async (path, policy, cache) => {
    const { headers } = await ask(base + path);
    expect(headers['content-security-policy']).toMatch(policy instanceof RegExp ? policy : new RegExp(`^${policy}$`));
    expect(headers['cache-control']).toBe(cache);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['permissions-policy']).toContain('camera=()');
  });

  test('shows the page for addresses that lead nowhere', async () => {
    const { status, body } = await ask(`${base}nowhere`);
    expect([status, body.toString().includes('no such page')]).toEqual([404, true]);
  });
  test('a folder without its slash leads to the one with it, and never to another host', async () => {
    const { status, headers } = await ask(`${base}cases?q=1`);
    expect([status, headers.location]).toEqual([301, `${base}cases/?q=1`]);
    for (const path of [`//evil.example${base}cases`, `/\\evil.example/cases`, `//evil.example/%2e%2e`])
      expect((await ask(path)).headers.location ?? '/').toMatch(/^\/(?![/\\])/);
  });
  test.each([
    '%E0%A4%A/',
    '%00',
    '%',
    '..%2foutside-the-site.txt',
    '../outside-the-site.txt',
    '%2e%2e/outside-the-site.txt',
    '..%5coutside-the-site.txt',
    'cases/../../outside-the-site.txt',
    '.htaccess',
    '_headers',
    'hosting/nginx.conf',
  ])('gives nothing away for %s, and lives on', async (path) => {
    const { status, body } = await ask(base + path);
    expect(status).toBeGreaterThanOrEqual(301);
    expect(body.toString()).not.toContain('secret');
    await alive();
  });
  test.each([
    'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'NONSENSE\r\n\r\n',
    `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
    'GET http://evil.example/cases HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    'GET * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
  ])('lives on after request %#', async (text) => {
    expect(await raw(text)).toMatch(/^HTTP\/1.1 [34]/);
    await alive();
  });
});
