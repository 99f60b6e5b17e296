import mammoth from 'mammoth';
import type { Block, Inline } from './blocks.ts';
import { fileType } from './file-type.ts';
import { fromMammoth, pictureLost, type ReadDocument } from './from-mammoth.ts';
import { changed, lost, sample, type Loss } from './loss.ts';
import { openDocx } from './open-docx.ts';
import type { MakePicture, Picture } from './picture.ts';
import { plainWords } from './plain-words.ts';
import { ImportRefusal } from './refusal.ts';
import { shape } from './shape.ts';
import { linkedPictures, survey } from './survey.ts';
import { toMdx } from './to-mdx.ts';

/** What a file became. */
export interface Imported {
  /** The title, where the file has one at its top. */
  title?: string;
  /** The text as our MDX, without front matter. */
  text: string;
  /** Pictures to lie beside the text; the text names them. */
  pictures: Picture[];
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
  const { safe, parts, losses } = openDocx(bytes);
  const read = await readWithMammoth(safe);
  losses.push(...survey(parts), ...read.losses);
  for (const address of linkedPictures(parts))
    losses.push(
      lost(
        'linked-picture',
        `ภาพที่อยู่นอกไฟล์ (${sample(address, 60)}) ไม่ได้ดึงมา บันทึกภาพแล้วใส่เอง`,
        `A picture outside the file (${sample(address, 60)}) was not fetched; save it and add it yourself`,
      ),
    );
  const counts = { digits: 0, symbols: 0 };
  const clean = (blocks: readonly Block[]): Block[] => blocks.map((block) => cleanBlock(block, counts));
  const shaped = shape(clean(read.blocks));
  losses.push(...shaped.losses);
  const notes = new Map([...read.notes].map(([id, body]) => [id, clean(body)]));
  const pictures: Picture[] = [];
  const names: ({ name: string; alt: string } | undefined)[] = [];
  for (const [index, image] of read.images.entries()) {
    const made = await picture(image, index + 1, firstNumber + pictures.length, makePicture, losses);
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
        'symbols',
        `สัญลักษณ์จากฟอนต์พิเศษ ${counts.symbols} ตัว อ่านไม่ได้นอก Word จึงตัดออก`,
        `${counts.symbols} symbol${counts.symbols === 1 ? '' : 's'} of special fonts mean nothing outside Word and were left out`,
      ),
    );
  const text = toMdx(shaped.blocks, notes, names);
  return { ...(shaped.title && { title: shaped.title }), text, pictures, losses };
}

async function readWithMammoth(safe: Uint8Array): Promise<ReadDocument> {
  let document: unknown;
  const input = { buffer: safe, arrayBuffer: safe.buffer.slice(safe.byteOffset, safe.byteOffset + safe.byteLength) };
  try {
    await mammoth.convertToHtml(input as never, {
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      transformDocument: (read: unknown) => ((document = read), read),
    });
  } catch {
    throw new ImportRefusal(
      'file-broken',
      'อ่านเนื้อในของไฟล์นี้ไม่ออก เปิดใน Word แล้วบันทึกเป็น .docx ใหม่',
      'The content of this file cannot be read. Open it in Word and save it as .docx again',
    );
  }
  return fromMammoth(document);
}

async function picture(
  { altText, node }: ReadDocument['images'][number],
  place: number,
  number: number,
  makePicture: MakePicture,
  losses: Loss[],
): Promise<Picture | undefined> {
  const alt = plainWords(altText).text.trim();
  // Word writes the name of the file or a guess by a machine where the author wrote nothing.
  const own =
    /^(?:(?:image|picture|รูปภาพ|ภาพ)?\s*\d*|.*\.(?:jpe?g|png|gif|bmp))$/i.test(alt) ||
    /generated|สร้างขึ้นโดยอัตโนมัติ|คำอธิบายที่สร้าง/i.test(alt)
      ? ''
      : alt;
  try {
    const data = await (node as { readAsArrayBuffer(): Promise<ArrayBuffer | Uint8Array> }).readAsArrayBuffer();
    const bytes = data instanceof Uint8Array ? data : new Uint8Array(data);
    const type = fileType(bytes);
    if (!['jpeg', 'png', 'gif', 'webp', 'bmp', 'tiff'].includes(type))
      throw new ImportRefusal(
        'picture-type',
        `เป็นแบบ ${type.toUpperCase()} ซึ่งเบราว์เซอร์แสดงไม่ได้ บันทึกเป็น JPEG หรือ PNG แล้วใส่ใหม่`,
        `it is of type ${type.toUpperCase()}, which browsers cannot show; save it as JPEG or PNG and add it again`,
      );
    const made = await makePicture(bytes);
    return { ...made, alt: own, name: `photo-${number}.${made.extension}` };
  } catch (error) {
    if (error instanceof Error && /external/.test(error.message)) return undefined;
    losses.push(
      pictureLost(
        place,
        own,
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
