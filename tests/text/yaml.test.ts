import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/sync/check-content.ts';
import { readYaml } from '../../src/intake/front-matter.ts';
import { ENTRY_KINDS } from '../../src/intake/schema/names.ts';
import { libraryCopy, type LibraryCopy } from '../fixtures/library-copy.ts';
import { holds } from '../property.ts';

let copy: LibraryCopy;
afterEach(() => copy?.dispose());

/** What an author types, and the column where it is told. */
const TYPED: [typed: string, tells: string][] = [
  ['*ดาว', '"*ดาว"'],
  ['**หนา** ครับ', '"**หนา** ครับ"'],
  ['*', '"*"'],
  ['&สำคัญ มาก', '"&สำคัญ มาก"'],
  ['!ด่วน อ่านก่อน', '"!ด่วน อ่านก่อน"'],
  ['!', '"!"'],
  ['!!js/function x', '"!!js/function x"'],
  ['@กองทุน', '"@กองทุน"'],
  ['`โค้ด`', '"`โค้ด`"'],
  ['%ร้อยละ', '"%ร้อยละ"'],
  ['{ยังไม่ปิด', '"{ยังไม่ปิด"'],
  ['[ยังไม่ปิด', '"[ยังไม่ปิด"'],
  [']ปิดเกิน', '"]ปิดเกิน"'],
  ['}ปิดเกิน', '"}ปิดเกิน"'],
  [',จุลภาค', '",จุลภาค"'],
  ['|ขีดตั้ง', '"|ขีดตั้ง"'],
  ['>มากกว่า', '">มากกว่า"'],
  ['- ขีด', '"- ขีด"'],
  ['"ดาว" ของเรา', `'"ดาว" ของเรา'`],
  ['ข้อ: ย่อย', '"ข้อ: ย่อย"'],
  ['กองทุน #1 ของปี', '"กองทุน #1 ของปี"'],
];

describe('a value that YAML would read as something else', () => {
  it.each(TYPED)('%s is told once, at its place, with what to type', (typed, tells) => {
    const { problems } = readYaml(`\na: 1\ntitle: ${typed}\nb: 2\n`, 'f');
    expect(problems.map(({ line, column }) => [line, column])).toEqual([[3, 8]]);
    expect(problems[0]).toMatchObject({ rule: 'yaml-syntax', severity: 'error' });
    expect(problems[0]!.th.todo).toContain(tells);
    expect(problems[0]!.en.todo).toContain(tells);
    // What is told to be typed is then read as those words.
    expect(readYaml(`title: ${tells}`, 'f')).toMatchObject({ data: { title: typed }, problems: [] });
  });

  it.each(TYPED)('in a list file, %s does not take the list with it', (typed) => {
    copy = libraryCopy();
    copy.edit('terms.yaml', '  th: ออมวันละบาท', `  th: ${typed}`);
    const line =
      copy
        .read('terms.yaml')
        .split('\n')
        .findIndex((text) => text.startsWith('- id: one-baht')) + 2;
    const found = checkContent(copy.root).filter(({ severity }) => severity === 'error');
    expect(found.map(({ rule, file, line }) => [rule, file, line])).toEqual([
      ['yaml-syntax', 'content/terms.yaml', line],
    ]);
  });

  it.each(['terms', 'sources', 'events', 'figures', 'rules', 'studies', 'awards'])(
    'an alias in %s.yaml is told and nothing else is',
    (list) => {
      copy = libraryCopy();
      const text = copy.read(`${list}.yaml`);
      const at = text.split('\n').findIndex((line) => /^ +(?:th|en|title): ./.test(line));
      expect(at, text).toBeGreaterThan(0);
      copy.write(
        `${list}.yaml`,
        text
          .split('\n')
          .map((line, n) => (n === at ? line.replace(/: .*/, ': *ดาว') : line))
          .join('\n'),
      );
      const found = checkContent(copy.root).filter(({ severity }) => severity === 'error');
      expect(found.map(({ rule, file, line }) => [rule, file, line])).toEqual([
        ['yaml-syntax', `content/${list}.yaml`, at + 1],
      ]);
    },
  );

  it.each(ENTRY_KINDS)('an alias in the front matter of a %s is told and nothing else of that file is', (kind) => {
    copy = libraryCopy();
    const folder = {
      case: 'cases',
      lesson: 'lessons',
      note: 'notes',
      workshop: 'workshops',
      agenda: 'agenda',
      topic: 'topics',
      help: 'help',
    }[kind];
    const id = kind === 'agenda' ? '2007' : 'starred';
    copy.write(`${folder}/${id}/index.mdx`, '---\nsummary: x\ntitle: *สำคัญ\n---\n\nข้อความ\n');
    const found = checkContent(copy.root).filter(({ file }) => file === `content/${folder}/${id}/index.mdx`);
    expect(found.map(({ rule, line, column }) => [rule, line, column])).toEqual([['yaml-syntax', 3, 8]]);
  });
});

describe('YAML made to harm', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
    .split('')
    .map((name, n) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghij'[n]}`).join(',')}]`)
    .join('\n')}`;
  it.each([
    ['a bomb of references', bomb, 10],
    ['a list that holds itself', 'zz: &a [*a]', 1],
    ['a field that holds itself', 'zz: &a\n  b: *a', 2],
    ['fields merged from elsewhere', 'a: 1\n<<: {b: 1}', 1],
    ['eight thousand open brackets', `a: ${'['.repeat(8000)}`, 1],
    ['eight thousand open braces', `a: ${'{'.repeat(8000)}`, 1],
    ['open brackets on many lines', `a:\n${'  [\n'.repeat(3000)}`, 1],
    ['open brackets with words between them', `a: ${'[b, '.repeat(4000)}`, 1],
    ['ten thousand dashes', `${'- '.repeat(10_000)}x`, 1],
    ['question marks', `${'? '.repeat(3000)}x`, 1],
    ['fields nested two hundred deep', Array.from({ length: 200 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'), 1],
    ['a list as the name of a field', '[a]: 1', 1],
    ['an instruction', '%TAG ! x\na: 1', 1],
    ['an unknown instruction', '%x: 1\na: 1', 1],
    ['two documents', 'a: 1\n---\nb: 2', 1],
    ['a field written three times', 'a: 1\na: 2\na: 3', 2],
  ])('%s is told once for each cause, and nothing is thrown', (_name, yaml, causes) => {
    const { problems } = readYaml(yaml, 'f');
    expect(problems.map(({ line }) => line)).toHaveLength(causes);
    for (const { line } of problems) expect(line).toBeLessThanOrEqual(yaml.split('\n').length);
  });

  it('whatever is typed: nothing is thrown, and what is not told is read', () => {
    const piece = fc.constantFrom(...'*&!@`%{}[],|>?-:#"\'\n \ta1ก'.split(''), '- ', ': ', '\n  ', '<<: ', 'a: ');
    holds(
      fc.property(
        fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
        (yaml) => {
          const { data, problems } = readYaml(yaml, 'f');
          const lines = new Set(problems.map(({ line }) => line));
          expect(lines.size).toBe(problems.length);
          if (problems.length === 0 && data && typeof data === 'object') JSON.stringify(data);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
