import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { blockText, type Block, type Inline } from './blocks.ts';
import { withoutContents } from './contents.ts';
import type { CitedWork } from './cited-in-word.ts';
import { fileType } from '../../intake/file-type.ts';
import { fromMammoth, pictureLost, type ReadDocument } from './from-mammoth.ts';
import { changed, lost, sample, type Loss } from './loss.ts';
import { openDocx, type OpenDocx } from './open-docx.ts';
import type { MakePicture, Picture } from './picture.ts';
import { plainWords } from './plain-words.ts';
import { ImportRefusal } from './refusal.ts';
import { shape } from './shape.ts';
import { survey } from './survey.ts';
import { toMdx } from './to-mdx.ts';
import type { WordPicture } from './word/facts.ts';
import { prepare, type Prepared } from './word/prepare.ts';

/** What a file became. */
export interface Imported {
  /** The title, where the file has one at its top. */
  title?: string;
  /** The text as our MDX, without front matter. */
  text: string;
  /** Pictures to lie beside the text; the text names them. */
  pictures: Picture[];
  /** Works that it cites through a reference manager, under the names that stand in the text for now. */
  cited: CitedWork[];
  /** Everything that was changed on the way or left behind. */
  losses: Loss[];
}

/**
 * Turns a Word file into a text of ours with its pictures.
 * Throws `ImportRefusal` for a file that cannot be taken, with the reason in Thai and English.
 * @param bytes       the file
 * @param makePicture turns a picture upright, scales it and removes what the camera wrote into it
 * @param firstNumber number of the first picture, where the entry has pictures already
 */
export async function importDocx(bytes: Uint8Array, makePicture: MakePicture, firstNumber = 1): Promise<Imported> {
  const file = openDocx(bytes);
  const { losses } = file;
  const { read, plain } = await readDocument(file);
  const counts = { digits: 0, symbols: 0 };
  const clean = (blocks: readonly Block[]): Block[] => blocks.map((block) => cleanBlock(block, counts));
  const contents = withoutContents(clean(read.blocks));
  for (let line = 0; line < contents.dropped; line++) plain.teller.tell('contents', '');
  const shaped = shape(contents.blocks);
  losses.push(
    ...survey(file, plain.root),
    ...plain.teller.losses(),
    ...plain.cited.losses,
    ...read.losses,
    ...shaped.losses,
  );
  const notes = new Map([...read.notes].map(([id, body]) => [id, clean(body)]));
  const pictures: Picture[] = [];
  const names: ({ name: string; alt: string } | undefined)[] = [];
  for (const [index, found] of plain.pictures.entries()) {
    const made = await picture(found, index + 1, firstNumber + pictures.length, makePicture, losses);
    if (made) pictures.push(made);
    names.push(made && { name: made.name, alt: made.alt });
  }
  const unnamed = pictures.filter(({ alt }) => !alt).length;
  if (unnamed)
    losses.push(
      lost(
        'picture-alt',
        `ภาพ ${unnamed} ภาพยังไม่มีคำบรรยายสำหรับคนที่มองไม่เห็น เขียนว่าในภาพมีอะไร`,
        `${unnamed} picture${unnamed === 1 ? ' has' : 's have'} no description for people who cannot see; say what each shows`,
      ),
    );
  if (counts.digits)
    losses.push(
      changed(
        'thai-digits',
        `เลขไทย ${counts.digits} ตัว เปลี่ยนเป็นเลขอารบิก`,
        `${counts.digits} Thai digit${counts.digits === 1 ? '' : 's'} became Arabic`,
      ),
    );
  if (counts.symbols)
    losses.push(
      lost(
        'private-letters',
        `ตัวอักษรของฟอนต์พิเศษ ${counts.symbols} ตัว อ่านไม่ได้นอกฟอนต์นั้น จึงตัดออก`,
        `${counts.symbols} letter${counts.symbols === 1 ? '' : 's'} of special fonts mean nothing outside those fonts and ${counts.symbols === 1 ? 'was' : 'were'} left out`,
      ),
    );
  const text = toMdx(shaped.blocks, notes, names);
  if (!/[\p{L}\p{N}]/u.test((shaped.title ?? '') + blockText(shaped.blocks)))
    losses.push(
      lost(
        'no-text',
        pictures.length
          ? `ไม่พบข้อความในไฟล์นี้ มีแต่ภาพ ${pictures.length} ภาพ ถ้าข้อความอยู่ในภาพ ต้องพิมพ์เอง`
          : 'ไม่พบข้อความในไฟล์นี้ เปิดใน Word ดูว่ามีข้อความที่เลือกและคัดลอกได้หรือไม่',
        pictures.length
          ? `No text was found in this file, only ${pictures.length} picture${pictures.length === 1 ? '' : 's'}; words within pictures have to be typed`
          : 'No text was found in this file. Open it in Word and see whether it has words that can be selected and copied',
      ),
    );
  return { ...(shaped.title && { title: shaped.title }), text, pictures, cited: plain.cited.works, losses };
}

