import { describe, expect, test } from 'vitest';
import { problems } from '../../src/intake/check/check-library.ts';
import type { RawEntry } from '../../src/intake/raw-content.ts';
import { ENTRY_KINDS, type EntryKind } from '../../src/intake/schema/names.ts';
import { parseText } from '../../src/text/syntax/syntax.ts';

/** What is said of the headings of an entry that has nothing but a text. */
function told(kind: EntryKind, body: string) {
  const { facts } = parseText(body);
  const file = `content/${kind}/x/index.mdx`;
  const where = () => ({ file, line: 1, column: 1 });
  const entry: RawEntry = {
    kind,
    id: 'x',
    files: new Map(),
    translations: {},
    th: { lang: 'th', file, valid: false, text: body, ...(facts && { facts }), where },
  };
  return problems({ entries: [entry], terms: [], sources: [] }).filter(({ rule }) => rule === 'heading-id-taken');
}

/** Ids that a part of the page of each kind has, and one that only the page of another kind has. */
const TAKEN: Record<EntryKind, { own: string; free: string }> = {
  case: {
    own: 'dream reality gap triangle scheme story timeline organisations unknown lessons notes whole',
    free: 'advice',
  },
  lesson: { own: 'advice', free: 'timeline' },
  note: { own: 'lessons', free: 'dream' },
  workshop: { own: 'clock agenda trouble lessons', free: 'gap' },
  agenda: { own: 'policy movement knowledge events commitments story', free: 'advice' },
  topic: { own: 'lessons cases rest', free: 'clock' },
  help: { own: 'symptoms this-week say bring elsewhere lessons kit sum not-this other-help', free: 'clock' },
};

describe('the id of a heading', () => {
  test.each(ENTRY_KINDS)('of a %s is none that its page uses itself', (kind) => {
    const { own, free } = TAKEN[kind];
    const everywhere = ['main', 'contents', 'references', 'related', 'backlinks', 'terms-here', 'make'];
    for (const id of [...own.split(' '), ...everywhere]) {
      const found = told(kind, `ก\n\n## หัวข้อ [#${id}]\n`);
      expect(found, id).toMatchObject([{ line: 3, column: 1, severity: 'error', params: { id } }]);
      expect(found[0]?.th.todo).toContain(`[#about-${id}]`);
      expect(found[0]?.en.todo).toContain(`[#about-${id}]`);
    }
    expect(told(kind, `## หัวข้อ [#${free}]\n`)).toEqual([]);
    expect(told(kind, '## หัวข้อ [#about-timeline]\n')).toEqual([]);
  });
  test.each(['ref-report-a', 'cite-report-a-1', 'term-codi', 'note-fn-1', 'note-fnref-1', 's-1a2b3c'])(
    'is none that is made for something else, such as %s',
    (id) => {
      expect(told('topic', `## หัวข้อ [#${id}]\n`)).toHaveLength(1);
    },
  );
  test.each(['terms', 'note-taking', 'notes-of-a-visit', 'reference-list', 'stories', 'summary'])(
    'may be like one, such as %s',
    (id) => {
      expect(told('topic', `## หัวข้อ [#${id}]\n`)).toEqual([]);
    },
  );
  test('is asked for in every heading of any level, and none is asked of headings without one', () => {
    expect(told('case', '## ก [#story]\n\n### ข [#gap]\n\n## ค\n').map(({ line }) => line)).toEqual([1, 3]);
  });
});
