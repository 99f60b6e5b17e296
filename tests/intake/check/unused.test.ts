import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCopy } from '../../fixtures/check-copy.ts';
import { libraryCopy, type LibraryCopy } from '../../fixtures/library-copy.ts';
import { A } from '../../fixtures/planted-mistakes.ts';

const A_EN = 'cases/ban-a/en.mdx';
const L = 'lessons/open-books/index.mdx';
let copy: LibraryCopy;
beforeEach(() => (copy = libraryCopy()));
afterEach(() => copy.dispose());

/** Adds a source that nothing cites. */
const addSource = (id: string) =>
  copy.write('sources.yaml', `${copy.read('sources.yaml')}- id: ${id}\n  type: report\n  title: แหล่งที่เพิ่งเพิ่ม\n`);
const append = (file: string, words: string) => copy.write(file, `${copy.read(file)}\n${words}\n`);
const unused = () => checkCopy(copy.root).filter(({ rule }) => rule === 'source-unused');

describe('a source that nothing cites', () => {
  it('is told where it stands, and what to do about it', () => {
    addSource('lonely');
    const line = copy.read('sources.yaml').split('\n').indexOf('- id: lonely') + 1;
    expect(unused()).toEqual([
      {
        file: 'content/sources.yaml',
        line,
        column: expect.any(Number),
        rule: 'source-unused',
        severity: 'warning',
        params: { source: 'lonely' },
        th: { what: 'ยังไม่มีใครอ้างแหล่ง "lonely"', todo: 'อ้างในบทความ หรือลบออก' },
        en: { what: 'Nothing cites the source "lonely"', todo: 'Cite it, or remove it' },
      },
    ]);
  });

  it.each([
    ['a field of an entry', () => copy.edit(L, 'source: paper-b\n    kind: study', 'source: lonely\n    kind: study')],
    [
      'a field of an entry whose other fields are wrong',
      () => {
        copy.edit(L, 'source: paper-b\n    kind: study', 'source: lonely\n    kind: study');
        copy.edit(L, 'side: movement', 'side: movemnt');
      },
    ],
    ['a citation', () => append(A, 'อ้าง [@lonely]')],
    ['a citation beside others', () => append(A, 'อ้าง [@report-a; @lonely, หน้า 2]')],
    ['a citation in a translation', () => append(A_EN, 'See [@lonely].')],
    ['the attribute of a quotation', () => append(A, '<Quote source="lonely" who="ก">ข</Quote>')],
    ['an attribute with spaces', () => append(A, '<Quote source=" lonely " who="ก">ข</Quote>')],
    ['a link', () => append(A, 'ดู [[lonely]]')],
    ['a link that names its kind', () => append(A, 'ดู [[source:lonely|รายงาน]]')],
    ['a term', () => copy.edit('terms.yaml', 'sources: [report-a]', 'sources: [report-a, lonely]')],
    ['an event', () => copy.edit('events.yaml', 'sources: [report-a]', 'sources: [report-a, lonely]')],
  ])('is one no longer when %s names it', (_way, cite) => {
    addSource('lonely');
    cite();
    expect(unused()).toEqual([]);
  });

  it.each([
    ['words that are no citation', 'lonely', () => append(A, 'lonely source=lonely (lonely)')],
    ['a link to another thing', 'lonely', () => append(A, 'ดู [[open-books]]')],
    ['a lesson whose topic has the same id', 'trust', () => undefined],
    ['an event whose case has the same id', 'ban-a', () => undefined],
  ])('stays one beside %s', (_what, id, write) => {
    addSource(id);
    write();
    expect(unused().map(({ params }) => params)).toEqual([{ source: id }]);
  });

  it('is not looked for in lists that are not there', () => {
    for (const list of ['events', 'figures', 'rules', 'studies', 'awards']) copy.remove(`${list}.yaml`);
    expect(unused()).toEqual([]);
  });
});
