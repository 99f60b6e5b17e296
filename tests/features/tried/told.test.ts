import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTold, type Told } from '../../../src/features/tried/read-told.ts';
import {
  LINE_NAMES,
  plainLine,
  toldTemplate,
  toldText,
  YES_NO,
  type LineName,
} from '../../../src/features/tried/told-text.ts';
import { TRIED_KINDS, TRIED_RESULTS } from '../../../src/intake/schema/names.ts';
import { PROVINCES, PROVINCE_CODES } from '../../../src/intake/schema/provinces.ts';
import { formatDate } from '../../../src/words/dates.ts';
import { LANGS, type Lang } from '../../../src/words/languages.ts';
import { words } from '../../../src/words/words.ts';
import { holds } from '../../property.ts';

const one = (text: string): Told => {
  const found = readTold(text);
  expect(found).toHaveLength(1);
  return found[0]!.told;
};
const SENT = `[เราลองแล้ว]
เรื่อง: เห็นแล้วจึงทำ
รหัส: lesson:see-then-do
ผล: ได้ผลบางส่วน
ปรับอะไร: ทำแค่สองหมู่บ้านก่อน คนมาครบ
จังหวัด: ลำปาง
กลุ่ม: กองทุนบ้านเอ
บอกชื่อกลุ่มได้: ได้
เมื่อ: พฤศจิกายน 2569
กี่คน: 30
หน้า: https://example.org/lessons/see-then-do/
[จบ]`;
const READ: Told = {
  lang: 'th',
  of: { kind: 'lesson', id: 'see-then-do' },
  title: 'เห็นแล้วจึงทำ',
  result: 'partly',
  changed: 'ทำแค่สองหมู่บ้านก่อน คนมาครบ',
  province: 'TH-52',
  group: 'กองทุนบ้านเอ',
  named: true,
  date: '2026-11',
  people: 30,
};

