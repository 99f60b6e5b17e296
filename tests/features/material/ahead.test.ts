import { describe, expect, test } from 'vitest';
import { given as must } from '../../../src/certain.ts';
import { entryCard } from '../../../src/features/card/entry-card.ts';
import { planPages } from '../../../src/features/material/print/plan-pages.ts';
import { handout } from '../../../src/features/material/print/handout.ts';
import { agendaSheet } from '../../../src/features/material/sheets/agenda-sheet.ts';
import { kitTableSheets } from '../../../src/features/material/sheets/kit-table-sheets.ts';
import { printParts } from '../../../src/features/material/sheets/print-parts.ts';
import { everything } from '../../../src/features/material/portable/everything.ts';
import { deck } from '../../../src/features/material/slides/deck.ts';
import { whenLate } from '../../../src/features/clock/when-late.ts';
import { missingBreaks } from '../../../src/features/tray/state/one-agenda.ts';
import { planOfKits } from '../../../src/features/tray/state/compose-plan.ts';
import { planFrom, readPlan } from '../../../src/features/tray/state/tray-plan.ts';
import { words } from '../../../src/words/words.ts';
import { unzipSync } from 'fflate';
import { kitsIn, lessons } from './kits.ts';
import { entryOf, materialOf, textOf } from './sample.ts';

const OPTIONS = { cards: 4, edge: 'long', startAt: '09:00' } as const;
const LANGS = ['th', 'en'] as const;
const CARD = { scan: '', more: '', sources: (count: number) => `${count}` };
/** A value that the library must have. */
const given = <T>(value: T | undefined): T => must(value, 'part of a kit');
const kit = (id: string, lang: 'th' | 'en' = 'th') => given(kitsIn(lang).find((one) => one.id === id));
const letters = (html: { html: string }[]): string =>
  html
    .map((page) => page.html)
    .join('')
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)));

describe('a part with a surprise', () => {
  const held = LANGS.flatMap((lang) =>
    kitsIn(lang)
      .filter(({ workshop }) => workshop?.agenda.some(({ ahead }) => ahead))
      .map((one) => ({ name: `${one.id} (${lang})`, one, lang })),
  );
  test('is in the game of sweets, and wherever the fun or the honesty hangs on it', () =>
    expect(new Set(held.map(({ one }) => one.id))).toEqual(
      new Set(['pot-of-sweets', 'kill-our-fund', 'sum-on-the-wall', 'walking-debt']),
    ));
  test.each(held)(
    '$name: hangs on the wall, is handed out and opens the slides under its plain name',
    ({ one, lang }) => {
      const material = materialOf([one], { lang });
      const seen = [
        letters(agendaSheet(material, OPTIONS)),
        ...(['one', 'two', 'booklet'] as const).map((layout) => letters(handout(material, layout))),
        given(deck(material, new Set())[1])
          .columns.flat()
          .map(({ text }) => text)
          .join('\n'),
        JSON.stringify(entryCard(one, words(lang), CARD, 'https://a.example/l/x/')),
      ];
      for (const { title, show, ahead } of given(one.workshop).agenda) {
        if (!ahead) continue;
        for (const text of seen) {
          expect(text).toContain(ahead);
          expect(text.replaceAll(ahead, '')).not.toContain(title);
          expect(text).not.toContain(given(show));
        }
      }
      const { goal, ahead } = given(one.workshop);
      for (const text of ahead ? seen.slice(0, 4) : []) expect(text).not.toContain(goal.slice(0, 40));
    },
  );
  test.each(held)('$name: is whole in the plan, and on its own slide', ({ one, lang }) => {
    const material = materialOf([one], { lang });
    const plan = letters(planPages(material, OPTIONS));
    const titles = deck(material, new Set()).map((slide) => slide.title);
    for (const { title } of given(one.workshop).agenda.filter(({ ahead }) => ahead)) {
      expect(plan).toContain(title);
      expect(titles).toContain(title);
    }
  });
  test('stays one in a plan of one’s own, in a link that carries it, and beside another kit', () => {
    const sweets = given(kit('pot-of-sweets').workshop);
    const cart = given(kit('ox-cart').workshop);
    const plan = given(
      planOfKits(
        [
          { id: 'pot-of-sweets', kit: sweets },
          { id: 'ox-cart', kit: cart },
        ],
        'th',
      ),
    );
    const read = given(readPlan(JSON.parse(JSON.stringify(plan)))).kit;
    expect(read.agenda.flatMap(({ ahead }) => ahead ?? [])).toEqual(sweets.agenda.flatMap(({ ahead }) => ahead ?? []));
    expect(read.ahead).toContain(given(sweets.ahead).slice(0, 30));
    expect(read.ahead).toContain(cart.goal.slice(0, 30));
    expect(read.leaderTables).toEqual(['cards']);
  });
});

