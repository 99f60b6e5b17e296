import { describe, expect, it } from 'vitest';
import { cut } from '../../../../src/features/search/query/cut.ts';
import { squeeze } from '../../../../src/features/search/query/analyse.ts';
import type { SearchPage } from '../../../../src/features/search/index/indexed-page.ts';
import { engineOver } from '../small-index.ts';

const LESSONS = [
  ['fire', 'ເຮັດແນວກັນໄຟກ່ອນໝົດລະດູຝົນ', 'ດິນຍັງອ່ອນ ຄົນຍັງຫວ່າງ ແນວກັນໄຟຈຶ່ງແລ້ວໄວ'],
  ['border', 'ຍ່າງເບິ່ງເຂດແດນປ່າຮ່ວມກັນກັບບ້ານໃກ້ຄຽງ', 'ເມື່ອສອງບ້ານເຫັນຫຼັກເຂດດຽວກັນ ການຜິດຖຽງກໍໜ້ອຍລົງ'],
  ['mushrooms', 'ນັບເຫັດ ແລະ ໜໍ່ໄມ້ທີ່ເກັບໄດ້ແຕ່ລະປີ', 'ຕົວເລກຂອງຊາວບ້ານເອງບອກວ່າປ່າຟື້ນຕົວຫຼືບໍ່'],
  ['school', 'ໃຫ້ໂຮງຮຽນເພາະກ້າໄມ້ພື້ນບ້ານ', 'ເດັກນ້ອຍເກັບແກ່ນກັບພໍ່ເຖົ້າ ແລ້ວຮູ້ຈັກຊື່ໄມ້'],
] as const;
const PAGES: SearchPage[] = LESSONS.map(([id, title, text]) => ({
  id: `lesson:${id}`,
  title,
  data: { kind: 'lesson' },
  facets: { kind: ['lesson'] },
  sections: [{ text }],
}));

describe('Lao, which puts no spaces between words either', () => {
  const { engine } = engineOver(PAGES);
  it.each([
    ['ຈະເຮັດແນວກັນໄຟຍາມໃດດີ', 'lesson:fire'],
    ['ຜິດຖຽງກັນເລື່ອງຫຼັກເຂດ', 'lesson:border'],
    ['ຢາກຈົດຈຳນວນໜໍ່ໄມ້', 'lesson:mushrooms'],
    ['ເດັກນ້ອຍບໍ່ຮູ້ຈັກຊື່ໄມ້ແລ້ວ', 'lesson:school'],
  ])('%s finds the lesson that it is about', async (question, lesson) => {
    expect((await engine.search(question)).hits[0]?.page.id).toBe(lesson);
  });
  it('a space between two words is none, and one between Latin words stays', () => {
    expect(squeeze('ແນວ ກັນ ໄຟ fire break')).toBe('ແນວກັນໄຟfire break');
  });
  it('is cut by the words of the collection', () => {
    const levels = new Map([
      ['ແນວ', 9],
      ['ກັນ', 9],
      ['ໄຟ', 9],
    ]);
    const pieces = cut('ແນວກັນໄຟ', { levels, longestFrom: () => 3 }).map(({ text }) => text);
    expect(pieces).toEqual(['ແນວ', 'ກັນ', 'ໄຟ']);
  });
});
