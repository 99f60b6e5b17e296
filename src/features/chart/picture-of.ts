import { el } from '../../dom/element.ts';
import { partOf } from '../../dom/part.ts';
import { fragment } from '../../dom/trusted.ts';
import { wrapLines } from '../../dom/wrap-lines.ts';
import { paintKey, placeKey, readKey } from './picture-key.ts';

/** What decides how a part of a drawing looks; a picture has no style sheets. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;
/** Dots of the picture for one of the page: sharp when somebody enlarges it. */
const SCALE = 2;
const EDGE = 20;
const FACES_READ_MS = 150;
const [TITLE, LINE, SMALL] = [18, 26, 13];

/** The words of a picture: above the drawing, and below it; none where both are empty. */
export interface PictureWords {
  title: string;
  foot: readonly string[];
  /** The list that says what the marks of the drawing mean. */
  key?: Element | null;
}

/** A picture with its size in the lengths of the page. */
export interface Picture {
  png: Uint8Array;
  width: number;
  height: number;
}

/**
 * Markup of a drawing as a picture without words around it. It is put beside the page for as long as that takes, so that
 * the sheets of the page give it its looks, in the colours of paper.
 * @param markup that our own code made: one drawing, and the list of what its marks mean where it has one
 */
export async function pictureOfMarkup(markup: string, lang: string): Promise<Picture> {
  const room = el('div', { class: 'picture-room for-paper', 'aria-hidden': 'true' });
  room.append(fragment(markup));
  document.body.append(room);
  try {
    const drawing = partOf<SVGSVGElement>(room, 'svg:not(.chart-key svg)');
    const canvas = await paint(drawing, { title: '', foot: [], key: room.querySelector('.chart-key') }, lang);
    return {
      png: new Uint8Array(await (await pngOf(canvas)).arrayBuffer()),
      width: canvas.width / SCALE,
      height: canvas.height / SCALE,
    };
  } finally {
    room.remove();
  }
}

/**
 * A drawing of the page as a picture (PNG), with its title and what its marks mean above and its sources below, in the
 * colours in which it is seen. Nothing leaves the browser.
 * @throws where the browser cannot draw it
 */
export const pictureOf = async (drawing: SVGSVGElement, words: PictureWords, lang: string): Promise<Blob> =>
  pngOf(await paint(drawing, words, lang));

const pngOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('No picture'))), 'image/png'),
  );

async function paint(drawing: SVGSVGElement, words: PictureWords, lang: string): Promise<HTMLCanvasElement> {
  const { width, height } = drawing.getBoundingClientRect();
  const looks = getComputedStyle(drawing);
  const [paper, ink] = ['--paper', '--ink'].map((name) => looks.getPropertyValue(name).trim());
  const family = getComputedStyle(drawing).fontFamily;
  const canvas = el('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('No canvas');
  const lines = (text: string, font: string): string[] => {
    pen.font = font;
    return wrapLines(text, lang, (part) => pen.measureText(part).width <= width);
  };
  const fonts = { title: `700 ${TITLE}px ${family}`, small: `400 ${SMALL}px ${family}` };
  const title = words.title ? lines(words.title, fonts.title) : [];
  const foot = words.foot.flatMap((text) => lines(text, fonts.small));
  const items = words.key ? await readKey(words.key, imageOf) : [];
  pen.font = fonts.small;
  const key = placeKey(items, width, (text) => pen.measureText(text).width);
  const keyHeight = key.length > 0 ? ((key.at(-1)?.row ?? 0) + 1) * LINE + EDGE / 2 : 0;
  const top = EDGE + (title.length > 0 ? title.length * LINE + EDGE / 2 : 0) + keyHeight;
  canvas.width = (width + EDGE * 2) * SCALE;
  canvas.height = (top + height + (foot.length > 0 ? EDGE / 2 + foot.length * LINE : 0) + EDGE) * SCALE;
  pen.scale(SCALE, SCALE);
  pen.fillStyle = paper ?? '';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  const image = await imageOf(drawing, width, height);
  // The faces in a picture are read only once it is drawn for the first time: the second time has its letters.
  pen.drawImage(image, EDGE, top, width, height);
  await new Promise((done) => setTimeout(done, FACES_READ_MS));
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, EDGE, top, width, height);
  pen.fillStyle = ink ?? '';
  pen.textBaseline = 'top';
  pen.font = fonts.title;
  title.forEach((line, at) => pen.fillText(line, EDGE, EDGE + at * LINE));
  pen.font = fonts.small;
  foot.forEach((line, at) => pen.fillText(line, EDGE, top + height + EDGE / 2 + at * LINE));
  paintKey(pen, key, { left: EDGE, top: top - keyHeight, line: LINE });
  return canvas;
}

async function imageOf(drawing: SVGSVGElement, width: number, height: number): Promise<HTMLImageElement> {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [from, to] = [drawing, copy].map((root) => [root, ...root.querySelectorAll('*')]);
  from?.forEach((part, at) => {
    const looks = getComputedStyle(part);
    for (const name of LOOKS) to?.[at]?.setAttribute(name, looks.getPropertyValue(name));
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const style = `<style>${await facesAsData(getComputedStyle(drawing).fontFamily)}</style>`;
  const written = new XMLSerializer().serializeToString(copy).replace(/(?<=^<svg[^>]*>)/, () => style);
  const image = el('img', { width: width * SCALE, height: height * SCALE });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(written)}`;
  await image.decode();
  return image;
}

/** The faces of the page as data, since a picture may fetch nothing. */
async function facesAsData(family: string): Promise<string> {
  const first = family.split(',')[0]?.replace(/["']/g, '').trim();
  const sheets = await Promise.all([...document.styleSheets].map(rulesOf));
  const faces = sheets
    .flatMap((rules) => [...facesOf(rules)])
    .filter((face) => face.style.getPropertyValue('font-family').replace(/["']/g, '') === first);
  const rules = await Promise.all(
    faces.map(async (face) => {
      const source = /url\(["']?([^"')]+)["']?\)/.exec(face.style.getPropertyValue('src'))?.[1];
      if (!source) return '';
      const sheet = face.parentStyleSheet?.href ?? document.baseURI;
      const bytes = await fetch(new URL(source, sheet)).then((answer) => answer.blob());
      return `@font-face{font-family:${first};font-weight:${face.style.getPropertyValue('font-weight')};unicode-range:${face.style.getPropertyValue('unicode-range')};src:url(${await asData(bytes)})}`;
    }),
  );
  return rules.join('');
}

/** The rules of a sheet. A page that is opened from a disk may not look into its own sheets, so they are read anew. */
async function rulesOf(sheet: CSSStyleSheet): Promise<CSSRuleList> {
  try {
    return sheet.cssRules;
  } catch {
    const text = sheet.href ? await fetch(sheet.href).then((answer) => (answer.ok ? answer.text() : '')) : '';
    const read = new CSSStyleSheet();
    read.replaceSync(text);
    return read.cssRules;
  }
}

function* facesOf(rules: CSSRuleList): Generator<CSSFontFaceRule> {
  for (const rule of rules) {
    if (rule instanceof CSSFontFaceRule) yield rule;
    else if ('cssRules' in rule && rule.cssRules instanceof CSSRuleList) yield* facesOf(rule.cssRules);
  }
}

const asData = (bytes: Blob): Promise<string> =>
  new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(new Error('The face could not be read'));
    reader.readAsDataURL(bytes);
  });
