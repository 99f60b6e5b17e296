import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { toDraw } from '../../src/draw/context.ts';
import { drawEntry } from '../../src/draw/entry/draw-entry.ts';
import { drawnHtml } from '../../src/draw/to-html.ts';
import { toPortable } from '../../src/features/material/portable/to-portable.ts';
import { withOwnPlan } from '../../src/features/material/portable/with-own-plan.ts';
import { planSession } from '../../src/features/material/plan/plan-session.ts';
import { entryBlocks } from '../../src/features/material/print/entry-blocks.ts';
import { deck } from '../../src/features/material/slides/deck.ts';
import { newDraft } from '../../src/features/write/draft/draft.ts';
import { libraryIndex } from '../../src/features/write/library/writing-index.ts';
import { article } from '../../src/features/write/preview/article.ts';
import { previewEntry } from '../../src/features/write/preview/preview-entry.ts';
import type { TriedData } from '../../src/intake/schema/list/tried.ts';
import type { TriedKind } from '../../src/intake/schema/names.ts';
import { address } from '../../src/library/address.ts';
import { buildLibrary } from '../../src/library/library.ts';
import { syncContent } from '../../src/sync/sync-content.ts';
import { planFrom } from '../../src/features/tray/state/tray-plan.ts';
import type { Lang } from '../../src/words/languages.ts';
import { words } from '../../src/words/words.ts';
import { materialOf } from '../features/material/sample.ts';

const { entries, terms, sources, records } = syncContent('tests/fixtures/library', { base: '/', version: 'test' });
const libraryWith = (tried: TriedData[]) =>
  buildLibrary({ entries: [...entries.values()].map(({ entry }) => entry), terms, sources, records, tried });
const told = (id: string, more: Partial<TriedData>): TriedData => ({
  id,
  date: '2026-11',
  result: 'worked',
  province: 'TH-52',
  named: false,
  lang: 'th',
  ...more,
});
const page = (tried: TriedData[], kind: TriedKind, id: string, lang: Lang = 'th') => {
  const library = libraryWith(tried);
  const href = (target: Parameters<typeof address>[0]) => address(target, lang, '/');
  return drawnHtml(drawEntry(toDraw(library, library.get(kind, id), lang, href)).main.flat());
};
const text = (html: string): string => toString(fromHtml(html, { fragment: true })).replace(/\s+/g, ' ');
const EACH = [
  ['lesson', 'open-books'],
  ['workshop', 'circle'],
  ['help', 'members-stop'],
] as const;

