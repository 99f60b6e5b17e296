import { fileType, type FileType } from '../../intake/file-type.ts';
import { changed, lost, type Loss } from './loss.ts';
import { ImportRefusal } from './refusal.ts';
import { unpackItem } from './unpack-item.ts';
import { elements, readXml, type Element } from './word/xml.ts';
import { zipDirectory, type ZipItem, type ZipLimits } from './zip-directory.ts';

/** A Word file that has been looked through. Its parts are unpacked one by one when they are asked for. */
export interface OpenDocx {
  /** Names of all parts. */
  names: ReadonlySet<string>;
  /** Name of the part that holds the text: `word/document.xml`, or another that the file points at. */
  main: string;
  /** The bytes of a part; `undefined` where the file has none of that name. Throws `ImportRefusal` for a broken one. */
  bytes(name: string): Uint8Array | undefined;
  /** A part as text. XML with entities of its own is refused with `ImportRefusal`. */
  text(name: string): string | undefined;
  /** What a part points at, by the id that its text uses. */
  relations(name: string): ReadonlyMap<string, Relation>;
  losses: Loss[];
}

/** Something that a part points at. */
export interface Relation {
  /** The last word of its kind: `image`, `hyperlink`, `footnotes`. */
  type: string;
  /** Name of a part, or an address outside the file. */
  target: string;
  external: boolean;
}

/** Bytes of the file itself. */
export const LARGEST_FILE = 60_000_000;
const LIMITS: ZipLimits = { files: 4000, each: 80_000_000, total: 300_000_000 };

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
  const items = new Map<string, ZipItem>();
  for (const item of zipDirectory(bytes, LIMITS)) items.set(item.name.replaceAll('\\', '/').replace(/^\/+/, ''), item);
  const names = new Set(items.keys());
  // Names of parts differ in nothing but their case in files of some programs.
  const folded = new Map([...names].map((name) => [name.toLowerCase(), name]));
  const read = (name: string): Uint8Array | undefined => {
    const item = items.get(name) ?? items.get(folded.get(name.toLowerCase()) ?? '');
    return item && unpackItem(bytes, item);
  };
  const text = (name: string): string | undefined => {
    const content = read(name);
    if (!content) return undefined;
    const xml = decoded(content);
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml))
      throw new ImportRefusal(
        'xml-entities',
        'ไฟล์นี้มีคำสั่ง XML (DOCTYPE) ที่ Word ไม่เคยเขียน จึงไม่เปิด',
        'This file has XML declarations (DOCTYPE) that Word never writes, so it was not opened',
      );
    return xml;
  };
  const relations = (name: string): ReadonlyMap<string, Relation> => relationsOf(name, text);
  const main = mainPart(names, relations, folded);
  if (!main) throw otherArchive(names);
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
  return { names, main, bytes: read, text, relations, losses };
}

/** The part that the package names as its document; Word Online calls it `document2.xml`. */
function mainPart(
  names: ReadonlySet<string>,
  relations: (name: string) => ReadonlyMap<string, Relation>,
  folded: ReadonlyMap<string, string>,
): string | undefined {
  const named = [...relations('').values()].find(
    ({ type, external }) => type === 'officeDocument' && !external,
  )?.target;
  const candidates = [
    named,
    'word/document.xml',
    ...[...names].filter((name) => /(?:^|\/)document\d*\.xml$/.test(name)),
  ];
  return candidates
    .map((name) => name && folded.get(name.toLowerCase()))
    .find((name) => name !== undefined && !/^(?:xl|ppt|visio)\//i.test(name));
}

function relationsOf(name: string, text: (name: string) => string | undefined): ReadonlyMap<string, Relation> {
  const slash = name.lastIndexOf('/') + 1;
  const folder = name.slice(0, slash);
  const xml = text(`${folder}_rels/${name.slice(slash)}.rels`);
  const found = new Map<string, Relation>();
  if (!xml) return found;
  let root: Element;
  try {
    root = readXml(xml);
  } catch {
    return found;
  }
  for (const { attributes } of elements(root)) {
    const { Id: id, Type: type = '', Target: target = '', TargetMode: mode } = attributes as Record<string, string>;
    if (!id) continue;
    const external = mode === 'External';
    found.set(id, {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : partName(folder, target),
      external,
    });
  }
  return found;
}

/** The name of a part from an address that another part in `folder` gives. */
function partName(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).replaceAll('\\', '/').split('/'))
    if (step === '..') path.pop();
    else if (step && step !== '.') path.push(step);
  return path.join('/');
}

const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000);

/** XML as text; Word writes UTF-8, UTF-16 is told by its mark, anything else by the first line. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const declared = /^<\?xml[^>]*\bencoding=["']([\w-]+)["']/.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 200)),
  )?.[1];
  try {
    return new TextDecoder(declared ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
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
