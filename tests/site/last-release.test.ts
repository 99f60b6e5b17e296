import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MADE_SITES, versionsIn } from '../../scripts/release/versions.ts';
import { linkPackages } from '../../scripts/site/link-packages.ts';
import { readManifest, writeManifest } from '../../scripts/site/manifest.ts';
import { MIGRATIONS } from '../../scripts/site/migrations.ts';

const RELEASE = versionsIn('.')[MADE_SITES]!;
const OWN = join(MADE_SITES, RELEASE);

let folder: string;
let site: string;
let upgraded: ReturnType<typeof run>;
const run = (script: string, args: readonly string[] = []) =>
  spawnSync(process.execPath, [script, ...args], {
    cwd: site,
    encoding: 'utf8',
    env: { ...process.env, SITE_URL: '', BASE_PATH: '' },
  });

beforeAll(() => {
  folder = mkdtempSync(join(resolve('..'), '.last-release-'));
  site = join(folder, 'site');
  cpSync(OWN, site, { recursive: true });
  for (const name of ['site.config.ts', 'site.texts.ts'])
    renameSync(join(site, `src/${name}.txt`), join(site, `src/${name}`));
  writeFileSync(join(site, 'package.json'), JSON.stringify({ name: 'forests', version: '1.2.3', private: true }));
  writeManifest(site, { about: '', engine: { version: RELEASE, from: resolve('.') }, migrations: 0, files: {} });
  upgraded = run(resolve('scripts/site/upgrade.ts'), ['--into', site, '--from', resolve('.')]);
  linkPackages(resolve('.'), site);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(`a site of version ${RELEASE} takes this engine by one command, and keeps what is its own`, () => {
  expect(upgraded.stderr).toBe('');
  expect(upgraded.status).toBe(0);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(readManifest(site)).toMatchObject({ engine: { version }, migrations: MIGRATIONS.at(-1)?.number ?? 0 });
  expect(JSON.parse(readFileSync(join(site, 'package.json'), 'utf8'))).toMatchObject({
    name: 'forests',
    version: '1.2.3',
  });
  for (const file of readdirSync(join(OWN, 'content'), {
    recursive: true,
    encoding: 'utf8',
    withFileTypes: true,
  }).filter((item) => item.isFile())) {
    const path = join(file.parentPath, file.name);
    expect(readFileSync(path.replace(OWN, site), 'utf8')).toBe(readFileSync(path, 'utf8'));
  }
});

test(`a site of version ${RELEASE} builds with this engine, and its own test passes`, () => {
  const tested = run(join(site, 'scripts/site/test-site.ts'));
  expect(`${tested.stdout.slice(-3000)}${tested.stderr}`).toMatch(/passed\s*$/);
  expect(tested.status).toBe(0);
  expect(readFileSync(join(site, 'dist/en/index.html'), 'utf8')).toContain('Community Forest Network');
});
