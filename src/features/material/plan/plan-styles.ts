import { itemAt } from '../../../certain.ts';
import { LevelFormat, type IStylesOptions, type INumberingOptions } from 'docx';
import { OFFICE_COLOURS as C, OFFICE_FACE } from '../parts/office-face.ts';

/**
 * Languages of the text: Thai is a complex script, so it stands in `bidirectional`; `value` is for Latin words. Lines
 * of Thai break by it.
 */
const language = { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'th-TH' };

/** The face in every slot; docx copies size and bold to their complex-script twins by itself. */
const face = { ascii: OFFICE_FACE, hAnsi: OFFICE_FACE, eastAsia: OFFICE_FACE, cs: OFFICE_FACE };

/** A style of headings, which stay with what follows. */
const heading = (size: number, before: number, after: number) => ({
  run: { font: face, size, sizeComplexScript: size, bold: true, boldComplexScript: true, color: C.ink, language },
  paragraph: { spacing: { before, after, line: 300, lineRule: 'auto' as const }, keepNext: true, keepLines: true },
});

/**
 * Styles of the session plan. Sizes in half points, spaces in twentieths of a point; lines are 1.25 high so that
 * stacked Thai marks do not touch.
 */
export const planStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: face, size: 22, sizeComplexScript: 22, color: C.ink, language },
      paragraph: { spacing: { line: 300, lineRule: 'auto', after: 80 } },
    },
    title: heading(40, 0, 120),
    heading1: heading(30, 320, 120),
    heading2: heading(25, 260, 80),
    heading3: heading(22, 160, 40),
    heading4: heading(22, 120, 40),
    heading5: heading(22, 120, 40),
    heading6: heading(22, 120, 40),
  },
  paragraphStyles: [
    {
      id: 'Small',
      name: 'Small',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18, sizeComplexScript: 18, color: C.soft },
      paragraph: { spacing: { after: 40, line: 276, lineRule: 'auto' } },
    },
    {
      id: 'Say',
      name: 'Say',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      paragraph: {
        indent: { left: 340 },
        spacing: { before: 80, after: 120, line: 300, lineRule: 'auto' },
        border: { left: { style: 'single', size: 18, space: 10, color: C.third } },
        keepLines: true,
      },
    },
    {
      id: 'Quotation',
      name: 'Quotation',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        indent: { left: 340 },
        spacing: { before: 40, after: 80, line: 300, lineRule: 'auto' },
        border: { left: { style: 'single', size: 18, space: 10, color: C.rule } },
      },
    },
    {
      id: 'Box',
      name: 'Box',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        spacing: { before: 40, after: 40, line: 300, lineRule: 'auto' },
        shading: { type: 'clear', color: 'auto', fill: C.paper },
      },
    },
    {
      id: 'Notice',
      name: 'Notice',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        spacing: { before: 80, after: 120, line: 300, lineRule: 'auto' },
        border: { left: { style: 'single', size: 18, space: 10, color: C.rule } },
      },
      run: { color: C.soft },
    },
    {
      id: 'Cell',
      name: 'Cell',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { before: 30, after: 30, line: 290, lineRule: 'auto' } },
    },
  ],
};

const BULLETS = ['•', '◦', '–'] as const;

/**
 * The lists of a plan: `steps` counts, anew for each instance; `points` has bullets, nine levels deep. @param more of
 * the texts in it
 */
export const planNumbering = (more: INumberingOptions['config'] = []): INumberingOptions => ({
  config: [
    {
      reference: 'steps',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          style: { paragraph: { indent: { left: 400, hanging: 400 } } },
        },
      ],
    },
    {
      reference: 'points',
      levels: Array.from({ length: 9 }, (_, level) => ({
        level,
        format: LevelFormat.BULLET,
        text: itemAt(BULLETS, level % BULLETS.length),
        style: { paragraph: { indent: { left: 340 + 400 * level, hanging: 260 } } },
      })),
    },
    ...more,
  ],
});
