import { packName, packOf, type HeldFolders, type HeldPack } from '../../src/features/stick/held-format.ts';
import { fromAnywhere, type CopiedSite } from './addresses.ts';

/** Bytes of files in one pack, about: a search reads a few packs, and a disk gives a file at a time. */
const PACK_BYTES = 250_000;
const TEXT = /\.(?:json|css|txt|bib|ris|js)$/;

/** Files that scripts of the site fetch, as packs that a page can load from a disk. */
export interface Held {
  folders: HeldFolders;
  /** Text of each pack, by its path below the copy's own folder. */
  packs: Map<string, string>;
}

/**
 * Packs what scripts fetch.
 * @param files paths below the site's folder
 * @param read  gives the bytes of one
 */
export function heldPacks(files: readonly string[], read: (file: string) => Buffer, site: CopiedSite): Held {
  const written = new Map<string, HeldPack[string]>();
  const bytes = new Map<string, number>();
  for (const file of files) {
    const content = TEXT.test(file)
      ? asText(file, read(file).toString('utf8'), site)
      : ([read(file).toString('base64')] as const);
    written.set(file, content);
    const folder = file.slice(0, file.lastIndexOf('/'));
    bytes.set(folder, (bytes.get(folder) ?? 0) + (typeof content === 'string' ? content : content[0]).length);
  }
  const folders: Record<string, number> = {};
  for (const [folder, size] of [...bytes].sort(([a], [b]) => (a < b ? -1 : 1)))
    folders[folder] = Math.ceil(size / PACK_BYTES);
  const packs = new Map<string, Record<string, HeldPack[string]>>();
  for (const [folder, count] of Object.entries(folders))
    for (let number = 0; number < count; number++) packs.set(packName(folder, number), {});
  for (const [file, content] of written) {
    const pack = packs.get(packOf(file, folders) ?? '');
    if (pack) pack[file] = content;
  }
  return {
    folders,
    packs: new Map([...packs].map(([name, pack]) => [name, `diskCopy.hold(${JSON.stringify(pack)});\n`])),
  };
}

/** Addresses in a text that scripts read, whole or in HTML, lead into the copy. */
function asText(file: string, text: string, site: CopiedSite): string {
  if (!file.endsWith('.json')) return text;
  const value: unknown = JSON.parse(text);
  return JSON.stringify(value, (key, held: unknown) => {
    if (typeof held !== 'string') return held;
    // A short address only leads on, and on a disk there is nowhere to lead on from.
    if (key === 'short' && site.published === undefined) return undefined;
    return asString(held, site);
  });
}

function asString(text: string, site: CopiedSite): string {
  if (!text.includes(site.base)) return text;
  if (/^\/[^\s<>]*$/.test(text)) return fromAnywhere(text, site);
  return text.replace(
    /(\s(?:href|src)=")([^"]+)"/g,
    (_, before: string, address: string) =>
      `${before}${fromAnywhere(address.replaceAll('&amp;', '&'), site).replaceAll('&', '&amp;')}"`,
  );
}
