import { zipSync } from 'fflate';
import { fileType, type FileType } from './file-type.ts';
import { changed, lost, type Loss } from './loss.ts';
import { ImportRefusal } from './refusal.ts';
import { withOldTextBoxes } from './text-boxes.ts';
import { unpackItem } from './unpack-item.ts';
import { zipDirectory, type ZipLimits } from './zip-directory.ts';

/** A Word file that has been looked through and is safe to read. */
export interface OpenDocx {
  /** A new archive that holds only what is read, not compressed. */
  safe: Uint8Array;
  /** XML parts as text, by name. */
  parts: ReadonlyMap<string, string>;
  losses: Loss[];
}

/** Bytes of the file itself. */
export const LARGEST_FILE = 60_000_000;
const LIMITS: ZipLimits = { files: 4000, each: 80_000_000, total: 300_000_000 };
/** Parts that a text is made of; all others (macros, embedded files, fonts, printer settings) are left closed. */
const READ =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/[^/]+\.rels|[^/]+\.xml|media\/[^/]+))$/;

/**
 * Opens a Word file (`.docx`) without trusting it: sizes are read from its directory first, XML with entities is
 * refused, nothing is fetched from outside.
 * Throws `ImportRefusal` with a sentence for the author when the file is something else.
 */
export function openDocx(bytes: Uint8Array): OpenDocx {
  if (bytes.length > LARGEST_FILE)
    throw new ImportRefusal(
      'file-too-large',
      `ไฟล์นี้ใหญ่ ${megabytes(bytes.length)} MB เกิน ${megabytes(LARGEST_FILE)} MB แบ่งเป็นหลายไฟล์ หรือบีบอัดภาพใน Word ก่อน`,
      `This file has ${megabytes(bytes.length)} MB, more than ${megabytes(LARGEST_FILE)} MB. Split it, or compress its pictures in Word first`,
    );
  const type = fileType(bytes);
  if (type !== 'zip') throw notWord(type);
  const items = zipDirectory(bytes, LIMITS);
  const names = new Set(items.map(({ name }) => name));
  if (!names.has('word/document.xml')) throw otherArchive(names);
  const losses: Loss[] = [];
  if ([...names].some((name) => /vbaProject|vbaData|activeX/i.test(name)))
    losses.push(
      changed(
        'macros',
        'ไฟล์นี้มีมาโคร (โปรแกรมที่ฝังมา) เราไม่เปิดและไม่เก็บไว้',
        'The file has macros (programs inside it); they were not opened and not kept',
      ),
    );
  const embedded = [...names].filter((name) => name.startsWith('word/embeddings/')).length;
  if (embedded)
    losses.push(
      lost(
        'embedded-files',
        `ไฟล์อื่นที่ฝังไว้ ${embedded} ไฟล์ (เช่น Excel) ไม่ได้ย้ายมา`,
        `${embedded} embedded file${embedded === 1 ? '' : 's'} (such as Excel) could not be carried over`,
      ),
    );
  const parts = new Map<string, string>();
  const kept: Record<string, Uint8Array> = {};
  for (const item of items) {
    if (!READ.test(item.name)) continue;
    const content = unpackItem(bytes, item);
    if (/\.(?:xml|rels)$/.test(item.name)) {
      const text = withOldTextBoxes(decoded(content));
      if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
        throw new ImportRefusal(
          'xml-entities',
          'ไฟล์นี้มีคำสั่ง XML (DOCTYPE) ที่ Word ไม่เคยเขียน จึงไม่เปิด',
          'This file has XML declarations (DOCTYPE) that Word never writes, so it was not opened',
        );
      parts.set(item.name, text);
      kept[item.name] = new TextEncoder().encode(text.replace(/^(<\?xml[^>]*encoding=")[^"]*"/, '$1UTF-8"'));
    } else kept[item.name] = content;
  }
  return { safe: zipSync(kept, { level: 0 }), parts, losses };
}

const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000);

/** XML as text; Word writes UTF-8, and UTF-16 is told by its mark. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

const SAVE_AS = {
  th: 'เปิดในโปรแกรมที่ใช้เขียน แล้วเลือก บันทึกเป็น › เอกสาร Word (.docx)',
  en: 'Open it in the program it was written in and choose Save as › Word document (.docx)',
};

function notWord(type: FileType): ImportRefusal {
  if (type === 'ole')
    return new ImportRefusal(
      'file-old-word',
      `นี่คือไฟล์ Word รุ่นเก่า (.doc) หรือไฟล์ที่ใส่รหัสผ่าน ${SAVE_AS.th}`,
      `This is an old Word file (.doc) or one with a password. ${SAVE_AS.en}`,
    );
  if (['jpeg', 'png', 'gif', 'webp', 'bmp', 'tiff', 'heic', 'emf', 'wmf'].includes(type))
    return new ImportRefusal(
      'file-is-image',
      `ไฟล์นี้เป็นภาพ (${type.toUpperCase()}) ไม่ใช่เอกสาร Word แม้ชื่อจะลงท้ายด้วย .docx ใส่ภาพได้ที่ส่วน “ภาพถ่าย”`,
      `This file is a picture (${type.toUpperCase()}), not a Word document, whatever its name says. Add it under “Photographs”`,
    );
  if (type === 'pdf')
    return new ImportRefusal(
      'file-is-pdf',
      `นี่คือไฟล์ PDF ซึ่งเก็บหน้ากระดาษ ไม่ได้เก็บข้อความ ใช้ไฟล์ Word ต้นฉบับ หรือคัดลอกข้อความมาวาง`,
      'This is a PDF, which keeps pages rather than text. Use the Word file it was made from, or paste its text',
    );
  return new ImportRefusal(
    'file-not-word',
    `ไฟล์นี้ไม่ใช่เอกสาร Word (.docx) ${SAVE_AS.th}`,
    `This file is not a Word document (.docx). ${SAVE_AS.en}`,
  );
}

function otherArchive(names: ReadonlySet<string>): ImportRefusal {
  if (names.has('mimetype') && names.has('content.xml'))
    return new ImportRefusal(
      'file-is-odt',
      `นี่คือไฟล์ LibreOffice (.odt) ${SAVE_AS.th}`,
      `This is a LibreOffice file (.odt). ${SAVE_AS.en}`,
    );
  if ([...names].some((name) => /^(?:xl|ppt)\//.test(name)))
    return new ImportRefusal(
      'file-is-office',
      `นี่คือไฟล์ Excel หรือ PowerPoint ไม่ใช่ Word คัดลอกข้อความหรือตารางมาวางแทน`,
      'This is an Excel or PowerPoint file, not Word. Copy its text or tables and paste them',
    );
  return new ImportRefusal(
    'file-not-word',
    `ไฟล์นี้เป็นไฟล์บีบอัดธรรมดา ไม่ใช่เอกสาร Word`,
    'This is an ordinary archive, not a Word document',
  );
}
