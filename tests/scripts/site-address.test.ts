import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildNotices } from '../../scripts/build/notices.ts';
import { siteAddress, type Environment } from '../../scripts/build/site-address.ts';
import { unfitAddress } from '../../scripts/build/unfit-address.ts';
import type { Problem } from '../../src/intake/problem.ts';
import { SITE } from '../../src/site.config.ts';
import { libraryCopy, type LibraryCopy } from '../fixtures/library-copy.ts';

const PAGES = { GITHUB_PAGES: 'true', GITHUB_ACTIONS: 'true' };
const NETLIFY = { NETLIFY: 'true', URL: 'https://net.netlify.app', DEPLOY_PRIME_URL: 'https://pr-3--net.netlify.app' };

describe('where the site will be read', () => {
  it.each<[string, Environment, string, string | undefined, string]>([
    ['nobody says', {}, '', undefined, '/'],
    ['only the path is known', { BASE_PATH: 'mountain' }, '', undefined, '/mountain/'],
    ['SITE_URL', { SITE_URL: 'https://net.org' }, '', 'https://net.org', '/'],
    ['SITE_URL with a path', { SITE_URL: 'https://net.org/a/b' }, '', 'https://net.org', '/a/b/'],
    [
      'BASE_PATH goes before that path',
      { SITE_URL: 'https://net.org/a', BASE_PATH: '/b/' },
      '',
      'https://net.org',
      '/b/',
    ],
    ['SITE_URL before the settings', { SITE_URL: 'https://a.org' }, 'https://b.org', 'https://a.org', '/'],
    ['an empty SITE_URL says nothing', { SITE_URL: ' ' }, 'https://b.org/x', 'https://b.org', '/x/'],
    ['the settings before a host', { ...NETLIFY }, 'https://b.org', 'https://b.org', '/'],
    ['GitHub Pages', { ...PAGES, GITHUB_REPOSITORY: 'Net/mountain' }, '', 'https://net.github.io', '/mountain/'],
    [
      'GitHub Pages of an owner',
      { ...PAGES, GITHUB_REPOSITORY: 'net/Net.github.io' },
      '',
      'https://net.github.io',
      '/',
    ],
    [
      'a GitHub workflow that publishes nothing',
      { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'net/m' },
      '',
      undefined,
      '/',
    ],
    ['Netlify, a preview', NETLIFY, '', 'https://pr-3--net.netlify.app', '/'],
    [
      'Netlify, a preview by its name',
      { ...NETLIFY, CONTEXT: 'deploy-preview' },
      '',
      'https://pr-3--net.netlify.app',
      '/',
    ],
    ['Netlify, the site itself', { ...NETLIFY, CONTEXT: 'production' }, '', 'https://net.netlify.app', '/'],
    ['DEPLOY_PRIME_URL alone', { DEPLOY_PRIME_URL: 'https://x.netlify.app' }, '', 'https://x.netlify.app', '/'],
    ['URL of another program', { URL: 'https://elsewhere.org' }, '', undefined, '/'],
    ['Cloudflare Pages', { CF_PAGES_URL: 'https://1a2b.net.pages.dev' }, '', 'https://1a2b.net.pages.dev', '/'],
    ['Vercel', { VERCEL_PROJECT_PRODUCTION_URL: 'net.vercel.app' }, '', 'https://net.vercel.app', '/'],
  ])('%s', (_what, env, written, origin, base) => {
    expect(siteAddress(env, written)).toMatchObject({ origin, base });
  });
  it('what is no address is not passed over for the next', () => {
    const address = siteAddress({ SITE_URL: 'net.org', CF_PAGES_URL: 'https://x.pages.dev' }, '');
    expect([address.origin, address.unreadable, address.from]).toEqual([undefined, 'net.org', 'SITE_URL']);
  });
});

const ruleOf = (url: string): string | undefined => unfitAddress(siteAddress({ SITE_URL: url }, ''))?.rule;

describe('an address that readers cannot use', () => {
  it.each([
    ['', 'address-missing'],
    ['net.org', 'address-unreadable'],
    ['ftp://net.org', 'address-unreadable'],
    ['https://moving-the-mountain.example', 'address-placeholder'],
    ['https://MOUNTAIN.EXAMPLE/a/', 'address-placeholder'],
    ['https://a.example.', 'address-placeholder'],
    ['https://www.example.com', 'address-placeholder'],
    ['https://example.org', 'address-placeholder'],
    ['https://x.test', 'address-placeholder'],
    ['https://x.invalid', 'address-placeholder'],
    ['http://localhost:4321', 'address-local'],
    ['https://a.localhost', 'address-local'],
    ['https://127.0.0.1', 'address-local'],
    ['https://127.1', 'address-local'],
    ['https://0.0.0.0', 'address-local'],
    ['https://10.1.2.3', 'address-local'],
    ['https://172.20.0.1', 'address-local'],
    ['https://192.168.1.4', 'address-local'],
    ['https://169.254.1.1', 'address-local'],
    ['https://100.64.0.1', 'address-local'],
    ['https://[::1]', 'address-local'],
    ['https://[fe80::1]', 'address-local'],
    ['https://[fd00::1]', 'address-local'],
    ['https://[::ffff:10.0.0.1]', 'address-local'],
    ['https://library.local', 'address-local'],
    ['https://server', 'address-local'],
    ['https://nas.home.arpa', 'address-local'],
    ['http://net.or.th', 'address-not-safe'],
    ['https://net.or.th', undefined],
    ['https://net.github.io/mountain/', undefined],
    ['https://local.net.org', undefined],
    ['https://example.net.org', undefined],
    ['https://testing.org', undefined],
    ['https://172.32.0.1', undefined],
    ['https://11.0.0.1', undefined],
    ['https://[2606:4700::1]', undefined],
    ['https://เขยื้อนภูเขา.ไทย', undefined],
  ])('%s: %s', (url, rule) => expect(ruleOf(url)).toBe(rule));
});