describe('a text in which somebody tells of a trial', () => {
  test('is read as it was sent', () => expect(one(SENT)).toEqual(READ));

  test.each([
    [
      'quoted in a letter, with greetings and a signature',
      `เรียนบรรณาธิการ\nเรื่อง: ขอเล่า\nวันที่: 1 ม.ค. 2569\n\n${SENT.replace(/^/gm, '> ')}\n\nขอบคุณค่ะ\nส่งจาก iPhone`,
    ],
    ['in a chat that was saved', `2026.11.30 Monday\n10:21\tสมาชิก\t"${SENT}"\n10:22\tสมาชิก\tขอบคุณค่ะ`],
    ['behind a name on the line of its mark', `10:21 สมาชิก ${SENT}`],
    ['with an empty line after each', SENT.replaceAll('\n', '\n\n')],
    ['with line ends of Windows and spaces around the colon', SENT.replaceAll('\n', '\r\n').replaceAll(': ', '  ：  ')],
    ['as a list', SENT.replace(/^/gm, '• ')],
    ['without its marks', SENT.split('\n').slice(1, -1).join('\n')],
    ['with signs that nobody sees', SENT.replaceAll('ผล', 'ผล\u200b').replaceAll('ผล\u200b:', 'ผล:')],
    ['with a long line broken by a mail program', SENT.replace('หมู่บ้านก่อน ', 'หมู่บ้านก่อน\n')],
    ['in Thai digits', SENT.replace('2569', '๒๕๖๙').replace('30', '๓๐')],
    ['with the year in the Common Era', SENT.replace('พฤศจิกายน 2569', 'พ.ย. 2026')],
    [
      'with other words for the same',
      SENT.replace('จังหวัด:', 'ที่ไหน:')
        .replace('ลำปาง', 'อ.เกาะคา จ.ลำปาง')
        .replace('เมื่อ:', 'วันที่:')
        .replace('พฤศจิกายน 2569', '11/2569')
        .replace('กี่คน: 30', 'จำนวนคน: ราว 30 คน'),
    ],
    [
      'in English labels',
      SENT.replace('ผล: ได้ผลบางส่วน', 'Result: worked in part')
        .replace('จังหวัด: ลำปาง', 'Where: Lampang province')
        .replace('บอกชื่อกลุ่มได้: ได้', 'May be named: Yes')
        .replace('เมื่อ: พฤศจิกายน 2569', 'When: November 2026'),
    ],
    ['with the address in place of the id', SENT.replace('รหัส: lesson:see-then-do\n', '')],
  ])('is read all the same %s', (_how, text) => {
    expect(one(text)).toEqual(READ);
  });

  test('tells what is missing by leaving it out', () => {
    expect(one('[เราลองแล้ว]\nรหัส: workshop:pot-of-sweets\nผล: ไม่ได้ผล\n[จบ]')).toEqual({
      lang: 'th',
      of: { kind: 'workshop', id: 'pot-of-sweets' },
      result: 'failed',
    });
  });

  test.each([
    ['a result that nobody chose', 'ผล: ได้ผล / ได้ผลบางส่วน / ไม่ได้ผล'],
    ['a place that is no province', 'จังหวัด: แถวบ้าน'],
    ['a day that does not exist', 'เมื่อ: 31 กุมภาพันธ์ 2569'],
    ['a year without its century', 'เมื่อ: เดือนที่แล้ว'],
    ['a number in words', 'กี่คน: สิบกว่าคน'],
    ['a yes that may be a no', 'บอกชื่อกลุ่มได้: ถามก่อน'],
    ['a line without a label', 'คนแก่มาเยอะ'],
  ])('does not guess %s, and tells it', (_what, line) => {
    const [found] = readTold(`[เราลองแล้ว]\nรหัส: help:no-money\n${line}\nปรับอะไร: ก\n[จบ]`);
    expect(found!.unread).toEqual([line]);
    expect(Object.keys(found!.told).sort()).toEqual(['changed', 'lang', 'of']);
  });

  test.each([
    ['ได้ผล', 'worked'],
    ['ได้ผลดีมาก', 'worked'],
    ['ยังไม่ได้ผล', 'failed'],
    ['ไม่ค่อยได้ผล', 'failed'],
    ['ได้บางส่วน', 'partly'],
    ['did not work', 'failed'],
    ["Didn't work", 'failed'],
    ['Worked', 'worked'],
    ['partly worked', 'partly'],
  ] as const)('“%s” is %s', (said, result) => {
    expect(one(`รหัส: help:a\nผล: ${said}`).result).toBe(result);
  });

  test('of several messages each is read by itself, with or without marks', () => {
    const other = SENT.replace('see-then-do', 'open-books');
    const bare = (text: string) => text.split('\n').slice(1, -1).join('\n');
    for (const text of [`${SENT}\n${other}`, `${bare(SENT)}\n${bare(other)}`])
      expect(readTold(text).map(({ told }) => told.of?.id)).toEqual(['see-then-do', 'open-books']);
  });

  test.each([
    ['nothing', ''],
    ['a letter', 'เรื่อง: ขอถาม\nวันที่: 1 มกราคม 2569\nถึง: บรรณาธิการ\n\nสวัสดีค่ะ ผลเป็นอย่างไรบ้าง'],
    ['only its marks', '[เราลองแล้ว]\n[จบ]'],
  ])('is not found in %s', (_what, text) => expect(readTold(text)).toEqual([]));

  test('a form that nobody filled in says nothing but what it is about', () => {
    const text = toldTemplate(
      { title: 'ก', id: 'lesson:a' },
      { result: 'ได้ผล / ได้ผลบางส่วน / ไม่ได้ผล', changed: '', province: '', date: '', named: 'ได้ / ไม่' },
      'th',
    );
    expect(one(text)).toEqual({ lang: 'th', of: { kind: 'lesson', id: 'a' }, title: 'ก' });
  });
});

