import type { OpenDocx, Relation } from '../open-docx.ts';
import type { PictureView } from '../picture.ts';
import type { WordPicture } from './facts.ts';
import { place, type Teller } from './told.ts';
import { child, elements, readXml, textOf, within, type Element } from './xml.ts';

/** What a drawing holds that a text can carry. */
export interface Drawn {
  pictures: WordPicture[];
  /** Text boxes: `w:txbxContent`, or words that are no paragraphs of Word. */
  boxes: (Element | string[])[];
  charts: Chart[];
  /** Words of diagrams, one list each. */
  diagrams: string[][];
}

/** The numbers behind a chart. */
export interface Chart {
  title: string;
  /** Rows with their heads; the first row names the series. */
  rows: string[][];
}

interface Around {
  file: OpenDocx;
  relations: ReadonlyMap<string, Relation>;
  teller: Teller;
  /** Words that stand before the drawing. */
  before: string;
}

/** Outlines that take no more than a rounded corner from a picture. */
const WHOLE = /^(?:rect|roundRect|round1Rect|round2SameRect|round2DiagRect|flowChartProcess|line)$/;
const number = (text: string | null | undefined): number => Number.parseFloat(text ?? '') || 0;

/** Reads a drawing, new (`w:drawing`) or old (`w:pict`, `w:object`). What it holds besides is told. */
export function drawing(node: Element, around: Around): Drawn {
  const drawn: Drawn = { pictures: [], boxes: [], charts: [], diagrams: [] };
  if (node.name === 'w:drawing') newDrawing(node, around, drawn);
  else oldDrawing(node, around, drawn);
  return drawn;
}

function newDrawing(node: Element, around: Around, drawn: Drawn): void {
  const [properties] = within(node, 'wp:docPr');
  const alt = properties?.attributes['descr']?.trim() || properties?.attributes['title']?.trim() || '';
  if (/^(?:1|true)$/.test(properties?.attributes['hidden'] ?? '')) {
    around.teller.tell('hidden-picture', place(around.before));
    return;
  }
  walk(node, []);

  function walk(parent: Element, beside: readonly Element[]): void {
    for (const inner of elements(parent)) {
      const { name } = inner;
      if (name === 'pic:pic') {
        const own = within(child(inner, 'pic:nvPicPr'), 'pic:cNvPr')[0]?.attributes;
        if (/^(?:1|true)$/.test(own?.['hidden'] ?? '')) around.teller.tell('hidden-picture', place(around.before));
        else
          picture(
            child(inner, 'pic:blipFill'),
            child(inner, 'pic:spPr'),
            alt || own?.['descr']?.trim() || '',
            beside.filter((other) => other !== inner),
          );
      } else if (name === 'wps:wsp') shape(inner, beside);
      else if (name === 'wpg:wgp' || name === 'wpg:grpSp' || name === 'wpc:wpc') walk(inner, elements(inner));
      else if (name === 'c:chart') chart(inner);
      else if (name === 'dgm:relIds') diagram(inner);
      else if (name === 'a:graphicData' && /contentPart|ink/i.test(inner.attributes['uri'] ?? ''))
        around.teller.tell('ink', place(around.before));
      else if (/:contentPart$/.test(name)) around.teller.tell('ink', place(around.before));
      else if (name === 'a:txBody' || name === 'a:txSp') words(inner);
      else if (name === 'mc:AlternateContent') {
        const choice = child(inner, 'mc:Choice');
        const other = child(inner, 'mc:Fallback');
        walk(choice && elements(choice).length ? choice : (other ?? inner), beside);
      } else walk(inner, beside);
    }
  }

  function picture(fill: Element | undefined, outline: Element | undefined, words: string, beside: readonly Element[]) {
    const blip = child(fill, 'a:blip');
    const id = blip?.attributes['r:embed'] || blip?.attributes['r:link'];
    if (!fill || !id) return;
    const geometry = child(outline, 'a:prstGeom')?.attributes['prst'];
    if ((geometry && !WHOLE.test(geometry)) || child(outline, 'a:custGeom')) {
      around.teller.tell('picture-shape', place(around.before, words));
      return;
    }
    if (beside.some((other) => covers(other, outline))) {
      around.teller.tell('covered-picture', place(around.before, words));
      return;
    }
    const degrees = number(child(outline, 'a:xfrm')?.attributes['rot'] ?? '') / 60_000;
    if (Math.abs(degrees - Math.round(degrees / 90) * 90) > 1)
      around.teller.tell('picture-tilt', place(around.before, words));
    drawn.pictures.push(pictureAt(id, words, viewOf(fill, outline), around));
  }

  function shape(node: Element, beside: readonly Element[]): void {
    const content = within(child(node, 'wps:txbx'), 'w:txbxContent')[0];
    const fill = child(child(node, 'wps:spPr'), 'a:blipFill');
    if (content) drawn.boxes.push(content);
    if (fill)
      picture(
        fill,
        child(node, 'wps:spPr'),
        alt,
        beside.filter((other) => other !== node),
      );
    if (!content && !fill) around.teller.tell('shapes', place(around.before, alt));
  }

  function words(node: Element): void {
    const lines = within(node, 'a:p')
      .map((line) => within(line, 'a:t').map(textOf).join(''))
      .filter((line) => line.trim());
    if (lines.length) drawn.boxes.push(lines);
  }

  function chart(node: Element): void {
    const part = partOf(node.attributes['r:id'], around);
    const read = part && chartOf(part);
    around.teller.tell('charts', place(around.before, read?.title || alt));
    if (read) drawn.charts.push(read);
  }

  function diagram(node: Element): void {
    const part = partOf(node.attributes['r:dm'], around);
    const lines = within(part, 'dgm:pt')
      .map((point) =>
        within(point, 'a:p')
          .map((line) => within(line, 'a:t').map(textOf).join(''))
          .join(' ')
          .trim(),
      )
      .filter(Boolean);
    around.teller.tell('diagrams', place(around.before, lines[0] ?? alt));
    if (lines.length) drawn.diagrams.push(lines);
  }
}

