/**
 * Unpacks what `press` packed. Browsers do it by themselves; an old one fetches a small program for it.
 * @throws when the file is broken off or is something else */
export async function unpress(pressed: Uint8Array): Promise<Uint8Array> {
  try {
    if (!unpacks) return (await import('fflate')).inflateSync(pressed);
    const stream = new Blob([pressed.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (cause) {
    throw new RangeError('The search index file is broken. · ไฟล์ดัชนีค้นหาเสียหาย', { cause });
  }
}

const unpacks = canUnpack();

/** Some browsers know the stream, but not this way of packing. */
function canUnpack(): boolean {
  try {
    return typeof DecompressionStream === 'function' && Boolean(new DecompressionStream('deflate-raw'));
  } catch {
    return false;
  }
}
