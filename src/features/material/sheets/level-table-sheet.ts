import { words } from '../../../words/words.ts';
import type { Material } from '../portable/document-inputs.ts';
import { markup, type Markup } from '../print/markup.ts';
import { sheetFrame } from './sheet-frame.ts';

/** The table of levels: seven topics to judge oneself by, one row for a topic of one's own. */
export function levelTableSheet(material: Material): Markup {
  const t = words(material.lang).make.level;
  const body = markup`<table class="levels"><thead><tr><th>${t.topic}</th>${t.scale.map((name, index) => markup`<th><b class="level">${index + 1}</b> ${name}</th>`)}<th class="proof">${t.proof}</th></tr></thead><tbody>${t.rows.map(([topic, ...levels]) => markup`<tr><th scope="row">${topic}</th>${levels.map((text) => markup`<td>${text}</td>`)}<td></td></tr>`)}<tr><th scope="row" class="soft">${t.own}</th>${t.scale.map(() => markup`<td></td>`)}<td></td></tr></tbody></table>`;
  return sheetFrame(material, 'level-table', body, 'landscape', t.note);
}