describe('what the build says at its end', () => {
  const somewhere = siteAddress({ SITE_URL: 'https://net.or.th' }, '');
  const nobody = {
    ...SITE,
    contact: { email: '', line: '', form: '', post: { th: '', en: '' } },
    repository: { url: '', branch: 'main', host: '' as const },
  };
  const said = (...lines: string[]) =>
    lines.every((line) => /[ก-๙]{4}/.test(line) && /[a-z]{4}/.test(line) && !line.includes('\n'));
  it('without an address: one line, in both languages, with what to do', () => {
    const [line, ...more] = buildNotices(siteAddress({}, ''), {
      ...nobody,
      contact: { ...nobody.contact, line: '@m' },
    });
    expect(more).toEqual([]);
    expect(said(line!)).toBe(true);
    for (const told of ['SITE_URL', 'src/site.config.ts', 'left out', 'npm run build']) expect(line).toContain(told);
  });
  it('an address that others cannot open is told as well', () => {
    const [line] = buildNotices(siteAddress({ SITE_URL: 'http://localhost:8080' }, ''), nobody);
    expect(line).toContain('localhost');
    expect(said(line!)).toBe(true);
  });
  it('nobody to send work to: told until one way is named', () => {
    const [line] = buildNotices(somewhere, nobody);
    expect(line).toContain('/write/');
    expect(said(line!)).toBe(true);
    for (const one of [
      { email: 'a@b.org' },
      { line: '@a' },
      { form: 'https://b.org' },
      { post: { th: 'ลำปาง', en: '' } },
    ])
      expect(buildNotices(somewhere, { ...nobody, contact: { ...nobody.contact, ...one } })).toEqual([]);
    const repository = { url: 'https://github.com/a/b', branch: 'main', host: '' as const };
    expect(buildNotices(somewhere, { ...nobody, repository })).toEqual([]);
  });
});

describe('npm run check -- --publish', () => {
  let library: LibraryCopy;
  beforeEach(() => (library = libraryCopy()));
  afterEach(() => library.dispose());
  const run = (env: Environment, ...args: string[]) =>
    spawnSync(process.execPath, [resolve('scripts/check.ts'), '--root', library.root, ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], ...env } as NodeJS.ProcessEnv,
    });
  it.skipIf(SITE.url !== '')(
    'fails without an address, and names the line to fill in; without --publish all is well',
    () => {
      const { status, stdout } = run({}, '--publish', '--format', 'json');
      const problems = (JSON.parse(stdout) as Problem[]).filter(({ severity }) => severity === 'error');
      expect(status).toBe(1);
      expect(problems).toMatchObject([{ rule: 'address-missing', file: 'src/site.config.ts' }]);
      expect(readFileSync('src/site.config.ts', 'utf8').split('\n')[problems[0]!.line - 1]).toMatch(/^ {2}url: /);
      expect(run({}).status).toBe(0);
    },
  );
  it.each([
    ['https://moving-the-mountain.example', 1],
    ['http://127.0.0.1:4321', 1],
    ['mountain.or.th', 1],
    ['https://mountain.or.th', 0],
  ])('%s: exit %i', (url, status) => {
    const ran = run({ SITE_URL: url }, '--publish');
    expect(ran.status).toBe(status);
    // Whoever is stopped is told what to set.
    expect(/[ก-๙]{4}[\s\S]*SITE_URL=https:\/\//.test(ran.stdout)).toBe(status === 1);
  });
});

describe('the workflow that publishes', () => {
  const { jobs } = parse(readFileSync('.github/workflows/deploy.yml', 'utf8')) as {
    jobs: Record<string, { steps: { run?: string; uses?: string; env?: Record<string, string> }[] }>;
  };
  const steps = jobs['build']!.steps.map(({ run, uses }) => run ?? uses!.replace(/@.*/, ''));
  it('takes the address from GitHub, and checks content and address before it builds and uploads', () => {
    const at = (step: string) => steps.findIndex((each) => each.includes(step));
    const order = [
      'actions/configure-pages',
      'SITE_URL=$ORIGIN',
      'check -- --publish',
      'npm run build',
      'actions/upload-pages-artifact',
    ].map(at);
    expect(order.every((place) => place >= 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(jobs['deploy']!.steps.some(({ uses }) => uses?.startsWith('actions/deploy-pages@'))).toBe(true);
  });
});
