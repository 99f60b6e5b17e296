import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { given } from '../../../src/certain.ts';
import { epub } from '../../../src/features/book/index.ts';
import { bookOf } from '../../../src/features/book/from-library.ts';
import { entryMarkdown } from '../../../src/features/markdown/index.ts';
import { toPortable } from '../../../src/features/material/portable/to-portable.ts';
import { newDraft } from '../../../src/features/write/draft/draft.ts';
import { draftProblems } from '../../../src/features/write/draft/draft-problems.ts';
import { libraryIndex } from '../../../src/features/write/library/writing-index.ts';
import { address } from '../../../src/library/address.ts';
import { buildLibrary } from '../../../src/library/library.ts';
import { syncContent } from '../../../src/sync/sync-content.ts';
import { takeWords } from '../../../src/words/take-words.ts';
import { libraryCopy } from '../../fixtures/library-copy.ts';
import { FIRE_BREAK, FOREST, keepCopy } from '../../fixtures/neighbours.ts';

const LESSON = 'lessons/open-books/index.mdx';
const PAGE = 'https://forest.example.org/lessons/fire-break-first/';
const publisher = {
  name: { th: 'เว็บ', en: 'Site' },
  tagline: 'คำโปรย',
  editors: 'กองบรรณาธิการ',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  base: '/',
  origin: 'https://a.example',
};

describe('a link into a sister library leaves the site with the text', () => {
  const copy = libraryCopy();
  afterAll(() => copy.dispose());
  keepCopy(copy.root, FOREST, [FIRE_BREAK]);
  copy.write(LESSON, `${copy.read(LESSON)}\n\nดู [[forest-net:fire-break-first|แนวกันไฟ]] ด้วย\n`);
  const { entries, terms, sources, neighbours } = syncContent(copy.root, {
    base: '/',
    version: 'test',
    neighbours: [FOREST],
  });
  const library = buildLibrary({
    entries: [...entries.values()].map(({ entry }) => entry),
    terms,
    sources,
    neighbours,
  });

  it('in a book, which stays without a mistake', async () => {
    const book = bookOf(library, { items: [{ kind: 'lesson', id: 'open-books' }], title: 'x' }, 'th', {
      ...publisher,
      name: publisher.name.th,
    });
    const bytes = epub(book, takeWords('th').inBook, new Set());
    const text = Object.entries(unzipSync(bytes))
      .filter(([name]) => name.endsWith('.xhtml'))
      .map(([, file]) => strFromU8(file))
      .join('')
      .replaceAll('\u200B', '');
    expect(text).toMatch(new RegExp(`<a [^>]*href="${PAGE}"[^>]*>.*?แนวกันไฟ.*?</a>`, 's'));
    expect(text.replace(/<[^>]*>/g, '')).toContain('(เครือข่ายป่าชุมชน)');
    const { messages } = await EpubCheck.validate(bytes);
    expect(messages.filter(({ severity }) => severity === 'fatal' || severity === 'error')).toEqual([]);
  });

  it('in Markdown', () => {
    const text = entryMarkdown(library, library.get('lesson', 'open-books'), 'th', {
      name: publisher.name.th,
      licence: publisher.licence,
      url: (target) => `https://a.example${address(target, 'th')}`,
      whole: (path) => (path.startsWith('/') ? `https://a.example${path}` : path),
    });
    expect(text).toMatch(
      /\[แนวกันไฟ\]\(<?https:\/\/forest\.example\.org\/lessons\/fire-break-first\/>?\) \(เครือข่ายป่าชุมชน\)/,
    );
  });

  it('in the data from which handouts, slides and Word files are made', () => {
    const data = JSON.stringify(toPortable(library, 'lesson', 'open-books', 'th', publisher));
    expect(data).toContain(JSON.stringify({ text: 'แนวกันไฟ', href: PAGE }));
    expect(data).toContain('(เครือข่ายป่าชุมชน)');
  });

  it('and the writing page knows it as the build does', () => {
    const index = libraryIndex(library);
    expect(given(index.neighbours, 'neighbours')[0]?.entries?.[0]).toMatchObject({ id: 'fire-break-first', asks: {} });
    const about = (body: string) => {
      const draft = { ...newDraft('note', 'x', '2026-11-26', 0), entryId: 'x' };
      return draftProblems({ ...draft, th: { data: {}, body } }, index).filter(({ rule }) =>
        /link|neighbour/.test(rule),
      );
    };
    expect(about('ดู [[forest-net:fire-break-first]]')).toEqual([]);
    expect(about('ดู [[forest-net:fire-brake-first]]')).toMatchObject([
      { rule: 'neighbour-link-unknown', severity: 'warning', line: 1 },
    ]);
    expect(libraryIndex(buildLibrary({ entries: [], terms: [], sources: [] }))).not.toHaveProperty('neighbours');
  });
});
