import { constants, deflateRawSync } from 'node:zlib';
import { deflateSync } from 'fflate';

/**
 * Files are pressed here and not by the host: hosts compress pages and scripts, but no file of bytes. Of several ways
 * of pressing the one that gives least is taken: where blocks end, which a smaller memory moves, is a twentieth of a
 * list of words, and numbers that seldom repeat want no search for repeats.
 */
export const press = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  [deflateSync(bytes, { level: 9 }), ...WAYS.map((way) => deflateRawSync(bytes, { level: 9, ...way }))]
    .map((pressed) => new Uint8Array(pressed))
    .reduce((least, pressed) => (pressed.length < least.length ? pressed : least));

const WAYS = [4, 5, 6, 8].flatMap((memLevel) =>
  [constants.Z_DEFAULT_STRATEGY, constants.Z_HUFFMAN_ONLY].map((strategy) => ({ memLevel, strategy })),
);
