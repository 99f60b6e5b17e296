import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/sync/check-content.ts';
import { touchedEntries } from '../../scripts/touched/changes.ts';
import { asMarkdown, asText } from '../../scripts/touched/report.ts';
import { lineToPaste } from '../../scripts/touched/untold.ts';
import { libraryCopy, type LibraryCopy } from '../fixtures/library-copy.ts';

let library: LibraryCopy;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    cwd: library.root,
    stdio: 'pipe',
  });
const commit = () => {
  git('add', '-A');
  git('commit', '-q', '-m', 'x');
};
beforeEach(() => {
  library = libraryCopy();
  git('init', '-q', '-b', 'main');
  commit();
  git('checkout', '-q', '-b', 'change');
});
afterEach(() => library.dispose());

/** One change of every sort. */
const change = () => {
  library.edit('cases/ban-a/index.mdx', 'state: strong', 'state: stron');
  library.writeBytes('cases/ban-a/book.png', new Uint8Array([1]));
  library.edit('lessons/open-books/en.mdx', 'summary:', 'summary: Very');
  library.write(
    'topics/new-topic/index.mdx',
    '---\ntitle: หัวข้อ | ใหม่\nsummary: ส\nupdated: 2026-11-27\nintroduction: ค\n---\n',
  );
  library.remove('agenda/2007');
  library.edit(
    'sources.yaml',
    'URL: https://example.org/b',
    'URL: https://example.org/bb\n- id: lonely\n  type: book\n  title: C',
  );
};

describe('npm run touched', () => {
  it.each([
    ['committed', 'change'],
    ['only saved', undefined],
  ])('names entries, files and items of lists that a change touches (%s)', (_how, after) => {
    change();
    if (after) commit();
    expect(
      touchedEntries(library.root, 'main', after).map(({ how, kind, id, parts }) =>
        [how, kind, id, ...parts].join(' '),
      ),
    ).toEqual([
      'removed agenda 2007 thai',
      'changed case ban-a thai pictures',
      'changed lesson open-books english',
      'new source lonely',
      'changed source paper-b',
      'new topic new-topic thai',
    ]);
  });

  it('does not count what happened on main since the branch left it', () => {
    git('checkout', '-q', 'main');
    library.edit('topics/trust/index.mdx', 'updated: 2026-11-23', 'updated: 2026-11-24');
    commit();
    git('checkout', '-q', 'change');
    library.edit('cases/ban-b/index.mdx', 'updated: 2026-11-23', 'updated: 2026-11-25');
    commit();
    expect(touchedEntries(library.root, 'main', 'change').map(({ id }) => id)).toEqual(['ban-b']);
  });

  it('writes a table that titles cannot break, with every finding in both languages', () => {
    change();
    const told = asMarkdown(touchedEntries(library.root, 'main'), checkContent(library.root), '2026-12-01');
    expect(told).toContain('| หัวข้อ \\| ใหม่ | `/topics/new-topic/` |');
    expect(told).toMatch(/\| `\/cases\/ban-a\/` \|.*\| ✗ [12] \|/);
    expect(told).toMatch(/✗ `content\/cases\/ban-a\/index\.mdx:\d+:\d+` {2}\n.*strong.*\n.*strong/);
  });

  it.each([
    ['a fact', 'summary: กองทุนตัวอย่างสำหรับการทดสอบ', 'summary: กองทุนตัวอย่างที่เลิกไปแล้ว', true],
    ['the text', '## ต่อไป', 'เพิ่มอีกประโยค\n\n## ต่อไป', true],
    ['spaces and punctuation', '## ต่อไป', '##  ต่อไป', false],
    ['how it is found', 'updated: 2026-11-23', 'updated: 2026-11-25\naliases: [ชื่ออื่น]', false],
    [
      'a fact, and tells so',
      'updated: 2026-11-23',
      "updated: 2026-11-25\nchanges:\n  - date: 2026-11-25\n    what: {th: 'แก้', en: 'Mended'}\ngap: อีกอย่าง",
      false,
    ],
  ])('asks readers to be told where a change is of %s', (_what, from, to, asked) => {
    library.edit('cases/ban-a/index.mdx', from, to);
    const [item] = touchedEntries(library.root, 'main');
    expect(item).toMatchObject({ id: 'ban-a' });
    expect(item?.untold).toEqual(asked ? { hasList: false } : undefined);
  });

  it('prints the line to paste, by the day, and none for what is new', () => {
    library.edit(
      'cases/ban-a/index.mdx',
      'updated: 2026-11-23',
      "updated: 2026-11-23\nchanges:\n  - date: 2026-11-23\n    what: {th: 'ก', en: 'a'}",
    );
    commit();
    git('checkout', '-q', '-b', 'next');
    library.edit('cases/ban-a/index.mdx', '## ต่อไป', 'เพิ่ม\n\n## ต่อไป');
    library.edit('cases/ban-b/index.mdx', 'title:', 'gap: ช่องว่าง\ntitle:');
    library.write(
      'topics/new-topic/index.mdx',
      '---\ntitle: ใหม่\nsummary: ส\nupdated: 2026-11-27\nintroduction: ค\n---\n',
    );
    const touched = touchedEntries(library.root, 'change');
    const text = asText(touched, [], '2026-12-01');
    const [, told = ''] = text.split('✎');
    expect(told.split('\n').slice(3)).toEqual([
      'content/cases/ban-a/index.mdx',
      '    updated: 2026-12-01',
      '    # ใต้ changes: บรรทัดแรก · first under changes:',
      '      - date: 2026-12-01',
      "        what: {th: '', en: ''}",
      'content/cases/ban-b/index.mdx',
      '    updated: 2026-12-01',
      '    changes:',
      '      - date: 2026-12-01',
      "        what: {th: '', en: ''}",
    ]);
    // What is pasted is what a schema takes, once it is filled in.
    const pasted = lineToPaste(false, '2026-12-01').join('\n').replaceAll("''", "'ก'");
    library.edit(
      'cases/ban-b/index.mdx',
      /^updated: .*$/m.exec(library.read('cases/ban-b/index.mdx'))?.[0] ?? '',
      pasted,
    );
    expect(
      checkContent(library.root).filter(({ file, severity }) => severity === 'error' && file.includes('ban-b')),
    ).toEqual([]);
    expect(asMarkdown(touched, [], '2026-12-01')).toContain('```yaml\nupdated: 2026-12-01\nchanges:\n');
  });

  it('says so when nothing is touched, and what to do about a branch that is not there', () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [resolve('scripts/touched.ts'), '--root', library.root, ...args], {
        encoding: 'utf8',
      });
    expect(run('main')).toMatchObject({ status: 0, stdout: expect.stringContaining('No entry') });
    expect(run('mian')).toMatchObject({ status: 2, stderr: expect.stringContaining('git fetch') });
  });

  it('is what the workflow runs, with commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const {
      permissions,
      jobs: {
        check: { steps },
      },
    } = parse(readFileSync('.github/workflows/content.yml', 'utf8')) as {
      permissions: Record<string, string>;
      jobs: { check: { steps: { run?: string }[] } };
    };
    const ran = steps.flatMap(({ run }) => /npm run --silent (\S+)/.exec(run ?? '')?.[1] ?? []);
    expect(ran).toEqual(['check', 'touched']);
    for (const name of ran) expect(scripts).toHaveProperty(name);
    expect(permissions).toEqual({ contents: 'read' });
  });
});
