import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { smokeProblems } from '../../../scripts/site/smoke.ts';
import { SITE } from '../../../src/site.config.ts';

const made: string[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** A built site: pages by path, and the entries that its content has. */
function built(pages: Record<string, string>, entries: readonly string[] = []): string {
  const site = mkdtempSync(join(tmpdir(), 'smoke-'));
  made.push(site);
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), text);
  };
  for (const [path, text] of Object.entries({ 'index.html': SITE.name.th, 'en/index.html': SITE.name.en, ...pages }))
    write(`dist/${path}`, text);
  for (const entry of entries) write(`content/${entry}/index.mdx`, '---\n---\n');
  return site;
}

describe.each(['/', '/library/'])('the first look at a site under %s', (base) => {
  const told = (site: string): string[] => {
    vi.stubEnv('BASE_PATH', base);
    return smokeProblems(site).map(({ en }) => en);
  };
  const home = (path: string): string => `<h1>${SITE.name.th}</h1><a class="x" href="${base}${path}">x</a>`;

  test('finds nothing where pages, entries and links are there', () => {
    const site = built({ 'index.html': home('lessons/a/#b'), 'lessons/a/index.html': home('') }, ['lessons/a']);
    expect(told(site)).toEqual([]);
  });
  test('names a link whose page is not there, with the page that has it', () => {
    expect(told(built({ 'index.html': home('agenda/') }))).toEqual([
      `index.html links to ${base}agenda/, which is not there`,
    ]);
  });
  test('names an entry without a page, and a home page without the name of the site', () => {
    expect(told(built({ 'en/index.html': 'another' }, ['cases/b']))).toEqual([
      `en/index.html does not have the name of the site, “${SITE.name.en}”`,
      'content/cases/b has no page',
    ]);
  });
});