/** Words as people type them: Thai, English, digits, signs, several lines, pictures. */
const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'ก',
        'า',
        'ที่',
        ' ',
        '\n',
        ':',
        '[จบ]',
        '[We tried this]',
        'ผล: ไม่ได้ผล',
        '๑',
        '12',
        '"',
        '•',
        '👩‍🌾',
        '\u200b',
        '<b>',
        '{x}',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const day = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2035-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const said = fc.record({
  kind: fc.constantFrom(...TRIED_KINDS),
  id: fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/),
  result: fc.constantFrom(...TRIED_RESULTS),
  province: fc.option(fc.constantFrom(...PROVINCE_CODES), { nil: undefined }),
  named: fc.boolean(),
  date: day.chain((date) => fc.constantFrom(date, date.slice(0, 7))),
  people: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined }),
  changed: typed,
  group: typed,
  lang: fc.constantFrom<Lang>(...LANGS),
});
type Said = typeof said extends fc.Arbitrary<infer T> ? T : never;

/** The text that the page makes of it. */
function sent({ kind, id, result, province, named, date, people, changed, group, lang }: Said): string {
  return toldText(
    {
      id: `${kind}:${id}`,
      result: words(lang).tried.result[result],
      changed,
      ...(province && { province: PROVINCES[province][lang] }),
      group,
      named: YES_NO[lang][named ? 'yes' : 'no'],
      date: formatDate(date, lang),
      ...(people && { people: String(people) }),
    },
    lang,
  );
}
/** What must come out of it, whatever was typed. */
function wanted({ kind, id, result, province, named, date, people, changed, group }: Said): Omit<Told, 'lang'> {
  // Quotation marks at the ends of a line belong to the program that quoted it.
  const bare = (text: string) =>
    plainLine(
      plainLine(text)
        .normalize('NFC')
        .replace(/[\s"“”]+$/, ''),
    );
  return {
    of: { kind, id },
    result,
    ...(bare(changed) && { changed: bare(changed) }),
    ...(province && { province }),
    ...(bare(group) && { group: bare(group) }),
    named,
    date,
    ...(people && { people }),
  };
}
const readBack = (text: string): Omit<Told, 'lang'> => {
  const { lang: _lang, ...told } = one(text);
  return told;
};

describe('whatever somebody types', () => {
  test('comes back as it was, on one line', () => {
    holds(fc.property(said, (each) => void expect(readBack(sent(each))).toEqual(wanted(each))));
  });

  test('comes back from lines in any order, between any others, quoted, in Thai digits', () => {
    const around = fc.array(fc.constantFrom('', 'ขอบคุณค่ะ', 'Sent from my phone', '--', 'เรียน บรรณาธิการ'), {
      maxLength: 3,
    });
    holds(
      fc.property(
        said,
        around,
        around,
        fc.boolean(),
        fc.boolean(),
        fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
        (each, before, after, quoted, thaiDigits, order) => {
          const [begin, ...rest] = sent(each).split('\n');
          const lines = rest
            .slice(0, -1)
            .map((line) => (thaiDigits && /^(เมื่อ|กี่คน|When|How many)/.test(line) ? inThaiDigits(line) : line))
            .map((line, at) => ({ line, at: order[at] ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ line }) => (quoted ? `> ${line}` : line));
          const text = [...before, begin, ...lines, rest.at(-1), ...after].join('\n');
          expect(readBack(text)).toEqual(wanted(each));
        },
      ),
    );
  });

  test('no line between the marks is lost: it is read, or told as not understood', () => {
    const line = fc.constantFrom('คนมาเยอะ', 'เย็นนี้นัดใหม่', 'see you', '12', 'กี่คน: หลายคน', 'ผล: ไม่แน่', '');
    holds(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const [found] = readTold(['[เราลองแล้ว]', 'รหัส: lesson:a', 'ผล: ได้ผล', ...new Set(lines), '[จบ]'].join('\n'));
        // A second line on the result begins another text, of which nobody knows what it is about.
        const before = lines.includes('ผล: ไม่แน่') ? lines.slice(0, lines.indexOf('ผล: ไม่แน่')) : lines;
        expect([...found!.unread].sort()).toEqual([...new Set(before)].filter(Boolean).sort());
      }),
    );
  });
});

const inThaiDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode('๐'.charCodeAt(0) + Number(digit)));

test('every line has a name of its own in both languages', () => {
  const each = (lang: Lang) => new Set(LINE_NAMES.map((name: LineName) => toldText({ [name]: 'x' }, lang)));
  for (const lang of LANGS) expect(each(lang).size).toBe(LINE_NAMES.length);
});
