import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { entryMarkdown, markdown } from '../../../src/features/markdown/index.ts';
import { address } from '../../../src/library/address.ts';
import { textIn } from '../../../src/library/library.ts';
import { LANGS } from '../../../src/words/languages.ts';
import { builtLibrary } from '../../fixtures/built-library.ts';

const library = builtLibrary();
const parse = (text: string) => unified().use(remarkParse).use(remarkGfm).parse(text);
const by = (lang: 'th' | 'en') => ({
  name: 'เว็บ',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  url: (target: Parameters<typeof address>[0]) => `https://a.example${address(target, lang)}`,
  whole: (path: string) => (path.startsWith('/') ? `https://a.example${path}` : path),
});

describe.each(LANGS)('an entry as Markdown (%s)', (lang) => {
  test('has its title, its address, every source that it cites, and no address without a host', () => {
    const wrong = library.entries.flatMap((entry) => {
      const text = entryMarkdown(library, entry, lang, by(lang));
      const { data, body } = textIn(entry, lang);
      const lacks = [
        `# ${data.title}`,
        `<https://a.example${address({ kind: entry.kind, id: entry.id }, lang)}>`,
        ...body.citations.map(({ source }) => `- @${source}: `),
      ].filter((part) => !text.includes(part));
      return [...lacks, ...(/\]\(<?\/|<[a-z]+[ >]/.exec(text) ?? [])].map(
        (what) => `${entry.kind}:${entry.id} ${what}`,
      );
    });
    expect(wrong).toEqual([]);
  });
});

test('says what was said: marks of Markdown in words are words', () => {
  const text = 'ดาว * สอง _ขีด_ [วง] <b> `โค้ด` # ~ 1 | 2';
  const tree = parse(markdown([{ type: 'paragraph', text: [text] }]));
  expect(toString(tree)).toBe(text);
  expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
});

test('keeps lists in lists, tables, quotations and forms', () => {
  const tree = parse(
    markdown([
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [
          {
            blocks: [
              { type: 'paragraph', text: ['หนึ่ง'] },
              { type: 'list', ordered: false, items: [{ blocks: [{ type: 'paragraph', text: ['ใน'] }] }] },
            ],
          },
        ],
      },
      { type: 'table', head: [['ก'], ['ข']], rows: [[['1|2'], [{ text: 'สอง', strong: true }]], [['หัว']]] },
      { type: 'quote', blocks: [{ type: 'paragraph', text: ['คำ'] }], by: ['ใคร'] },
      { type: 'paragraph', text: ['ไป', { text: ' ที่นี่ ', href: 'https://a.example/(x)', strong: true }] },
    ]),
  );
  expect(tree.children.map(({ type }) => type)).toEqual(['list', 'table', 'blockquote', 'paragraph']);
  const [list, table, , last] = tree.children;
  expect(list).toMatchObject({ ordered: true, start: 3, children: [{ children: [{}, { type: 'list' }] }] });
  expect(table && 'children' in table && table.children.length).toBe(3);
  expect(toString(table)).toContain('1|2');
  expect(last).toMatchObject({ children: [{}, { type: 'link', url: 'https://a.example/(x)' }] });
});
