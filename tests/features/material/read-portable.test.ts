import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { fetchEntries, NotReached, PageTooOld } from '../../../src/features/material/make/fetch-entries.ts';
import { readPortable } from '../../../src/features/material/portable/read-portable.ts';
import { handout } from '../../../src/features/material/print/handout.ts';
import { entryOf, materialOf, RICH } from './sample.ts';

const { version: _version, text: _text, ...named } = entryOf('note', 'old');
/** What a device has kept of the first shape. */
const FIRST = {
  ...named,
  sections: [{ paragraphs: ['นำเรื่อง'] }, { heading: 'ตาราง', paragraphs: ['ปี\u2003เงิน', '2547\u200336,500'] }],
};

describe('an entry that was kept', () => {
  it('is taken as it is when it has the shape of today', () => {
    const entry = entryOf('note', 'x', { text: RICH });
    expect(readPortable(JSON.parse(JSON.stringify(entry)))).toEqual({ entry, older: false });
  });

  it('of the first shape can still be printed: its paragraphs under their headings, cells parted so that they read', () => {
    const read = readPortable(FIRST);
    if (!read || read === 'newer') throw new Error('not read');
    expect(read.older).toBe(true);
    expect(read.entry.text).toEqual([
      { type: 'paragraph', text: ['นำเรื่อง'] },
      { type: 'heading', depth: 2, id: 'part-2', text: ['ตาราง'] },
      { type: 'paragraph', text: ['ปี · เงิน'] },
      { type: 'paragraph', text: ['2547 · 36,500'] },
    ]);
    expect(handout(materialOf([read.entry]), 'one')[0]!.html).toContain('2547 · 36,500');
  });

  it('of the second shape keeps everything; the one paragraph of what to do is one step', () => {
    const { lesson, ...rest } = entryOf('lesson', 'second', { text: RICH });
    const advice = { ...lesson!.advice, do: 'ถามก่อน แล้วค่อยคิด' };
    expect(readPortable({ ...rest, version: 2, lesson: { ...lesson, advice } })).toEqual({
      entry: { ...rest, lesson: { ...lesson, advice: { ...advice, do: ['ถามก่อน แล้วค่อยคิด'] } } },
      older: false,
    });
  });

  it('of the third shape is as today, since nobody had told of a kit then', () => {
    const { workshop, ...kit } = entryOf('workshop', 'third', { text: RICH });
    const read = readPortable({ ...kit, version: 3, workshop: { ...workshop, tried: [] } });
    expect(read).toMatchObject({ entry: { ...kit, workshop }, older: false });
  });

  it('of the first shape without a text has lost nothing', () => {
    expect(readPortable({ ...FIRST, sections: [] })).toMatchObject({ older: false, entry: { text: [] } });
  });

  test.each([
    ['a later version', { ...named, version: 5, body: [] }, 'newer'],
    ['a page of a captive portal', '<html>', undefined],
    ['nothing', null, undefined],
    ['a list', [1], undefined],
    ['something without a title', { kind: 'note', id: 'x', version: 4, text: [] }, undefined],
    ['a text that is none', { ...named, version: 4, text: 'x' }, undefined],
  ])('that is %s is not taken for one', (_what, value, answer) => {
    expect(readPortable(value)).toBe(answer);
  });
});

describe('fetching entries', () => {
  afterEach(() => vi.unstubAllGlobals());
  const served = (id: string, value: unknown) => {
    vi.stubGlobal('location', { href: 'https://read.example/m/tray/' });
    const fetched = vi.fn(async () => Response.json(value));
    vi.stubGlobal('fetch', fetched);
    return {
      fetched,
      get: () =>
        fetchEntries(
          [{ kind: 'note', id }],
          { lang: 'th', base: '/m/', signal: new AbortController().signal },
          () => undefined,
        ),
    };
  };

  it('names those of an earlier shape, and asks for them anew the next time', async () => {
    const { fetched, get } = served('old', FIRST);
    expect((await get()).older).toEqual([FIRST.title]);
    await get();
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  it('gives links in a text the address at which the reader is, others stay', async () => {
    const text = [
      {
        type: 'paragraph',
        text: [
          { text: 'ก', href: '/m/cases/a/' },
          { text: 'ข', href: 'https://other.example/' },
        ],
      },
    ] as const;
    const { fetched, get } = served('new', { ...entryOf('note', 'new'), text });
    const { entries, older } = await get();
    expect(older).toEqual([]);
    expect(JSON.stringify(entries[0]!.text)).toContain('"https://read.example/m/cases/a/"');
    expect(JSON.stringify(entries[0]!.text)).toContain('"https://other.example/"');
    await get();
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('says when the page is older than the texts, and when what came is no entry', async () => {
    await expect(served('later', { ...named, version: 5 }).get()).rejects.toBeInstanceOf(PageTooOld);
    await expect(served('portal', '<html>').get()).rejects.toBeInstanceOf(NotReached);
  });
});
