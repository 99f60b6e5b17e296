import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/mdx/check-content.ts';
import { libraryCopy, type LibraryCopy } from '../fixtures/library-copy.ts';

/** One mistake: what is changed, the rule that must find it, and words on the line where it must be found. */
interface Planted {
  rule: string;
  file: string;
  from: string;
  to: string;
  /** Words on the line that is blamed; the first line of `to` when left out. */
  at?: string;
  severity?: 'warning';
  /** Words that the advice must hold, in either language. */
  says?: string;
}

const A = 'cases/ban-a/index.mdx';
const A_EN = 'cases/ban-a/en.mdx';
const L = 'lessons/open-books/index.mdx';
const W = 'workshops/circle/index.mdx';

const PLANTED: readonly Planted[] = [
  // Fields
  { rule: 'field-unknown', file: A, from: 'summary:', to: 'sumary: x\nsummary:', says: '"summary"' },
  { rule: 'field-unknown', file: A, from: '      baht: 5000', to: '      bath: 5000', says: '"baht"' },
  { rule: 'field-missing', file: L, from: 'statement: เปิดบัญชีให้ทุกคนดูทุกเดือน แล้วคนจะเชื่อใจ\n', to: '', at: 'title:' },
  { rule: 'field-unknown', file: A, from: '  knowledge:\n    state: unknown', to: '  knowledge:\n    state: unknown\n  media:\n    state: weak', at: 'media:', says: 'policy' },
  { rule: 'field-empty', file: A, from: 'title: กองทุนบ้านเอ', to: 'title: ""' },
  { rule: 'field-duplicate', file: A, from: 'status: draft', to: 'status: draft\nstatus: reviewed', at: 'status: reviewed' },
  { rule: 'yaml-syntax', file: A, from: 'summary: กองทุน', to: 'summary: "กองทุน' , at: 'summary:' },
  { rule: 'value-unknown', file: A, from: 'state: strong', to: 'state: stron', says: '"strong"' },
  { rule: 'value-unknown', file: A, from: 'province: TH-52', to: 'province: TH-99' },
  { rule: 'type-wrong', file: A, from: 'amount: 1', to: 'amount: หนึ่ง' },
  { rule: 'number-out-of-range', file: W, from: '  - minutes: 20', to: '  - minutes: -20' },
  { rule: 'date-shape', file: A, from: 'date: 2006-11-16', to: 'date: 16/11/2006' },
  { rule: 'date-buddhist-era', file: A, from: 'date: 2006-11-16', to: 'date: 2549-11-16', says: '2006-11-16' },
  { rule: 'date-not-real', file: A, from: 'date: 2006-11-16', to: 'date: 2006-11-31' },
  { rule: 'id-shape', file: A, from: '    source: report-a\nperiod:', to: '    source: Report A\nperiod:', at: 'Report A' },
  { rule: 'url-shape', file: 'sources.yaml', from: 'URL: https://example.org/b', to: 'URL: example.org/b' },
  { rule: 'front-matter-missing', file: 'topics/trust/index.mdx', from: '---\ntitle', to: 'title', at: 'title' },
  { rule: 'text-too-long', file: A, from: 'summary: กองทุน', to: `summary: ${'ยาว'.repeat(300)}` },
  // References in fields
  { rule: 'source-unknown', file: A, from: '    source: report-a\nperiod:', to: '    source: report-aa\nperiod:', at: 'report-aa', says: '"report-a"' },
  { rule: 'source-unknown', file: 'terms.yaml', from: 'sources: [report-a]', to: 'sources: [nothing-like-it]' },
  { rule: 'topic-unknown', file: A, from: 'topics: [trust]', to: 'topics: [trusst]', says: '"trust"' },
  { rule: 'case-unknown', file: L, from: 'case: ban-a', to: 'case: ban-x' },
  { rule: 'lesson-unknown', file: W, from: 'lessons: [open-books]', to: 'lessons: [open-boks]', says: '"open-books"' },
  // References in texts
  { rule: 'link-unknown', file: A, from: '[[circle]]', to: '[[circel]]', says: '[[circle]]' },
  { rule: 'source-unknown', file: A, from: '[@paper-b; @report-a]', to: '[@paper-b; @report-z]', says: '"report-a"' },
  { rule: 'source-unknown', file: A_EN, from: '[@report-a, p. 12]', to: '[@reporta, p. 12]', says: '"report-a"' },
  { rule: 'source-unknown', file: A, from: '<Quote source="report-a"', to: '<Quote source="report-q"' },
  { rule: 'lesson-unknown', file: A, from: '<LessonCard id="open-books" />', to: '<LessonCard id="open-door" />' },
  { rule: 'case-unknown', file: A, from: '<Benefits case="ban-a" />', to: '<Benefits case="ban-c" />' },
  { rule: 'link-shape', file: A, from: '[[circle]]', to: '[[circle' },
  { rule: 'citation-shape', file: A, from: '[@report-a, หน้า 12]', to: '[@]' },
  { rule: 'footnote-undefined', file: A, from: '[^1]: ข้อความเชิงอรรถ', to: 'จบ', at: '[^1]' },
  // What a case may not say
  { rule: 'period-backwards', file: A, from: '  to: 2009', to: '  to: 2003' },
  { rule: 'period-without-source', file: A, from: '  to: 2009\n  source: report-a', to: '  to: 2009', at: 'period:' },
  { rule: 'benefit-without-source', file: A, from: '      condition: สมาชิกครบ 180 วัน\n      source: report-a', to: '      condition: สมาชิกครบ 180 วัน', at: 'baht: 5000' },
  { rule: 'triangle-without-sources', file: A, from: '    note: ท้องถิ่นยังไม่สมทบ\n    sources: [report-a]', to: '    note: ท้องถิ่นยังไม่สมทบ', at: 'state: weak' },
  { rule: 'triangle-without-note', file: A, from: '    note: ท้องถิ่นยังไม่สมทบ\n', to: '', at: 'state: weak' },
  { rule: 'timeline-order', file: A, from: 'date: 2006-11-16', to: 'date: 2003' },
  { rule: 'field-missing', file: A, from: '      asOf: 2006-11\n      source: report-a', to: '      asOf: 2006-11', at: '- count: 300' },
  // Lessons
  { rule: 'lesson-without-evidence', file: 'lessons/ask-early/index.mdx', from: 'evidence:\n  - case: ban-b\n    finding: ถามเมื่อสาย\n    source: paper-b\n    kind: members\n', to: 'evidence: []\n' },
  { rule: 'evidence-without-source', file: L, from: '    finding: สมาชิกเพิ่มหลังเปิดบัญชี\n    source: report-a', to: '    finding: สมาชิกเพิ่มหลังเปิดบัญชี', at: '- case: ban-a' },
  { rule: 'evidence-without-source', file: 'lessons/ask-early/index.mdx', from: '    finding: บางแห่งไม่ต้องถาม\n    source: report-a', to: '    finding: บางแห่งไม่ต้องถาม', at: '- case: ban-a' },
  { rule: 'supports-own-side', file: L, from: '  - side: policy', to: '  - side: movement' },
  // Workshops and agendas
  { rule: 'workshop-minutes', file: W, from: 'minutes: 60', to: 'minutes: 90', says: '60' },
  { rule: 'people-backwards', file: W, from: '  min: 4', to: '  min: 40' },
  { rule: 'shrink-grows', file: W, from: '    shrinkTo: 10', to: '    shrinkTo: 30' },
  { rule: 'agenda-year', file: 'agenda/2007/index.mdx', from: 'year: 2007', to: 'year: 2008' },
  // Names and lists
  { rule: 'alias-duplicate', file: 'cases/ban-b/index.mdx', from: 'updated:', to: 'aliases: [กองทุนเอ]\nupdated:' },
  { rule: 'alias-duplicate', file: 'cases/ban-b/index.mdx', from: 'updated:', to: 'aliases: [ความเชื่อใจ]\nupdated:' },
  { rule: 'id-duplicate', file: 'terms.yaml', from: '- id: one-baht', to: '- id: fund' },
  { rule: 'id-duplicate', file: 'sources.yaml', from: 'URL: https://example.org/b', to: 'URL: https://example.org/b\n- id: paper-b\n  type: book\n  title: C', at: '- id: paper-b\n  type: book' },
  { rule: 'term-duplicate', file: 'terms.yaml', from: 'th: ออมวันละบาท', to: 'th: กองทุน' },
  { rule: 'list-expected', file: 'terms.yaml', from: '- id: fund', to: 'fund:\n- id: fund', at: 'fund:' },
  { rule: 'source-address-duplicate', severity: 'warning', file: 'sources.yaml', from: 'URL: https://example.org/b', to: 'URL: http://www.example.org/a/' },
  { rule: 'source-unused', severity: 'warning', file: 'sources.yaml', from: 'URL: https://example.org/b', to: 'URL: https://example.org/b\n- id: lonely\n  type: book\n  title: C', at: '- id: lonely' },
  // Translations
  { rule: 'translation-list-length', file: A_EN, from: '  - what: Saving begins\n  - {}', to: '  - what: Saving begins', at: 'timeline:' },
  { rule: 'translation-has-facts', file: A_EN, from: 'summary:', to: 'updated: 2026-11-23\nsummary:' },
  { rule: 'translation-without-original', file: 'lessons/open-books/en.mdx', from: 'summary:', to: 'limits: Not everywhere\nsummary:' },
  { rule: 'translation-outdated', severity: 'warning', file: 'lessons/open-books/index.mdx', from: 'statement: เปิด', to: 'statement: จงเปิด' },
  { rule: 'translation-not-stamped', severity: 'warning', file: 'lessons/open-books/en.mdx', from: 'translationOf:', to: '# translationOf:', at: 'title:' },
  // Images
  { rule: 'image-missing', file: A, from: '(book.png)', to: '(bok.png)', says: 'book.png' },
  { rule: 'image-missing', file: A, from: 'src="map.svg"', to: 'src="mapp.svg"' },
  { rule: 'image-alt-missing', file: A, from: '![สมุดบัญชีเปิดอยู่บนโต๊ะ]', to: '![]' },
  { rule: 'attribute-missing', file: A, from: ' alt="แผนที่หมู่บ้าน"', to: '', at: '<Figure' },
  { rule: 'image-address', file: A, from: '(book.png)', to: '(../ban-b/book.png)' },
  { rule: 'image-address', file: A, from: '(book.png)', to: '(/images/book.png)' },
  { rule: 'image-address', file: A, from: '(book.png)', to: '(https://example.org/book.png)' },
  // Safe MDX, found at its line in the file
  { rule: 'mdx-import', file: A, from: '## ต่อไป', to: 'import x from "./x.js"\n\n## ต่อไป' },
  { rule: 'mdx-expression', file: A, from: '## ต่อไป', to: 'ปี {new Date().getFullYear()}\n\n## ต่อไป' },
  { rule: 'raw-html', file: A, from: '## ต่อไป', to: '<div>x</div>\n\n## ต่อไป' },
  { rule: 'component-unknown', file: A, from: '<Timeline case="ban-a" />', to: '<TimeLine case="ban-a" />', says: '<Timeline>' },
  { rule: 'attribute-unknown', file: A, from: '<Timeline case="ban-a" />', to: '<Timeline case="ban-a" color="red" />' },
  { rule: 'attribute-value', file: A, from: 'kind="gap"', to: 'kind="gab"', says: '"gap"' },
  { rule: 'link-unsafe', file: A, from: '## ต่อไป', to: '[กด](javascript:alert(1))\n\n## ต่อไป' },
  { rule: 'link-relative', file: A, from: '## ต่อไป', to: '[ดู](/cases/ban-b/)\n\n## ต่อไป' },
  { rule: 'mdx-less-than', file: A, from: '## ต่อไป', to: 'เงิน <5 บาท\n\n## ต่อไป' },
  { rule: 'mdx-tag-open', file: A, from: '</Callout>\n', to: '\n', at: '<Callout' },
  { rule: 'heading-id', file: A, from: '## ต่อไป', to: '## ต่อไป [#ต่อไป]' },
  { rule: 'heading-id-duplicate', file: A, from: '## ต่อไป', to: '## ต่อไป [#story]' },
  { rule: 'heading-level', file: A, from: '## ต่อไป', to: '# ต่อไป' },
];

