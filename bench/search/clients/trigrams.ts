/** Overlapping runs of three letters over the text without spaces and signs; a shorter text is one piece. */
export function trigrams(text: string): string[] {
  const letters = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  if (letters.length <= 3) return letters === '' ? [] : [letters];
  return Array.from({ length: letters.length - 2 }, (_, at) => letters.slice(at, at + 3));
}
