import { saveFile } from '../../dom/save-file.ts';

/** What became of a picture; nothing where somebody closed the list of programs without choosing one. */
export type Passed = 'shared' | 'saved' | 'left';

/**
 * Hands a picture to the programs of the device (LINE among them), where the browser can; else it is saved.
 * @param name of the file, ASCII
 */
export async function passPicture(picture: Blob, name: string, title: string): Promise<Passed> {
  const file = new File([picture], name, { type: picture.type });
  const data = { files: [file], title };
  if (typeof navigator.canShare === 'function' && navigator.canShare(data)) {
    try {
      await navigator.share(data);
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'left';
      // Not allowed here after all, or too late after the press.
    }
  }
  saveFile(picture, name);
  return 'saved';
}
