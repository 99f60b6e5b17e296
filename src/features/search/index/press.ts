import { deflateSync } from 'fflate';

/** Files are pressed here and not by the host: hosts compress pages and scripts, but no file of bytes. */
export const press = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(deflateSync(bytes, { level: 9 }));
