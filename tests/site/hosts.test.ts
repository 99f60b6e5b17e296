import { existsSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { expect, test } from 'vitest';
import { FILE_TYPES } from '../../scripts/build/hosts/file-types.ts';
import { describeBehindHosts } from './support/behind-hosts.ts';

test('every ending of the site is known, but for bytes that only our own scripts read', () => {
  const endings = readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ name }) => extname(name).slice(1))
    .filter((ending) => ending && !/^(?:bin|pack|pagefind|pf_\w+|htaccess)$/.test(ending));
  expect([...new Set(endings)].filter((ending) => !(ending in FILE_TYPES))).toEqual([]);
});

/** The bundle is made where the optional package `pagefind` is there. */
const BUNDLE = existsSync('dist/pagefind')
  ? [{ name: /^pagefind\/pagefind\.js$/, type: /^text\/javascript/, compressed: true, open: true }]
  : [];
describeBehindHosts(() => 'dist', '/', BUNDLE);
