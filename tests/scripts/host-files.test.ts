import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersAt, headerTable, type HeaderTable } from '../../scripts/build/header-table.ts';
import { hostFiles, writeHostFiles } from '../../scripts/build/host-files.ts';
import { headersFile } from '../../scripts/build/hosts/lists.ts';
import { HOST_NAMES, hasHost, startHost, type RunningHost } from '../fixtures/hosts.ts';
import { sampleSite } from '../fixtures/sample-site.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hosts-'));
// Apache reads as a user of its own.
chmodSync(scratch, 0o755);
const sites = Object.fromEntries(
  ['/', '/mountain/'].map((base, index) => {
    const folder = join(scratch, `site${index}`);
    sampleSite(folder, { 'cases/trad/index.html': `<a href="${base}cases/trat/" data-now>trat</a>` });
    writeHostFiles(folder, { base });
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
    expect(files['hosting/nginx.conf']).toMatch(/add_header Access-Control-Allow-Origin \$library\w*_open always;/);
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
  test('every host is told where an address of before leads', () => {
    const [was, now] = [`${base}cases/trad/`, `${base}cases/trat/`];
    expect(table.moved).toEqual({ [was]: now });
    expect(files['_redirects']).toContain(`\n${was} ${now} 301\n`);
    expect(files['hosting/netlify.toml']).toContain(`from = "${was}"\n  to = "${now}"\n  force = true`);
    expect(JSON.parse(files['hosting/vercel.json']!)).toMatchObject({
      redirects: [{ source: was, destination: now, statusCode: 301 }],
    });
  });
  test('a bucket is sent what pages ask for before the pages, and no instructions to hosts', () => {
    const script = files['hosting/bucket.sh']!;
    expect(script).toContain(`s3://name}${base.slice(0, -1)}"\n`);
    const sent = script.split('\n').filter((line) => line.startsWith('send --cache-control'));
    expect(sent[0]).toMatch(/immutable.*--include '_astro\/\*' --include 'search-index\/th\/1a2b\/\*'$/);
    expect(sent.slice(-2)).toEqual([
      "send --cache-control 'no-cache' --content-type 'text/html; charset=utf-8' --exclude '*' --include '*.html'",
      "send --cache-control 'no-cache' --content-type 'text/javascript; charset=utf-8' --exclude '*' --include 'sw.js'",
    ]);
    expect(sent[1]).toMatch(
      /--exclude '_headers' --exclude '_redirects' --exclude '.htaccess' --exclude 'hosting\/\*'/,
    );
  });
  test('no value breaks out of its line', () => {
    for (const { headers } of table.rules)
      for (const value of Object.values(headers)) expect(value).toMatch(/^[\x20-\x7e]+$/);
  });
});

test('with three languages and more, one rule of _headers is for all but the first, and the desk keeps its own', () => {
  const table = headerTable(sites['/']!);
  const more: HeaderTable = {
    ...table,
    rules: table.rules.flatMap((rule) => {
      const { where } = rule;
      if (where.at === 'everywhere' || !where.path.startsWith('en/')) return [rule];
      return ['en', 'lo', 'id'].map((lang) => ({
        ...rule,
        where: { ...where, path: where.path.replace('en/', `${lang}/`) },
      }));
    }),
  };
  const places = headersFile(more).match(/^\/.*/gm)!;
  expect(places.filter((place) => /cases|admin/.test(place))).toEqual([
    '/cases/*',
    '/:lang/cases/*',
    '/admin/*',
    '/:lang/admin/*',
  ]);
  expect(places).toEqual([...new Set(places)]);
});

describe.each(HOST_NAMES.flatMap((name) => ['/', '/mountain/'].map((base) => [name, base] as const)))(
  '%s under %s',
  (name, base) => {
    let host: RunningHost;
    let origin: string;
    beforeAll(async () => {
      if (!hasHost(name)) return;
      host = await startHost(name, base, sites[base]!);
      origin = host.origin;
    }, 30_000);
    afterAll(() => host?.stop());
    test.skipIf(!hasHost(name)).each(PATHS)('sends the headers of the table: %s', async (path) => {
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
    test.skipIf(!hasHost(name)).each(['cases/trad/', 'cases/trad', 'cases/trad/index.html'])(
      'leads on from an address of before, whose answer is asked for again: %s',
      async (path) => {
        const response = await fetch(`${origin}${base}${path}?from=print`, { redirect: 'manual' });
        expect(response.status).toBe(301);
        const to = new URL(response.headers.get('location')!, origin);
        expect([to.origin, to.pathname]).toEqual([origin, `${base}cases/trat/`]);
        expect(response.headers.get('cache-control')).toBe('no-cache');
      },
    );
    test.skipIf(!hasHost(name)).each([['cases'], ['']])('leads to the address with a slash: %s', async (path) => {
      const from = `${origin}${base}${path}`.replace(/\/$/, '');
      const response = await fetch(from, { headers: { 'x-forwarded-proto': 'https' } });
      expect([response.status, response.url]).toEqual([200, `${from}/`]);
    });
    test.skipIf(!hasHost(name)).each(['.htaccess', '_headers', '_redirects', 'hosting/nginx.conf'])(
      'does not show %s',
      async (path) => {
        expect([403, 404]).toContain((await fetch(origin + base + path)).status);
      },
    );
  },
);
