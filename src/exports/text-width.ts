/**
 * How wide a text is, in em of Sarabun. Measured from the font; other looped Thai faces are within a tenth of it.
 * Marks above and below take no width: they stand on their consonant.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width;
}

function letterWidth(letter: string): number {
  if (/[ัิ-ฺ็-๎\u200b-\u200d]/.test(letter)) return 0;
  if (/[เโใไๅ]/.test(letter)) return 0.37;
  if (/[ารว]/.test(letter)) return 0.5;
  if (/[ก-๛]/.test(letter)) return 0.63;
  if (letter === ' ') return 0.24;
  if (/[A-Zmw0-9@%&]/.test(letter)) return 0.63;
  if (/[ijl.,:;'|!()[\]ftr-]/.test(letter)) return 0.34;
  return 0.53;
}

/** What the ends of lines waste, in em: Thai may be cut after any word, English words are longer than the gaps that are left. Measured over all lessons. */
const RAGGED = { thai: 0.8, latin: 1.6 };

/**
 * How many lines a text takes in a box, on the safe side.
 * @param width width of the box in em of the text's own size
 */
export function lineCount(text: string, width: number): number {
  const usable = Math.max(width - (/[ก-๛]/.test(text) ? RAGGED.thai : RAGGED.latin), width * 0.72, 1);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / usable)), 0);
}

/**
 * Breaks a text into lines for drawings, where nothing breaks lines by itself. Thai is cut between words.
 * @param width greatest width of a line in em
 */
export function breakLines(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const part of wordsOf(text)) {
    const line = lines.at(-1)! + part;
    if (textWidth(line.trimEnd()) > width && lines.at(-1)) lines.push(part.trimStart());
    else lines[lines.length - 1] = line;
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}

/** Words with the spaces around them. Firefox has had the segmenter only since version 125; before, lines break at spaces. */
function wordsOf(text: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return text.split(/(?<=\s)/);
  return Array.from(new Intl.Segmenter('th', { granularity: 'word' }).segment(text), ({ segment }) => segment);
}

/** Cuts a long text between letters, never between a letter and its marks. @param most number of letters, the dots included */
export function cutText(text: string, most: number): string {
  const letters = text.match(/\P{M}\p{M}*/gu) ?? [];
  return letters.length > most ? `${letters.slice(0, most - 1).join('').trimEnd()}…` : text;
}
