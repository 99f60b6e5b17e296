import { addScript, held, own, root } from './copy.ts';
import { packOf, ROOT_MARK, type HeldPack } from './held-format.ts';

const files = new Map<string, HeldPack[string]>();

/** Takes in the files of a pack that has come. */
export function hold(pack: HeldPack): void {
  for (const [path, file] of Object.entries(pack)) files.set(path, file);
}

/** The path of a file of this copy; `undefined` for an address elsewhere. */
export const pathIn = (url: string): string | undefined =>
  url.startsWith(root) ? url.slice(root.length).replace(/[?#].*$/, '') : undefined;

/** The bytes of a held file; `undefined` where the copy does not hold it. */
export async function heldFile(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const pack = packOf(path, held);
  if (pack === undefined) return undefined;
  await addScript(own + pack);
  const file = files.get(path);
  if (file === undefined) return undefined;
  if (typeof file === 'string') return new TextEncoder().encode(file.replaceAll(ROOT_MARK, root));
  const letters = atob(file[0]);
  return Uint8Array.from({ length: letters.length }, (_, at) => letters.charCodeAt(at));
}
