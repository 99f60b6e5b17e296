import { captures, itemAt } from '../../certain.ts';
import { parseXml, XmlDocumentType, XmlElement, XmlError, XmlProcessingInstruction, XmlText } from '@rgrove/parse-xml';
import type { Finding } from '../problem.ts';
import type { FileFinding } from '../raw-content.ts';
import {
  CSS_FUNCTIONS,
  SVG_ANIMATIONS,
  SVG_ATTRIBUTES,
  SVG_ELEMENTS,
  SVG_LEFT_OUT,
  SVG_LOOKS,
  SVG_WORDS,
} from './svg-allowed.ts';

/** A drawing that can be published. */
export interface Drawing {
  /** SVG written out from what was understood: nothing of the file's own bytes. UTF-8, without a declaration. */
  svg: string;
  /** Size on a page, in CSS pixels. */
  width: number;
  height: number;
}

/** A drawing, or everything for which it cannot be published. */
export type ReadDrawing = { drawing: Drawing; findings?: undefined } | { drawing?: undefined; findings: FileFinding[] };

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
/** In bytes. A drawing is shown as it is, so a phone fetches all of it. */
const LARGEST = 2_000_000;
/** In letters of base 64: about 300 kB of photograph inside a drawing. */
const LARGEST_INSIDE = 400_000;
/** Elements within elements; drawing programs stay below 30. */
const DEEPEST = 100;
/** Shapes that a browser draws once every `use` and every pattern has been followed. */
const MOST_SHAPES = 500_000;
const RASTER = /^data:image\/(?:png|jpe?g|webp|gif);base64,[a-z0-9+/\s]+={0,2}\s*$/i;
const FRAGMENT = /^\s*#[\p{L}\p{M}\p{N}_.:-]+\s*$/u;

/**
 * Reads a drawing (SVG) of somebody we do not know. An SVG opened by itself is a page of our own origin, so it is read
 * as XML, only what is on the lists of `svg-allowed.ts` is taken, and what is published is written out anew.
 * Never throws.
 * @param bytes the whole file
 */
export function readDrawing(bytes: Uint8Array): ReadDrawing {
  if (bytes.length > LARGEST) return only(1, 1, tooLarge(bytes.length));
  const text = decoded(bytes);
  if (text === undefined) return only(1, 1, NOT_UTF8);
  const at = placesIn(text);
  const odd = text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  if (odd >= 0) return only(...at(odd), NOT_UTF8);
  const declared = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']*)/i.exec(text)?.[1];
  if (declared !== undefined && !/^utf-?8$/i.test(declared)) return only(1, 1, NOT_UTF8);
  let root: XmlElement | null;
  const reader = new DrawingReader(at);
  try {
    const document = parseXml(text, { includeOffsets: true, preserveDocumentType: true });
    for (const child of document.children) {
      if (child instanceof XmlDocumentType) reader.report(child.start, unsafe('<!DOCTYPE>'));
      else if (child instanceof XmlProcessingInstruction) reader.report(child.start, unsafe(`<?${child.name}?>`));
    }
    root = document.root;
  } catch (error) {
    if (error instanceof XmlError) return only(error.line, error.column, notXml(error.message));
    return only(1, 1, TOO_DEEP);
  }
  if (!root || root.name !== 'svg' || (root.attributes['xmlns'] ?? SVG) !== SVG)
    return only(...at(root?.start ?? 0), root && /:|^svg$/.test(root.name) ? ROOT : NO_DRAWING);
  const svg = reader.element(root, 0, { xlink: false });
  if (reader.findings.length === 0 && shapes(root) > MOST_SHAPES) reader.report(root.start, TOO_MANY);
  const size = sizeOf(root);
  if (!size) reader.report(root.start, NO_SIZE);
  return size && reader.findings.length === 0 ? { drawing: { svg, ...size } } : { findings: reader.findings };
}

/** What makes an SVG file unsafe, in English, or `undefined` when it is a plain drawing. */
export const unsafeInSvg = (svg: string): string | undefined =>
  readDrawing(new TextEncoder().encode(svg)).findings?.find(({ rule }) => rule !== 'image-no-size')?.en.what;

