import { describe, expect, it } from 'vitest';
import { toPortable } from '../../../src/features/material/portable/to-portable.ts';
import { buildLibrary } from '../../../src/library/library.ts';
import { syncContent } from '../../../src/sync/sync-content.ts';
import { libraryCopy, type LibraryCopy } from '../../fixtures/library-copy.ts';

const PUBLISHER = {
  origin: 'https://example.org',
  base: '/m/',
  name: { th: 'คลัง', en: 'Library' },
  licence: { name: 'CC BY 4.0', url: 'https://example.org/licence' },
};

/** The small good library, after a change. */
function changed(change: (copy: LibraryCopy) => void = () => undefined) {
  const copy = libraryCopy();
  change(copy);
  const { entries, terms, sources, records } = syncContent(copy.root, { base: '/', version: 'test' });
  copy.dispose();
  return buildLibrary({ entries: [...entries.values()].map(({ entry }) => entry), terms, sources, records });
}

/** A finding against the lesson, from a case and a source that nothing else in it names. */
const disputed = changed((copy) => {
  copy.write(
    'sources.yaml',
    `${copy.read('sources.yaml')}- id: other-c\n  type: book\n  title: เล่มที่เห็นต่าง\n  issued: 2010\n`,
  );
  copy.edit(
    'lessons/open-books/index.mdx',
    'advice:',
    'disputed:\n  - case: ban-b\n    finding: เปิดบัญชีแล้วคนยังไม่มา\n    source: other-c\n  - finding: อีกแห่งไม่เห็นผล\n    source: paper-b\nadvice:',
  );
});

describe('an entry as exports have it', () => {
  it('carries what speaks against a lesson as it carries what speaks for it, with place and source', () => {
    const { lesson, sources } = toPortable(disputed, 'lesson', 'open-books', 'th', PUBLISHER)!;
    expect(lesson!.against).toEqual([
      { finding: 'เปิดบัญชีแล้วคนยังไม่มา', place: 'กองทุนบ้านบี', source: 'other-c' },
      { finding: 'อีกแห่งไม่เห็นผล', source: 'paper-b' },
    ]);
    expect(lesson!.evidence).toEqual([
      { finding: 'สมาชิกเพิ่มหลังเปิดบัญชี', place: 'กองทุนบ้านเอ', source: 'report-a' },
      { finding: 'งานศึกษาพบอย่างเดียวกัน', source: 'paper-b' },
    ]);
    expect(sources.map(({ id }) => id)).toContain('other-c');
  });

  it('says that a lesson is disputed and lowers its grade for it', () => {
    const grade = (library: typeof disputed) => {
      const { strength, disputed } = toPortable(library, 'lesson', 'open-books', 'th', PUBLISHER)!.lesson!;
      return { strength, disputed };
    };
    expect(grade(changed())).toEqual({ strength: 'fair', disputed: false });
    expect(grade(disputed)).toEqual({ strength: 'single', disputed: true });
  });

  it('keeps the findings against a lesson in English, with the place named in English', () => {
    const { lesson, textLang } = toPortable(disputed, 'lesson', 'open-books', 'en', PUBLISHER)!;
    expect(textLang).toBe('en');
    expect(lesson!.against).toHaveLength(2);
    expect(lesson!.evidence[0]!.place).toBe('Ban A fund');
  });

  it('numbers the sources as the page does: those of the text first, then those of the fields', () => {
    const library = changed((copy) => copy.edit('cases/ban-a/index.mdx', '[@report-a, หน้า 12] แล้ว', '[@paper-b] แล้ว'));
    const portable = toPortable(library, 'case', 'ban-a', 'th', PUBLISHER)!;
    expect(portable.sources.map(({ id }) => id)).toEqual(['paper-b', 'report-a']);
    expect(portable.sources[1]).toEqual({
      id: 'report-a',
      text: expect.stringContaining('รายงานเอ'),
      url: 'https://example.org/a',
    });
  });

  it('names what nobody knows of a case, and its dream beside the real thing', () => {
    const portable = toPortable(changed(), 'case', 'ban-a', 'th', PUBLISHER)!;
    expect(portable.case).toMatchObject({
      vision: ['อยากให้ทุกคนดูแลกัน'],
      reality: ['สมาชิกส่วนหนึ่งหยุดส่งเงิน'],
      unknown: ['จำนวนสมาชิกวันนี้'],
      triangle: { policy: { state: 'weak', note: 'ท้องถิ่นยังไม่สมทบ' }, knowledge: { state: 'unknown' } },
      timeline: [
        { date: '2004-04~', what: 'เริ่มออม' },
        { date: '2006-11-16', what: 'ครบสามสิบเดือน' },
      ],
    });
    expect(portable.url).toBe('https://example.org/m/cases/ban-a/');
    expect(portable.credit).toEqual({
      site: 'คลัง',
      licence: 'CC BY 4.0',
      licenceUrl: 'https://example.org/licence',
      home: 'https://example.org/m/',
    });
  });

  it('has nothing for an id that does not exist', () => {
    expect(toPortable(changed(), 'lesson', 'nowhere', 'th', PUBLISHER)).toBeUndefined();
    expect(toPortable(changed(), 'term', 'nowhere', 'th', PUBLISHER)).toBeUndefined();
  });
});

describe('the text of an entry as exports have it', () => {
  const library = changed((copy) =>
    copy.edit(
      'cases/ban-a/index.mdx',
      '[@report-a, หน้า 12] แล้ว',
      '[@report-a, หน้า 12] แล้ว ดู[[ban-b]]\n\n3. หนึ่ง\n4. สอง\n\n| ก | ข |\n|---|---|\n| 1 | 2 |\n\nจบ',
    ),
  );

  it('says its version, and has lists and tables as they are', () => {
    const portable = toPortable(library, 'case', 'ban-a', 'th', PUBLISHER)!;
    expect(portable.version).toBe(4);
    expect(portable.text).toContainEqual({
      type: 'list',
      ordered: true,
      start: 3,
      items: [{ blocks: [{ type: 'paragraph', text: ['หนึ่ง'] }] }, { blocks: [{ type: 'paragraph', text: ['สอง'] }] }],
    });
    expect(portable.text).toContainEqual({ type: 'table', head: [['ก'], ['ข']], rows: [[['1'], ['2']]] });
  });

  it('numbers its citations as the list of sources does', () => {
    const { text, sources } = toPortable(library, 'case', 'ban-a', 'th', PUBLISHER)!;
    const marks = [...JSON.stringify(text).matchAll(/"cite":"([^"]+)","number":(\d+)/g)];
    expect(marks.length).toBeGreaterThan(0);
    for (const [, cite, number] of marks) expect(sources[Number(number) - 1]!.id).toBe(cite);
  });

  it('links to addresses like that of the entry: whole where the origin is known, a path where it is not', () => {
    const link = (origin?: string) => {
      const { origin: _origin, ...rest } = PUBLISHER;
      const portable = toPortable(library, 'case', 'ban-a', 'th', { ...rest, ...(origin && { origin }) })!;
      return /"href":"([^"]+)"/.exec(JSON.stringify(portable.text))![1];
    };
    expect(link('https://example.org')).toBe('https://example.org/cases/ban-b/');
    expect(link()).toBe('/cases/ban-b/');
  });
});
