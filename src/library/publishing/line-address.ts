import { encodeLoosely } from '../../intake/address-codes.ts';

/** The address that opens LINE with a message ready to be sent: a title and the address of a page below it. */
export const lineAddress = (title: string, url: string): string =>
  `https://line.me/R/share?text=${encodeLoosely(`${title}\n${url}`)}`;
