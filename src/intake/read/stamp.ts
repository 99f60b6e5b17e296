const STAMP = /^translationOf:.*$/m;

/**
 * Writes into the front matter of an `en.mdx` which Thai text it translates. Nothing else in the file changes.
 * @param source the whole file
 * @param digest digest of the Thai prose
 * @returns the file with the digest, or the same string where it was there already
 */
export function stamped(source: string, digest: string): string {
  const end = /\r?\n---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!/^\ufeff?---/.test(source) || !end) return source;
  const head = source.slice(0, end.index);
  const line = `translationOf: ${/^\d+(?:e\d+)?$/.test(digest) ? `"${digest}"` : digest}`;
  return (
    (STAMP.test(head) ? head.replace(STAMP, line) : `${head}${source.includes('\r\n') ? '\r\n' : '\n'}${line}`) +
    source.slice(end.index)
  );
}
