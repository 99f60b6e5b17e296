import { words } from '../../../words/words.ts';
import { printedFor } from '../plan/counted.ts';
import type { Material } from '../portable/document-inputs.ts';
import { markup, type Markup } from '../print/markup.ts';
import { sheetFrame } from './sheet-frame.ts';

/** People on one page. */
const ROWS = 13;

/**
 * Who came, with consent to name and picture asked one by one, after the data protection act of 2019 (PDPA). Above the
 * table stands what section 23 asks to be told before: what for, what is kept and how long, who is shown it, who keeps
 * it and how to reach them, and which rights there are (sections 30 to 36; to complain, 73). Consent (section 19) stands
 * apart from it, may be refused without any loss, and is as easy to take back as to give; for those under age a guardian
 * consents, too (section 20). Signing is not asked of anybody either, so that all rests on consent (24); another use
 * needs another (21), each tells of himself only (25), and nothing is kept that is not needed (22) or sensitive (26).
 */
export function signInSheet(material: Material): Markup[] {
  const t = words(material.lang).make.signIn;
  const people = printedFor(material);
  const tick = markup`<span class="choice"><span class="tick"></span></span>`;
  const blank = (name: string, size = '') =>
    markup`<span class="sign-field">${name}<span class="blank-line ${size}"></span></span>`;
  const about = markup`<div class="sign-about">${blank(t.purpose)}${blank(t.keeper)}${blank(t.reach)}${blank(t.shownTo)}${blank(t.until, 'short')}</div><p class="sign-rights">${t.kept} ${t.rights}</p>`;
  return Array.from({ length: Math.max(1, Math.ceil(people / ROWS)) }, (_, page) =>
    sheetFrame(
      material,
      'sign-in',
      markup`${about}<table class="sign-in"><thead><tr><th rowspan="2">${t.number}</th><th class="wide" rowspan="2">${t.name}</th><th class="wide" rowspan="2">${t.group}</th><th colspan="3">${t.consent}</th><th rowspan="2">${t.contact}</th><th rowspan="2">${t.signature}</th></tr><tr><th>${t.useName}</th><th>${t.usePicture}</th><th>${t.neither}</th></tr></thead><tbody>${Array.from({ length: ROWS }, (_row, row) => markup`<tr><th scope="row">${page * ROWS + row + 1}</th><td></td><td></td><td>${tick}</td><td>${tick}</td><td>${tick}</td><td></td><td></td></tr>`)}</tbody></table>`,
      'landscape',
      t.note,
    ),
  );
}
