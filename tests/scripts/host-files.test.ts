import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { headersAt, headerTable } from '../../scripts/build/header-table.ts';
import { hostFiles, writeHostFiles } from '../../scripts/build/host-files.ts';
import { sampleSite } from '../fixtures/sample-site.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hosts-'));
const sites = Object.fromEntries(
  ['/', '/mountain/'].map((base, index) => {
    const folder = join(scratch, `site${index}`);
    sampleSite(folder);
    writeHostFiles(folder, base);
    return [base, folder];
  }),
);
/** Paths of every kind, whether or not they exist. */
const PATHS = [
  '',
  'cases/',
  'cases/trat/',
  'en/',
  'en/cases/',
  'admin/',
  'en/admin/',
  '_astro/page.Ab12.js',
  '_astro/drawing.Ab12.svg',
  'search-index/th/start.bin',
  'search-index/th/1a2b/p1.bin',
  'sw.js',
  'data/cases.json',
  'nowhere/at/all',
];
const NAMES = ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'permissions-policy'];

/** The headers of a path by the rules of a host that joins the values of all rules that match, with a comma. */
function joined(
  rules: readonly { matches: (path: string) => boolean; headers: [string, string][] }[],
  path: string,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const rule of rules.filter(({ matches }) => matches(path)))
    for (const [name, value] of rule.headers)
      found[name.toLowerCase()] = found[name.toLowerCase()] ? `${found[name.toLowerCase()]}, ${value}` : value;
  return found;
}
const glob = (pattern: string) => (path: string) =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(path);