/** Whether `xlink:` means what it should at this place. */
interface Scope {
  xlink: boolean;
}

class DrawingReader {
  readonly findings: FileFinding[] = [];
  readonly #at: (offset: number) => [number, number];

  constructor(at: (offset: number) => [number, number]) {
    this.#at = at;
  }

  /** Tells of each thing once, at its first place. */
  report(offset: number, finding: Finding): void {
    if (this.findings.some(({ en }) => en.what === finding.en.what)) return;
    const [line, column] = this.#at(offset);
    this.findings.push({ ...finding, line, column });
  }

  /** An element as it is written out; what is not allowed is reported and left out. */
  element(node: XmlElement, depth: number, outer: Scope): string {
    const { name } = node;
    if (depth > DEEPEST) return (this.report(node.start, TOO_DEEP), '');
    const namespace = node.attributes['xmlns'];
    if (name.includes(':') || (namespace !== undefined && namespace !== SVG))
      return (this.report(node.start, foreign(`<${name}>`)), '');
    if (!SVG_ELEMENTS.has(name)) return (this.report(node.start, unsafe(`<${name}>`)), '');
    const declared = node.attributes['xmlns:xlink'];
    const scope = { xlink: declared === undefined ? outer.xlink : declared === XLINK };
    const attributes = this.#attributes(node, scope);
    let inside = '';
    for (const child of node.children) {
      if (child instanceof XmlElement) inside += this.element(child, depth + 1, scope);
      else if (child instanceof XmlText) inside += escapedText(child.text);
      else if (child instanceof XmlProcessingInstruction) this.report(child.start, unsafe(`<?${child.name}?>`));
    }
    if (name === 'style') {
      const harm = unsafeCss(node.text);
      if (harm) this.report(node.start, unsafe(`<style>: ${harm}`));
    }
    if (SVG_ANIMATIONS.has(name)) {
      const changed = node.attributes['attributeName'];
      if (name !== 'animateMotion' && !(changed !== undefined && SVG_LOOKS.has(changed)))
        this.report(node.start, unsafe(`<${name} attributeName="${short(changed ?? '')}">`));
    }
    const opened = `<${name}${depth === 0 ? ` xmlns="${SVG}"` : ''}${attributes}`;
    return inside ? `${opened}>${inside}</${name}>` : `${opened}/>`;
  }

  #attributes(node: XmlElement, { xlink }: Scope): string {
    let written = '';
    for (const [given, value] of Object.entries(node.attributes)) {
      if (given === 'xmlns') continue;
      // A browser of today reads `href` alone, and prefers it where both stand.
      const name = given === 'xlink:href' && xlink ? 'href' : given;
      if (given === 'xlink:href' && node.attributes['href'] !== undefined && xlink) {
        this.#href(node, value);
        continue;
      }
      if (SVG_LEFT_OUT.test(name)) continue;
      if (!SVG_LOOKS.has(name) && !SVG_ATTRIBUTES.has(name) && !/^aria-[a-z]+$/.test(name)) {
        this.report(node.start, name.includes(':') ? foreign(name) : unsafe(`${name}="…"`));
        continue;
      }
      if (name === 'href' && !this.#href(node, value)) continue;
      const harm = SVG_WORDS.has(name) || name.startsWith('aria-') ? undefined : unsafeCss(value);
      if (harm) this.report(node.start, unsafe(`${name}="${harm}"`));
      else
        written += ` ${name}="${escapedText(value)
          .replaceAll('"', '&quot;')
          .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`;
    }
    return written;
  }

  /** Only a part of the same drawing, or a small photograph that lies in it. */
  #href(node: XmlElement, value: string): boolean {
    const good =
      FRAGMENT.test(value) || (node.name === 'image' && value.length <= LARGEST_INSIDE && RASTER.test(value.trim()));
    if (!good)
      this.report(
        node.start,
        node.name === 'image' && RASTER.test(value.trim()) ? PHOTOGRAPH : unsafe(`href="${short(value)}"`),
      );
    return good;
  }
}

