import { addressOf } from './kept.ts';

/**
 * Says among the headers of a kept file that its bytes are compressed: texts take a quarter of the room so. The worker
 * opens them when they are asked for, under the same name.
 */
const PRESSED = 'x-pressed';
/** Texts of fewer bytes gain nothing. */
const WORTH_IT = 1000;
const TEXT = /^(?:text\/|application\/(?:json|javascript|xml|manifest)|image\/svg)|\bjson\b/;

/**
 * Whether files may be kept compressed: this browser can, and the worker that is in charge opens them. One of an earlier
 * version would hand out bytes that no page can read; it lets this question through to the host.
 */
export const mayPress = (): Promise<boolean> =>
  typeof CompressionStream === 'undefined' || typeof DecompressionStream === 'undefined'
    ? Promise.resolve(false)
    : fetch(addressOf('offline/opens')).then(
        ({ status }) => status === 204,
        () => false,
      );

/** A file as it is kept. @param headers of the file; says there how it lies */
export async function pressed(bytes: ArrayBuffer, headers: Headers): Promise<ArrayBuffer> {
  if (bytes.byteLength < WORTH_IT || !TEXT.test(headers.get('content-type') ?? '')) return bytes;
  headers.set(PRESSED, 'gzip');
  return new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}

/** A kept file as it was before. */
export function opened(kept: Response): Response {
  if (!kept.body || !kept.headers.has(PRESSED)) return kept;
  const headers = new Headers(kept.headers);
  headers.delete(PRESSED);
  return new Response(kept.body.pipeThrough(new DecompressionStream('gzip')), { headers });
}
