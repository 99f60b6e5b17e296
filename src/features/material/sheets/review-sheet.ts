import { words } from '../../../words/words.ts';
import type { Material } from '../portable/document-inputs.ts';
import { markup, type Markup } from '../print/markup.ts';
import { sheetFrame } from './sheet-frame.ts';

/** The four questions after something was done, each with room to write: what was hoped, what was more, what less, what next. */
export function reviewSheet(material: Material): Markup {
  const t = words(material.lang).make.review;
  const lines = Array.from({ length: 5 }, () => markup`<div class="write-line"></div>`);
  return sheetFrame(
    material,
    'review',
    markup`<div class="review-boxes">${t.questions.map((question, index) => markup`<section class="write"><h2>${index + 1}. ${question}</h2>${lines}</section>`)}</div>`,
    'landscape',
    t.note,
  );
}
