import { fileName, type NamedFile } from '../words/file-name.ts';

/** Some browsers read the address of a file only after the click has been dealt with; this is long enough. */
const READ_BY_THEN_MS = 60_000;

/** Bytes or words as a file of a type. */
export const fileOf = (content: Uint8Array | string, type: string): Blob => new Blob([content as BlobPart], { type });

/** An address that only this page understands, until it is given back. */
export const addressOfFile = (content: Blob): string => URL.createObjectURL(content);

/** Gives an address back: from then on it leads nowhere, and its bytes can go. */
export const giveBack = (address: string): void => URL.revokeObjectURL(address);

/**
 * Whether what saves the file keeps letters beyond ASCII in its name. Browsers do; windows of other apps (LINE, Facebook)
 * hand the file to their app, which may not.
 * @param browser as it names itself
 */
export const keepsLetters = (browser: string): boolean => !/; wv\)|\bLine\/|\bFBA[NV]\//.test(browser);

/** The name under which a file is saved here. */
export const nameHere = (named: NamedFile): string => fileName(named, !keepsLetters(navigator.userAgent));

/** Hands a file to the browser to be saved. @param name as `nameHere` makes it, or ASCII */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = addressOfFile(content);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => giveBack(link.href), READ_BY_THEN_MS);
}
