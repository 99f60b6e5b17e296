import type PptxGenJS from 'pptxgenjs';
import { OFFICE_COLOURS as C, OFFICE_FACE, SIDE_INKS } from '../parts/office-face.ts';
import { ofSides, SIDES } from '../../../settings/sides.ts';
import { columnWidths } from './fill-slides.ts';
import type { SlideModel } from './slide-model.ts';
import { GUTTER, HEIGHT, LEFT, TOP, WIDTH } from './slide-places.ts';

/** Where a text stands on a slide, inches. */
interface Place {
  x: number;
  y: number;
  w: number;
  h: number;
}
type LayoutName = 'COVER' | 'STATEMENT' | 'TEXT' | 'COLUMNS' | 'BESIDE' | 'SIDES' | 'PLAIN';

/** Where the columns of a slide stand. */
export function columnPlaces(slide: Pick<SlideModel, 'columns' | 'triangle'>): Place[] {
  let x = LEFT;
  return columnWidths(slide).map((points) => {
    const place = { x, y: TOP, w: points / 72, h: HEIGHT };
    x += place.w + GUTTER;
    return place;
  });
}

const [whole, halves] = [columnPlaces({ columns: [[]] }), columnPlaces({ columns: [[], []] })];
const ANY_SIDES: SlideModel['triangle'] = {
  sides: ofSides(() => 'unknown' as const),
  alt: '',
};
/** The places that each layout has for texts, by the column that stands there; `undefined` where something is drawn. */
const BODIES: Record<LayoutName, readonly (Place | undefined)[]> = {
  COVER: [{ x: LEFT, y: 4.5, w: 9, h: 1.6 }],
  STATEMENT: whole,
  TEXT: whole,
  COLUMNS: halves,
  BESIDE: [halves[0], undefined],
  SIDES: [undefined, columnPlaces({ columns: [[], []], triangle: ANY_SIDES })[1]],
  // Tables, and what has more columns than two.
  PLAIN: [],
};

/** The layout that has a place for each text of a slide. PowerPoint shows a place without a text as an empty frame. */
export function layoutOf({ layout, columns, table, triangle, picture }: SlideModel): LayoutName {
  if (layout === 'cover') return 'COVER';
  const filled = columns.map((texts) => texts.length > 0);
  if (table ?? columns.length > 2) return 'PLAIN';
  if (columns.length === 2 && filled[0] !== filled[1])
    return triangle && filled[1] ? 'SIDES' : picture && filled[0] ? 'BESIDE' : 'PLAIN';
  if (!filled[0]) return 'PLAIN';
  return columns.length === 2 ? 'COLUMNS' : layout === 'statement' ? 'STATEMENT' : 'TEXT';
}

/** The name of the place for a column in a layout; `undefined` where it has none. */
export const bodyIn = (layout: LayoutName, column: number): string | undefined =>
  BODIES[layout][column] && `body ${column + 1}`;

/**
 * The cover and, for all other slides, a layout for each way in which texts stand: the outline of PowerPoint, its
 * "Reset", and screen readers know titles and texts by their places. The sides are their mark; `mendPptx` gives them
 * their shapes, since pptxgenjs draws only rectangles on a master.
 */
export function defineMasters(file: PptxGenJS, credit: string, lang: string): void {
  const text = { fontFace: OFFICE_FACE, color: C.ink, lang, margin: 0 };
  const mark = (x: number, y: number, size: number): NonNullable<PptxGenJS.SlideMasterProps['objects']> =>
    SIDES.map((side, index) => ({
      rect: { x: x + index * 0.4 * size, y, w: size * 0.3, h: size * 0.3, fill: { color: SIDE_INKS[side] } },
    }));
  /** What a text says of its type and language belongs to it: pptxgenjs takes that of the place for all in it. */
  const bodies = (layout: LayoutName): NonNullable<PptxGenJS.SlideMasterProps['objects']> =>
    BODIES[layout].flatMap((place, column) =>
      place
        ? [
            {
              placeholder: {
                options: {
                  fontFace: OFFICE_FACE,
                  color: C.ink,
                  margin: 0,
                  name: bodyIn(layout, column) ?? '',
                  type: 'body' as const,
                  ...place,
                  align: 'left' as const,
                  valign: layout === 'STATEMENT' ? ('middle' as const) : ('top' as const),
                },
                text: '',
              },
            },
          ]
        : [],
    );
  file.defineSlideMaster({
    title: 'COVER',
    background: { color: C.paper },
    objects: [
      ...mark(LEFT, 1.35, 1.5),
      { rect: { x: 0, y: 7.2, w: 13.33, h: 0.3, fill: { color: C.first } } },
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
      ...bodies('COVER'),
    ],
  });
  const content = (title: Exclude<LayoutName, 'COVER'>): PptxGenJS.SlideMasterProps => ({
    title,
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
      ...bodies(title),
    ],
    slideNumber: { x: 12.65, y: 6.98, w: 0.5, h: 0.3, fontFace: OFFICE_FACE, fontSize: 11, color: C.soft },
  });
  for (const title of ['STATEMENT', 'TEXT', 'COLUMNS', 'BESIDE', 'SIDES', 'PLAIN'] as const)
    file.defineSlideMaster(content(title));
}
