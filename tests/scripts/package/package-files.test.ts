import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isFrame } from '../../../scripts/package/frame-files.ts';
import { enginePaths, isTheirs } from '../../../scripts/site/engine-files.ts';
import { given } from '../../../src/certain.ts';

/** What a copy has for people who change the program, and a package has not. */
const OF_COPIES = /^(?:\.git|\.prettier|package-lock\.json$)/;

let packed: string[];
beforeAll(() => {
  const npm = process.env['npm_execpath'];
  const words = ['pack', '--dry-run', '--ignore-scripts', '--json'];
  const told = npm
    ? execFileSync(process.execPath, [npm, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    : execFileSync('npm', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  // One package is told by some versions of npm as a list, by others under its name.
  const [made] = Object.values(JSON.parse(told) as Record<string, { files: { path: string }[] }>);
  packed = given(made, 'a package')
    .files.map(({ path }) => path)
    .sort();
}, 60_000);

describe('the package', () => {
  test('has what a copied site has of the program, and nothing of our library', () => {
    const copied = enginePaths('.').filter((path) => !OF_COPIES.test(path) || isFrame(path));
    expect(packed.filter((path) => !/^(?:README\.md|package\.json)$/.test(path))).toEqual(copied);
  });

  test('upgrades a site with Node alone, and with what every site says of itself', () => {
    const reached = new Set<string>();
    const packages: string[] = [];
    const waiting = ['scripts/package/upgrade-to.ts'];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (reached.has(path)) continue;
      reached.add(path);
      // Types are gone when it runs.
      for (const [, named = ''] of readFileSync(path, 'utf8').matchAll(/^(?:import|\}) (?!type\b).*?'([^']+)';$/gm))
        if (named.startsWith('.')) waiting.push(posix.join(posix.dirname(path), named));
        else if (!named.startsWith('node:')) packages.push(`${path} imports ${named}`);
    }
    expect(packages).toEqual([]);
    expect([...reached]).toContain('scripts/site/migrations.ts');
    expect([...reached].filter((path) => isTheirs(path))).toEqual(['src/site.config.ts']);
  });

  test('imports nothing that stays behind, but what a site writes or is written for it', () => {
    const all = new Set(packed);
    const missing = packed
      .filter((path) => /\.(?:ts|mjs|astro)$/.test(path))
      .flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(/(?:from|import\(|^import) ?'(\.[^'?]+\.(?:ts|mjs|astro|css))/gm)]
          .map(([, named = '']) => posix.join(posix.dirname(path), named))
          .filter((named) => existsSync(named) && !all.has(named) && !isTheirs(named))
          .map((named) => `${path} imports ${named}`),
      );
    expect(missing).toEqual([]);
  });
});
