import { strToU8, zipSync } from 'fflate';

/** A ZIP file with one folder that holds a kit: `<id>/index.mdx`, ready to be put into `content/workshops/`. */
export const kitZip = (id: string, mdx: string): Uint8Array => zipSync({ [id]: { 'index.mdx': strToU8(mdx) } });
