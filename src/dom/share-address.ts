import { diskCopy } from './on-disk.ts';

/** Whether an address that is handed out here opens on other devices: not from a copy on disk of a site that is nowhere else. */
export const opensElsewhere = (): boolean => diskCopy()?.published !== false;

/**
 * The address of a page of this site as the reader can give it to others: at the origin where she is reading. A copy on
 * another host, a preview, a machine in a training room: each hands out its own. Everything that is shared, copied,
 * cited, printed or put into a QR code asks here; the address that the build knows is for search engines and feeds.
 * What is read from a disk opens nowhere else, so there the address of the published site is handed out, where one is
 * known.
 * @param path path of the page with its base path, as `address()` writes it, or the address of a page elsewhere, which
 * stays as it is
 * @param at   where the reader is; the open page where left out
 */
export function shareAddress(path: string, at: string = location.href): string {
  const { href } = new URL(path, at);
  return diskCopy()?.outside(href) ?? href;
}