describe.each(['/', '/mountain/'])('under %s', (base) => {
  const table = headerTable(sites[base]!, base);
  const files = hostFiles(table);
  const read = (text: string) =>
    text
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
      .reduce<{ matches: (path: string) => boolean; headers: [string, string][] }[]>((rules, line) => {
        if (!line.startsWith(' ')) rules.push({ matches: glob(line), headers: [] });
        else
          rules
            .at(-1)!
            .headers.push([line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]);
        return rules;
      }, []);

  test.each([
    ['data/tables/cases.csv', true],
    ['en/data/snapshots/2026-11-30/library-en.zip', true],
    ['feeds/all.xml', true],
    ['en/feed.xml', true],
    ['cases/lampang.md', true],
    ['llms.txt', true],
    ['cases/lampang/', false],
    ['write/data/case/karo.json', false],
    ['_astro/page.js', false],
  ])('pages of others may read feeds and data from their scripts, and nothing else: %s %s', (path, open) => {
    expect(headersAt(table, path)['Access-Control-Allow-Origin']).toBe(open ? '*' : undefined);
    expect(joined(read(files['_headers']!), base + path)['access-control-allow-origin']).toBe(open ? '*' : undefined);
    expect(files['hosting/nginx.conf']).toMatch(/add_header Access-Control-Allow-Origin \$mountain_open always;/);
  });
  test.each(PATHS)('_headers never sends two cache rules, and the policy of a page is that of the page: %s', (path) => {
    const found = joined(read(files['_headers']!), base + path);
    expect(found['cache-control'] ?? 'no-cache').toBe(
      path === 'nowhere/at/all' ? 'no-cache' : headersAt(table, path)['Cache-Control'],
    );
    // What is joined to it by the rule for everything only forbids what no page needs.
    expect(found['content-security-policy']!.split(', ').at(-1)).toBe(
      headersAt(table, path)['Content-Security-Policy'],
    );
    expect(found['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(found['x-content-type-options']).toBe('nosniff');
  });
  test('netlify.toml and vercel.json have the rules of _headers, and build the site', () => {
    const rules = read(files['_headers']!).length;
    expect(files['hosting/netlify.toml']!.match(/^\[\[headers\]\]$/gm)).toHaveLength(rules);
    const vercel = JSON.parse(files['hosting/vercel.json']!) as {
      buildCommand: string;
      outputDirectory: string;
      headers: { source: string; headers: { key: string; value: string }[] }[];
    };
    expect([vercel.buildCommand, vercel.outputDirectory]).toEqual(['npm run build', 'dist']);
    for (const path of PATHS) {
      const found: Record<string, string> = {};
      for (const { source, headers } of vercel.headers)
        if (new RegExp(`^${source}$`).test(base + path)) for (const { key, value } of headers) found[key] = value;
      expect(found['Content-Security-Policy'], path).toBe(headersAt(table, path)['Content-Security-Policy']);
    }
  });
  test('no value breaks out of its line', () => {
    for (const { headers } of table.rules)
      for (const value of Object.values(headers)) expect(value).toMatch(/^[\x20-\x7e]+$/);
  });
});

const has = (program: string): boolean => existsSync(`/usr/sbin/${program}`);
const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** A running server with the files that were written for it. @returns its origin, and what ends it */
const SERVERS: Record<string, (base: string, folder: string, port: number) => ChildProcess> = {
  nginx: (_base, folder, port) => {
    const home = mkdtempSync(join(scratch, 'nginx-'));
    const ours = readFileSync(join(folder, 'hosting/nginx.conf'), 'utf8')
      .replaceAll('/var/www/moving-the-mountain', folder)
      .replace('listen 80;', `listen 127.0.0.1:${port};`);
    writeFileSync(
      join(home, 'nginx.conf'),
      `daemon off; pid ${home}/pid; error_log ${home}/error.log; events {} http { include /etc/nginx/mime.types; access_log off; client_body_temp_path ${home}/a; proxy_temp_path ${home}/b; fastcgi_temp_path ${home}/c; uwsgi_temp_path ${home}/d; scgi_temp_path ${home}/e;\n${ours}\n}`,
    );
    return spawn('/usr/sbin/nginx', ['-c', join(home, 'nginx.conf'), '-e', join(home, 'error.log')], {
      stdio: 'inherit',
    });
  },
  apache2: (base, folder, port) => {
    const home = mkdtempSync(join(scratch, 'apache-'));
    const root = join(home, 'www');
    mkdirSync(root);
    // The document root of a shared host, with the site in it, or in a folder of it.
    const place = base === '/' ? root : join(root, base);
    if (base === '/') spawnSync('rmdir', [root]);
    spawnSync('cp', ['-r', folder, place.replace(/\/$/, '')]);
    spawnSync('chmod', ['-R', 'a+rX', home]);
    const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'deflate', 'filter'];
    writeFileSync(
      join(home, 'httpd.conf'),
      `ServerRoot ${home}\nServerName localhost\nPidFile ${home}/pid\nErrorLog ${home}/error.log\nListen 127.0.0.1:${port}\nUser www-data\nGroup www-data\n${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}\nTypesConfig /etc/mime.types\nDocumentRoot ${root}\n<Directory ${root}>\nAllowOverride All\nRequire all granted\n</Directory>\n`,
    );
    return spawn('/usr/sbin/apache2', ['-f', join(home, 'httpd.conf'), '-DFOREGROUND'], { stdio: 'inherit' });
  },
};
for (const name of Object.keys(SERVERS).filter((name) => !has(name)))
  console.log(
    `Left out, for lack of ${name}: whether it takes the file that is written for it (apt-get install ${name}).`,
  );

describe.each(Object.keys(SERVERS).flatMap((name) => ['/', '/mountain/'].map((base) => [name, base] as const)))(
  '%s under %s',
  (name, base) => {
    let server: ChildProcess;
    let origin: string;
    beforeAll(async () => {
      if (!has(name)) return;
      const port = await freePort();
      // The servers read as a user of their own.
      spawnSync('chmod', ['-R', 'a+rX', scratch]);
      origin = `http://127.0.0.1:${port}`;
      server = SERVERS[name]!(base, sites[base]!, port);
      await vi.waitFor(() => fetch(origin + base), { timeout: 20_000, interval: 100 });
    }, 30_000);
    afterAll(() => void server?.kill());
    test.skipIf(!has(name)).each(PATHS)('sends the headers of the table: %s', async (path) => {
      const response = await fetch(origin + base + path);
      const wanted = headersAt(headerTable(sites[base]!, base), response.status === 404 ? '404.html' : path);
      expect(response.status).toBe(path.startsWith('nowhere') ? 404 : 200);
      const found = Object.fromEntries(
        [...NAMES, 'cache-control'].map((header) => [header, response.headers.get(header)]),
      );
      expect(found).toEqual(
        Object.fromEntries(
          [...NAMES, 'cache-control'].map((header) => [
            header,
            Object.entries(wanted).find(([key]) => key.toLowerCase() === header)![1],
          ]),
        ),
      );
      expect(await response.text()).toContain(response.status === 404 ? 'no such page' : '');
    });
    test.skipIf(!has(name)).each(['.htaccess', '_headers'])('does not show %s', async (path) => {
      expect([403, 404]).toContain((await fetch(origin + base + path)).status);
    });
  },
);
