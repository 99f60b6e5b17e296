import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrandFace, BrandSettings } from '../../src/settings/brand.ts';

const NOTE = '/* Written by `npm run brand` from the typefaces of the site (src/site.brand.ts). */\n';
export const FACE_SHEET = 'src/site/styles/faces.css';

/** The rules of a face and a weight as its package has them, by files that the build finds. */
function rulesOf(root: string, face: BrandFace, weight: number): string {
  const file = join(root, 'node_modules', face.package, `${weight}.css`);
  if (!existsSync(file))
    throw new Error(
      `ไม่มีแพ็กเกจ ${face.package} น้ำหนัก ${weight} ในเครื่องนี้ — สั่ง npm install ${face.package} หรือเลือกแบบอักษรอื่นใน src/site.brand.ts
There is no package ${face.package} with the weight ${weight} here — run npm install ${face.package}, or choose another face in src/site.brand.ts`,
    );
  return readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\/\s*/g, '')
    .replace(/font-family: '[^']*'/g, `font-family: '${face.family}'`)
    .replace(/src: url\(\.\/(files\/[\w.-]+\.woff2)\)[^;]*;/g, `src: url('${face.package}/$1');`);
}

/**
 * The typefaces of a site by path from its root; ours stand behind them, for letters that they lack. Empty, but for a
 * comment, where a site keeps ours.
 */
export function faceSheet(root: string, { faces = {} }: BrandSettings): Record<string, string> {
  const { text, heading } = faces;
  const stacks = [
    ...(text ? [`    --body: '${text.family}', 'Sarabun', 'Sarabun Latin', var(--near);\n`] : []),
    ...(heading ? [`    --display: '${heading.family}', 'Trirong', 'Trirong Latin', var(--near);\n`] : []),
  ];
  const rules = [
    ...(text ? [400, 700].map((weight) => rulesOf(root, text, weight)) : []),
    ...(heading ? [rulesOf(root, heading, 600)] : []),
  ];
  const tokens = stacks.length > 0 ? `@layer tokens {\n  :root,\n  :root:lang(en) {\n${stacks.join('')}  }\n}\n` : '';
  return { [FACE_SHEET]: `${NOTE}${rules.join('')}${tokens}` };
}
