/** What never begins a line: it closes or ends what stands before it. */
const HANGS_ON = /^[\p{Pe}\p{Pf}\p{Po}\p{M}ๆฯ%]/u;
/** What never ends one. */
const OPENS = /[\p{Ps}\p{Pi}]$/u;

/** Pieces of a text between which a line may end. */
function piecesOf(text: string, lang: string): string[] {
  const words =
    'Segmenter' in Intl
      ? [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].map(({ segment }) => segment)
      : text.split(/(?<= )/);
  const pieces: string[] = [];
  for (const word of words) {
    const before = pieces.at(-1);
    if (before !== undefined && !/\s$/.test(before) && (HANGS_ON.test(word) || OPENS.test(before)))
      pieces[pieces.length - 1] = before + word;
    else pieces.push(word);
  }
  return pieces;
}

/** Cuts a text into lines that fit, between words of its language. */
export function wrapLines(text: string, lang: string, fits: (line: string) => boolean): string[] {
  const lines = [''];
  for (const piece of piecesOf(text, lang)) {
    const line = lines.at(-1) ?? '';
    if (line === '' || fits((line + piece).trimEnd())) lines[lines.length - 1] = line + piece;
    else lines.push(piece.trimStart());
  }
  return lines;
}