describe('tables of a kit that are for whoever leads', () => {
  const text = textOf(
    '## Cards [#cards]\n\n| Card | All |\n|---|---|\n| Ill | 75 |\n\n## Signs [#signs]\n\n| A | B |\n|---|---|\n| 1 | 2 |\n',
  );
  const own = entryOf('workshop', 'k', { text });
  own.workshop = { ...given(own.workshop), leaderTables: ['cards'] };
  const material = materialOf([own]);
  const t = words('th').make;
  test('are apart from what hangs on the wall, and say so', () => {
    expect(letters(kitTableSheets(material))).not.toContain('75');
    const [page, ...more] = kitTableSheets(material, 'leader');
    expect(more).toEqual([]);
    expect(letters([given(page)])).toContain('75');
    expect(letters([given(page)])).toContain(t.leaderNote);
  });
  test('are named in the list of what is printed', () => {
    const titles = printParts(material, OPTIONS).map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining([t.sheet.words, t.sheet.leader]));
  });
});

describe('five minutes to open, wake or close', () => {
  const short = LANGS.flatMap((lang) =>
    kitsIn(lang)
      .filter(({ workshop }) => workshop?.part)
      .map((one) => ({ name: `${one.id} (${lang})`, one, lang })),
  );
  test.each(short)('$name prints its plan and the sheets that it names, and nothing else', ({ one, lang }) => {
    const names = printParts(materialOf([one], { lang }), OPTIONS).map(({ name }) => name);
    expect(names).toEqual(['plan', ...given(one.workshop).sheets]);
  });
  test.each(short)('$name ends its slides with its own part', ({ one, lang }) => {
    const close = words(lang).make.slide.close;
    for (const slides of [deck(materialOf([one], { lang }), new Set()), deck(materialOf([one], { lang }))])
      expect(slides.map(({ title }) => title)).not.toContain(close);
  });
  test('in the ZIP come without handouts, cards and triangles', async () => {
    const names = Object.keys(unzipSync(await everything(materialOf([kit('clap-on-three')]), { ...OPTIONS, css: '' })));
    expect(names.filter((name) => /handout|booklet|cards|triangle|sign-in|evaluation/.test(name))).toEqual([]);
    expect(names).toContain('session-plan.docx');
  });
  test('beside a whole kit or a lesson take nothing from it', () => {
    const whole = printParts(materialOf([kit('clap-on-three'), kit('ox-cart'), ...lessons(1)]), OPTIONS);
    expect(whole.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['sign-in', 'evaluation', 'handouts', 'cards']),
    );
    expect(given(whole.find(({ name }) => name === 'handouts')).sheets).toHaveLength(2);
    expect(deck(materialOf([kit('clap-on-three'), ...lessons(1)])).map(({ title }) => title)).toContain(
      words('th').make.slide.close,
    );
  });
});

describe('every kit of ours', () => {
  test.each(LANGS)('says what to leave out when it is late, in a plan of one’s own too (%s)', (lang) => {
    const silent = kitsIn(lang).filter(
      ({ workshop }) => !given(workshop).part && !whenLate(given(workshop).trouble)[0],
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
    const sweets = given(kit('pot-of-sweets', lang).workshop);
    const plan = readPlan(JSON.parse(JSON.stringify(planFrom('pot-of-sweets', sweets, lang))));
    expect(whenLate(given(plan).kit.trouble)).toEqual(whenLate(sweets.trouble));
  });
  test.each(LANGS)('lets nobody sit for more than an hour and a half, but in a part that says so (%s)', (lang) => {
    const without = kitsIn(lang).filter(({ workshop }) => missingBreaks(given(workshop).agenda).length > 0);
    expect(without.map(({ id }) => id)).toEqual([]);
  });
  test.each(LANGS)('says “if” and goes on in one sentence (%s)', (lang) => {
    const { ifSo } = words(lang).make.plan;
    for (const one of kitsIn(lang))
      for (const item of given(one.workshop).trouble) {
        const plan = letters(planPages(materialOf([one], { lang }), {}));
        expect(plan).toContain(ifSo(item.if));
        expect(ifSo(item.if)).not.toMatch(/^If (?:[A-HJ-Z][a-z]|A )|^ถ้า [ก-๙]|^ถ้าถ้า/);
      }
  });
});

test('the signs of the walking map ask for no illness and no debt', () => {
  for (const lang of LANGS) {
    // What stands in brackets says what is not to be told.
    const signs = words(lang).make.map.items.map((sign) => sign.replace(/\(.*?\)/g, ''));
    expect(signs.join(' ')).not.toMatch(/ป่วย|โรค|หนี้|\bill|sick|debt/);
  }
});
