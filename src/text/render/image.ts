import { encodeLoosely } from '../../intake/address-codes.ts';
import type { Element } from 'hast';
import { h } from 'hastscript';

/**
 * What stands before the name of a file beside the entry, in `src`, until the site replaces it by the address of the
 * optimised image.
 */
export const LOCAL_IMAGE = 'image:';
const FILE_NAME = /^(?:\.\/)?([^/\\:?#]+\.(?:jpe?g|png|webp|avif|gif|svg))$/i;

/**
 * The name of a file beside the entry, or `undefined` for any other address (a parent folder, another site, `data:`).
 */
export const localImageName = (src: string): string | undefined => FILE_NAME.exec(src)?.[1];

/** A name of a file as it stands in `src`: nothing is left in it that HTML or a search for the tag would change. */
const nameCode = (name: string): string =>
  encodeLoosely(name).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** An image beside the entry. Nothing is drawn for any other address. */
export function imageElement(src: string, alt: string): Element | undefined {
  const name = localImageName(src);
  return name === undefined
    ? undefined
    : h('img', { src: LOCAL_IMAGE + nameCode(name), alt, loading: 'lazy', decoding: 'async' });
}
