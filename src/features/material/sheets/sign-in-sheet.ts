import { words } from '../../../words/words.ts';
import type { Material } from '../portable/document-inputs.ts';
import { markup, type Markup } from '../print/markup.ts';
import { sheetFrame } from './sheet-frame.ts';

/** People on one page. */
const ROWS = 14;
/** People where nobody said how many come. */
const USUAL = 28;

/**
 * Who came, with consent to name and picture asked one by one, after the data protection act of 2019 (PDPA, sections 19
 * and 23): what for, who keeps it, until when, and that one may refuse or take it back.
 */
export function signInSheet(material: Material): Markup[] {
  const t = words(material.lang).make.signIn;
  const people = material.tray.people ?? USUAL;
  const tick = markup`<span class="choice"><span class="tick"></span></span>`;
  const about = markup`<p class="sign-about">${t.purpose}<span class="blank-line"></span> ${t.keeper}<span class="blank-line"></span> ${t.until}<span class="blank-line short"></span></p>`;
  return Array.from({ length: Math.max(1, Math.ceil(people / ROWS)) }, (_, page) =>
    sheetFrame(
      material,
      'sign-in',
      markup`${about}<table class="sign-in"><thead><tr><th>${t.number}</th><th class="wide">${t.name}</th><th class="wide">${t.group}</th><th>${t.useName}</th><th>${t.usePicture}</th><th>${t.contact}</th><th>${t.signature}</th></tr></thead><tbody>${Array.from({ length: ROWS }, (_row, row) => markup`<tr><th scope="row">${page * ROWS + row + 1}</th><td></td><td></td><td>${tick}</td><td>${tick}</td><td></td><td></td></tr>`)}</tbody></table>`,
      'landscape',
      t.note,
    ),
  );
}
