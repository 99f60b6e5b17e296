import { decodeLoosely } from '../../intake/address-codes.ts';

/**
 * Addresses of terms and sources once led into the whole list (`/terms/#codi`), and stand in print and in other
 * people's texts. There the list holds a line with a link to where the thing stands now: who comes by such an address
 * is led on, and Back does not come by again. Without scripts the line itself is shown.
 */
const id = decodeLoosely(location.hash.slice(1));
const link = id ? document.getElementById(id)?.querySelector<HTMLAnchorElement>(':scope > a') : null;
if (link) location.replace(link.href);

export {};
