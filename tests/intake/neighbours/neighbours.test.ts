import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NameIndex } from '../../../src/intake/names.ts';
import type { Neighbour } from '../../../src/intake/neighbours/neighbour.ts';
import { NeighbourIndex } from '../../../src/intake/neighbours/neighbour-index.ts';
import { readList } from '../../../src/intake/neighbours/read-list.ts';
import { settingFindings } from '../../../src/intake/neighbours/setting-problems.ts';
import { checkContent } from '../../../src/sync/check-content.ts';
import { syncContent } from '../../../src/sync/sync-content.ts';
import { renderBody } from '../../../src/text/render/render-body.ts';
import { libraryCopy } from '../../fixtures/library-copy.ts';
import { FIRE_BREAK, FOREST, keepCopy } from '../../fixtures/neighbours.ts';
import { holds } from '../../property.ts';
import { context } from '../../text/render.ts';

const LESSON = 'lessons/open-books/index.mdx';

describe('a link into a sister library', () => {
  const neighbours: Neighbour[] = [{ ...FOREST, entries: [FIRE_BREAK] }];
  const body = (text: string, lang: 'th' | 'en' = 'en') =>
    renderBody(text, { ...context(lang), names: new NameIndex([], undefined, new NeighbourIndex(neighbours)) });

  it('leads out, and names the library, in the language of the page', () => {
    expect(body('See [[forest-net:fire-break-first]].').html).toBe(
      '<p>See <span class="neighbour-link"><a href="https://forest.example.org/en/lessons/fire-break-first/" rel="external noopener" data-kind="neighbour">Cut the fire break before the rains end</a> (Forest Network)</span>.</p>',
    );
  });

  it('says in which language its title is, where it has none in that of the page', () => {
    expect(body('ดู [[forest-net:lesson:fire-break-first]]', 'th').html).toContain(
      'data-kind="neighbour" lang="lo">ເຮັດແນວກັນໄຟກ່ອນໝົດລະດູຝົນ</a> (เครือข่ายป่าชุมชน)',
    );
  });

  it('takes a label', () => {
    expect(body('[[forest-net:fire-break-first|fire breaks]]').html).toMatch(/>fire breaks<\/a> \(Forest Network\)/);
  });

  it('is in the blocks from which documents, books and data are made, with its address and the library', () => {
    expect(body('See [[forest-net:fire-break-first|it]].').blocks).toEqual([
      {
        type: 'paragraph',
        text: [
          'See ',
          { text: 'it', href: 'https://forest.example.org/en/lessons/fire-break-first/' },
          ' (Forest Network).',
        ],
      },
    ]);
  });

  it.each(['[[forest-net:no-such]]', '[[forest-net:]]', '[[other-net:fire-break-first]]'])(
    '%s becomes plain words where it leads nowhere',
    (text) => {
      expect(body(text).html).not.toContain('<a');
    },
  );

  it('is none of the links between our own entries', () => {
    expect(body('[[forest-net:fire-break-first]]').links).toEqual([]);
  });
});

