import { itemAt } from '../../../certain.ts';
import PptxGenJS from 'pptxgenjs';
import { words } from '../../../words/words.ts';
import { base64 } from '../parts/base64.ts';
import type { Material } from '../portable/document-inputs.ts';
import type { WantedParts } from '../portable/document-size.ts';
import { OFFICE_COLOURS as C, OFFICE_FACE } from '../parts/office-face.ts';
import { qrPng } from '../parts/qr-png.ts';
import { cutText, lineCount } from '../parts/text-lines.ts';
import { deck } from './deck.ts';
import { CELL, columnShares, INDENT, rowHeight, sizeFor, smallestSize, tableSize, WIDER } from './fill-slides.ts';
import { mendPptx } from './mend-pptx.ts';
import type { SlideModel, SlideTable, SlideText } from './slide-model.ts';

/** Inches; a slide is 13.33 by 7.5. */
const [LEFT, WIDTH] = [0.7, 11.93];
const SHAPES = { policy: 'rect', movement: 'ellipse', knowledge: 'diamond' } as const;
const LANG = { th: 'th-TH', en: 'en-GB' } as const;

/**
 * The slides as a PPTX file: real text, the facilitator's script in the notes, one master with the look of the site.
 * @returns the bytes of the file
 */
export const pptx = (material: Material, parts?: WantedParts): Promise<Uint8Array> =>
  slidesFile(deck(material, parts), {
    lang: material.lang,
    title: material.tray.name || words(material.lang).make.untitled,
    credit: material.credit,
  });

/** What a file of slides is told besides its slides. */
export interface SlidesFile {
  lang: Material['lang'];
  title: string;
  credit: Pick<Material['credit'], 'site' | 'licence'>;
}

/** Slides of any kind as a PPTX file. @returns the bytes of the file */
export async function slidesFile(
  slides: readonly SlideModel[],
  { lang, title, credit }: SlidesFile,
): Promise<Uint8Array> {
  const file = new PptxGenJS();
  file.layout = 'LAYOUT_WIDE';
  file.theme = { headFontFace: OFFICE_FACE, bodyFontFace: OFFICE_FACE };
  file.title = title;
  file.author = credit.site;
  file.company = credit.site;
  defineMasters(file, `${credit.site} · ${credit.licence}`, LANG[lang]);
  for (const slide of slides) addSlide(file, slide, lang);
  return mendPptx((await file.write({ outputType: 'uint8array' })) as Uint8Array, LANG[lang]);
}

/**
 * Two masters: the cover, and every other slide. The three sides of the triangle are their mark; `mendPptx` gives them
 * their shapes, since pptxgenjs draws only rectangles on a master.
 */
