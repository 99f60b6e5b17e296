import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCopy } from '../../fixtures/check-copy.ts';
import { libraryCopy, type LibraryCopy } from '../../fixtures/library-copy.ts';
import { A } from '../../fixtures/planted-mistakes.ts';

let copy: LibraryCopy;
beforeEach(() => (copy = libraryCopy()));
afterEach(() => copy.dispose());

const found = (rule: string) => checkCopy(copy.root).filter((problem) => problem.rule === rule);

describe('an image that is not beside its text', () => {
  it('is told with the file whose name is nearly the same', () => {
    copy.edit(A, '(book.png)', '(bok.png)');
    expect(found('image-missing')).toMatchObject([
      {
        file: `content/${A}`,
        params: { image: 'bok.png', close: 'book.png' },
        th: { what: 'ไม่มีไฟล์ภาพ bok.png ในโฟลเดอร์นี้', todo: 'หมายถึง book.png หรือเปล่า' },
        en: { what: 'There is no image bok.png in this folder', todo: 'Did you mean book.png?' },
      },
    ]);
  });

  it('is told with what to do where no file is meant', () => {
    copy.edit(A, '(book.png)', '(quite-another-thing.webp)');
    const [problem, ...others] = found('image-missing');
    expect(others).toEqual([]);
    expect(problem!.params).toEqual({ image: 'quite-another-thing.webp' });
    expect(problem!.th.todo).toBe('คัดลอกไฟล์มาไว้ข้าง index.mdx (ตัวเล็กใหญ่ของชื่อไฟล์ต้องตรงกัน)');
    expect(problem!.en.todo).toBe('Copy the file beside index.mdx (capital letters in its name count)');
  });
});

describe('a drawing that could run code', () => {
  beforeEach(() => copy.edit('cases/ban-a/map.svg', '<path', '<script>alert(1)</script><path'));

  it('is told once, where a text shows it, with its own line', () => {
    const line = copy.read(A).slice(0, copy.read(A).indexOf('<Figure')).split('\n').length;
    const within = copy.read('cases/ban-a/map.svg').slice(0, copy.read('cases/ban-a/map.svg').indexOf('<script'));
    const at = within.split('\n').length;
    const problems = found('image-unsafe');
    expect(problems).toMatchObject([{ file: `content/${A}`, line, severity: 'error' }]);
    expect(problems[0]!.th.what).toMatch(new RegExp(`^ภาพ map\\.svg บรรทัด ${at}: .+`));
    expect(problems[0]!.en.what).toMatch(new RegExp(`^The image map\\.svg, line ${at}: .+`));
    expect(problems[0]!.th.todo).not.toBe('');
    expect(problems[0]!.en.todo).not.toBe('');
  });

  it('is told in its own file where no text shows it', () => {
    for (const text of [A, 'cases/ban-a/en.mdx'])
      copy.write(text, copy.read(text).replace(/<Figure[^>]*src="map\.svg"[^>]*\/?>(?:[^<]*<\/Figure>)?/g, ''));
    const within = copy.read('cases/ban-a/map.svg').slice(0, copy.read('cases/ban-a/map.svg').indexOf('<script'));
    const problems = found('image-unsafe');
    expect(problems).toMatchObject([
      {
        file: 'content/cases/ban-a/map.svg',
        line: within.split('\n').length,
        column: within.length - within.lastIndexOf('\n'),
      },
    ]);
    expect(problems[0]!.th.what).not.toMatch(/^ภาพ map/);
  });

  it('is told beside a text that shows another image', () => {
    copy.edit(A, '(book.png)', '(bok.png)');
    expect(found('image-unsafe')).toHaveLength(1);
    expect(found('image-missing')).toHaveLength(1);
  });
});