let copy: LibraryCopy;
afterEach(() => copy.dispose());

/** Number of the line that holds the words; the last one when they stand there more than once. */
const lineOf = (text: string, words: string): number => text.slice(0, text.lastIndexOf(words)).split('\n').length;

describe('mistakes in the content', () => {
  it('are not seen in the good library', () => {
    copy = libraryCopy();
    expect(checkContent(copy.root)).toEqual([]);
  });

  it.each(PLANTED.map((planted) => [`${planted.rule} in ${planted.file}: ${JSON.stringify(planted.to.split('\n')[0])}`, planted] as const))('%s is found at its line, and nothing else is blamed', (_title, planted) => {
    copy = libraryCopy();
    copy.edit(planted.file, planted.from, planted.to);
    // A changed Thai text always makes its translation outdated, which is right and not the point of a row about something else.
    const found = checkContent(copy.root).filter(({ rule }) => rule === planted.rule || rule !== 'translation-outdated');
    expect(found.map(({ rule }) => rule)).toEqual([planted.rule]);
    const [problem] = found;
    const file = planted.rule === 'translation-outdated' ? 'lessons/open-books/en.mdx' : planted.file;
    const at = planted.rule === 'translation-outdated' ? 'translationOf' : (planted.at ?? planted.to.split('\n')[0]!);
    expect(problem).toMatchObject({ file: join('content', file), severity: planted.severity ?? 'error', line: lineOf(copy.read(file), at) });
    for (const told of [problem!.th.what, problem!.th.todo, problem!.en.what, problem!.en.todo]) expect(told).not.toBe('');
    if (planted.says) expect(`${problem!.th.what} ${problem!.th.todo}`).toContain(planted.says);
  });

  it.each([
    ['translation-alone', 'cases/ban-b/en.mdx', (library: LibraryCopy) => { library.remove('cases/ban-b/index.mdx'); library.write('cases/ban-b/en.mdx', '---\ntitle: Ban B\n---\n'); library.edit('lessons/ask-early/index.mdx', 'case: ban-b', 'case: ban-a'); library.edit(A, '[[กองทุนบ้านบี]]', 'บี'); }],
    ['file-misplaced', 'case', (library: LibraryCopy) => library.write('case/ban-d/index.mdx', 'x')],
    ['file-misplaced', 'notes/loose.mdx', (library: LibraryCopy) => library.write('notes/loose.mdx', 'x')],
    ['id-shape', 'cases/Ban_C/index.mdx', (library: LibraryCopy) => library.write('cases/Ban_C/index.mdx', library.read('cases/ban-b/index.mdx').replace('กองทุนบ้านบี', 'ซี'))],
  ] as const)('%s is found in %s', (rule, file, spoil) => {
    copy = libraryCopy();
    spoil(copy);
    const found = checkContent(copy.root).filter((problem) => problem.rule !== 'translation-outdated');
    expect(found.map((problem) => [problem.rule, problem.file, problem.line])).toEqual([[rule, `content/${file}`, 1]]);
  });

  it('are all told at once, in the order of the files', () => {
    copy = libraryCopy();
    copy.edit(A, 'state: strong', 'state: stron');
    copy.edit(A, '## ต่อไป', '<div>x</div>\n\n{1}\n\n## ต่อไป');
    copy.edit(W, 'minutes: 60', 'minutes: 90');
    copy.edit('sources.yaml', 'type: report', 'type: reprot');
    const rules = checkContent(copy.root).filter(({ severity, rule }) => severity === 'error' && rule !== 'source-unknown').map(({ rule }) => rule);
    expect(rules).toEqual(['value-unknown', 'raw-html', 'mdx-expression', 'value-unknown', 'workshop-minutes']);
  });

  it('name a drawing that could run code', () => {
    copy = libraryCopy();
    copy.edit('cases/ban-a/map.svg', '<path', '<script>alert(1)</script><path');
    expect(checkContent(copy.root)).toMatchObject([{ rule: 'image-unsafe', file: `content/${A}`, line: lineOf(copy.read(A), '<Figure') }]);
  });
});