/**
 * What in CSS could fetch something or hide what does; `undefined` for plain looks. Escapes and at-rules are refused as
 * a whole, comments are not taken out first: nothing has to be understood that a browser might understand otherwise.
 */
function unsafeCss(css: string): string | undefined {
  const sign = /[\\@<]|-moz-binding|behavior\s*:/i.exec(css)?.[0];
  if (sign) return sign === '@' ? (/@[\w-]*/.exec(css)?.[0] ?? sign) : sign;
  for (const match of css.matchAll(/([\w-]*)\s*\(/g)) {
    const name = itemAt(match, 1).toLowerCase();
    const after = css.slice(match.index + match[0].length);
    if (!CSS_FUNCTIONS.has(name) || (name === 'url' && !/^\s*(['"]?)#[\p{L}\p{M}\p{N}_.:-]+\1\s*\)/u.test(after)))
      return `${name}(…)`;
  }
  return undefined;
}

/** The letters of a file, or `undefined` where they are not UTF-8. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How many shapes a browser would draw: a hundred lines can ask for thousands of millions. */
function shapes(root: XmlElement): number {
  const byId = new Map<string, XmlElement>();
  const known = new Map<XmlElement, number>();
  const collect = (node: XmlElement): void => {
    const { id } = node.attributes;
    if (id !== undefined && !byId.has(id)) byId.set(id, node);
    for (const child of node.children) if (child instanceof XmlElement) collect(child);
  };
  const count = (node: XmlElement, depth: number): number => {
    const before = known.get(node);
    if (before !== undefined) return before;
    known.set(node, 0);
    let sum = 1;
    for (const child of node.children) if (child instanceof XmlElement) sum += count(child, depth + 1);
    for (const [name, value] of Object.entries(node.attributes)) {
      const targets = /(?:^|:)href$/.test(name)
        ? [value.trim().slice(1)]
        : captures(value, /url\(\s*['"]?#([^'")\s]+)/gi);
      for (const target of targets) {
        const shown = byId.get(target);
        // Chains longer than any drawing has are a trap of their own.
        if (shown) sum += depth > 1000 ? MOST_SHAPES : count(shown, depth + 1);
      }
    }
    sum = Math.min(sum, MOST_SHAPES + 1);
    known.set(node, sum);
    return sum;
  };
  collect(root);
  return count(root, 0);
}

/** Size in CSS pixels from `width` and `height`, else from the view box. */
function sizeOf(root: XmlElement): { width: number; height: number } | undefined {
  const UNITS: Record<string, number> = { '': 1, px: 1, pt: 4 / 3, pc: 16, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 };
  const length = (text: string | undefined): number | undefined => {
    const [, number, unit = ''] = /^\s*(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(text ?? '') ?? [];
    const pixels = Number(number) * (UNITS[unit.toLowerCase()] ?? NaN);
    return pixels > 0 && pixels < 100_000 ? pixels : undefined;
  };
  const [, , boxWidth, boxHeight] = (root.attributes['viewBox'] ?? '').trim().split(/[\s,]+/);
  const box = { width: length(boxWidth), height: length(boxHeight) };
  let width = length(root.attributes['width']);
  let height = length(root.attributes['height']);
  if (box.width && box.height) {
    if (width && !height) height = (width * box.height) / box.width;
    else if (height && !width) width = (height * box.width) / box.height;
    else if (!width && !height) [width, height] = [box.width, box.height];
  }
  return width && height
    ? { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }
    : undefined;
}

/** Finds line and column of an offset. */
function placesIn(text: string): (offset: number) => [number, number] {
  return (offset) => {
    const before = text.slice(0, Math.max(0, offset)).split('\n');
    return [before.length, itemAt(before, -1).length + 1];
  };
}

const escapedText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
const only = (line: number, column: number, finding: Finding): ReadDrawing => ({
  findings: [{ ...finding, line, column }],
});

// What is said of each: what is wrong, and what to do.

const AGAIN = {
  th: 'บันทึกภาพใหม่เป็น SVG ธรรมดา (ใน Inkscape เลือก Plain SVG) หรือส่งออกเป็น PNG',
  en: 'Save it again as plain SVG (in Inkscape: Plain SVG), or export it as PNG',
};
const unsafe = (what: string): Finding => ({
  rule: 'image-unsafe',
  params: { found: what },
  th: { what: `ภาพวาดนี้มี ${what} ซึ่งอาจทำงานเป็นโค้ดหรือดึงข้อมูลจากที่อื่น`, todo: AGAIN.th },
  en: { what: `The drawing has ${what} in it, which could run code or fetch something`, todo: AGAIN.en },
});
const foreign = (what: string): Finding => ({
  rule: 'image-unsafe',
  params: { found: what },
  th: { what: `ภาพวาดนี้มี ${what} ซึ่งไม่ใช่ SVG`, todo: AGAIN.th },
  en: { what: `The drawing has ${what} in it, which is not SVG`, todo: AGAIN.en },
});
const plainFinding = (rule: string, th: string, en: string): Finding => ({
  rule,
  th: { what: th, todo: AGAIN.th },
  en: { what: en, todo: AGAIN.en },
});
const NOT_UTF8 = plainFinding(
  'image-unsafe',
  'ภาพวาดนี้ไม่ได้บันทึกเป็น UTF-8 จึงอ่านได้มากกว่าหนึ่งแบบ',
  'The drawing is not saved as UTF-8, so it can be read in more than one way',
);
const TOO_DEEP = plainFinding(
  'image-unsafe',
  `ภาพวาดนี้ซ้อนกันลึกเกิน ${DEEPEST} ชั้น`,
  `The drawing has elements nested more than ${DEEPEST} deep`,
);
const TOO_MANY = plainFinding(
  'image-unsafe',
  'ภาพวาดนี้อ้างตัวเองซ้ำไปมาจนเครื่องผู้อ่านวาดไม่ไหว',
  'The drawing repeats parts of itself so often that no device could draw it',
);
const ROOT = plainFinding(
  'image-unsafe',
  'ภาพวาดนี้ไม่ได้ขึ้นต้นด้วย <svg xmlns="http://www.w3.org/2000/svg">',
  'The drawing does not begin with <svg xmlns="http://www.w3.org/2000/svg">',
);
const NO_DRAWING = plainFinding('picture-not-a-picture', 'ไฟล์นี้ไม่ใช่ภาพ SVG', 'This file is not an SVG drawing');
const PHOTOGRAPH = plainFinding(
  'picture-too-large',
  'ในภาพวาดนี้มีภาพถ่ายที่ใหญ่เกินไป',
  'The drawing holds a photograph that is too large',
);
const NO_SIZE: Finding = {
  rule: 'image-no-size',
  th: { what: 'ภาพวาดนี้ไม่บอกขนาด', todo: 'เติม viewBox="0 0 กว้าง สูง" หรือ width กับ height ที่ <svg>' },
  en: {
    what: 'The drawing does not say how large it is',
    todo: 'Give <svg> a viewBox="0 0 width height", or width and height',
  },
};
const tooLarge = (size: number): Finding => ({
  rule: 'picture-too-large',
  params: { size },
  th: {
    what: `ภาพวาดใหญ่เกินไป (${(size / 1e6).toFixed(1)} MB)`,
    todo: 'ลดรายละเอียด หรือส่งออกเป็น PNG ด้านยาวไม่เกิน 2,000 จุด',
  },
  en: {
    what: `The drawing is too large (${(size / 1e6).toFixed(1)} MB)`,
    todo: 'Simplify it, or export it as PNG with at most 2,000 pixels on its longer side',
  },
});
const notXml = (message: string): Finding => ({
  rule: 'image-unreadable',
  th: { what: 'อ่านภาพวาดนี้ (XML) ไม่ออกตรงนี้', todo: AGAIN.th },
  en: {
    what: `The drawing (XML) cannot be read here: ${itemAt(message.split('\n'), 0).replace(/\s*\(line.*$/, '')}`,
    todo: AGAIN.en,
  },
});
