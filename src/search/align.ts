/**
 * How many slips of the finger lie between a query and the place of a text that is most like it.
 *
 * A query with one letter wrong shares few words and trigrams with what was meant, but it still lies along the text
 * nearly letter by letter. Missing or wrong marks, letters that sound alike and two letters swapped are what people
 * get wrong in Thai, so these count less than other differences.
 */
const MARK = 0.55;
const SOUND_ALIKE = 0.6;
const SWAPPED = 0.75;
const OTHER = 1;

const ALIKE = ['ใไ', 'รล', 'สศษซ', 'นณ', 'ทธฑฒถ', 'พภผ', 'ขคฆ', 'ชฌฉ', 'ตฏ', 'ดฎ', 'ยญ', 'ฟฝ', 'ะั', 'เแ', 'โไใ'];
const alike = new Set<number>();
for (const group of ALIKE) for (const a of group) for (const b of group) alike.add((a.charCodeAt(0) << 16) | b.charCodeAt(0));

const isMark = (code: number): boolean => code === 0x0e31 || (code >= 0x0e34 && code <= 0x0e3a) || (code >= 0x0e47 && code <= 0x0e4e);
const change = (a: number, b: number): number => (isMark(a) && isMark(b) ? MARK : alike.has((a << 16) | b) ? SOUND_ALIKE : OTHER);
const dropped = (code: number): number => (isMark(code) ? MARK : OTHER);

/**
 * Cost of the query against the best place in the text (semi-global edit distance with swaps).
 * @param query squeezed, short: the work grows with its length times the text's
 * @param text  squeezed
 * @returns 0 when the query stands in the text, at most the query's length
 */
export function alignmentCost(query: string, text: string): number {
  if (text.includes(query)) return 0;
  const width = text.length;
  const letters = Uint16Array.from({ length: width }, (_, at) => text.charCodeAt(at));
  const extra = Float32Array.from(letters, dropped);
  let twoAbove = new Float32Array(width + 1);
  let above = new Float32Array(width + 1);
  let row = new Float32Array(width + 1);
  for (let i = 0; i < query.length; i++) {
    const a = query.charCodeAt(i);
    const before = i > 0 ? query.charCodeAt(i - 1) : -1;
    const without = dropped(a);
    row[0] = above[0]! + without;
    for (let j = 0; j < width; j++) {
      const b = letters[j]!;
      let cost: number;
      if (a === b) cost = above[j]!;
      else {
        cost = above[j]! + change(a, b);
        if (j > 0 && before === b && a === letters[j - 1]) cost = Math.min(cost, twoAbove[j - 1]! + SWAPPED);
      }
      if (above[j + 1]! + without < cost) cost = above[j + 1]! + without;
      if (row[j]! + extra[j]! < cost) cost = row[j]! + extra[j]!;
      row[j + 1] = cost;
    }
    [twoAbove, above, row] = [above, row, twoAbove];
  }
  let best = query.length;
  for (const cost of above) if (cost < best) best = cost;
  return best;
}
