import { fileType } from '../../../intake/file-type.ts';
import { ImportRefusal, readText, readWord } from '../../import/index.ts';
import { placeData } from '../../../intake/read/exif-gps.ts';
import type { Draft } from '../draft/draft.ts';
import type { LibraryIndex } from '../library/writing-index.ts';
import { makePicture } from '../pictures/make-picture.ts';
import { decodedText, holdsSources } from '../source/source-file.ts';

/** A draft made from a file, with the pictures that came in it. */
export interface Opened {
  draft: Draft;
  pictures: Map<string, Uint8Array>;
}

/** Bytes of the largest file that is read at all. */
export const LARGEST_FILE = 60_000_000;

/**
 * Opens whatever an author brings: a Word file, an archive from this page, records of a reference manager, an `.mdx` or
 * plain text. What the file really is decides, not its name.
 * Throws `ImportRefusal` with the reason in both languages. Code for Word files and YAML is loaded only when such a
 * file comes.
 * @param today ISO date
 */
export async function openFile(
  file: File,
  index: LibraryIndex,
  blank: (kind: Draft['kind']) => Draft,
  today: string,
): Promise<Opened> {
  if (file.size > LARGEST_FILE)
    throw new ImportRefusal(
      'file-too-large',
      `ไฟล์นี้ใหญ่ ${Math.round(file.size / 1e6)} MB เกิน 60 MB จึงไม่เปิด แบ่งเป็นหลายไฟล์ หรือบีบอัดภาพใน Word ก่อน`,
      `This file has ${Math.round(file.size / 1e6)} MB, more than 60 MB, so it was not opened. Split it, or compress its pictures in Word first`,
    );
  if (file.size === 0) throw new ImportRefusal('file-empty', 'ไฟล์นี้ว่างเปล่า', 'This file is empty');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = fileType(bytes);
  if (type === 'zip' && /\.zip$/i.test(file.name)) {
    const [{ openZip }, { draftFromFiles }] = await Promise.all([
      import('../files/open-zip.ts'),
      import('../files/draft-from-files.ts'),
    ]);
    const found = await openZip(bytes);
    const draft = draftFromFiles(found, index, blank);
    const pictures = new Map<string, Uint8Array>();
    for (const [name, picture] of found.pictures) {
      const made = await makePicture(picture);
      const { width, height } = made;
      // Drawing it anew loses a little each time, so only one that would tell where it was taken is exchanged.
      const told = placeData(picture) && name.toLowerCase().replace('.jpeg', '.jpg').endsWith(`.${made.extension}`);
      pictures.set(name, told ? made.bytes : picture);
      draft.pictures.push({ name, width, height });
    }
    return { draft, pictures };
  }
  if (type === 'text' && /\.mdx?$/i.test(file.name)) {
    const text = new TextDecoder().decode(bytes);
    if (!text.startsWith('---'))
      return { draft: { ...blank('note'), th: { ...blank('note').th, body: text.trim() } }, pictures: new Map() };
    const { draftText } = await import('../files/draft-from-files.ts');
    return { draft: { ...blank('note'), th: draftText(text, file.name) }, pictures: new Map() };
  }
  if (type === 'text' && !/\.docx?$/i.test(file.name)) {
    const text = decodedText(bytes);
    if (holdsSources(file.name, text)) {
      const [{ sourcesFromFile }, { withFreeIds }] = await Promise.all([
        import('../source/source-file.ts'),
        import('../source/free-ids.ts'),
      ]);
      const { sources, losses } = await sourcesFromFile(file.name, text, today);
      const known = index.sources.map(({ id }) => id);
      return { draft: { ...blank('source'), sources: withFreeIds(sources, known), losses }, pictures: new Map() };
    }
    return { draft: withText(blank('note'), await readText(text)), pictures: new Map() };
  }
  const { title, text, pictures, cited, losses } = await readWord(bytes, makePicture);
  const placed = cited.length
    ? (await import('../source/cited-works.ts')).placeCited(text, cited, index.sources)
    : { text, sources: [], losses: [] };
  const draft = withText(blank('note'), placed.text, title);
  return {
    draft: {
      ...draft,
      sources: placed.sources,
      losses: [...losses, ...placed.losses],
      pictures: pictures.map(({ name, width, height }) => ({ name, width, height })),
    },
    pictures: new Map(pictures.map((picture) => [picture.name, picture.bytes])),
  };
}

const withText = (draft: Draft, body: string, title?: string): Draft => ({
  ...draft,
  th: { data: { ...draft.th.data, ...(title && { title: title.slice(0, 200) }) }, body: body.trim() },
});
