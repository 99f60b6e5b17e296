import { words } from '../../../words/words.ts';
import type { Material } from '../portable/document-inputs.ts';
import { markup, type Markup } from '../print/markup.ts';
import { formFoot } from './sheet-frame.ts';

/** What people thought of the meeting, without their names: two on a page, cut in the middle. */
export function evaluationSheet(material: Material): Markup {
  const { lang } = material;
  const own = words(lang).make;
  const t = own.evaluation;
  const choices = (question: string, answers: readonly string[]) =>
    markup`<p class="choices">${question}<br>${answers.map((answer) => markup`<span class="choice"><span class="tick"></span>${answer}</span>`)}</p>`;
  const write = (question: string, lines: number) =>
    markup`<div class="write"><h3>${question}</h3>${Array.from({ length: lines }, () => markup`<div class="write-line"></div>`)}</div>`;
  const form = markup`<article class="leaf a5 fill-card" lang="${lang}"><h2>${own.sheet.evaluation}</h2><p>${t.note}</p>${write(t.take, 2)}${write(t.best, 2)}${write(t.change, 2)}${choices(t.heard, t.much)}${choices(t.time, t.timeAnswers)}${choices(t.again, t.againAnswers)}${write(t.tell, 2)}${formFoot(material, material.tray.name, { tells: true, sheet: 'evaluation' })}</article>`;
  return markup`<section class="sheet landscape two blank-cards">${form}${form}</section>`;
}
