import { words } from '../../../words/words.ts';
import { codeAddress, printedRemark, shortAddress, type Material } from '../portable/document-inputs.ts';
import type { PortableEntry } from '../portable/portable-entry.ts';
import { lineCount } from '../parts/text-lines.ts';
import { LINE } from './block.ts';
import { entryBlocks } from './entry-blocks.ts';
import { fit, POINTS, sizeClass } from './fit.ts';
import { withWholeEnd } from './heading.ts';
import { markup, type Markup } from './markup.ts';
import { qrMarkup } from './qr-markup.ts';
import { sideLabel } from './side-shape.ts';

/** Room on a page for one entry, in millimetres inside its margins, and the sizes of type to try. */
export interface LeafSize {
  name: 'a4' | 'a5';
  width: number;
  height: number;
  sizes: readonly number[];
  /** Size of the QR code, mm. */
  qr: number;
  /** Type of the sources, points. */
  small: number;
  /** How many sources are named; the page has the rest. */
  sources: number;
}
export const A4: LeafSize = {
  name: 'a4',
  width: 178,
  height: 267,
  sizes: [20, 18, 17, 16, 15, 14],
  qr: 24,
  small: 9,
  sources: 5,
};
export const A5: LeafSize = {
  name: 'a5',
  width: 124,
  height: 188,
  sizes: [15, 14, 13, 12.5, 12, 11.5, 11, 10.5],
  qr: 20,
  small: 7.5,
  sources: 3,
};
/** Height of the line at the top with side and kind, and the rules around it, mm. */
const HEAD = 12;

/**
 * One entry on one page: never longer, since what does not fit is left out and the page says where it stands.
 * @param number of the page, where two stand on a side of paper
 */
export function leaf(entry: PortableEntry, material: Material, size: LeafSize, number?: number): Markup {
  const { lang } = material;
  const t = words(lang);
  const foot = footOf(entry, size, lang, number);
  const blocks = entryBlocks(entry, lang, printedRemark(material, entry), leadsTo(entry, material));
  const fitted = fit(blocks, size.width, size.height - HEAD - foot.height, size.sizes);
  const grade =
    entry.lesson &&
    `${t.strength[entry.lesson.strength]}${entry.lesson.disputed ? ` · ${t.lessons.disputedShort}` : ''}`;
  return markup`<article class="leaf ${size.name} ${sizeClass(fitted.size)}" lang="${entry.textLang}">
<header class="leaf-head" lang="${lang}">${entry.side ? sideLabel(entry.side, lang) : markup`<span class="side">${t.kind[entry.kind]}</span>`}<span class="grade">${grade ?? (entry.side ? t.kind[entry.kind] : '')}</span></header>
<div class="leaf-body">${fitted.blocks.map((block) => block.markup)}</div>
${foot.markup(fitted.shortened)}</article>`;
}

/** Titles of the first lessons that a kit leads to. */
const leadsTo = ({ workshop }: PortableEntry, { entries }: Material): string[] =>
  (workshop?.lessons ?? [])
    .flatMap((id) => entries.find((one) => one.kind === 'lesson' && one.id === id)?.title ?? [])
    .slice(0, 3);

/**
 * The sources that findings of the page point at come first; they keep the numbers that they have in the whole list.
 */
function sourcesToShow(entry: PortableEntry, most: number): { number: number; text: string }[] {
  const cited = new Set(
    [...(entry.lesson?.evidence ?? []), ...(entry.lesson?.against ?? [])].map(({ source }) => source),
  );
  return entry.sources
    .map(({ id, text }, index) => ({ number: index + 1, text, cited: cited.has(id) }))
    .sort((a, b) => Number(b.cited) - Number(a.cited))
    .slice(0, most)
    .sort((a, b) => a.number - b.number);
}

/** The foot of a page: QR code, short address, sources and licence. */
function footOf(
  entry: PortableEntry,
  size: LeafSize,
  lang: Material['lang'],
  number: number | undefined,
): { height: number; markup: (shortened: boolean) => Markup } {
  const t = words(lang);
  const shown = sourcesToShow(entry, size.sources);
  const rest = entry.sources.length - shown.length;
  const lines = [
    ...shown.map(({ number, text }) => `[${number}] ${text}`),
    ...(rest > 0 ? [t.make.moreSources(rest)] : []),
  ];
  const width = ((size.width - size.qr - 5) * POINTS) / size.small;
  const text = [
    lines.length ? t.make.sources : '',
    ...lines,
    `${shortAddress(codeAddress(entry))} · ${t.make.more}`,
    `${entry.credit.site} · ${t.make.licence(entry.credit.licence)}`,
  ].filter(Boolean);
  const height =
    Math.max(
      size.qr,
      (text.reduce((sum, line) => sum + lineCount(line, width), 0) * LINE * 0.9 * size.small) / POINTS,
    ) + 4;
  return {
    height,
    markup: (shortened) =>
      markup`<footer class="leaf-foot ${sizeClass(size.small)}" lang="${lang}">${qrMarkup(codeAddress(entry), t.make.scan)}<div>${lines.length > 0 && markup`<p class="label">${t.make.sources}</p>${lines.map((line) => markup`<p>${line}</p>`)}`}<p class="address"><b>${shortAddress(codeAddress(entry))}</b>${shortened && ` · ${t.make.more}`}</p><p>${entry.credit.site} · ${withWholeEnd(t.make.licence(entry.credit.licence))}${number !== undefined && markup` · <b>${number}</b>`}</p></div></footer>`,
  };
}
