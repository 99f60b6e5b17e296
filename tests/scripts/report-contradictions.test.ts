import { describe, expect, test } from 'vitest';
import { contradictions, readStatements, statementsOf } from '../../scripts/report/contradictions.ts';

const page = (front: string, body = '') => `---\n${front}\n---\n\n${body}\n`;
const found = (...files: [string, string][]) =>
  contradictions(files.flatMap(([file, text]) => statementsOf(file, text)));

describe('what pages tell differently', () => {
  test('nearly the same number from one source, on two pages', () => {
    const { figures } = found(
      ['cases/a/index.mdx', page('title: ก', 'มีสมาชิก 169,416 คน [@s]')],
      ['lessons/b/index.mdx', page('evidence:\n  - finding: มีสมาชิก 169,461 คน\n    source: s')],
    );
    expect(figures).toEqual(['s · คน: 169,416 คน ≠ 169,461 คน\n  cases/a/index.mdx:5\n  lessons/b/index.mdx']);
  });
  test.each([
    ['one number written in two ways', 'มี 0.5 ล้านบาท [@s]', 'มี 500,000 บาท [@s]'],
    ['numbers far apart', 'มี 54 กลุ่ม [@s]', 'มี 66 กลุ่ม [@s]'],
    ['numbers of two sources', 'มี 100 คน [@s]', 'มี 101 คน [@t]'],
    ['numbers of two units', 'มี 100 คน [@s]', 'มี 101 กองทุน [@s]'],
    ['two sums behind one mark of two sources', 'มี 100 คน [@s; @t]', 'มี 101 คน [@s; @t]'],
  ])('not told: %s', (_name, one, other) => {
    expect(
      found(['cases/a/index.mdx', page('title: ก', one)], ['cases/b/index.mdx', page('title: ข', other)]).figures,
    ).toEqual([]);
  });
  test('dates a few days apart from one source', () => {
    expect(
      found(
        ['events.yaml', '- id: x\n  text: { th: จัดวันที่ 16 มกราคม 2562, en: x }\n  sources: [s]'],
        ['cases/a/index.mdx', page('title: ก', 'จัดเมื่อ 20 มกราคม 2562 [@s]')],
      ).dates,
    ).toEqual(['s: 16 มกราคม 2562 ≠ 20 มกราคม 2562\n  events.yaml\n  cases/a/index.mdx:5']);
  });
  test.each([
    ['on the same page', 'cases/a/index.mdx'],
    ['on another page', 'lessons/b/index.mdx'],
  ])('“nothing found after” where something is told %s', (_name, where) => {
    const gap = page('title: ก', 'ไม่พบเรื่องของ[[a|ที่นี่]]หลังปี 2549');
    const later = 'ราวต้นปี 2551 ยังมีคนนับ[[a|ที่นี่]]ไว้ [@s]';
    const files: [string, string][] =
      where === 'cases/a/index.mdx'
        ? [[where, `${gap}\n${later}`]]
        : [
            ['cases/a/index.mdx', gap],
            [where, page('title: ข', later)],
          ];
    expect(found(...files).notFound).toHaveLength(1);
  });
  test('the library no longer says that nothing was found on Karo after 2549, which another page tells', () => {
    const { notFound } = contradictions(readStatements('.'));
    expect(notFound.filter((item) => item.startsWith('karo') && item.includes('(2549)'))).toEqual([]);
  });
});
