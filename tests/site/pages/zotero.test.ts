import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { builtPages } from '../../../scripts/build/built-pages.ts';

/** The tags of a page's head, in order, and what it tells schema.org. */
function headOf(path: string): { tags: [name: string, content: string][]; things: Record<string, unknown>[] } {
  const tags: [string, string][] = [];
  const things: Record<string, unknown>[] = [];
  visit(fromHtml(readFileSync(join('dist', path, 'index.html'), 'utf8')), 'element', (element: Element) => {
    const { name, property, content, type } = element.properties;
    if (element.tagName === 'meta' && (name ?? property)) tags.push([String(name ?? property), String(content)]);
    if (element.tagName === 'script' && type === 'application/ld+json')
      things.push(...(JSON.parse(toString(element)) as { '@graph': Record<string, unknown>[] })['@graph']);
  });
  return { tags, things };
}

/** Tags that force a type, whatever else is said. */
const FORCED: Record<string, string> = {
  citation_journal_title: 'journalArticle',
  citation_technical_report_institution: 'report',
  citation_conference_title: 'conferencePaper',
  citation_book_title: 'bookSection',
  citation_dissertation_institution: 'thesis',
};

/**
 * As what Zotero's translator “Embedded Metadata” files a page: what the page says in Zotero's own words; else the tag that
 * belongs to one type; else `og:type` of a website; else, with a title for citation, an article of a journal.
 */
function filedAs(tags: readonly (readonly [string, string])[]): string {
  const said = (name: string) => tags.find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1];
  const own = said('z:itemType') ?? said('z:type');
  if (own) return own;
  const forced = tags.map(([name]) => FORCED[name]).find(Boolean);
  if (forced) return forced;
  if (said('og:type') === 'website') return 'webpage';
  return said('citation_title') ? 'journalArticle' : 'webpage';
}

/** The parts in which it keeps a name: with a comma, what stands before and behind; without, cut at the last space. */
function namesOf(content: string): string[][] {
  return content.split(/\s*;\s*/).flatMap((name) => {
    const parts = name.split(/\s*,\s*/).filter(Boolean);
    if (name.includes(',')) return [parts];
    const cut = name.trim().lastIndexOf(' ');
    return [cut < 0 ? [name] : [name.slice(0, cut), name.slice(cut + 1)]];
  });
}

/** Ten pages of each kind, in both languages. */
const kinds = ['cases', 'lessons', 'notes', 'workshops', 'topics', 'help', 'agenda'].map((folder) => {
  // Pages of lists stand in the same folder.
  const own = builtPages().filter((path) => {
    const id = new RegExp(`^/(?:en/)?${folder}/([^/]+)/$`).exec(path)?.[1];
    return id !== undefined && existsSync(join('content', folder, id, 'index.mdx'));
  });
  const step = Math.max(1, Math.floor(own.length / 10));
  return [folder, own.filter((_path, at) => at % step === 0).slice(0, 10)] as const;
});

describe.each(kinds)('pages of %s in Zotero', (folder, paths) => {
  const heads = paths.map((path) => [path, headOf(path)] as const);
  test('are filed as what they are, and none as an article of a journal', () => {
    expect(paths.length).toBeGreaterThan(1);
    const types = new Set(heads.map(([, { tags }]) => filedAs(tags)));
    expect([...types]).toEqual([folder === 'notes' ? 'report' : 'webpage']);
    expect(heads.filter(([, { tags }]) => tags.filter(([name]) => name === 'z:itemType').length !== 1)).toEqual([]);
  });
  test('keep the names of their authors whole', () => {
    const parted = heads.flatMap(([path, { tags }]) => {
      const authors = tags.filter(([name]) => name === 'citation_author' || name === 'DC.creator');
      return [
        ...(authors.length > 0 ? [] : [`${path}: nobody`]),
        ...authors
          .flatMap(([, content]) => namesOf(content))
          .flatMap((name) => (name.length > 1 ? [`${path}: ${name.join(' | ')}`] : [])),
      ];
    });
    expect(parted).toEqual([]);
  });
  test('tell schema.org what they are and where they stand', () => {
    const without = heads.filter(
      ([, { things }]) => things.length !== 2 || things.at(-1)?.['@type'] !== 'BreadcrumbList' || !things[0]?.['url'],
    );
    expect(without.map(([path]) => path)).toEqual([]);
  });
});

test('a field note is dated by its own day', () => {
  const { tags } = headOf('/notes/karo-enrolment-2005/');
  expect(tags.find(([name]) => name === 'citation_publication_date')?.[1]).toBe('2005/09/11');
});

test('the rules take a page without a type for an article, and part a name without a comma', () => {
  expect(
    filedAs([
      ['citation_title', 'T'],
      ['og:type', 'article'],
    ]),
  ).toBe('journalArticle');
  expect(namesOf('Moving the Mountain editors')).toEqual([['Moving the Mountain', 'editors']]);
  expect(namesOf('Institute, Example University,')[0]).toHaveLength(2);
});

test.each(['cases/songkhla', 'lessons/see-then-do', 'terms/c', 'en/terms/w', 'data', 'notes/karo-enrolment-2005'])(
  'what /%s/ tells schema.org is at most 0.6 kB of its way through the line',
  (path) => {
    const html = readFileSync(join('dist', path, 'index.html'), 'utf8');
    const without = html.replace(/<script type="application\/ld\+json">.*?<\/script>/s, '');
    expect(without).not.toBe(html);
    expect(gzipSync(html).length - gzipSync(without).length).toBeLessThan(600);
  },
);
