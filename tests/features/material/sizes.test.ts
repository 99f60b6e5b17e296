import { describe, expect, test } from 'vitest';
import { ALL_PARTS, DOCUMENT_PARTS, wantedParts } from '../../../src/features/material/portable/document-size.ts';
import { planSession } from '../../../src/features/material/plan/plan-session.ts';
import { handout } from '../../../src/features/material/print/handout.ts';
import { entryCardSheets } from '../../../src/features/material/print/entry-cards.ts';
import { deck } from '../../../src/features/material/slides/deck.ts';
import { sizeFor, smallestSize } from '../../../src/features/material/slides/fill-slides.ts';
import type { SlideModel } from '../../../src/features/material/slides/slide-model.ts';
import { kitsIn, lessons } from './kits.ts';
import { entryOf, materialOf, RICH, SENTENCE, textOf } from './sample.ts';

const SHORT = wantedParts('short');
const onSlides = (slides: readonly SlideModel[]): string =>
  JSON.stringify(slides.map(({ notes: _notes, ...shown }) => shown));
const notesOf = (slides: readonly SlideModel[]): string => slides.map(({ notes }) => notes).join('\n');

describe('the short form of the slides', () => {
  test.each(['th', 'en'] as const)('of a kit and seven lessons has at most 20 slides, of every kit (%s)', (lang) => {
    for (const kit of kitsIn(lang)) {
      const slides = deck(materialOf([kit, ...lessons(7)], { lang }), SHORT);
      expect(slides.length, kit.id).toBeLessThanOrEqual(20);
      // What is said at a break stands in the notes of the part before.
      for (const say of kit.workshop!.agenda.flatMap((step) => step.say ?? [])) expect(notesOf(slides)).toContain(say);
    }
  });
  test('of twenty lessons has at most 25, one for each lesson and none of sources', () => {
    const slides = deck(materialOf(lessons(20)), SHORT);
    expect(slides.length).toBeLessThanOrEqual(25);
    expect(slides.filter(({ title }) => title.startsWith('บทเรียนเรื่องที่'))).toHaveLength(20);
    expect(slides.every(({ layout }) => layout !== 'sources')).toBe(true);
  });
  test('loses nothing that the facilitator needs: what is not shown stands in the notes', () => {
    const lesson = entryOf('lesson', 'x');
    const slides = deck(materialOf([lesson]), SHORT);
    expect(onSlides(slides)).not.toContain('เขียนผลคูณบนกระดาน');
    expect(notesOf(slides)).toContain('เขียนผลคูณบนกระดาน');
    expect(notesOf(slides)).toContain('ที่หนึ่งทำแล้วไม่เกิดผล');
  });
});

describe('the full form of the slides', () => {
  test('asks the questions of all lessons once', () => {
    const slides = deck(materialOf(lessons(20)));
    expect(slides.filter(({ title }) => title === 'ชวนคุย')).toHaveLength(1);
  });
  test('names the sources once, at its end, in type that can be read', () => {
    const many = Array.from({ length: 60 }, (_, at) => ({
      id: `s${at}`,
      text: `${at} ${SENTENCE}`,
      url: 'https://x.org/',
    }));
    const slides = deck(materialOf([entryOf('lesson', 'x', { sources: many }), ...lessons(3)]));
    const first = slides.findIndex(({ layout }) => layout === 'sources');
    expect(slides.slice(first).every(({ layout }) => layout === 'sources')).toBe(true);
    for (const slide of slides.slice(first)) expect(sizeFor(slide) ?? smallestSize(slide)).toBeGreaterThanOrEqual(14);
  });
});

describe('slides of one’s own choice', () => {
  test.each(DOCUMENT_PARTS)('with %s alone are more than the short ones and no more than the full ones', (part) => {
    const kit = kitsIn('th').find(({ id }) => id === 'pot-of-sweets')!;
    const used = entryOf('lesson', 'sum-before-promise');
    const material = materialOf([kit, entryOf('lesson', 'x', { text: RICH }), used]);
    material.tray.items = material.tray.items.filter(({ id }) => id !== used.id);
    const [short, own, full] = [SHORT, wantedParts('pick', [part]), ALL_PARTS].map((parts) => deck(material, parts));
    expect(own!.length).toBeGreaterThan(short!.length);
    expect(own!.length).toBeLessThanOrEqual(full!.length);
  });
});

