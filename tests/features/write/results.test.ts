import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, describe, expect, test } from 'vitest';
import { fromArchive } from '../../../scripts/import/from-archive.ts';
import { readTold } from '../../../src/features/tried/index.ts';
import { checkCopy } from '../../fixtures/check-copy.ts';
import { libraryCopy } from '../../fixtures/library-copy.ts';
import { zipped } from '../../../src/features/write/files/zip.ts';
import { resultFiles, type ResultContext } from '../../../src/features/write/results/result-files.ts';
import {
  askedToTell,
  beginResult,
  emptyCard,
  readResult,
  type Result,
} from '../../../src/features/write/results/result.ts';
import { tellAddress } from '../../../src/library/publishing/tell-address.ts';
import { resultsTh } from '../../../src/words/th/results.ts';
import { triedTh } from '../../../src/words/th/tried.ts';

const scratch = mkdtempSync(join(tmpdir(), 'results-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const TOLD = { kit: 'pot-of-sweets', date: '2026-12-05', place: 'ศาลาวัดป่า', people: '30', lessons: ['more-legs'] };
const CONTEXT: ResultContext = {
  lang: 'th',
  t: resultsTh,
  today: '2026-12-06',
  results: triedTh.result,
  page: 'https://example.org/workshops/pot-of-sweets/',
  taken: () => false,
};
const CARD = {
  ...emptyCard(),
  statement: 'นับขนมในหม้อดัง ๆ ทุกครั้ง แล้วคนเชื่อกัน',
  side: 'knowledge' as const,
  when: 'วันเก็บเงิน',
  do: 'เทเงินบนโต๊ะ\n\nนับพร้อมกัน',
  because: 'คนเห็นเองจึงไม่ต้องถาม',
  evidence: 'วันนั้นทุกคนนับตามและไม่มีใครเถียงยอด',
};
const RESULT: Result = {
  ...beginResult(TOLD, 'หม้อขนมกับกระดานสติกเกอร์', '2026-12-06'),
  authors: 'คณะกรรมการ, ผู้จด',
  went: 'partly',
  good: 'คนที่ไม่เคยพูดได้พูด',
  changed: 'ตัดรอบแรกเพราะเวลาไม่พอ',
  province: 'ตราด',
  agreed: true,
  cards: [CARD, emptyCard()],
  promises: [{ who: 'เหรัญญิก', what: 'นับอายุสมาชิก | ทุกคน', when: 'สิ้นเดือน', side: 'knowledge' }],
};
const frontOf = (text: unknown): Record<string, unknown> =>
  parse(/^---\n([\s\S]*?)\n---/.exec(String(text))![1]!) as Record<string, unknown>;

describe('the address of the form', () => {
  test('carries kit, day, place, people and lessons there and back', () => {
    const path = tellAddress({ ...TOLD, people: 30 }, 'th', '/m/');
    expect(path.startsWith('/m/write/?tell=workshop:pot-of-sweets&')).toBe(true);
    expect(askedToTell(path.slice(path.indexOf('?')))).toEqual(TOLD);
  });
  test.each([
    ['', undefined],
    ['?new=lesson', undefined],
    ['?tell=', { kit: '', date: '', place: '', people: '', lessons: [] }],
    [
      '?tell=workshop:../x&date=tomorrow&people=-3&lessons=a,<b>',
      { kit: '', date: '', place: '', people: '', lessons: ['a'] },
    ],
  ])('of %j says what it says and no more', (search, told) => expect(askedToTell(search)).toEqual(told));
});

describe('what came of a meeting, as files', async () => {
  const picture = {
    name: 'photo-1.jpg',
    width: 4,
    height: 3,
    bytes: Uint8Array.of(1),
    shows: 'ฝา "ใหญ่" {x}',
    given: false,
  };
  const files = await resultFiles(RESULT, [picture], CONTEXT);

  test('are a note, a lesson for each card that says anything, the photograph, and how the kit went', () =>
    expect(Object.keys(files).sort()).toEqual([
      'lessons/pot-of-sweets-2026-12-05-1/index.mdx',
      'notes/pot-of-sweets-2026-12-05/index.mdx',
      'notes/pot-of-sweets-2026-12-05/photo-1.jpg',
      'told.txt',
    ]));
  test('the note names its day, authors, method, consent and lessons, and no case that nobody named', () => {
    const note = String(files['notes/pot-of-sweets-2026-12-05/index.mdx']);
    expect(frontOf(note)).toMatchObject({
      date: '2026-12-05',
      authors: ['คณะกรรมการ', 'ผู้จด'],
      method: 'after-action-review',
      consent: 'anonymised',
      lessons: ['more-legs'],
      status: 'draft',
    });
    expect(frontOf(note)).not.toHaveProperty('cases');
    expect(note).toContain('[[workshop:pot-of-sweets]]');
    expect(note).toContain('| เหรัญญิก | นับอายุสมาชิก \\| ทุกคน | สิ้นเดือน |');
    expect(note).toContain('<Figure src="photo-1.jpg" alt="ฝา ”ใหญ่” x"');
    expect(note).not.toContain(resultsTh.question.short);
  });
  test('the summary of the note is one paragraph, however somebody wrote', async () => {
    const made = await resultFiles({ ...RESULT, good: 'คนเก่าเล่า\n\nคนใหม่ถาม' }, [], CONTEXT);
    expect(frontOf(made['notes/pot-of-sweets-2026-12-05/index.mdx'])['summary']).toMatch(/คนเก่าเล่า คนใหม่ถาม$/);
  });
  test('the note names the case that the circle belongs to', async () => {
    const of = await resultFiles({ ...RESULT, case: 'karo' }, [], CONTEXT);
    expect(frontOf(of['notes/pot-of-sweets-2026-12-05/index.mdx'])).toMatchObject({ cases: ['karo'] });
  });
  test('the note of a circle whose fund the library has not is no mistake to the check', async () => {
    const plain = await resultFiles(RESULT, [], CONTEXT);
    const copy = libraryCopy();
    try {
      copy.write('notes/circle/index.mdx', String(plain['notes/pot-of-sweets-2026-12-05/index.mdx']));
      const told = checkCopy(copy.root).filter(({ file }) => file.includes('notes/circle'));
      expect(
        told.map(({ rule }) => rule).filter((rule) => rule !== 'link-unknown' && rule !== 'lesson-unknown'),
      ).toEqual([]);
    } finally {
      copy.dispose();
    }
  });
  test('a card becomes a lesson whose evidence is what members told, without a source of our invention', () =>
    expect(frontOf(files['lessons/pot-of-sweets-2026-12-05-1/index.mdx'])).toMatchObject({
      statement: CARD.statement,
      side: 'knowledge',
      evidence: [{ finding: CARD.evidence, kind: 'members' }],
      advice: { when: 'วันเก็บเงิน', do: ['เทเงินบนโต๊ะ', 'นับพร้อมกัน'], because: CARD.because },
      status: 'draft',
    }));
  test('how the kit went is read by the import as it was told', () =>
    expect(readTold(String(files['told.txt']))).toEqual([
      {
        told: {
          lang: 'th',
          of: { kind: 'workshop', id: 'pot-of-sweets' },
          title: 'หม้อขนมกับกระดานสติกเกอร์',
          result: 'partly',
          changed: 'ตัดรอบแรกเพราะเวลาไม่พอ',
          province: 'TH-23',
          named: false,
          date: '2026-12-05',
          people: 30,
        },
        unread: [],
      },
    ]));
  test('nobody is said to have tried a kit who did not say how it went', async () =>
    expect(Object.keys(await resultFiles({ ...RESULT, went: '' }, [], CONTEXT))).not.toContain('told.txt'));
  test('consent is left open where the circle was not asked', async () => {
    const open = await resultFiles({ ...RESULT, agreed: false }, [], CONTEXT);
    expect(frontOf(open['notes/pot-of-sweets-2026-12-05/index.mdx'])).not.toHaveProperty('consent');
  });
  test('ids that the library has are not taken again', async () => {
    const other = await resultFiles(RESULT, [], {
      ...CONTEXT,
      taken: (_kind, id) => id === 'pot-of-sweets-2026-12-05',
    });
    expect(Object.keys(other)).toContain('notes/pot-of-sweets-2026-12-05-b/index.mdx');
  });
  test('npm run import takes the whole file: note, lesson and an item of tried.yaml', async () => {
    const path = join(scratch, 'results.zip');
    writeFileSync(path, zipped(files));
    const plans = await fromArchive(path, '.');
    expect(plans.map(({ folder }) => folder)).toEqual([
      'content/notes/pot-of-sweets-2026-12-05',
      'content/lessons/pot-of-sweets-2026-12-05-1',
      '',
    ]);
    expect(String(plans[2]!.files.get('content/tried.yaml'))).toContain('partly');
    expect([...plans[0]!.files.keys()]).toContain('content/notes/pot-of-sweets-2026-12-05/photo-1.jpg');
  });
});

describe('what the device has kept of a form', () => {
  test('comes back as it was typed', () => expect(readResult(JSON.stringify(RESULT))).toEqual(RESULT));
  test.each([undefined, '', '{', '[]', '{"items":[]}'])('%j is nothing', (stored) =>
    expect(readResult(stored)).toBeUndefined(),
  );
  test('parts of another form are made whole', () =>
    expect(
      readResult('{"kit":"x","people":3,"cards":[{"side":"left","when":1}],"lessons":["A",2,"b"],"went":"so"}'),
    ).toEqual({
      ...beginResult({ kit: 'x', date: '', place: '', people: '', lessons: ['b'] }, '', ''),
      cards: [emptyCard()],
      promises: [],
    }));
});
