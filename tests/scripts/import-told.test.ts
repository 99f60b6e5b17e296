import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ImportRefusal } from '../../src/features/import/refusal.ts';
import { toldText } from '../../src/features/tried/told-text.ts';
import { checkContent } from '../../src/sync/check-content.ts';
import { fromTold } from '../../scripts/import/from-told.ts';
import { libraryCopy, type LibraryCopy } from '../fixtures/library-copy.ts';

const folder = mkdtempSync(join(tmpdir(), 'told-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let library: LibraryCopy;
beforeEach(() => {
  library = libraryCopy();
  library.write('tried.yaml', '# คนที่ลองแล้ว\n');
});
afterEach(() => library.dispose());

/** A file with this text. */
function fileOf(text: string, name: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}
/** What `npm run import` does with a file of this text. @returns what it says; a refusal with a cross before it */
function run(text: string, name = 'told.txt'): string {
  try {
    const { files, losses } = fromTold(fileOf(text, name), library.root);
    for (const [path, content] of files) writeFileSync(join(library.root, path), content);
    return losses.map(({ en }) => en).join('\n');
  } catch (error) {
    if (error instanceof ImportRefusal) return `✗ ${error.en}`;
    throw error;
  }
}
const command = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [resolve(script), ...args, '--root', library.root], { encoding: 'utf8' });
const items = () => parse(library.read('tried.yaml')) as Record<string, unknown>[];

const KIT = toldText(
  {
    title: 'วงเล็ก',
    id: 'workshop:circle',
    result: 'ได้ผล',
    changed: 'ลดเหลือสามสิบนาที: คนพูดครบ',
    province: 'สงขลา',
    group: 'กองทุนบ้านเอ',
    named: 'ได้',
    date: 'พฤศจิกายน ๒๕๖๙',
    people: '๓๐',
  },
  'th',
);

describe('npm run import of a text in which somebody tells of a trial', () => {
  it('makes an item that the check accepts, of a message of LINE', () => {
    const chat = fileOf(`10:21\tสมาชิก\t"${KIT}"\n10:25\tสมาชิก\tขอบคุณค่ะ`, 'ไลน์.txt');
    const { status, stdout } = command('scripts/import.ts', chat);
    expect([status, stdout]).toEqual([0, expect.stringContaining('→ content/tried.yaml')]);
    expect(stdout).toContain('npm run check -- content/tried.yaml');
    expect(library.read('tried.yaml')).toMatch(
      /^# คนที่ลองแล้ว\n\n- id: circle-2026-11\n {2}workshop: circle\n {2}date: 2026-11\n/,
    );
    expect(items()).toEqual([
      {
        id: 'circle-2026-11',
        workshop: 'circle',
        date: '2026-11',
        result: 'worked',
        province: 'TH-90',
        named: true,
        group: 'กองทุนบ้านเอ',
        people: 30,
        changed: 'ลดเหลือสามสิบนาที: คนพูดครบ',
      },
    ]);
    expect(checkContent(library.root)).toEqual([]);
  });

  it('takes two letters of one file, in English too, and numbers those of one month', () => {
    const english = toldText(
      {
        id: 'lesson:open-books',
        result: 'did not work',
        province: 'Songkhla',
        named: 'no',
        date: 'November 2026',
        changed: 'Nobody came.',
      },
      'en',
    );
    run(
      `Dear editors,\n\n> ${english.replaceAll('\n', '\n> ')}\n\n${english.replace('Nobody', 'Two')}\n\nBest regards`,
    );
    expect(items().map(({ id, result, named, changed, lang }) => [id, result, named, changed, lang])).toEqual([
      ['open-books-2026-11', 'failed', false, 'Nobody came.', 'en'],
      ['open-books-2026-11-2', 'failed', false, 'Two came.', 'en'],
    ]);
    expect(checkContent(library.root)).toEqual([]);
  });

  it('leaves a group out that did not agree to be named, and says so', () => {
    const told = run(KIT.replace('บอกชื่อกลุ่มได้: ได้', 'บอกชื่อกลุ่มได้: ไม่'));
    expect(told).toContain('the group was left out');
    expect(items()[0]).not.toHaveProperty('group');
    expect(library.read('tried.yaml')).not.toContain('กองทุนบ้านเอ');
  });

  it('leaves empty what a text does not say, and the check asks for it by line', () => {
    const told = run('รหัส: workshop:circle\nผล: ดีมาก\nปรับอะไร: โทรถามได้ 081-234-5678');
    for (const words of ['this line was not understood: “ผล: ดีมาก”', 'There is a phone number'])
      expect(told).toContain(words);
    const asked = checkContent(library.root).map(({ rule, file, line }) => `${file}:${line} ${rule}`);
    expect(asked).toEqual([
      'content/tried.yaml:5 field-empty',
      'content/tried.yaml:6 field-empty',
      'content/tried.yaml:7 field-empty',
    ]);
  });

  it.each([
    ['by its title', (text: string) => text.replace('รหัส: workshop:circle\n', '')],
    [
      'by the address of its page',
      (text: string) => text.replace('รหัส: workshop:circle', 'หน้า: https://x.example/en/workshops/circle/'),
    ],
    ['by an id of before', (text: string) => text.replace('workshop:circle', 'workshop:round')],
  ])('knows what was tried %s', (_how, change) => {
    library.edit('workshops/circle/index.mdx', 'updated:', 'formerly: [round]\nupdated:');
    library.edit(
      'workshops/circle/index.mdx',
      /^title: .*$/m.exec(library.read('workshops/circle/index.mdx'))![0],
      'title: วงเล็ก',
    );
    expect(run(change(KIT))).toBe('');
    expect(items()[0]).toMatchObject({ workshop: 'circle' });
  });

  it('asks by hand where nobody can tell what was tried', () => {
    expect(run(KIT.replace('workshop:circle', 'workshop:squares'))).toContain(
      'it is not known what was tried (workshop:squares)',
    );
    expect(checkContent(library.root).map(({ rule }) => rule)).toEqual(['tried-nothing']);
  });

  it('does not take the same twice, nor what tells of nothing, nor a letter that is packed', () => {
    run(KIT);
    expect(run(KIT)).toMatch(/^✗ .*has everything that this file tells/);
    expect(run('สวัสดีค่ะ\nผลเป็นอย่างไรบ้าง')).toMatch(/^✗ .*no text of “We tried this”/);
    const packed = 'Subject: x\nContent-Transfer-Encoding: base64\n\nW+C5gOC4o+C4suC4peC4reC4hw==';
    expect(run(packed, 'letter.eml')).toMatch(/^✗ .*\.txt file/);
    expect(items()).toHaveLength(1);
  });

  it('goes through the inbox, whose report asks for what is missing', () => {
    mkdirSync(join(library.root, 'inbox'));
    writeFileSync(join(library.root, 'inbox', 'ไลน์.txt'), KIT.replace('ผล: ได้ผล\n', ''));
    const { status, stdout } = command('scripts/inbox.ts');
    expect(status).toBe(0);
    expect(readdirSync(join(library.root, 'inbox'))).toEqual([]);
    expect(stdout).toContain('content/tried.yaml:6');
    expect(readFileSync(join(library.root, 'content/tried.yaml'), 'utf8')).toContain('workshop: circle');
  });
});
