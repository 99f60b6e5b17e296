import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCopy } from '../../fixtures/check-copy.ts';
import { libraryCopy, type LibraryCopy } from '../../fixtures/library-copy.ts';

const CASE = 'cases/ban-a/index.mdx';
const ENGLISH = 'cases/ban-a/en.mdx';
const NOTE = 'notes/visit/index.mdx';
const FIELDS = { file: 'day.jpg', alt: 'สมาชิกนั่งล้อมวงบนเสื่อ กำลังนับเหรียญ', credit: 'ผู้บันทึก', consent: 'given' };

let copy: LibraryCopy;
beforeEach(() => (copy = libraryCopy()));
afterEach(() => copy.dispose());

const photograph = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#8a6' } })
    .jpeg()
    .toBuffer();
/** Gives an entry a lead photograph. */
function lead(file: string, fields: Record<string, string | undefined>): void {
  const lines = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [`  ${key}: ${value}\n`]));
  copy.edit(file, '---\n', `---\nphoto:\n${lines.join('')}`);
}
/** What is found that concerns pictures. */
const found = (): string[] =>
  checkCopy(copy.root)
    .filter(({ rule }) => /^(?:photo|image|picture|field)-/.test(rule))
    .map(({ file, severity, rule }) => `${file} ${severity} ${rule}`)
    .sort();

describe('the lead photograph of an entry', () => {
  it('is good with its file, a description in both languages, whose it is and how those in it stand to it', async () => {
    lead(CASE, { ...FIELDS, caption: 'วันออม', year: '2006' });
    lead(ENGLISH, { alt: 'Members sit in a circle on a mat and count coins' });
    copy.writeBytes('cases/ban-a/day.jpg', await photograph(1200, 800));
    expect(found()).toEqual([]);
  });

  it.each(['alt', 'credit', 'consent'] as const)('is refused without %s', async (missing) => {
    lead(CASE, { ...FIELDS, [missing]: undefined });
    copy.writeBytes('cases/ban-a/day.jpg', await photograph(1200, 800));
    const problems = checkCopy(copy.root).filter(({ severity, file }) => severity === 'error' && file.endsWith(CASE));
    expect(problems.map(({ en }) => en.what)).toEqual([expect.stringContaining(missing)]);
  });

  it('is asked for where its file is missing, with the name that was meant', () => {
    lead(CASE, { ...FIELDS, file: 'bok.png' });
    lead(ENGLISH, { alt: 'Members sit in a circle on a mat and count coins' });
    expect(found()).toEqual([`content/${CASE} error image-missing`]);
  });

  it('is small below 960 pixels, and a strip where nearly nothing of it would be seen', async () => {
    lead(CASE, FIELDS);
    lead(ENGLISH, { alt: 'Members sit in a circle on a mat and count coins' });
    copy.writeBytes('cases/ban-a/day.jpg', await photograph(900, 250));
    expect(found()).toEqual([
      'content/cases/ban-a/day.jpg warning photo-strip',
      'content/cases/ban-a/day.jpg warning photo-too-small',
    ]);
    copy.writeBytes('cases/ban-a/other.jpg', await photograph(90, 90));
    expect(found()).toHaveLength(2);
  });

  it.each([
    'ภาพสมาชิกนั่งล้อมวง',
    'รูปถ่ายวันออม',
    'ประชุม',
    'A picture of members at a table',
    'Photo of members at a table',
    'IMG_2031',
    'DSC 04122',
    'photo20311',
    'day-of-saving.jpg',
    'day-of-saving.jpeg',
    'วันออมที่บ้าน.webp',
  ])('is described by more than %j', async (alt) => {
    lead(CASE, { ...FIELDS, alt });
    lead(ENGLISH, { alt: 'Photograph of members' });
    copy.writeBytes('cases/ban-a/day.jpg', await photograph(1200, 800));
    expect(found()).toEqual([
      `content/${ENGLISH} warning photo-alt-says-nothing`,
      `content/${CASE} warning photo-alt-says-nothing`,
    ]);
  });

  it.each([
    'สมาชิกถือภาพถ่ายของวันแรก',
    'Members look at a photograph of the first day',
    'Members open day.jpg on a phone',
    'Members pass round img 12',
    'DSC 12 lies on a table',
    'Photographers and members at a table',
    'กรรมการแปดคน',
  ])('is well described by %j', async (alt) => {
    lead(CASE, { ...FIELDS, alt });
    lead(ENGLISH, { alt });
    copy.writeBytes('cases/ban-a/day.jpg', await photograph(1200, 800));
    expect(found()).toEqual([]);
  });

  it('is described in English where the entry is translated, and does not stand in the text again', async () => {
    lead(CASE, { ...FIELDS, file: 'book.png' });
    expect(found()).toEqual([
      'content/cases/ban-a/book.png warning photo-too-small',
      `content/${ENGLISH} warning photo-alt-not-translated`,
      `content/${CASE} warning photo-twice`,
    ]);
  });

  it('shows nobody whom a note hides', async () => {
    copy.writeBytes('notes/visit/day.jpg', await photograph(1200, 800));
    copy.edit(NOTE, /^consent: .*$/m.exec(copy.read(NOTE))?.[0] ?? '', 'consent: anonymised');
    lead(NOTE, FIELDS);
    expect(found()).toEqual([`content/${NOTE} warning photo-of-anonymous`]);
    copy.edit(NOTE, '  consent: given', '  consent: nobody-known');
    expect(found()).toEqual([]);
  });
});
