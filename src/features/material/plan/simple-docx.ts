import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx';
import { scans } from '../parts/qr-matrix.ts';
import { qrPng } from '../parts/qr-png.ts';
import { mendDocx } from './mend-docx.ts';
import { para, points, runs, table } from './plan-parts.ts';
import { planNumbering, planStyles } from './plan-styles.ts';

/** A part of a simple document. */
export type SimplePart =
  | { heading: string; level?: 1 | 2 }
  | { text: string; small?: boolean }
  | { points: readonly string[] }
  /** A PNG, its shape, and what it shows. */
  | { picture: { png: Uint8Array; width: number; height: number; alt: string } }
  /** Shares of the width of the page in hundredths; a row of one cell goes over all columns. */
  | { widths: readonly number[]; head: readonly string[]; rows: readonly (readonly string[])[] };

/**
 * A Word document of headings, paragraphs, lists and tables, with Thai faces and the look of our session plans.
 * @param back address behind the QR code at its end, and what the code says to those who do not see it
 */
export async function simpleDocx(
  title: string,
  parts: readonly SimplePart[],
  credit: string,
  back: { url: string; label: string; shown: string },
): Promise<Uint8Array> {
  const children: FileChild[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
    ...parts.flatMap(written),
    ...(scans(back.url)
      ? [
          new Paragraph({
            children: [
              new ImageRun({
                type: 'png',
                data: qrPng(back.url),
                transformation: { width: 110, height: 110 },
                altText: { name: 'QR', title: back.label, description: `${back.label}: ${back.shown}` },
              }),
              new TextRun({ text: `  ${back.label}` }),
            ],
          }),
        ]
      : []),
  ];
  const footer = new Footer({
    children: [
      new Paragraph({
        style: 'Small',
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [`${credit} · `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
  const file = new Document({
    title,
    styles: planStyles,
    numbering: planNumbering(),
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } },
        },
        footers: { default: footer },
        children,
      },
    ],
  });
  return mendDocx(new Uint8Array(await Packer.toArrayBuffer(file)));
}

/** Pixels that a picture is wide at most: two thirds of the lines of the page. */
const MOST_WIDE = 420;

function pictured({ png, width, height, alt }: Extract<SimplePart, { picture: unknown }>['picture']): Paragraph {
  const wide = Math.min(MOST_WIDE, width);
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: Math.round(wide), height: Math.round((wide * height) / width) },
        altText: { name: alt.slice(0, 60), title: alt.slice(0, 60), description: alt },
      }),
    ],
  });
}

function written(part: SimplePart): FileChild[] {
  if ('heading' in part)
    return [
      new Paragraph({
        heading: part.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1,
        children: runs(part.heading),
      }),
    ];
  if ('text' in part) return [para(part.text, part.small ? 'Small' : undefined)];
  if ('points' in part) return points(part.points);
  if ('picture' in part) return [pictured(part.picture)];
  return [table(part.widths, part.head, part.rows), para('')];
}
