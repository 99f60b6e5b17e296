import { describe, expect, test } from 'vitest';
import { readWordFilter, writeWordFilter } from '../../../../src/features/search/format/word-filter.ts';
import { englishStems } from '../../../../src/features/search/index/english-words.ts';
import { languageHas, thaiWordsOf } from '../../../../src/features/search/query/language-words.ts';
import { cut } from '../../../../src/features/search/query/cut.ts';
import { wordsBySound } from '../../../../src/features/search/query/sound.ts';
import { repairWords } from '../../../../src/features/search/query/repair/repair-words.ts';

const stems = englishStems();
const filter = readWordFilter(writeWordFilter(stems));
const has = languageHas(filter);

describe('words of the language', () => {
  test('every English word that was put in is told of, and of others hardly one in fifty', () => {
    expect(stems.size).toBeGreaterThan(15_000);
    expect([...stems].filter((stem) => !filter(stem))).toEqual([]);
    const made = Array.from({ length: 2000 }, (_, at) => `zq${at.toString(36)}x`);
    expect(made.filter(filter).length).toBeLessThan(40);
  });
  test('weigh less than 80 kB for a reader', () => {
    expect(writeWordFilter(stems).length).toBeLessThan(80_000);
  });
  test.each(['ส้มตำ', 'ทุเรียน', 'โรงแรม', 'สลัม', 'recipe', 'recipes', 'stalled'])('%s is one', (word) => {
    expect(has(word)).toBe(true);
  });
  test.each(['สวัดิการ', 'บำนาน', 'สมาชืก', 'กองทุณ', 'อลเมื่อ', 'ขาว', 'recpie', 'membr', 'ab', '2547', ''])(
    '%s is none',
    (word) => {
      expect(has(word)).toBe(false);
    },
  );
  test('stand in a Thai text where the language cuts it', () => {
    expect(thaiWordsOf('ทุเรียนแพงกว่าข้าว')).toEqual(['ทุเรียน', 'ข้าว']);
  });
  test('without the file of English words Thai ones are known all the same', () => {
    expect([languageHas()('ทุเรียน'), languageHas()('recipe')]).toEqual([true, false]);
  });
  test('are left as they are, where letters like them would be mended', () => {
    const levels = new Map([
      ['type', 5],
      ['บัญชี', 5],
    ]);
    const vocabulary = { levels, longestFrom: () => 6 };
    expect(cut('tyre', vocabulary)).toEqual([{ text: 'tyre', level: 0 }]);
    expect(repairWords('tyre', vocabulary).repairs).toEqual([{ from: 'tyre', to: 'type' }]);
    expect(repairWords('tyre', vocabulary, new Map(), has)).toEqual({ text: 'tyre', repairs: [] });
    expect(repairWords('บันชี', vocabulary, new Map(), has).text).toBe('บัญชี');
  });
  test('what is heard takes no letter of the words beside it', () => {
    const levels = new Map(['กองทุน', 'บ้าน', 'ฌาปนกิจ', 'สงเคราะห์', 'ปล้อง'].map((word) => [word, 6]));
    const vocabulary = { levels, longestFrom: () => 10 };
    expect(repairWords('บ้านหญ้าปล้องชาปนะกิด', vocabulary, wordsBySound(levels))).toEqual({
      text: 'บ้านหญ้าปล้องฌาปนกิจ',
      repairs: [{ from: 'ชาปนะกิด', to: 'ฌาปนกิจ' }],
    });
    expect(repairWords('ชาปนะกิดสงเคาะกองทุน', vocabulary, wordsBySound(levels)).text).toBe('ฌาปนกิจสงเคราะห์กองทุน');
  });
});
