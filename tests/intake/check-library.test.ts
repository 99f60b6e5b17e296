import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/sync/check-content.ts';
import { checkCopy } from '../fixtures/check-copy.ts';
import { libraryCopy, type LibraryCopy } from '../fixtures/library-copy.ts';
import { A, PLANTED, PLANTED_FILES, W } from '../fixtures/planted-mistakes.ts';

let copy: LibraryCopy;
afterEach(() => copy.dispose());

/** Number of the line that holds the words; the last one when they stand there more than once. */
const lineOf = (text: string, words: string): number => text.slice(0, text.lastIndexOf(words)).split('\n').length;

describe('mistakes in the content', () => {
  it('are not seen in the good library', () => {
    copy = libraryCopy();
    expect(checkContent(copy.root)).toEqual([]);
  });

  it.each(
    PLANTED.map(
      (planted) =>
        [`${planted.rule} in ${planted.file}: ${JSON.stringify(planted.to.split('\n')[0])}`, planted] as const,
    ),
  )('%s is found at its line, and nothing else is blamed', (_title, planted) => {
    copy = libraryCopy();
    copy.edit(planted.file, planted.from, planted.to);
    // A changed Thai text always makes its translation outdated, which is right and not the point of a row about
    // something else.
    const found = checkCopy(copy.root).filter(({ rule }) => rule === planted.rule || rule !== 'translation-outdated');
    expect(found.map(({ rule }) => rule)).toEqual([planted.rule, ...(planted.also ?? [])]);
    const [problem] = found;
    const file = planted.rule === 'translation-outdated' ? 'lessons/open-books/en.mdx' : planted.file;
    const at = planted.rule === 'translation-outdated' ? 'translationOf' : (planted.at ?? planted.to.split('\n')[0]!);
    expect(problem).toMatchObject({
      file: join('content', file),
      severity: planted.severity ?? 'error',
      line: lineOf(copy.read(file), at),
    });
    for (const told of [problem!.th.what, problem!.th.todo, problem!.en.what, problem!.en.todo])
      expect(told).toMatch(/\S/);
    expect(`${problem!.th.what} ${problem!.th.todo}`).toContain(planted.says ?? '');
  });

  it.each(PLANTED_FILES.map((planted) => [`${planted.rule} of ${planted.file}`, planted] as const))(
    '%s is found, and nothing else is blamed',
    (_title, { rule, file, line = 1, plant }) => {
      copy = libraryCopy();
      plant(copy);
      const found = checkCopy(copy.root).filter((problem) => problem.rule !== 'translation-outdated');
      expect(found.map((problem) => [problem.rule, problem.file, problem.line])).toEqual([
        [rule, `content/${file}`, line],
      ]);
      for (const told of [found[0]!.th.what, found[0]!.th.todo, found[0]!.en.what, found[0]!.en.todo])
        expect(told).toMatch(/\S/);
    },
  );

  it.each([
    ['a name that people search by', A, 'aliases: [กองทุนเอ]', 'aliases: [กองทุนเอ, สมาชิกตาย]'],
    ['another name of a term', 'terms.yaml', 'also: [CF]', 'also: [CF, กลุ่มการเงินชุมชน]'],
    ['a right word that holds a wrong one', A, 'note: ท้องถิ่นยังไม่สมทบ', 'note: ยังไม่ปรากฏว่าท้องถิ่นสมทบ ไม่มีวันตายตัว'],
    ['a word that an entry may say once', A, 'note: ท้องถิ่นยังไม่สมทบ', 'note: มีรายงานว่าท้องถิ่นยังไม่สมทบ'],
    [
      'the title of a source',
      'sources.yaml',
      'URL: https://example.org/b',
      'URL: https://example.org/b\n  note: กลุ่มการเงินชุมชน',
    ],
  ])('are not seen in %s', (_name, file, from, to) => {
    copy = libraryCopy();
    copy.edit(file, from, to);
    expect(checkCopy(copy.root).filter(({ rule }) => rule === 'style-word')).toEqual([]);
  });

  it('are not seen where two groups of words for one thing share a word and say so', () => {
    copy = libraryCopy();
    copy.write(
      'concepts.yaml',
      '- id: money\n  weight: 1\n  th: [เงิน, ตังค์]\n- id: cash\n  weight: 0.5\n  th: [ตังค์]\n  terms: [fund]\n  ambiguous: true\n',
    );
    expect(checkCopy(copy.root)).toEqual([]);
  });

  it('are not seen where somebody told of a trial in any words, with sums of money, and agreed to be named', () => {
    copy = libraryCopy();
    copy.write(
      'tried.yaml',
      '# nobody yet\n- id: a\n  lesson: open-books\n  date: 2026-11\n  result: failed\n  province: unknown\n  named: true\n  group: กองทุนบ้านเอ\n  changed: "[[ไม่มีหน้านี้]] <b>{1}</b> ออมได้ 100,000,000 บาท ปี 2550-2551"\n',
    );
    expect(checkCopy(copy.root)).toEqual([]);
    copy.write('tried.yaml', '# nobody yet\n');
    expect(checkCopy(copy.root)).toEqual([]);
  });

  it('are not seen in what stands in content/ for people: a licence, a note on the folder, hidden files', () => {
    copy = libraryCopy();
    for (const name of ['LICENSE', 'README.md', '.gitattributes']) copy.write(name, 'x');
    expect(checkCopy(copy.root)).toEqual([]);
  });

  it('are all told at once, in the order of the files', () => {
    copy = libraryCopy();
    copy.edit(A, 'state: strong', 'state: stron');
    copy.edit(A, '## ต่อไป', '<div>x</div>\n\n{1}\n\n## ต่อไป');
    copy.edit(W, 'minutes: 60', 'minutes: 90');
    copy.edit('sources.yaml', 'type: report', 'type: reprot');
    const rules = checkCopy(copy.root)
      .filter(({ severity, rule }) => severity === 'error' && rule !== 'source-unknown')
      .map(({ rule }) => rule);
    expect(rules).toEqual(['value-unknown', 'raw-html', 'mdx-expression', 'value-unknown', 'workshop-minutes']);
  });

  it('name a drawing that could run code', () => {
    copy = libraryCopy();
    copy.edit('cases/ban-a/map.svg', '<path', '<script>alert(1)</script><path');
    expect(checkCopy(copy.root)).toMatchObject([
      { rule: 'image-unsafe', file: `content/${A}`, line: lineOf(copy.read(A), '<Figure') },
    ]);
  });
});
