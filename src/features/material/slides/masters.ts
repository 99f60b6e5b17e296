import type PptxGenJS from 'pptxgenjs';
import { OFFICE_COLOURS as C, OFFICE_FACE } from '../parts/office-face.ts';
import { LEFT, WIDTH } from './slide-places.ts';

/**
 * Two masters: the cover, and every other slide. The three sides of the triangle are their mark; `mendPptx` gives them
 * their shapes, since pptxgenjs draws only rectangles on a master.
 */
export function defineMasters(file: PptxGenJS, credit: string, lang: string): void {
  const text = { fontFace: OFFICE_FACE, color: C.ink, lang, margin: 0 };
  const mark = (x: number, y: number, size: number): NonNullable<PptxGenJS.SlideMasterProps['objects']> => [
    { rect: { x, y, w: size * 0.3, h: size * 0.3, fill: { color: C.policy } } },
    { rect: { x: x + size * 0.4, y, w: size * 0.3, h: size * 0.3, fill: { color: C.movement } } },
    { rect: { x: x + size * 0.8, y, w: size * 0.3, h: size * 0.3, fill: { color: C.knowledge } } },
  ];
  file.defineSlideMaster({
    title: 'COVER',
    background: { color: C.paper },
    objects: [
      ...mark(LEFT, 1.35, 1.5),
      { rect: { x: 0, y: 7.2, w: 13.33, h: 0.3, fill: { color: C.policy } } },
      {
        placeholder: {
          options: {
            ...text,
            name: 'title',
            type: 'title',
            x: LEFT,
            y: 2.1,
            w: 10,
            h: 2.3,
            fontSize: 44,
            bold: true,
            align: 'left',
            valign: 'middle',
          },
          text: '',
        },
      },
    ],
  });
  file.defineSlideMaster({
    title: 'CONTENT',
    background: { color: C.paper },
    objects: [
      { line: { x: LEFT, y: 6.72, w: WIDTH, h: 0, line: { color: C.rule, width: 1 } } },
      ...mark(11.95, 7.0, 0.6),
      { text: { text: credit, options: { ...text, x: LEFT, y: 6.98, w: 8, h: 0.3, fontSize: 11, color: C.soft } } },
      {
        placeholder: {
          options: {
            ...text,
            name: 'title',
            type: 'title',
            x: LEFT,
            y: 0.8,
            w: 10.95,
            h: 0.85,
            fontSize: 30,
            bold: true,
            align: 'left',
            valign: 'middle',
          },
          text: '',
        },
      },
    ],
    slideNumber: { x: 12.65, y: 6.98, w: 0.5, h: 0.3, fontFace: OFFICE_FACE, fontSize: 11, color: C.soft },
  });
}