function defineMasters(file: PptxGenJS, credit: string, lang: string): void {
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

function addSlide(file: PptxGenJS, model: SlideModel, lang: Material['lang']): void {
  const cover = model.layout === 'cover';
  const slide = file.addSlide({ masterName: cover ? 'COVER' : 'CONTENT' });
  const face = { fontFace: OFFICE_FACE, color: C.ink, lang: LANG[model.lang], margin: 0 };
  // The size belongs to the run: pptxgenjs takes that of the master for the whole of a placeholder.
  slide.addText(
    [
      {
        text: model.title,
        options: {
          fontFace: OFFICE_FACE,
          lang: LANG[model.lang],
          fontSize: titleSize(model.title, cover),
          bold: true,
          color: C.ink,
        },
      },
    ],
    { placeholder: 'title' },
  );
  if (model.side)
    slide.addShape(SHAPES[model.side], {
      x: LEFT,
      y: 0.44,
      w: 0.3,
      h: 0.3,
      fill: { color: C[model.side] },
      line: { color: C.ink, width: 0.75 },
      objectName: words(lang).sideShape[model.side],
    });
  if (model.kicker)
    slide.addText(model.kicker, {
      ...face,
      lang: LANG[lang],
      x: LEFT + (model.side ? 0.42 : 0),
      y: 0.4,
      w: 9.5,
      h: 0.38,
      fontSize: 16,
      color: C.soft,
    });
  const size = cover ? 20 : (sizeFor(model) ?? smallestSize(model));
  const width = (WIDTH - 0.42 * (model.columns.length - 1)) / model.columns.length;
  model.columns.forEach((texts, index) => {
    const box = cover
      ? { x: LEFT, y: 4.5, w: 9, h: 1.6 }
      : { x: LEFT + index * (width + 0.42), y: 1.78, w: width, h: 4.75 };
    if (texts.length)
      slide.addText(runs(texts, size), {
        ...face,
        ...box,
        fontSize: size,
        valign: model.layout === 'statement' ? 'middle' : 'top',
        paraSpaceAfter: size * 0.35,
      });
    else if (model.picture && index === model.columns.findIndex(({ length }) => length === 0))
      addPicture(slide, model.picture, box);
  });
  if (model.table) addTable(slide, model.table, LANG[model.lang]);
  if (model.foot)
    slide.addText(lineCount(model.foot, 749 / 12 / WIDER) > 1 ? cutText(model.foot, 95) : model.foot, {
      ...face,
      x: LEFT,
      y: 6.75,
      w: 10.4,
      h: 0.26,
      fontSize: 12,
      color: C.soft,
    });
  if (model.url)
    slide.addImage({
      ...(cover ? { x: 10.7, y: 4.6, w: 1.9, h: 1.9 } : { x: 11.88, y: 0.3, w: 0.95, h: 0.95 }),
      data: `image/png;base64,${base64(qrPng(model.url))}`,
      altText: `${words(lang).make.scan}: ${model.url}`,
      // pptxgenjs writes the address of a picture's link as it comes: a bare & would break the file.
      hyperlink: { url: model.url.replace(/&(?!amp;)/g, '&amp;') },
    });
  if (model.notes) slide.addNotes(model.notes);
}

/** A picture as large as its place lets it be, in its own shape, at the top. */
function addPicture(
  slide: PptxGenJS.Slide,
  { png, width, height, alt }: NonNullable<SlideModel['picture']>,
  place: { x: number; y: number; w: number; h: number },
): void {
  const scale = Math.min(place.w / width, place.h / height);
  const [w, h] = [width * scale, height * scale];
  slide.addImage({
    x: place.x + (place.w - w) / 2,
    y: place.y,
    w,
    h,
    data: `image/png;base64,${base64(png)}`,
    altText: alt,
  });
}

/** The largest size at which a title stands in its place, points; beyond the smallest it has to be cut. */
function titleSize(title: string, cover: boolean): number {
  const [width, height, sizes] = cover ? [720, 165, [44, 38, 32, 28, 24, 20]] : [788, 61, [30, 26, 22, 18, 16, 14, 12]];
  return sizes.find((size) => lineCount(title, width / size / WIDER) * 1.36 * size <= height) ?? itemAt(sizes, -1);
}

/** A table of PowerPoint's own, its head in bold on a darker ground. */
function addTable(slide: PptxGenJS.Slide, table: SlideTable, lang: string): void {
  const size = tableSize(table);
  const shares = columnShares(table);
  const line = { type: 'solid' as const, pt: 0.75, color: C.rule };
  const cell = (text: string, isHead: boolean, span = 1): PptxGenJS.TableCell => ({
    text,
    options: {
      fontFace: OFFICE_FACE,
      fontSize: size,
      color: C.ink,
      lang,
      bold: isHead,
      valign: 'top',
      ...(isHead && { fill: { color: C.rule } }),
      ...(span > 1 && { colspan: span }),
    },
  });
  const row = (cells: readonly string[], isHead: boolean) =>
    cells.length === 1 && shares.length > 1
      ? [cell(itemAt(cells, 0), true, shares.length)]
      : cells.map((text) => cell(text, isHead));
  const rows = [...(table.head.length ? [table.head] : []), ...table.rows];
  slide.addTable(
    rows.map((cells, index) => row(cells, index === 0 && table.head.length > 0)),
    {
      x: LEFT,
      y: 1.78,
      w: WIDTH,
      colW: shares.map((share) => share * WIDTH),
      rowH: rows.map((cells) => rowHeight(cells, shares, size) / 72),
      border: line,
      margin: [CELL.above / 72, CELL.side / 72, CELL.above / 72, CELL.side / 72],
      autoPage: false,
    },
  );
}

/** The number that each numbered text begins counting at: that of the first in an unbroken row of its level. */
function startsOf(texts: readonly SlideText[]): (number | undefined)[] {
  const counting = new Map<number, { start: number; next: number }>();
  return texts.map(({ number, bullet, level = 0 }) => {
    if (number === undefined && !bullet) counting.clear();
    for (const deeper of [...counting.keys()]) if (deeper > level) counting.delete(deeper);
    if (number === undefined) return undefined;
    const before = counting.get(level);
    const start = before?.next === number ? before.start : number;
    counting.set(level, { start, next: number + 1 });
    return start;
  });
}

function runs(texts: readonly SlideText[], size: number): PptxGenJS.TextProps[] {
  const starts = startsOf(texts);
  const indent = Math.round(size * 0.9);
  return texts.flatMap(({ text, label, bullet, number, level = 0, bold }, index) => [
    ...(label
      ? [
          {
            text: label,
            options: {
              bold: true,
              fontSize: Math.round(size * 0.72),
              color: C.soft,
              breakLine: true,
              paraSpaceAfter: 0,
            },
          },
        ]
      : []),
    {
      text,
      options: {
        breakLine: true,
        ...(bold && { bold: true }),
        ...(number !== undefined
          ? {
              bullet: {
                type: 'number' as const,
                style: 'arabicPeriod',
                numberStartAt: starts[index] ?? number,
                indent: Math.round(size * INDENT),
              },
            }
          : bullet && { bullet: { indent } }),
        ...(level > 0 && { indentLevel: level }),
      },
    },
  ]);
}
