import { FIRST, LANGS } from '../../src/words/languages.ts';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { epub } from '../../src/features/book/index.ts';
import { bookOf, type BookScope } from '../../src/features/book/from-library.ts';
import { readTrayFile } from '../../src/features/tray/state/tray-file.ts';
import { SIDES } from '../../src/intake/schema/names.ts';
import { buildLibrary, type Library } from '../../src/library/library.ts';
import { namesToKeepWhole } from '../../src/library/place.ts';
import { SITE } from '../../src/site.config.ts';
import { bookPhotos } from '../../src/features/picture/book-photos.ts';
import { syncContent } from '../../src/sync/sync-content.ts';
import { takeWords } from '../../src/words/take-words.ts';
import { fileSize } from '../../src/words/file-size.ts';
import { siteAddress } from '../build/site-address.ts';
import { PROJECT } from '../roots.ts';
import { bookFonts } from './book-fonts.ts';
import { printBook } from './print-book.ts';

const HELP = `npm run book -- --all | --topic ID | --side policy|movement|knowledge | --case ID | --tray FILE.json
                [--lang th|en] [--pdf] [--out FOLDER]
ทำหนังสือ EPUB (และ PDF ขนาด A5 ถ้าใส่ --pdf) จากคลัง หัวข้อ เหลี่ยม กรณี หรือไฟล์ตะกร้า
Makes an EPUB (and with --pdf an A5 PDF) of the library, a topic, a side, a case, or a tray that was saved as a file.`;

/** Ends with what is wrong and what to do. */
function refuse(th: string, en: string): never {
  console.error(`${th} · ${en}\n\n${HELP}`);
  process.exit(1);
}

const { values } = parseArgs({
  options: {
    all: { type: 'boolean' },
    topic: { type: 'string' },
    side: { type: 'string' },
    case: { type: 'string' },
    tray: { type: 'string' },
    lang: { type: 'string', default: FIRST },
    pdf: { type: 'boolean', default: false },
    out: { type: 'string', default: '.' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const lang =
  LANGS.find((each) => each === values.lang) ??
  refuse(`--lang ต้องเป็น ${LANGS.join(' หรือ ')}`, `--lang must be ${LANGS.join(' or ')}`);
const { entries, terms, sources, records } = syncContent(PROJECT, {
  base: '/',
  version: 'book',
  neighbours: SITE.neighbours,
});
const library = buildLibrary({ entries: [...entries.values()].map(({ entry }) => entry), terms, sources, records });
const { origin, base } = siteAddress(process.env, SITE.url);
const book = bookOf(library, scopeOf(library), lang, {
  name: SITE.name[lang],
  tagline: SITE.tagline[lang],
  editors: SITE.editors[lang],
  licence: SITE.licence,
  base,
  ...(origin && { origin }),
  photos: await bookPhotos(library.entries, PROJECT),
});
const names = namesToKeepWhole(library);
const { inBook } = takeWords(lang);
mkdirSync(values.out, { recursive: true });
save(`${book.name}-${lang}.epub`, epub(book, inBook, names));
if (values.pdf) save(`${book.name}-${lang}.pdf`, await printBook(book, inBook, names, bookFonts()));

function scopeOf(known: Library): BookScope {
  const { all, topic, side, case: place, tray } = values;
  if (all) return 'library';
  if (topic !== undefined)
    return known.find('topic', topic) ? { topic } : refuse(`ไม่มีหัวข้อรหัส "${topic}"`, `There is no topic "${topic}"`);
  if (place !== undefined)
    return known.find('case', place) ? { case: place } : refuse(`ไม่มีกรณีรหัส "${place}"`, `There is no case "${place}"`);
  if (side !== undefined) {
    const known_ = SIDES.find((each) => each === side);
    return known_ ? { side: known_ } : refuse(`ไม่มีเหลี่ยม "${side}"`, `There is no side "${side}"`);
  }
  if (tray === undefined) refuse('บอกด้วยว่าจะทำหนังสือจากอะไร', 'Say what the book is to be made of');
  const read = readTrayFile(readFileSync(tray, 'utf8'));
  if (read === 'newer')
    refuse(`"${tray}" มาจากเว็บรุ่นใหม่กว่าคำสั่งนี้`, `"${tray}" is of a later version of the site than this command`);
  if (!read) refuse(`"${tray}" ไม่ใช่ไฟล์ตะกร้า`, `"${tray}" is no file of a tray`);
  return { items: read.items, ...(read.name && { title: read.name }) };
}

function save(name: string, bytes: Uint8Array): void {
  const file = join(values.out, name);
  writeFileSync(file, bytes);
  console.log(`${file} (${fileSize(bytes.length)})`);
}