describe('the check of links into sister libraries', () => {
  const copy = libraryCopy();
  const original = copy.read(LESSON);
  beforeAll(() => {
    const both = { ...FIRE_BREAK, id: 'both', title: { en: 'Two of them' } };
    keepCopy(copy.root, FOREST, [FIRE_BREAK, both, { ...both, kind: 'case' }]);
    mkdirSync(join(copy.root, 'src'), { recursive: true });
    writeFileSync(join(copy.root, 'src/site.config.ts'), "\n\n  { prefix: 'forest-net' },\n");
  });
  afterAll(() => copy.dispose());
  const found = (link: string, settings = [FOREST]) => {
    const text = `${original}\n\nดู ${link} ด้วย\n`;
    copy.write(LESSON, text);
    const line = text.split('\n').findIndex((each) => each.includes(link)) + 1;
    return checkContent(copy.root, undefined, settings)
      .filter(({ rule }) => rule !== 'translation-outdated')
      .map((problem) => ({ ...problem, off: problem.line - line }));
  };

  it.each(['[[forest-net:fire-break-first]]', '[[forest-net:lesson:fire-break-first|x]]', '[[forest-net:case:both]]'])(
    'finds nothing wrong with %s',
    (link) => {
      expect(found(link)).toEqual([]);
    },
  );

  it.each([
    ['[[forest-net:fire-brake-first]]', 'neighbour-link-unknown', 'warning', '[[forest-net:fire-break-first]]'],
    ['[[forest-net:Cut the fire break before the rain ends]]', 'neighbour-link-unknown', 'warning', 'fire-break-first'],
    ['[[forest-net:zzz]]', 'neighbour-link-unknown', 'warning', 'https://forest.example.org/'],
    ['[[forest-net:both]]', 'neighbour-link-ambiguous', 'warning', '[[forest-net:case:both]]'],
    ['[[forrest-net:fire-break-first]]', 'neighbour-unknown', 'error', '[[forest-net:fire-break-first]]'],
    ['[[sea-net:zzzz-qqqq-vvvv]]', 'neighbour-unknown', 'error', 'forest-net:'],
  ])('tells of %s where it stands (%s, %s)', (link, rule, severity, advice) => {
    const problems = found(link);
    expect(problems).toMatchObject([{ rule, severity, file: `content/${LESSON}`, off: 0, column: 4 }]);
    expect(problems[0]?.th.todo).toContain(advice);
    expect(problems[0]?.en.todo).toContain(advice);
  });

  it('says what cannot be checked while no list has come', () => {
    const sea = { ...FOREST, prefix: 'sea-net' };
    expect(found('[[sea-net:anything]]', [FOREST, sea])).toMatchObject([
      { rule: 'neighbour-link-unchecked', severity: 'warning', off: 0 },
      { rule: 'neighbour-no-copy', file: 'src/site.config.ts', line: 1 },
    ]);
  });

  it('names the line of the settings', () => {
    const moved = { ...FOREST, address: 'https://moved.example.org/' };
    expect(found('x', [moved])).toMatchObject([{ rule: 'neighbour-copy-unfit', file: 'src/site.config.ts', line: 3 }]);
  });

  it('without sister libraries stays what it was', () => {
    expect(found('[[forest-net:fire-break-first]]', [])).toMatchObject([{ rule: 'link-unknown', severity: 'error' }]);
  });

  it('draws a page anew when the other library changes what it is called, and only that page', () => {
    found('[[forest-net:fire-break-first]]');
    const options = { base: '/', version: 'test', neighbours: [FOREST] };
    const first = syncContent(copy.root, options);
    expect(first.problems.map(({ rule }) => rule)).toEqual(['translation-outdated']);
    keepCopy(copy.root, FOREST, [{ ...FIRE_BREAK, title: { th: 'ชื่อใหม่' } }]);
    const second = syncContent(copy.root, options, first.entries);
    expect(second.rendered).toBe(1);
    expect(second.entries.get('lesson:open-books')?.entry.th.body.html).toContain('ชื่อใหม่');
  });
});

describe('the settings', () => {
  const mistakes = (...settings: Parameters<typeof settingFindings>[0][number][]) =>
    settingFindings(settings).map(({ finding }) => finding.params?.['what']);

  it('are right as they are written in the guide', () => {
    expect(mistakes(FOREST)).toEqual([]);
  });
  it.each([
    ['a prefix that is a kind', { prefix: 'case' }, 'prefix'],
    ['a prefix that is no id', { prefix: 'Forest Net' }, 'prefix'],
    ['no address', { address: '' }, 'address'],
    ['an address that is none of the web', { address: 'file:///etc/passwd' }, 'address'],
    ['no name in English', { name: { th: 'ป่า', en: ' ' } }, 'name'],
  ])('are refused with %s', (_what, more, what) => {
    expect(mistakes({ ...FOREST, ...more })).toEqual([what]);
  });
  it('are refused where two libraries share a prefix', () => {
    expect(mistakes(FOREST, FOREST)).toEqual(['twice']);
  });
});

it('reading a list never throws, whatever came', () => {
  holds(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.jsonValue().map((value) => JSON.stringify(value)),
      ),
      (text) => {
        expect('fault' in readList(text)).toBe(true);
      },
    ),
  );
  holds(
    fc.property(fc.jsonValue(), fc.array(fc.jsonValue()), (value, entries) => {
      const head = { format: 'library-exchange', version: 1, language: 'lo', name: 'x', home: '../' };
      const read = readList(JSON.stringify({ ...head, licence: value, entries }));
      expect('fault' in read || read.refused === entries.length).toBe(true);
    }),
  );
});
