import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, squeeze } from '../../../../src/features/search/query/analyse.ts';
import { clausesIn } from '../../../../src/features/search/query/clauses.ts';
import { holds } from '../../../property.ts';

const clauses = (query: string): string[] => {
  const squeezed = squeeze(analyse(query));
  return clausesIn(query, squeezed).map(({ from, to }) => squeezed.slice(from, to));
};

describe('clauses of a long query', () => {
  test.each([
    [
      'Thai is parted where a space stands',
      'สมาชิกย้ายบ้านไปทำงานต่างจังหวัดกันหมด สมุดเงินฝากก็ยังอยู่กับแม่ จะปิดชื่อออกได้หรือยัง',
      ['สมาชิกย้ายบ้านไปทำงานต่างจังหวัดกันหมด', 'สมุดเงินฝากก็ยังอยู่กับแม่', 'จะปิดชื่อออกได้หรือยัง'],
    ],
    [
      'what is short goes with what stands before it',
      'สมาชิกย้ายบ้านไปทำงานต่างจังหวัดกันหมด ค่ะ สมุดเงินฝากก็ยังอยู่กับแม่ ดีไหม',
      ['สมาชิกย้ายบ้านไปทำงานต่างจังหวัดกันหมดค่ะ', 'สมุดเงินฝากก็ยังอยู่กับแม่ดีไหม'],
    ],
    [
      'English is parted at marks and conjunctions, not at spaces',
      'our members moved away to the city, their books are still here but how do we close their names',
      ['our members moved away to the city', 'their books are still here but', 'how do we close their names'],
    ],
    ['a short query says one thing', 'เงินหมด ทำอย่างไรดี', []],
    ['and so does a long one without a break', 'ก'.repeat(80), []],
  ])('%s', (_, query, wanted) => {
    expect(clauses(query)).toEqual(wanted);
  });
  test('stand one behind the other inside the query, whatever was typed', async () => {
    await holds(
      fc.property(fc.string({ minLength: 60, maxLength: 300, unit: fc.constantFrom(...'กขาเ ี่ab, .1') }), (query) => {
        const squeezed = squeeze(analyse(query));
        let at = 0;
        for (const { from, to } of clausesIn(query, squeezed)) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        expect(at).toBeLessThanOrEqual(squeezed.length);
      }),
    );
  });
});
