import { parseArgs } from 'node:util';
import { BRAND } from '../../src/site.brand.ts';
import { SITE } from '../../src/site.config.ts';
import { brandProblems } from '../../src/settings/brand-schema.ts';
import { ENGINE, PROJECT } from '../roots.ts';
import { BRAND_FILE, settingsTold } from '../settings/told.ts';
import { brandPictures, drawPictures } from './pictures.ts';
import { writeSheets } from './sheets.ts';

const HELP = `npm run brand -- [--redraw]

เขียนสไตล์ชีต ไอคอน และภาพแชร์ให้ตรงกับ src/site.brand.ts และเหลี่ยมใน src/site.config.ts ภาพใน public/ ที่เปลี่ยนเองไว้ไม่ถูกแตะ
--redraw: วาดภาพใหม่ทุกภาพ ทับของที่เปลี่ยนเองด้วย

Writes style sheets, icons and share pictures as src/site.brand.ts and the sides in src/site.config.ts say. Pictures in public/ that you put there yourself stay.
--redraw: draws all pictures anew, over your own, too.`;

const { values } = parseArgs({ options: { redraw: { type: 'boolean', default: false }, help: { type: 'boolean' } } });
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const problems = brandProblems(BRAND);
if (problems.length > 0) {
  console.error(settingsTold(problems, BRAND_FILE));
  process.exit(1);
}
const sheets = writeSheets(ENGINE, { brand: BRAND, sides: SITE.sides }, PROJECT);
const { drawn, kept } = await drawPictures(PROJECT, brandPictures(), values.redraw);
const changed = [...sheets, ...drawn];
console.log(changed.length > 0 ? changed.join('\n') : 'ไม่มีอะไรเปลี่ยน · Nothing has changed');
if (kept.length > 0)
  console.log(
    `\nคงภาพที่เปลี่ยนเองไว้ (ให้วาดใหม่ทั้งหมด: --redraw) · Your own pictures stay (to draw all: --redraw)\n${kept.map((path) => `  ${path}`).join('\n')}`,
  );
