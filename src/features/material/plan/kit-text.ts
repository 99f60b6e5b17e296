import { HeadingLevel, Paragraph, type FileChild } from 'docx';
import { textPieces } from '../portable/kit-tables.ts';
import type { PortableEntry } from '../portable/portable-entry.ts';
import { para, runs, table } from './plan-parts.ts';

/**
 * The text of a workshop as its page has it: what to prepare the day before, words for cards and sheets, how to read
 * the results.
 */
export function kitText({ sections }: PortableEntry): FileChild[] {
  return sections.flatMap((section): FileChild[] => [
    ...(section.heading ? [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(section.heading) })] : []),
    ...textPieces(section).map(({ paragraph, rows }) =>
      rows ? table(widths(rows), rows[0], rows.slice(1)) : para(paragraph),
    ),
  ]);
}

/** Shares of the page for columns, by the longest cell of each, none narrower than a tenth. */
function widths(rows: readonly string[][]): number[] {
  const longest = rows[0]!.map((_, column) => Math.min(60, Math.max(8, ...rows.map((row) => row[column]!.length))));
  const all = longest.reduce((sum, length) => sum + length, 0);
  const shares = longest.map((length) => Math.max(10, (100 * length) / all));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => Math.floor((100 * share) / sum));
}
