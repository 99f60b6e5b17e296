import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/sync/check-content.ts';
import { draftFiles } from '../../src/features/write/files/draft-files.ts';
import { zipped } from '../../src/features/write/files/zip.ts';
import { newDraft } from '../../src/features/write/draft/draft.ts';
import { p, smallFile } from '../features/import/small-word-file.ts';
import { plainWordFile, wordFile } from '../features/import/word-file.ts';
import { libraryCopy, type LibraryCopy } from '../fixtures/library-copy.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-'));
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  const file = await wordFile();
  writeFileSync(at('Ban A visit.docx'), file);
  writeFileSync(at('บันทึก.docx'), file);
  writeFileSync(at('ว่าง.docx'), smallFile({ body: p('') }));
  writeFileSync(at('photo.docx'), Buffer.from('ffd8ffe000104a464946', 'hex'));
  writeFileSync(at('large.docx'), 'PK');
  truncateSync(at('large.docx'), 200_000_000);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let library: LibraryCopy;
beforeEach(() => (library = libraryCopy()));
afterEach(() => library.dispose());
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('scripts/import.ts'), ...args, '--root', library.root],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
};
const has = (path: string) => existsSync(join(library.root, 'content', path));

describe('npm run import', () => {
  it('makes an entry of a Word file with its pictures; what is missing is what the check asks for', () => {
    const { status, stdout, stderr } = run(
      at('Ban A visit.docx'),
      '--case',
      'ban-a',
      '--date',
      '๔ ก.พ. ๒๕๕๐',
      '--authors',
      'คณะทดสอบ, ผู้ช่วย',
    );
    expect([status, stderr]).toEqual([0, '']);
    for (const told of [
      'content/notes/ban-a-visit/index.mdx',
      'photo-2.jpg',
      'Track Changes',
      '! 1 picture has no description'.slice(2),
      'npm run check -- content/notes/ban-a-visit',
      'What next',
      'ขั้นต่อไป',
    ])
      expect(stdout).toContain(told);
    const text = library.read('notes/ban-a-visit/index.mdx');
    for (const line of [
      'title: เยี่ยมกองทุนบ้านตัวอย่าง',
      'cases: [ban-a]',
      'date: 2007-02-04',
      'authors: [คณะทดสอบ, ผู้ช่วย]',
      'status: draft',
    ])
      expect(text).toContain(`\n${line}\n`);
    const left = checkContent(library.root)
      .filter(({ file }) => file.includes('ban-a-visit'))
      .map(({ rule, th }) => `${rule}: ${th.what.split(' ')[0]}`);
    expect(left).toEqual([
      'field-empty: summary',
      'field-empty: method',
      'field-empty: consent',
      expect.stringContaining('source-unknown'),
      expect.stringContaining('link-unknown'),
      'attribute-missing: <Figure>:',
    ]);
  });

  it('refuses to write over what exists, and goes on with the other files', () => {
    run(at('Ban A visit.docx'));
    const before = library.read('notes/ban-a-visit/index.mdx');
    library.write('notes/ban-a-visit/index.mdx', `${before}\nเติม\n`);
    const { status, stdout, stderr } = run(
      at('Ban A visit.docx'),
      at('photo.docx'),
      at('large.docx'),
      at('ว่าง.docx'),
      at('nothing.docx'),
    );
    expect(status).toBe(1);
    expect(library.read('notes/ban-a-visit/index.mdx')).toContain('เติม');
    for (const told of ['exists already', 'JPEG', '60 MB', 'No text was found', 'ENOENT'])
      expect(stderr).toContain(told);
    expect(stdout).not.toContain('What next');
  });

  it('takes several files at once, and two of one name only once', () => {
    writeFileSync(at('second.docx'), readFileSync(at('Ban A visit.docx')));
    const { status, stdout, stderr } = run(
      at('Ban A visit.docx'),
      at('second.docx'),
      at('second.docx'),
      '--case',
      'ban-b',
    );
    expect(status).toBe(1);
    expect(stderr).toContain('content/notes/second exists already');
    expect(stdout).toContain('npm run check -- content/notes/ban-a-visit content/notes/second');
  });

  it('takes Thai names in bulk: by case and day, else by kind and day, with numbers where they meet', async () => {
    const made = Object.entries({
      'บันทึก เวทีที่หนึ่ง.docx': 'หนึ่ง',
      'บันทึก เวทีที่สอง.docx': 'สอง',
      'เยี่ยมบ้าน 4 ก.พ. 2550.docx': 'สาม',
    }).map(async ([name, text]) => {
      writeFileSync(at(name), await plainWordFile(`${text} ได้ไปดูมา`));
      return at(name);
    });
    const files = await Promise.all(made);
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Bangkok' }).format();
    expect(run(...files, '--case', 'ban-a')).toMatchObject({ status: 0, stderr: '' });
    const ids = [`ban-a-${today}`, `ban-a-${today}-2`, 'ban-a-2007-02-04'];
    expect(ids.filter((id) => !has(`notes/${id}/index.mdx`))).toEqual([]);
    expect(library.read(`notes/ban-a-${today}-2/index.mdx`)).toContain('สอง ได้ไปดูมา');
    // The same folder once more: nothing is there twice.
    const again = run(...files);
    expect(again.status).toBe(1);
    for (const id of ids) expect(again.stderr).toContain(`content/notes/${id} has the same text`);
    expect(run(...files, '--kind', 'lesson').status).toBe(0);
    expect([`lesson-${today}`, `lesson-${today}-2`, 'lesson-2007-02-04'].every((id) => has(`lessons/${id}`))).toBe(
      true,
    );
  });

  it('--id with a pattern names several files; numbers go on where the library ends', async () => {
    const files = ['ก', 'ข', 'ค'].map((name) => at(`${name}.docx`));
    for (const file of files) writeFileSync(file, await plainWordFile(`ไฟล์ ${file}`));
    expect(run(files[0]!, '--id', 'visit-{n}').status).toBe(0);
    expect(run(files[1]!, files[2]!, '--id', 'visit-{n}').status).toBe(0);
    expect([1, 2, 3].map((number) => has(`notes/visit-${number}/index.mdx`))).toEqual([true, true, true]);
    expect(
      run(...files, '--id', '{case}-{date}-{n}', '--case', 'ban-b', '--date', '๔/๒/๒๕๕๐', '--kind', 'topic').status,
    ).toBe(0);
    expect(has('topics/ban-b-2007-02-04-3/index.mdx')).toBe(true);
    expect(run(...files, '--id', '{name}').stderr).toContain('use {n} or {date} instead of {name}');
  });

  it('--dry-run writes nothing', () => {
    const { status, stdout } = run(at('บันทึก.docx'), '--id', 'thai-name', '--kind', 'lesson', '--dry-run');
    expect([status, has('lessons/thai-name')]).toEqual([0, false]);
    expect(stdout).toContain('content/lessons/thai-name/index.mdx');
    expect(stdout).toContain('Nothing was written');
  });

  it.each([
    ['a case that is not there', ['--case', 'ban-x'], 'ban-a'],
    ['an id that is no address', ['--id', '../out'], 'lower-case'],
    ['one id for two files', ['second.docx', '--id', 'x'], "--id 'x-{n}'"],
    ['a pattern with one id for two files', ['second.docx', '--id', 'x-{date}'], '{n}'],
    ['a placeholder that means nothing', ['second.docx', '--id', 'x-{number}'], '{number}'],
    ['a placeholder left open', ['--id', 'x-{n'], '{n'],
    ['an unknown kind', ['--kind', 'story'], '--kind story'],
    ['an unknown flag', ['--colour', 'red'], '--colour'],
    ['nothing at all', null, 'npm run import'],
  ])('refuses %s and says what would do', (_what, args, says) => {
    const { status, stdout, stderr } = args ? run(at('บันทึก.docx'), ...args) : run();
    expect(status).toBe(2);
    expect(stdout + stderr).toContain(says);
  });

  it('takes an archive from /write/: new sources are added to ours, ours are never replaced, entries only with --replace', async () => {
    const ours = library.read('sources.yaml');
    const draft = {
      ...newDraft('note', 'x', '2026-11-26', 0),
      entryId: 'sent',
      th: {
        data: {
          title: 'ส่งมา',
          summary: 'สรุป',
          status: 'draft',
          updated: '2026-11-26',
          cases: ['ban-a'],
          date: '2026-11-20',
          authors: ['คณะ'],
          method: 'observation',
          consent: 'given',
        },
        body: 'เห็นมา [@new-one] โทร 081-234-5678',
      },
      sources: [
        {
          id: 'new-one',
          type: 'webpage',
          title: 'ใหม่',
          author: [{ literal: 'คณะ' }],
          URL: 'https://example.org/new',
          accessed: '2026-11-26',
        },
      ],
    };
    // Their copy of the list is older: it lacks an item and has another title for one.
    const theirs = ours.replace(/title: .*/, 'title: ชื่อเก่า');
    writeFileSync(at('sent.zip'), zipped(await draftFiles(draft, new Map(), { sources: theirs, terms: '' })));
    const first = run(at('sent.zip'));
    expect([first.status, first.stderr]).toEqual([0, '']);
    for (const told of ['sources.yaml', 'ours was kept', 'phone number']) expect(first.stdout).toContain(told);
    expect(first.stdout).not.toContain('234');
    expect(library.read('sources.yaml')).toContain('new-one');
    expect(
      library
        .read('sources.yaml')
        .replace(/\n?- id: new-one[\s\S]*?(?=\n- |$)/, '')
        .trim(),
    ).toBe(ours.trim());
    expect(checkContent(library.root).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(run(at('sent.zip')).stderr).toContain('--replace');
    expect(run(at('sent.zip'), '--replace').status).toBe(0);
  });
});
