import type PptxGenJS from 'pptxgenjs';
import { itemAt } from '../../../certain.ts';
import { words } from '../../../words/words.ts';
import { base64 } from '../parts/base64.ts';
import type { Material } from '../portable/document-inputs.ts';
import { OFFICE_COLOURS as C, OFFICE_FACE, SIDE_INKS } from '../parts/office-face.ts';
import { officeText } from '../parts/office-text.ts';
import { scans } from '../parts/qr-matrix.ts';
import { qrPng } from '../parts/qr-png.ts';
import { cutText, lineCount } from '../parts/text-lines.ts';
import { BOLD, columnWidths, sizeFor, smallestSize, WIDER } from './fill-slides.ts';
import type { SlideModel } from './slide-model.ts';
import { bodyIn, columnPlaces, layoutOf } from './masters.ts';
import { silent } from './shape-words.ts';
import { LEFT, OFFICE_LANG as LANG } from './slide-places.ts';
import { runs } from './slide-runs.ts';
import { addTable } from './slide-table.ts';
import { addTriangle, SIDE_SHAPES } from './slide-triangle.ts';

/** Writes one slide. @param lang language of the deck; that of the text may be another */
export function addSlide(file: PptxGenJS, model: SlideModel, lang: Material['lang']): void {
  const cover = model.layout === 'cover';
  const slide = file.addSlide({ masterName: layoutOf(model) });
  addTitle(slide, model, cover);
  addKicker(slide, model, lang);
  addColumns(slide, model, cover);
  if (model.table) addTable(slide, model.table, model.title, LANG[model.lang]);
  if (model.foot)
    slide.addText(onOneLine(lineCount(model.foot, 749 / FOOT / WIDER) > 1 ? cutText(model.foot, 80) : model.foot), {
      ...faceOf(LANG[model.lang]),
      x: LEFT,
      y: 6.75,
      w: 10.4,
      h: 0.26,
      fontSize: FOOT,
      color: C.soft,
      objectName: 'Foot',
    });
  if (model.url && scans(model.url))
    slide.addImage({
      ...(cover ? { x: 10.7, y: 4.6, w: 1.9, h: 1.9 } : { x: 11.88, y: 0.3, w: 0.95, h: 0.95 }),
      data: `image/png;base64,${base64(qrPng(model.url))}`,
      altText: `${model.tells ? words(lang).make.scanTell : words(lang).make.scan}: ${model.url}`,
      objectName: 'QR',
      // pptxgenjs writes the address of a picture's link as it comes: a bare & would break the file.
      hyperlink: { url: model.url.replace(/&(?!amp;)/g, '&amp;') },
    });
  if (model.notes) slide.addNotes(model.notes);
}

/** A line that has all the room it needs: only its numbers are held. */
const onOneLine = (text: string): string => officeText(text, Infinity);

/** Type of the line at the foot, points: what a room may want to read. */
const FOOT = 14;

const faceOf = (lang: string) => ({ fontFace: OFFICE_FACE, color: C.ink, lang, margin: 0 });

/** The title, in the place that the master has for it, so that outline and screen readers find it. */
function addTitle(slide: PptxGenJS.Slide, model: SlideModel, cover: boolean): void {
  const size = titleSize(model.title, cover);
  // The size belongs to the run: pptxgenjs takes that of the master for the whole of a placeholder.
  slide.addText(
    [
      {
        text: officeText(model.title, TITLE[cover ? 'cover' : 'usual'].width / size),
        options: {
          fontFace: OFFICE_FACE,
          lang: LANG[model.lang],
          fontSize: size,
          bold: true,
          color: C.ink,
        },
      },
    ],
    { placeholder: 'title', fit: 'shrink' },
  );
}

/** The small line above the title, led by the shape of its side. */
function addKicker(slide: PptxGenJS.Slide, { side, kicker }: SlideModel, lang: Material['lang']): void {
  if (side)
    slide.addShape(SIDE_SHAPES[side], {
      x: LEFT,
      y: 0.44,
      w: 0.3,
      h: 0.3,
      fill: { color: SIDE_INKS[side] },
      line: { color: C.ink, width: 0.75 },
      // Its name stands beside it.
      objectName: silent(`Shape: ${side}`),
    });
  if (kicker)
    slide.addText(onOneLine(kicker), {
      ...faceOf(LANG[lang]),
      x: LEFT + (side ? 0.42 : 0),
      y: 0.4,
      w: 9.5,
      h: 0.38,
      fontSize: 16,
      color: C.soft,
      objectName: 'Kicker',
    });
}

/** Texts side by side, each in the place that its layout has for it, and what is drawn where a column has none. */
function addColumns(slide: PptxGenJS.Slide, model: SlideModel, cover: boolean): void {
  const size = cover ? 20 : (sizeFor(model) ?? smallestSize(model));
  const places = columnPlaces(model);
  const widths = cover ? [COVER_WIDTH] : columnWidths(model);
  model.columns.forEach((texts, index) => {
    const place = itemAt(places, index);
    const placeholder = bodyIn(layoutOf(model), index);
    if (texts.length)
      slide.addText(runs(texts, size, itemAt(widths, index)), {
        ...faceOf(LANG[model.lang]),
        ...(placeholder ? { placeholder } : place),
        fontSize: size,
        fit: 'shrink',
        valign: model.layout === 'statement' ? 'middle' : 'top',
        paraSpaceAfter: size * 0.35,
        objectName: `Text ${index + 1}`,
      });
    else if (index > 0 && model.columns.findIndex(({ length }) => length === 0) !== index) return;
    else if (model.triangle) addTriangle(slide, model.triangle, place);
    else if (model.picture) addPicture(slide, model.picture, place);
  });
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

/** Width and height of the place for a title, points, and the sizes of type to try. */
const TITLE = {
  cover: { width: 720, height: 165, sizes: [44, 38, 32, 28, 24, 20] },
  usual: { width: 788, height: 61, sizes: [30, 26, 22, 18, 16, 14, 12] },
} as const;
/** Width of what stands below the title of a cover, points. */
const COVER_WIDTH = 648;

/** The largest size at which a title stands in its place, points; beyond the smallest it has to be cut. */
function titleSize(title: string, cover: boolean): number {
  const { width, height, sizes } = TITLE[cover ? 'cover' : 'usual'];
  return (
    sizes.find((size) => lineCount(title, width / size / WIDER / BOLD) * 1.36 * size <= height) ?? itemAt(sizes, -1)
  );
}
