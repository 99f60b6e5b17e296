import { describe, expect, it } from 'vitest';
import { toDraw } from '../../src/draw/context.ts';
import { sourceItem } from '../../src/draw/source-item.ts';
import { drawnHtml } from '../../src/draw/to-html.ts';
import { sourceSchema } from '../../src/intake/schema/list/source.ts';
import { buildLibrary } from '../../src/library/library.ts';
import { syncContent } from '../../src/sync/sync-content.ts';

const { entries, terms, sources, records } = syncContent('tests/fixtures/library', { base: '/', version: 'test' });
const library = buildLibrary({ entries: [...entries.values()].map(({ entry }) => entry), terms, sources, records });
const drawn = (more: object, lang: 'th' | 'en'): string => {
  const source = sourceSchema.parse({
    id: 'gone',
    type: 'webpage',
    title: 'A page',
    URL: 'http://gone.example/',
    ...more,
  });
  const { page } = toDraw(library, library.get('lesson', 'open-books'), lang, () => '/');
  return drawnHtml(sourceItem(source, page));
};
const copy = 'https://web.archive.org/web/2008/http://gone.example/';

describe('a source in the list of sources', () => {
  it.each([
    ['th', 'สำเนาที่เก็บไว้'],
    ['en', 'archived copy'],
  ] as const)('leads to its page and to the copy in a web archive (%s)', (lang, said) => {
    const html = drawn({ archive_location: copy }, lang);
    expect(html).toContain('href="http://gone.example/"');
    expect(html).toMatch(new RegExp(`href="${copy}"[^>]*>${said}</a>`));
  });
  it('leads to one address where nobody knows of a copy', () => {
    expect(drawn({}, 'th').match(/href="http/g)).toHaveLength(1);
  });
});