async function readDocument(file: OpenDocx): Promise<{ read: ReadDocument; plain: Prepared }> {
  try {
    const plain = await prepare(file);
    const parts = Object.fromEntries(
      [...plain.parts].map(([name, xml]) => [name, new TextEncoder().encode(xml)] as const),
    );
    const archive = zipSync(parts, { level: 0 });
    let document: unknown;
    await mammoth.convertToHtml(
      // Node's side of mammoth takes a buffer, the browser's an array buffer.
      { buffer: archive, arrayBuffer: archive.buffer } as never,
      {
        includeEmbeddedStyleMap: false,
        // Only what mammoth reads is wanted; without children it writes no HTML.
        transformDocument: (read: object) => ((document = read), { ...read, children: [] }),
      },
    );
    return { read: fromMammoth(document, plain.pictures), plain };
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    throw new ImportRefusal(
      'file-broken',
      'อ่านเนื้อในของไฟล์นี้ไม่ออก เปิดใน Word แล้วบันทึกเป็น .docx ใหม่',
      'The content of this file cannot be read. Open it in Word and save it as .docx again',
    );
  }
}

async function picture(
  found: WordPicture,
  place: number,
  number: number,
  makePicture: MakePicture,
  losses: Loss[],
): Promise<Picture | undefined> {
  const alt = plainWords(found.alt).text.trim();
  // Word writes the name of the file or a guess by a machine where the author wrote nothing.
  const own =
    /^(?:(?:image|picture|รูปภาพ|ภาพ)?\s*\d*|.*\.(?:jpe?g|png|gif|bmp))$/i.test(alt) ||
    /generated|สร้างขึ้นโดยอัตโนมัติ|คำอธิบายที่สร้าง/i.test(alt)
      ? ''
      : alt;
  if (found.address !== undefined) {
    losses.push(
      lost(
        'linked-picture',
        `ภาพที่อยู่นอกไฟล์ (${sample(found.address, 60)}) หลัง ${found.place} ไม่ได้ดึงมา บันทึกภาพแล้วใส่เอง`,
        `A picture outside the file (${sample(found.address, 60)}), after ${found.place}, was not fetched; save it and add it yourself`,
      ),
    );
    return undefined;
  }
  try {
    const bytes = found.read();
    if (!bytes) throw new ImportRefusal('picture-missing', 'ไฟล์ Word ไม่มีภาพนี้อยู่จริง', 'the Word file does not hold it');
    const type = fileType(bytes);
    if (!['jpeg', 'png', 'gif', 'webp', 'bmp', 'tiff'].includes(type))
      throw new ImportRefusal(
        'picture-type',
        `เป็นแบบ ${type.toUpperCase()} ซึ่งเบราว์เซอร์แสดงไม่ได้ บันทึกเป็น JPEG หรือ PNG แล้วใส่ใหม่`,
        `it is of type ${type.toUpperCase()}, which browsers cannot show; save it as JPEG or PNG and add it again`,
      );
    const made = await makePicture(bytes, found.view);
    return { ...made, alt: own, name: `photo-${number}.${made.extension}` };
  } catch (error) {
    losses.push(
      pictureLost(
        place,
        own,
        found.place,
        error instanceof ImportRefusal ? error : { th: 'อ่านไฟล์ภาพไม่ออก', en: 'the picture cannot be read' },
      ),
    );
    return undefined;
  }
}

function cleanBlock(block: Block, counts: { digits: number; symbols: number }): Block {
  const words = (children: readonly Inline[]): Inline[] =>
    children.map((child) => {
      if (child.type === 'link') return { ...child, children: words(child.children) };
      if (child.type !== 'text') return child;
      const { text, digits, symbols } = plainWords(child.value);
      counts.digits += digits;
      counts.symbols += symbols;
      return { ...child, value: text };
    });
  if (block.type === 'table')
    return {
      ...block,
      rows: block.rows.map((row) => row.map((cell) => cell.map((inner) => cleanBlock(inner, counts)))),
    };
  if (block.type === 'quote' || block.type === 'box')
    return { ...block, children: block.children.map((inner) => cleanBlock(inner, counts)) };
  return { ...block, children: words(block.children) };
}
