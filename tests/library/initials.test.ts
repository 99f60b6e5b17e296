import { describe, expect, test } from 'vitest';
import { initialGroups } from '../../src/library/lettered/initials.ts';

const initialOf = (name: string): string | undefined => initialGroups([name], (each) => each, 'th')[0]?.initial;

describe('the letter that a name is found under', () => {
  test.each([
    ['is its first consonant', 'กองทุน', 'ก'],
    ['is the consonant after a vowel written before it', 'เงินออม', 'ง'],
    ['does not heed an opening quotation mark', '“เขยื้อนภูเขา”', 'ข'],
    ['does not heed brackets and spaces', ' (ร่าง) พระราชบัญญัติ', 'ร'],
    ['is a capital where there are such', 'baht a day', 'B'],
    ['may be a digit', '30 บาท', '3'],
    ['is the sign where there is nothing else', '“', '“'],
  ])('%s', (_, name, initial) => {
    expect(initialOf(name)).toBe(initial);
  });
  test('puts Thai letters first on Thai pages, and each name once', () => {
    const names = ['Zebra', '“กลุ่ม”', 'กองทุน', 'แม่'];
    const groups = initialGroups(names, (each) => each, 'th');
    expect(groups.map(({ initial }) => initial)).toEqual(['ก', 'ม', 'Z']);
    expect(groups.flatMap(({ items }) => items).sort()).toEqual([...names].sort());
  });
});
