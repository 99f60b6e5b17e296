import { describe, expect, test } from 'vitest';
import { analyse, squeeze } from '../../../../src/features/search/query/analyse.ts';
import { gatheringIn } from '../../../../src/features/search/query/gathering.ts';
import { fitOf } from '../../../../src/features/search/rank/fits.ts';

const read = (query: string) => gatheringIn(squeeze(analyse(query)));

describe('what a query says of a meeting', () => {
  test.each([
    ['อยากคุยเรื่องระเบียบ 25 คน 2 ชั่วโมง', 25, 120],
    ['กรรมการสิบคน สองชั่วโมงครึ่ง', 10, 150],
    ['ชาวบ้าน ๓๐ คน ครึ่งวัน', 30, 210],
    ['15 คน ชั่วโมงครึ่ง ขอเงินสมทบ', 15, 90],
    ['เต็มวัน ผู้นำ 40 คน', 40, 420],
    ['six people, two hours, no materials', 6, 120],
    ['20 committee members, half a day', 20, 210],
    ['one hour, 12 people', 12, 60],
    ['30 people, 45 minutes', 30, 45],
  ])('%s', (query, people, minutes) => {
    expect(read(query)).toMatchObject({ people, minutes });
  });
  test.each(['กองทุนมีสมาชิก 200 คน', 'ประชุมสองชั่วโมง', 'how many people', 'one hour of work', 'เงินไม่พอจ่ายค่าทำศพ'])(
    'a number of one thing alone is no meeting: %s',
    (query) => {
      expect(read(query)).toBeUndefined();
    },
  );
  test.each([
    'มีเกมอะไรให้สมาชิกใหม่เล่น',
    'ชวนป้า ๆ มาวาดรูปบ้านตัวเอง',
    'จะเปิดวงเรื่องค่าแรกเข้ายังไง',
    'ประชุมสภาเด็ก อยากให้น้องเล็กกล้าพูด',
    'ซ้อมหนีน้ำก่อนถึงหน้าฝน',
    'energizers for a hot afternoon',
    'get everybody to write down a worry',
  ])('a wish for something to do together is a meeting of any size: %s', (query) => {
    expect(read(query)).toEqual({ wished: true, stretches: [] });
  });
  test('such a wish and a number of people say how many come', () => {
    expect(read('เกมสำหรับสมาชิก 80 คน')).toMatchObject({ people: 80, wished: true });
  });
  test('who tells people and hours plans a meeting, and does not only wish for one', () => {
    expect(read('เกมสำหรับสมาชิก 80 คน สองชั่วโมง')).toMatchObject({ people: 80, wished: false });
  });
  test.each([
    'ซ่อมหลังคาศาลา',
    'สมาชิกพูดกันว่าเงินหาย',
    'เราช่วยกันมาตั้งแต่รุ่นพ่อ',
    'ค่าน้ำมันช่วยกันหารคนละครึ่ง',
    'ใช้แบบจำลองคิดดอกเบี้ย',
    'who wins the match',
    'the map of provinces',
  ])('no wish for anything to do together: %s', (query) => {
    expect(read(query)).toBeUndefined();
  });
  test('the words for numbers and hours are told apart from what the meeting is about', () => {
    const query = squeeze(analyse('write a charter, 20 people, half a day'));
    const left = gatheringIn(query)!.stretches.reduce(
      (text, { from, to }) => text.slice(0, from) + ' '.repeat(to - from) + text.slice(to),
      query,
    );
    expect(left.trim()).toBe('write a charter');
  });
});

describe('a kit suits', () => {
  const meeting = read('20 people, two hours')!;
  test('by people and by hours, said roughly', () => {
    const suits = fitOf('', meeting, [12, 30, 120]);
    expect(suits).toBeGreaterThan(fitOf('', meeting, [40, 80, 120]));
    expect(suits).toBeGreaterThan(fitOf('', meeting, [12, 30, 420]));
    expect(suits).toBeGreaterThan(fitOf('', meeting, [5, 30, 5]));
  });
  test('by its purpose', () => {
    const planning = squeeze(analyse('วางแผนปีหน้า'));
    expect(fitOf(planning, meeting, [12, 30, 120, 'plan'])).toBeGreaterThan(
      fitOf(planning, meeting, [12, 30, 120, 'share']),
    );
  });
});
