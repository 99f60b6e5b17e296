import { strToU8, zipSync } from 'fflate';

const SPACES = Object.entries({
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  dgm: 'http://schemas.openxmlformats.org/drawingml/2006/diagram',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
})
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ');
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** What a small Word file is made of; all but the body may be left out. XML without its root element. */
export interface SmallFile {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  /** More that the text points at: `[id, type, target]`; a target with `://` lies outside the file. */
  relations?: [string, string, string][];
  /** Parts by name, such as `word/media/image1.png`. */
  parts?: Record<string, string | Uint8Array>;
  /** Name of the part that holds the text. */
  main?: string;
  /** Changes the XML of that part. */
  change?: (xml: string) => string;
}

/** A Word file of a few lines of XML, to show one thing. */
export function smallFile({
  body,
  styles = '',
  numbering = '',
  footnotes = '',
  relations = [],
  parts = {},
  main = 'word/document.xml',
  change = (xml) => xml,
}: SmallFile): Uint8Array {
  const part = (root: string, content: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${SPACES}>${content}</w:${root}>`;
  const list = (all: [string, string, string][]): string =>
    `<Relationships xmlns="${PACKAGE}/relationships">${all
      .map(
        ([id, type, target]) =>
          `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${target.includes('://') ? ' TargetMode="External"' : ''}/>`,
      )
      .join('')}</Relationships>`;
  const name = main.slice(main.lastIndexOf('/') + 1);
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
    '_rels/.rels': list([['rId1', 'officeDocument', main]]),
    [main]: change(part('document', `<w:body>${body}<w:sectPr/></w:body>`)),
    [`word/_rels/${name}.rels`]: list([
      ['s1', 'styles', 'styles.xml'],
      ['s2', 'numbering', 'numbering.xml'],
      ['s3', 'footnotes', 'footnotes.xml'],
      ...relations,
    ]),
    'word/styles.xml': part('styles', styles),
    'word/numbering.xml': part('numbering', numbering),
    'word/footnotes.xml': part('footnotes', footnotes),
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([file, content]) => [file, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
}

/** A run of words. @param look properties of its letters */
export const r = (words: string, look = ''): string =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;

/** A paragraph. @param content words, or runs @param properties its own properties */
export const p = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') || !content ? content : r(content)}</w:p>`;

/** A paragraph of a list. */
export const item = (list: number, level: number, words: string): string =>
  p(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

/** A definition of a list: `[format, text, start]` for each level. */
export const listOf = (
  id: number,
  ...levels: [format: string, text: string, start?: number, more?: string][]
): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels
    .map(
      ([format, text, start = 1, more = ''], level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`,
    )
    .join('')}</w:abstractNum>`;

/** A list that follows a definition. */
export const useList = (id: number, definition: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${more}</w:num>`;

/** A picture in a line. @param crop attributes of `a:srcRect` @param frame attributes of `a:xfrm` */
export const image = (id: string, crop = '', frame = '', shape = 'rect', properties = ''): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" ${properties}/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">${pic(id, crop, frame, shape)}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

/** The picture itself, without what places it. */
export const pic = (id: string, crop = '', frame = '', shape = 'rect'): string =>
  `<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="x"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/>${crop ? `<a:srcRect ${crop}/>` : ''}<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm ${frame}><a:off x="0" y="0"/><a:ext cx="900000" cy="600000"/></a:xfrm><a:prstGeom prst="${shape}"/></pic:spPr></pic:pic>`;

/** A field with its result, as Word writes one that it has filled in. */
export const field = (instruction: string, ...result: string[]): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result.join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** A table of cells with words or blocks. */
export const table = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell.startsWith('<') ? cell : p(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
