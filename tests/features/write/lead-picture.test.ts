import { describe, expect, it } from 'vitest';
import { newDraft, type Draft } from '../../../src/features/write/draft/draft.ts';
import { leadIntoText, madeLead, withoutPicture } from '../../../src/features/write/pictures/lead-picture.ts';

const draft = (body: string, data: object = {}, english: object = {}): Draft => ({
  ...newDraft('note', 'x', '2026-11-29', 0),
  th: { data: { title: 'ก', ...data }, body },
  en: { data: { title: 'A', ...english }, body: '' },
  pictures: [
    { name: 'photo-1.jpg', width: 1200, height: 800 },
    { name: 'photo-2.jpg', width: 1200, height: 800 },
  ],
});
const TEXT = 'ก่อน\n\n<Figure src="photo-1.jpg" alt="คน &amp;amp; วง" credit="เรา" consent="given" />\n\nหลัง\n';

describe('a picture that becomes the lead photograph', () => {
  it('takes along what the text said of it, and stands in the text no more', () => {
    const { th } = madeLead(draft(TEXT), 'photo-1.jpg');
    expect(th.data).toEqual({
      title: 'ก',
      photo: { file: 'photo-1.jpg', alt: 'คน &amp; วง', credit: 'เรา', consent: 'given' },
    });
    expect(th.body).toBe('ก่อน\n\nหลัง\n');
  });

  it('sends the one of before back into the text, with its words', () => {
    const { th, en } = madeLead(
      draft(
        'ก\n',
        { photo: { file: 'photo-1.jpg', alt: 'วง', credit: 'เรา', year: '2006' } },
        { photo: { alt: 'circle' } },
      ),
      'photo-2.jpg',
    );
    expect(th.data['photo']).toEqual({ file: 'photo-2.jpg' });
    expect(th.body).toBe('ก\n\n<Figure src="photo-1.jpg" alt="วง" credit="เรา" />\n');
    expect(en?.data).toEqual({ title: 'A' });
  });

  it('comes back into the text as it went', () => {
    const there = madeLead(draft(TEXT), 'photo-1.jpg');
    expect(leadIntoText(there).th.body).toBe(
      'ก่อน\n\nหลัง\n\n<Figure src="photo-1.jpg" alt="คน &amp;amp; วง" credit="เรา" consent="given" />\n',
    );
    expect(leadIntoText(there).th.data).toEqual({ title: 'ก' });
  });

  it('is gone from field, text and list when it is removed; another leaves it where it is', () => {
    const there = madeLead(draft(TEXT), 'photo-1.jpg');
    const gone = withoutPicture(there, 'photo-1.jpg');
    expect([gone.th.data, gone.pictures.map(({ name }) => name)]).toEqual([{ title: 'ก' }, ['photo-2.jpg']]);
    expect(withoutPicture(there, 'photo-2.jpg').th.data['photo']).toEqual(there.th.data['photo']);
  });
});
