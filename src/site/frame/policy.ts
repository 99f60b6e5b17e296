/**
 * Were a text to slip through every check, the browser would still run only this site's own files, ask no other host,
 * and take no string for markup or the address of a script but what `dom/trusted.ts` lets pass. Styles stand in files:
 * no element has a `style`.
 */
export const POLICY =
  "default-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types mountain default";