describe('the page of what can be tried', () => {
  it.each(EACH)('%s %s invites while nobody has told, and counts nothing', (kind, id) => {
    for (const lang of ['th', 'en'] as const) {
      const t = words(lang).tried;
      const html = page([], kind, id, lang);
      expect(text(html)).toContain(kind === 'workshop' ? t.noneOfKit : t.none);
      expect(html).not.toContain('tried-result');
    }
  });

  it.each(EACH)('%s %s counts by how it went, and shows the words of those who tried', (kind, id) => {
    const items = [
      told('a', { [kind]: id, changed: 'ทำแค่สองหมู่บ้าน', people: 30, date: '2026-11-04' }),
      told('b', { [kind]: id, result: 'failed', province: 'unknown', date: '2026-02' }),
      told('c', { [kind]: id, date: '2025' }),
      told('elsewhere', { [kind]: 'another', changed: 'ของที่อื่น' }),
    ];
    const shown = text(page(items, kind, id));
    expect(shown).toContain('ได้ผล 2 ครั้ง ไม่ได้ผล 1 ครั้ง');
    for (const part of ['ทำแค่สองหมู่บ้าน', '30 คน', '4 พฤศจิกายน 2569', 'ลำปาง', 'ไม่บอกจังหวัด', 'กุมภาพันธ์ 2569'])
      expect(shown).toContain(part);
    expect(shown).not.toContain('ของที่อื่น');
    expect(shown).not.toContain('ได้ผลบางส่วน');
  });

  it('names a group only where it agreed', () => {
    const of = (named: boolean) =>
      page([told('a', { lesson: 'open-books', group: 'กลุ่มท้ายบ้าน', named })], 'lesson', 'open-books');
    expect(of(true)).toContain('กลุ่มท้ายบ้าน');
    expect(of(false)).not.toContain('กลุ่มท้ายบ้าน');
  });

  it('shows words of strangers as words, in the language in which they were told', () => {
    const changed = '<img src=x onerror=alert(1)> [[open-books]] {1} [@report-a]';
    const html = page([told('a', { lesson: 'open-books', changed, lang: 'en' })], 'lesson', 'open-books');
    expect(html).toContain('<p lang="en">&#x3C;img src=x onerror=alert(1)> [[open-books]] {1} [@report-a]</p>');
  });

  it('folds what goes beyond five, never one alone', () => {
    const many = (n: number) =>
      page(
        Array.from({ length: n }, (_, at) => told(`t${at}`, { lesson: 'open-books' })),
        'lesson',
        'open-books',
      );
    expect(many(6)).not.toContain('class="folded"');
    expect(
      many(7)
        .split('class="folded"')[1]!
        .match(/id="tried-t/g),
    ).toHaveLength(2);
  });

  it('is previewed with the words that are published', () => {
    const index = libraryIndex(libraryWith([told('a', { lesson: 'open-books', changed: 'ทำแล้ว' })]));
    const draft = { ...newDraft('lesson', 'x', '2026-11-29', 0), entryId: 'open-books' };
    expect(article(previewEntry(draft, 'lesson', index, new Map(), '/'), 'th', '/')).toContain('ทำแล้ว');
  });
});

describe('a kit that somebody used', () => {
  const publisher = { base: '/', name: { th: 'ก', en: 'A' }, licence: { name: 'x', url: 'https://x.example' } };
  const used = told('a', { workshop: 'circle', changed: 'สั้นลง', group: 'กลุ่มเอ', named: true, people: 8 });
  const portable = (tried: TriedData[]) => toPortable(libraryWith(tried), 'workshop', 'circle', 'th', publisher)!;
  const untried = words('th').workshops.untried;

  it('no longer says that nobody has used it: on its page, on its slides, in the plan; who takes part is not told either way', () => {
    expect(text(page([], 'workshop', 'circle'))).toContain(untried);
    expect(text(page([used], 'workshop', 'circle'))).not.toContain(untried);
    const slides = (tried: TriedData[]) => JSON.stringify(deck(materialOf([portable(tried)])));
    expect(slides([])).toContain(untried);
    expect(slides([used])).not.toContain(untried);
    // The handout is for those who take part.
    expect(JSON.stringify(entryBlocks(portable([]), 'th'))).not.toContain(untried);
    const notices = (tried: TriedData[]) => planSession(materialOf([portable(tried)])).notices;
    expect(notices([])).toContain(words('th').make.plan.untried);
    expect(notices([used])).not.toContain(words('th').make.plan.untried);
  });

  it('is handed out with what was told', () => {
    expect(portable([]).tried).toBeUndefined();
    expect(portable([used, told('b', { workshop: 'circle', result: 'failed', province: 'unknown' })]).tried).toEqual({
      worked: 1,
      partly: 0,
      failed: 1,
      told: [
        {
          date: '2026-11',
          result: 'worked',
          province: 'ลำปาง',
          group: 'กลุ่มเอ',
          people: 8,
          changed: 'สั้นลง',
          lang: 'th',
        },
        { date: '2026-11', result: 'failed', lang: 'th' },
      ],
    });
  });

  it('says nothing of a plan that somebody made of it', () => {
    const entry = portable([used]);
    const tray = { ...materialOf([entry]).tray, plan: planFrom('circle', entry.workshop!, 'th') };
    expect(withOwnPlan([entry], tray)[0]).not.toHaveProperty('tried');
  });
});
