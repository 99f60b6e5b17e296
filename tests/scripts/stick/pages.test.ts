import { expect, test } from 'vitest';
import { pageOfCopy } from '../../../scripts/stick/pages.ts';
import type { CopiedSite } from '../../../scripts/stick/addresses.ts';

const files = ['index.html', 'tray/index.html', 'search/index.html', '_astro/site.css', 'favicon.svg'];
const site: CopiedSite = { base: '/', files: new Set(files), built: new Set(files), published: undefined };
const made = (head: string, body: string, published?: string): string =>
  pageOfCopy(
    `<!DOCTYPE html><html lang="th"><head>${head}</head><body><main id="main">${body}</main></body></html>`,
    { file: 'tray/index.html', name: 'mountain', note: '<p>note</p>' },
    { ...site, published },
  );

test('names files where they lie, whatever the attribute', () => {
  expect(made('<link rel="stylesheet" href="/_astro/site.css">', '')).toContain('href="../_astro/site.css"');
  expect(made('', '<form action="/search/"><option value="/tray/?a=1&amp;b=2">')).toContain(
    '<form action="../search/index.html"><option value="index.html?a=1&amp;b=2">',
  );
  expect(made('', '<our-tray data-base="/" data-path="/tray/">')).toContain('data-base="../" data-path="index.html"');
});

test('leaves words, comments and data of other programs alone', () => {
  const kept =
    '<!-- <a href="/tray/"> --><script type="application/ld+json">{"url":"/tray/"}</script><p title="a > b">/tray/</p>';
  expect(made('', kept)).toContain(kept);
});

test('starts the modules of the page in their order, from one script that a disk may hold', () => {
  const page = made(
    '',
    '<script type="module" src="/_astro/a.js"></script><script type="module" src="/_astro/b.js"></script>',
  );
  expect(page).not.toContain('type="module"');
  expect(page).toContain(
    '<script src="../_copy/run.js" data-name="mountain" data-modules="a.js b.js"></script></body></html>',
  );
});

test('takes out what means nothing on a disk, and holds the page to its own files', () => {
  const page = made(
    '<link rel="manifest" href="/m"><link rel="icon" href="/favicon.svg"><meta http-equiv="Content-Security-Policy" content="default-src \'self\'">',
    '',
  );
  expect(page).not.toContain('manifest');
  expect(page).toContain('href="../favicon.svg"');
  expect(page).toMatch(/Content-Security-Policy" content="default-src 'none'; script-src 'self' file: blob:/);
});

test('says which copy it is and where the site is published, and puts the note first', () => {
  expect(made('', '<h1>')).toContain('data-name="mountain" data-modules');
  expect(made('', '<h1>', 'https://lib.th/')).toContain(
    'data-name="mountain" data-published="https://lib.th/" data-modules',
  );
  expect(made('', '<h1>')).toContain('<main id="main"><p>note</p><h1>');
});
