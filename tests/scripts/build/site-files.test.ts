import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pageFacts } from '../../../scripts/build/page-facts.ts';
import { knownSite, SiteFiles, writeAnew } from '../../../scripts/build/site-files.ts';

let root = '';
const site = (): string => join(root, 'site');
const notes = (): string => join(root, 'notes.json');
function write(file: string, text: string): void {
  mkdirSync(dirname(join(site(), file)), { recursive: true });
  writeFileSync(join(site(), file), text);
}
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'site-files-'));
  write('index.html', 'home');
  write('a/index.html', 'page');
  write('data.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Which files were read to find out something of each. */
function readFor(files: SiteFiles): string[] {
  const read: string[] = [];
  for (const file of files.names)
    files.fact(file, 'length', (text) => {
      read.push(file);
      return [text.length];
    });
  return read.sort();
}
/** The files of the site, after an earlier build found out something of each. */
function again(frame = 'same'): SiteFiles {
  const first = new SiteFiles(site());
  readFor(first);
  first.keep(notes(), { frame: 'same', kept: '' });
  return new SiteFiles(site(), knownSite(frame, notes()));
}

describe('what is known of a file of the site', () => {
  test('is not read again while nobody touches it', () => {
    const files = again();
    expect(readFor(files)).toEqual([]);
    expect(files.fact('a/index.html', 'length', () => [0])).toEqual([4]);
    expect(files.digestOfAll).toBe(new SiteFiles(site()).digestOfAll);
  });

  test.each([
    ['was written anew', () => writeAnew(join(site(), 'a/index.html'), 'site')],
    ['was written into', () => writeFileSync(join(site(), 'a/index.html'), 'longer')],
    ['has another time', () => utimesSync(join(site(), 'a/index.html'), 0, 0)],
  ])('is found out again where the file %s', (_, change) => {
    again();
    change();
    const files = new SiteFiles(site(), knownSite('same', notes()));
    expect(readFor(files)).toEqual(['a/index.html']);
    expect(files.digestOfAll).toBe(new SiteFiles(site()).digestOfAll);
  });

  test('is found out again by other code, and where the notes cannot be read', () => {
    expect(readFor(again('other'))).toEqual(['a/index.html', 'data.json', 'index.html']);
    writeFileSync(notes(), '{');
    expect(knownSite('same', notes())).toBeUndefined();
  });

  test('stays with a file that was looked at while others came', () => {
    const files = again();
    write('later.html', 'later');
    files.look();
    expect(readFor(files)).toEqual(['later.html']);
  });
});

test('a file that is written anew leaves what had the same name elsewhere as it was', () => {
  linkSync(join(site(), 'index.html'), join(root, 'served'));
  writeAnew(join(site(), 'index.html'), 'other');
  expect(readFileSync(join(root, 'served'), 'utf8')).toBe('home');
});

test('the digest of a site tells names and bytes apart', () => {
  const before = new SiteFiles(site()).digestOfAll;
  write('data.json', '[]');
  const changed = new SiteFiles(site()).digestOfAll;
  rmSync(join(site(), 'data.json'));
  write('date.json', '[]');
  expect(new Set([before, changed, new SiteFiles(site()).digestOfAll]).size).toBe(3);
});

test('a page tells its sheets, its policy, where it leads, and the files it asks for', () => {
  write(
    'cases/trat/index.html',
    `<meta http-equiv="Content-Security-Policy" content="default-src &#39;self&#39;"><link rel="stylesheet" href="/base/_astro/a.css"><link rel="stylesheet" media="print" href="/base/_astro/a.print.css"><link rel="canonical" href="https://example.org/cases/trat/"><link rel="alternate" href="/base/en/cases/trat/"><link rel="alternate" href="/base/feed.xml"><script src="../../b.js?1"></script><img srcset="/base/_astro/c.webp 2x"><a href="/base/cases/trad/" data-now>`,
  );
  expect(pageFacts(new SiteFiles(site()), 'cases/trat/index.html', '/base/')).toEqual({
    sheets: ['/base/_astro/a.css'],
    policy: "default-src 'self'",
    moved: '/base/cases/trad/',
    asks: ['_astro/a.css', '_astro/a.print.css', 'b.js', '_astro/c.webp'],
  });
});
