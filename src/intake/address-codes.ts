/**
 * The letters of an address. Parts that are no UTF-8 (`%E0%A4%A`, a lone `%`, Windows-874 from an old link) stay as they
 * were typed, the others become letters. Never throws, unlike `decodeURIComponent`.
 */
export const decodeLoosely = (text: string): string => decoded(text, decodeURIComponent);

/** An address as people read it: letters where it can be read so; signs that mean something in it stay codes. */
export const readableAddress = (url: string): string => decoded(url, decodeURI);

function decoded(text: string, decode: (codes: string) => string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decode(codes);
    } catch {
      return codes;
    }
  });
}

/** Words as a part of an address. Half a character, left where a text was cut short, does not throw. */
export const encodeLoosely = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
