import { encodeLoosely } from '../../intake/address-codes.ts';

/** The address that opens LINE with a message ready to be sent: a title and the address of a page below it. */
export const lineAddress = (title: string, url: string): string =>
  `https://line.me/R/share?text=${encodeLoosely(`${title}\n${url}`)}`;

/**
 * The address that opens LINE with a text, which comes encoded behind it: in the chat of an official account
 * (`@mountain`), which is the only one that takes a text, else with the choice of whom to send it to.
 * @param id of `site.config.ts`; may be empty
 */
export const lineTextAddress = (id: string): string =>
  /^@[\w.-]+$/.test(id.trim())
    ? `https://line.me/R/oaMessage/${encodeLoosely(id.trim())}/?`
    : 'https://line.me/R/share?text=';
