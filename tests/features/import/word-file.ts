import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  DeletedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';

/** A photograph of the given size, as a camera writes it: lying on its side, with a place in its metadata. */
export const photo = (width = 3000, height = 1500, colour = '#884422'): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: colour } })
    .jpeg()
    .withExif({ IFD0: { Copyright: 'secret-camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '17/1 36/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();

const cell = (...children: (Paragraph | Table)[]): TableCell => new TableCell({ children });
const words = (text: string): Paragraph => new Paragraph(text);

/**
 * What Word itself writes for a text box: a drawing, with the older form beside it for programs that do not know
 * drawings.
 */
const TEXT_BOX =
  '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:txbx><w:txbxContent><w:p><w:r><w:t>ในกล่อง: จ่ายทุกวันที่ ๑</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>ในกล่อง: จ่ายทุกวันที่ ๑</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>';

/** A file with one of its parts written anew. */
export function withPart(file: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(file);
  return zipSync({ ...parts, [name]: strToU8(change(parts[name] ? strFromU8(parts[name]) : '')) });
}

/**
 * A Word file as a researcher would bring it home: headings, lists, a table, notes, links, tracked changes, text boxes,
 * Thai digits, smart quotation marks, pictures.
 */
export async function wordFile({ pictures = 2 } = {}): Promise<Uint8Array> {
  const images = await Promise.all(Array.from({ length: pictures }, (_, index) => photo(400 + index, 300)));
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'numbers',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START },
            { level: 1, format: LevelFormat.DECIMAL, text: '%2.', alignment: AlignmentType.START },
          ],
        },
      ],
    },
    footnotes: { 1: { children: [words('ตามคำบอกเล่าของกรรมการ ๓ คน')] } },
    sections: [
      {
        children: [
          new Paragraph({ text: 'เยี่ยมกองทุนบ้านตัวอย่าง', heading: HeadingLevel.TITLE }),
          new Paragraph({ text: 'วันเก็บเงิน', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun('วันที่ ๑๖ พฤศจิกายน ๒๕๔๙ สมาชิก '),
              new TextRun({ text: '“ออม', bold: true }),
              new TextRun({ text: 'วันละบาท”', bold: true }),
              new TextRun('ต่อเนื่อง [@note-75701] ดู [[lampang|ลำปาง]]'),
              new FootnoteReferenceRun(1),
              new TextRun(' และราคา < 5 บาท {ไม่แน่}'),
            ],
          }),
          new Paragraph({
            children: [
              new TextRun('อ่านต่อที่ '),
              new ExternalHyperlink({ link: 'https://example.org/a_b?x=(1)', children: [new TextRun('เว็บของกองทุน')] }),
            ],
          }),
          new Paragraph({ text: 'ขั้นแรก', numbering: { reference: 'numbers', level: 0 } }),
          new Paragraph({ text: 'ขั้นย่อย', numbering: { reference: 'numbers', level: 1 } }),
          new Paragraph({ text: 'ขั้นสอง', numbering: { reference: 'numbers', level: 0 } }),
          new Paragraph({ text: 'จุดหนึ่ง', bullet: { level: 0 } }),
          new Paragraph({
            children: [
              new TextRun('ก่อน '),
              new InsertedTextRun({ text: 'เพิ่มเข้ามา', id: 1, author: 'ก', date: '2007-01-01T00:00:00Z' }),
              new DeletedTextRun({ text: 'ลบออก', id: 2, author: 'ก', date: '2007-01-01T00:00:00Z' }),
            ],
          }),
          new Paragraph({ children: [new TextRun('ข้างกล่อง '), new TextRun('TEXT-BOX')] }),
          new Paragraph({ text: 'สวัสดิการ', heading: HeadingLevel.HEADING_2 }),
          new Table({
            rows: [
              new TableRow({ tableHeader: true, children: [cell(words('เรื่อง')), cell(words('จำนวน (บาท)'))] }),
              new TableRow({
                children: [
                  new TableCell({ children: [words('ตาย')], verticalMerge: VerticalMergeType.RESTART }),
                  cell(words('๕,๐๐๐')),
                ],
              }),
              new TableRow({
                children: [
                  new TableCell({ children: [words('')], verticalMerge: VerticalMergeType.CONTINUE }),
                  cell(
                    words('a|b'),
                    new Table({ rows: [new TableRow({ children: [cell(words('ใน')), cell(words('ซ้อน'))] })] }),
                  ),
                ],
              }),
            ],
          }),
          ...images.flatMap((data, index) => [
            new Paragraph({
              children: [
                new ImageRun({
                  type: 'jpg',
                  data,
                  transformation: { width: 200, height: 150 },
                  ...(index === 0 && { altText: { name: 'x', title: 't', description: 'สมาชิกนั่งล้อมวงนับเงิน' } }),
                }),
              ],
            }),
            words(`ภาพที่ ${index + 1} วันประชุม`),
          ]),
        ],
      },
    ],
  });
  return withPart(new Uint8Array(await Packer.toBuffer(document)), 'word/document.xml', (xml) =>
    xml.replace(/<w:t[^>]*>TEXT-BOX<\/w:t>/, TEXT_BOX),
  );
}

/** A Word file of one paragraph. */
export const plainWordFile = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] })));