describe('what participants see of a kit', () => {
  test.each(['th', 'en'] as const)('is a task or a question for every part but the breaks (%s)', (lang) => {
    const unseen = kitsIn(lang).flatMap(({ id, workshop }) =>
      workshop!.agenda.filter(({ show, role }) => !show && role !== 'break').map(({ title }) => [id, title]),
    );
    expect(unseen).toEqual([]);
  });
  test.each(['th', 'en'] as const)('is never what the facilitator does or says (%s)', (lang) => {
    for (const kit of kitsIn(lang)) {
      const slides = deck(materialOf([kit], { lang }));
      const shown = onSlides(slides);
      for (const step of kit.workshop!.agenda) {
        for (const line of [...step.steps, step.say ?? '']) {
          if (line.length < 25) continue;
          expect(shown, `${kit.id}: ${step.title}`).not.toContain(line);
          expect(notesOf(slides)).toContain(line);
        }
        expect(shown).toContain(JSON.stringify(step.show ?? step.title));
      }
    }
  });
});

describe('slides alone', () => {
  const SWEETS = entryOf('workshop', 'sweets', {
    text: textOf(
      '## บัตร\n\nจำนวนบัตร\n\n| บัตร | จ่าย |\n|---|---|\n| นอนโรงพยาบาล | 3 |\n\n| จด | ผล |\n|---|---|\n| | |',
    ),
  });
  const material = materialOf([SWEETS, entryOf('workshop', 'second')]);
  const slides = deck(material, SHORT);
  test('end with the code of the form that takes what came of it, and only there', () => {
    const telling = slides.filter(({ tells }) => tells);
    expect(telling).toEqual([slides.at(-1)]);
    expect(telling[0]).toMatchObject({
      url: expect.stringContaining('write/?'),
      foot: expect.stringContaining('ส่งผล'),
    });
    expect(telling[0]!.notes).toContain('write/?');
  });
  test('tell in the notes what to buy and print for those who come, and what stands on the cards', () => {
    const [, first, ...others] = slides;
    expect(first!.notes).toContain('ซื้อและพิมพ์ สำหรับ 30 คน');
    expect(first!.notes).toContain('จำนวนบัตร:\nบัตร | จ่าย\nนอนโรงพยาบาล | 3');
    expect(first!.notes).not.toMatch(/^ ?\| ?$/m);
    expect(notesOf(others)).not.toContain('ซื้อและพิมพ์');
    // What is on the cards is not shown to the room.
    expect(onSlides(slides)).not.toContain('นอนโรงพยาบาล');
  });
});

describe('a remark of the facilitator', () => {
  const material = materialOf([entryOf('lesson', 'x')], { remark: 'คุณสมชายยังไม่รู้' });
  const printed = (remarks: boolean): string =>
    [...handout({ ...material, remarks }, 'one'), ...entryCardSheets({ ...material, remarks }, 4, 'long')].join('');
  test('is on no paper that is handed out, until that is asked for', () => {
    expect(printed(false)).not.toContain('สมชาย');
    expect(printed(true)).toContain('สมชาย');
  });
  test('stands in the notes and on no slide', () => {
    const slides = deck(material);
    expect(onSlides(slides)).not.toContain('สมชาย');
    expect(notesOf(slides)).toContain('สมชาย');
  });
});

describe('two kits in one meeting', () => {
  test('each begins under its own name', () => {
    const two = kitsIn('th').slice(0, 2);
    const session = planSession(materialOf(two));
    expect(session.steps.flatMap(({ begins }) => begins ?? [])).toEqual(two.map(({ title }) => title));
    expect(session.steps[0]!.begins).toBe(two[0]!.title);
    expect(session.steps[two[0]!.workshop!.agenda.length]!.begins).toBe(two[1]!.title);
  });
});
