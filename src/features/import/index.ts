/**
 * The door of import: what something of somebody else becomes, and what is told of it. What stands here is light; the
 * code that reads is fetched only when there is something to read.
 */
import type { Imported } from './import-docx.ts';
import type { Pasted } from './paste/pasted.ts';
import type { MakePicture } from './picture.ts';
import type { ZipLimits } from './zip-directory.ts';

export { ImportRefusal } from './refusal.ts';
export { changed, lost, sample, type Loss } from './loss.ts';
export { plainWords } from './plain-words.ts';
export {
  asStored,
  croppedArea,
  MOST_PIXELS,
  scaledSize,
  shownAsStored,
  worthIt,
  type MadePicture,
  type PictureView,
} from './picture.ts';
export type { CitedWork } from './cited-in-word.ts';
export type { Pasted } from './paste/pasted.ts';

const wordReader = () => import('./import-docx.ts');
const pasteReader = () => import('./paste/pasted.ts');
const textReader = () => import('./text-to-mdx.ts');
const zipReader = () => import('./read-zip.ts');

/** Fetches all that reads, so that it is there when the network goes. Rejects where one of them cannot be had. */
export const fetchReaders = async (): Promise<void> =>
  void (await Promise.all([wordReader(), pasteReader(), textReader(), zipReader()]));

/**
 * A Word file as our own text. Rejects with `ImportRefusal` for a file that cannot be taken.
 * @param makePicture makes each picture of it ready
 */
export const readWord = async (bytes: Uint8Array, makePicture: MakePicture): Promise<Imported> =>
  (await wordReader()).importDocx(bytes, makePicture);

/** Words copied from a word processor or a page as our own text. @param firstNote number of the first footnote */
export const readPaste = async (html: string, firstNote?: number): Promise<Pasted> =>
  (await pasteReader()).pasted(html, firstNote);

/** Plain words as our own text. */
export const readText = async (text: string): Promise<string> => (await textReader()).textToMdx(text);

/** The files of an archive by path. Rejects with `ImportRefusal` for one that is broken, too large or a trap. */
export const readZip = async (bytes: Uint8Array, limits: ZipLimits): Promise<Map<string, Uint8Array>> =>
  (await zipReader()).readZip(bytes, limits);