function pictureAt(
  id: string,
  alt: string,
  view: PictureView | undefined,
  { file, relations, before }: Around,
): WordPicture {
  const relation = relations.get(id);
  return {
    ...(relation?.external && { address: relation.target }),
    read: () => (relation && !relation.external ? file.bytes(relation.target) : undefined),
    alt,
    ...(view && { view }),
    place: place(before),
  };
}

/** Whether a shape beside a picture, in one group with it, lies over it and cannot be seen through. */
function covers(shape: Element, outline: Element | undefined): boolean {
  if (shape.name !== 'wps:wsp') return false;
  const own = child(shape, 'wps:spPr');
  if (child(own, 'a:noFill')) return false;
  const filled =
    elements(own).some(({ name }) => /^a:(?:solidFill|gradFill|pattFill|blipFill)$/.test(name)) ||
    number(child(child(shape, 'wps:style'), 'a:fillRef')?.attributes['idx']) > 0;
  if (!filled) return false;
  const [a, b] = [boxOf(own), boxOf(outline)];
  return !a || !b || (a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height);
}

function boxOf(outline: Element | undefined): { x: number; y: number; width: number; height: number } | undefined {
  const frame = child(outline, 'a:xfrm');
  const [at, size] = [child(frame, 'a:off')?.attributes, child(frame, 'a:ext')?.attributes];
  return at && size
    ? {
        x: number(at['x'] ?? ''),
        y: number(at['y'] ?? ''),
        width: number(size['cx'] ?? ''),
        height: number(size['cy'] ?? ''),
      }
    : undefined;
}

/** What of a picture is shown, where that is not simply all of it. */
function viewOf(fill: Element, outline: Element | undefined): PictureView | undefined {
  const cut = child(fill, 'a:srcRect')?.attributes ?? {};
  // A picture stretched beyond its frame is cut by the frame.
  const beyond = child(child(fill, 'a:stretch'), 'a:fillRect')?.attributes ?? {};
  const part = (from: Record<string, string | null | undefined>, side: string): number => {
    const text = from[side] ?? '';
    return text.endsWith('%') ? number(text) / 100 : number(text) / 100_000;
  };
  const over = (side: string): number => Math.max(0, -part(beyond, side));
  const inside = (side: string): number => Math.max(0, part(cut, side));
  const crop = combined(
    { left: inside('l'), top: inside('t'), right: inside('r'), bottom: inside('b') },
    { left: over('l'), top: over('t'), right: over('r'), bottom: over('b') },
  );
  const frame = child(outline, 'a:xfrm');
  const size = child(frame, 'a:ext')?.attributes;
  return view(
    crop,
    number(frame?.attributes['rot'] ?? '') / 60_000,
    {
      across: /^(?:1|true)$/.test(frame?.attributes['flipH'] ?? ''),
      down: /^(?:1|true)$/.test(frame?.attributes['flipV'] ?? ''),
    },
    size && number(size['cy'] ?? '') ? number(size['cx'] ?? '') / number(size['cy'] ?? '') : undefined,
  );
}

type Crop = PictureView['crop'];

function combined(cut: Crop, over: Crop): Crop {
  const wide = 1 + over.left + over.right;
  const high = 1 + over.top + over.bottom;
  const [across, down] = [1 - cut.left - cut.right, 1 - cut.top - cut.bottom];
  return {
    left: cut.left + (over.left / wide) * across,
    right: cut.right + (over.right / wide) * across,
    top: cut.top + (over.top / high) * down,
    bottom: cut.bottom + (over.bottom / high) * down,
  };
}

function view(crop: Crop, degrees: number, mirror: PictureView['mirror'], aspect?: number): PictureView | undefined {
  const turn = ((((Math.round(degrees / 90) * 90) % 360) + 360) % 360) as PictureView['turn'];
  const cut = Object.values(crop).some((part) => part > 0);
  return cut || turn || mirror.across || mirror.down ? { crop, turn, mirror, ...(aspect && { aspect }) } : undefined;
}

