import { words } from '../../../words/words.ts';
import { SIDES } from '../../../intake/schema/names.ts';
import type { Material } from '../portable/document-inputs.ts';
import { cardSheet } from '../print/card-sheets.ts';
import { markup, type Markup } from '../print/markup.ts';
import { sideLabel } from '../print/side-shape.ts';
import { copiesNote, formFoot } from './sheet-frame.ts';

/** A field to fill in: its name, and lines to write on. */
const fill = (name: string, lines: number): Markup =>
  markup`<div class="write"><h3>${name}</h3>${Array.from({ length: lines }, () => markup`<div class="write-line"></div>`)}</div>`;
const choice = (name: Markup | string): Markup => markup`<span class="choice"><span class="tick"></span>${name}</span>`;

/** Two cards of A5 on one landscape page, the same twice; cut in the middle. */
const twice = (card: Markup): Markup =>
  markup`<section class="sheet landscape two blank-cards">${card}${card}</section>`;

/** The story card: a true event told by the one who was there. */
export function storyCardSheet(material: Material): Markup {
  const { lang } = material;
  const t = words(lang).make;
  const s = t.story;
  return twice(
    markup`<article class="leaf a5 fill-card" lang="${lang}"><h2>${t.sheet['story-card']}</h2>${fill(s.what, 1)}${fill(s.where, 2)}${fill(s.did, 4)}${fill(s.result, 2)}${fill(s.felt, 1)}${fill(s.know, 3)}<p class="two-fields"><span>${t.teller}<span class="blank-line"></span></span><span>${t.writer}<span class="blank-line"></span></span></p><p class="choices">${s.consent} ${[s.yes, s.anon, s.no].map(choice)}</p>${formFoot(material, material.tray.name, { tells: true, sheet: 'story-card' })}</article>`,
  );
}

/** The lesson card: what was learned, in the fields of a lesson on this site. */
export function lessonCardSheet(material: Material): Markup {
  const { lang } = material;
  const t = words(lang).make;
  const s = t.lesson;
  return twice(
    markup`<article class="leaf a5 fill-card" lang="${lang}"><h2>${s.title}</h2><p class="choices">${s.side}: ${SIDES.map((side) => choice(sideLabel(side, lang)))}</p>${fill(s.one, 3)}${fill(s.event, 2)}${fill(s.because, 2)}${fill(s.advice, 2)}${fill(s.limits, 1)}${fill(s.evidence, 1)}${fill(s.owner, 1)}<p class="two-fields"><span>${t.teller}<span class="blank-line"></span></span><span>${t.writer}<span class="blank-line"></span></span></p>${formFoot(material, material.tray.name, { tells: true, sheet: 'lesson-card' })}</article>`,
  );
}

/** Promise cards, four to a page. */
export function promiseCardSheet(material: Material): Markup {
  const { lang, credit } = material;
  const t = words(lang).make;
  const s = t.promise;
  const card = markup`<article class="card front promise" lang="${lang}"><h2>${t.sheet['promise-card']}</h2>${fill(s.will, 4)}${fill(s.with, 2)}${fill(s.by, 1)}<p class="two-fields"><span>${s.me}<span class="blank-line"></span></span><span>${s.sign}<span class="blank-line"></span></span></p><footer class="card-foot">${s.note}<br>${credit.site} · ${credit.licence}</footer></article>`;
  return cardSheet(
    [card, card, card, card],
    4,
    [t.sheet['promise-card'], copiesNote(material, 'promise-card')].join(' · '),
  );
}
