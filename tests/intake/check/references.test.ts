import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkCopy } from '../../fixtures/check-copy.ts';
import { libraryCopy, type LibraryCopy } from '../../fixtures/library-copy.ts';
import { A } from '../../fixtures/planted-mistakes.ts';

let copy: LibraryCopy;
beforeEach(() => (copy = libraryCopy()));
afterEach(() => copy.dispose());

it('a link that may mean two things is told with both, to choose from', () => {
  copy.edit(A, 'aliases: [กองทุนเอ]', 'aliases: [กองทุนเอ, ชื่อร่วม]');
  copy.edit('cases/ban-b/index.mdx', 'title: ', 'aliases: [ชื่อร่วม]\ntitle: ');
  copy.write(A, `${copy.read(A)}\nดู [[ชื่อร่วม]]\n`);
  const line = copy.read(A).trimEnd().split('\n').length;
  expect(checkCopy(copy.root).filter(({ rule }) => rule === 'link-ambiguous')).toMatchObject([
    {
      file: `content/${A}`,
      line,
      severity: 'error',
      params: { target: 'ชื่อร่วม' },
      th: { what: '[[ชื่อร่วม]] หมายถึงได้หลายอย่าง', todo: 'เลือกหนึ่ง: [[case:ban-a]] [[case:ban-b]]' },
      en: { what: '[[ชื่อร่วม]] may mean several things', todo: 'Choose one: [[case:ban-a]] [[case:ban-b]]' },
    },
  ]);
});

it('a link that leads nowhere is told with what it nearly meant, or with how links are written', () => {
  copy.write(A, `${copy.read(A)}\nดู [[open-book]] และ [[zzzzzzzzzz]]\n`);
  expect(checkCopy(copy.root).filter(({ rule }) => rule === 'link-unknown')).toMatchObject([
    { params: { target: 'open-book' }, en: { what: '[[open-book]] leads nowhere' } },
    {
      params: { target: 'zzzzzzzzzz' },
      th: { todo: 'ใช้รหัส (ชื่อโฟลเดอร์) ชื่อเรื่อง หรือชื่ออื่นของรายการที่มีอยู่' },
      en: { todo: 'Use the id (folder name), the title or another name of something that exists' },
    },
  ]);
});