function oldDrawing(node: Element, around: Around, drawn: Drawn): void {
  let known = false;
  walk(node, undefined);
  if (!known && within(node, 'v:shape', 'v:rect', 'v:line', 'v:oval', 'v:group', 'v:polyline', 'v:roundrect').length)
    around.teller.tell('shapes', place(around.before));

  function walk(parent: Element, shape: Element | undefined): void {
    for (const inner of elements(parent)) {
      const { name, attributes } = inner;
      if (name === 'v:shapetype') continue;
      if (attributes['o:hr']) {
        known = true;
        continue;
      }
      if (/visibility:\s*hidden/.test(attributes['style'] ?? '')) {
        known = true;
        around.teller.tell('hidden-picture', place(around.before));
      } else if (name === 'v:imagedata') {
        known = true;
        const id = attributes['r:id'] || attributes['r:pict'] || attributes['o:relid'] || attributes['r:href'];
        const alt = shape?.attributes['alt']?.trim() || attributes['o:title']?.trim() || '';
        if (id) drawn.pictures.push(pictureAt(id, alt, oldView(inner, shape), around));
        else if (attributes['src'])
          drawn.pictures.push({ address: attributes['src'], read: () => undefined, alt, place: place(around.before) });
      } else if (name === 'w:txbxContent') {
        known = true;
        drawn.boxes.push(inner);
      } else if (name === 'v:textpath' && attributes['string']?.trim()) {
        known = true;
        drawn.boxes.push([attributes['string']]);
      } else if (name === 'o:OLEObject' || name === 'w:control') {
        known = true;
        around.teller.tell('objects', place(around.before, attributes['ProgID'] ?? attributes['w:name'] ?? ''));
      } else if (name === 'w:drawing') {
        known = true;
        newDrawing(inner, around, drawn);
      } else walk(inner, name === 'v:shape' || name === 'v:rect' ? inner : shape);
    }
  }
}

function oldView(data: Element, shape: Element | undefined): PictureView | undefined {
  const part = (side: string): number => {
    const text = data.attributes[`crop${side}`] ?? '';
    return Math.max(0, text.endsWith('f') ? number(text) / 65_536 : number(text));
  };
  const style = shape?.attributes['style'] ?? '';
  const flip = /flip:\s*([xy ]+)/.exec(style)?.[1] ?? '';
  const rotation = /rotation:\s*(-?[\d.]+)(fd)?/.exec(style);
  return view(
    { left: part('left'), top: part('top'), right: part('right'), bottom: part('bottom') },
    number(rotation?.[1]) / (rotation?.[2] ? 65_536 : 1),
    { across: flip.includes('x'), down: flip.includes('y') },
  );
}

function partOf(id: string | null | undefined, { file, relations }: Around): Element | undefined {
  const target = id ? relations.get(id)?.target : undefined;
  const text = target === undefined ? undefined : file.text(target);
  if (text === undefined) return undefined;
  try {
    return readXml(text);
  } catch {
    return undefined;
  }
}

function chartOf(root: Element): Chart | undefined {
  const chart = child(root, 'c:chart');
  const title = within(child(chart, 'c:title'), 'a:t').map(textOf).join('').trim();
  const series = within(chart, 'c:ser').map((ser) => ({
    name: pointsOf(child(ser, 'c:tx')).get(0) ?? within(child(ser, 'c:tx'), 'c:v').map(textOf).join(' '),
    heads: pointsOf(child(ser, 'c:cat') ?? child(ser, 'c:xVal')),
    values: pointsOf(child(ser, 'c:val') ?? child(ser, 'c:yVal')),
    sizes: pointsOf(child(ser, 'c:bubbleSize')),
  }));
  if (!series.length) return title ? { title, rows: [] } : undefined;
  const rows = [['', ...series.map(({ name }) => name)]];
  const length = Math.max(...series.map(({ heads, values }) => 1 + Math.max(-1, ...heads.keys(), ...values.keys())));
  for (let index = 0; index < length; index++)
    rows.push([
      series.map(({ heads }) => heads.get(index)).find(Boolean) ?? '',
      ...series.map(({ values, sizes }) => [values.get(index), sizes.get(index)].filter(Boolean).join(' / ')),
    ]);
  return { title, rows };
}

/** What a chart keeps of the sheet behind it, by place. Categories of several levels are joined. */
function pointsOf(node: Element | undefined): Map<number, string> {
  const points = new Map<number, string>();
  const levels = within(node, 'c:lvl');
  for (const level of levels.length ? levels : node ? [node] : [])
    for (const point of within(level, 'c:pt')) {
      const at = Number(point.attributes['idx'] ?? 0);
      const value = within(point, 'c:v').map(textOf).join('').trim();
      points.set(at, [value, points.get(at)].filter(Boolean).join(' '));
    }
  return points;
}
