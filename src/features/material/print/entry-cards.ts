import { plainText } from '../../../text/plain-text.ts';
import { words } from '../../../words/words.ts';
import { codeAddress, printedRemark, shortAddress, type Material } from '../portable/document-inputs.ts';
import type { PortableEntry } from '../portable/portable-entry.ts';
import { textParts } from '../portable/text-parts.ts';
import { boxBlock, listBlock, textBlock, type Block } from './block.ts';
import { cardSheets, cardSize, type Card, type CardsPerSheet, type FlipEdge } from './card-sheets.ts';
import { fit, sizeClass } from './fit.ts';
import { markup, type Markup } from './markup.ts';
import { qrMarkup } from './qr-markup.ts';
import { sideLabel, sideShape } from './side-shape.ts';

const PADDING = 5;
const HEAD = 9;
/** Height of the foot: the QR code on the back, mm. */
const FOOT = { front: 6, back: { 4: 21, 8: 20 } } as const;
const SIZES = {
  4: { front: [22, 20, 18, 17, 16, 15, 14, 13, 12, 11], back: [15, 14, 13, 12.5, 12, 11.5, 11, 10.5, 10] },
  8: { front: [17, 16, 15, 14, 13, 12, 11, 10, 9.5], back: [12, 11.5, 11, 10.5, 10, 9.5, 9] },
} as const;

/** Entries as cards on sheets: the lesson on the front, what to do with it on the back. */
export const entryCardSheets = (material: Material, perSheet: CardsPerSheet, edge: FlipEdge): Markup[] =>
  cardSheets(
    material.entries.map((entry, index) => entryCard(entry, material, perSheet, index + 1)),
    perSheet,
    edge,
  );

function entryCard(entry: PortableEntry, material: Material, perSheet: CardsPerSheet, number: number): Card {
  const { lang } = material;
  const t = words(lang);
  const { width, height } = cardSize(perSheet);
  const inner = width - 2 * PADDING;
  const front = fit(
    frontBlocks(entry, perSheet),
    inner,
    height - 2 * PADDING - HEAD - FOOT.front,
    SIZES[perSheet].front,
  );
  const back = fit(
    backBlocks(entry, lang, printedRemark(material, entry)),
    inner,
    height - 2 * PADDING - FOOT.back[perSheet] - 5,
    SIZES[perSheet].back,
  );
  const mark = entry.side ? sideLabel(entry.side, lang) : markup`<span class="side">${t.kind[entry.kind]}</span>`;
  return {
    front: markup`<article class="card front ${entry.side ?? ''} ${sizeClass(front.size)}" lang="${entry.textLang}" data-card="${number}"><header class="card-head" lang="${lang}">${mark}<span class="number">${number}</span></header><div class="card-body">${front.blocks.map((block) => block.markup)}</div><footer class="card-foot" lang="${lang}">${entry.lesson ? `${t.strength[entry.lesson.strength]}${entry.lesson.disputed ? ` · ${t.lessons.disputedShort}` : ''}` : t.kind[entry.kind]}</footer></article>`,
    back: markup`<article class="card back ${sizeClass(back.size)}" lang="${entry.textLang}" data-card="${number}"><div class="card-body">${back.blocks.map((block) => block.markup)}</div><footer class="card-foot" lang="${lang}">${qrMarkup(codeAddress(entry), t.make.scan)}<p><b>${entry.side && sideShape(entry.side)} ${number}</b><br>${shortAddress(codeAddress(entry))}<br>${credited(entry, lang)}</p></footer></article>`,
  };
}

/** Sources in short, since a card has no room for a list: how many there are, and whose licence it is. */
function credited(entry: PortableEntry, lang: Material['lang']): string {
  const t = words(lang);
  return [
    entry.sources.length ? `${t.make.sources}: ${entry.sources.length}` : '',
    entry.credit.site,
    entry.credit.licence,
  ]
    .filter(Boolean)
    .join(' · ');
}

function frontBlocks(entry: PortableEntry, perSheet: CardsPerSheet): Block[] {
  const more =
    entry.lesson?.statement ?? entry.term?.other ?? entry.workshop?.ahead ?? entry.workshop?.goal ?? entry.summary;
  // On a small card the sentence that is the lesson says more than its title.
  if (entry.lesson && perSheet === 8) return [textBlock(more, { cls: 'title' })];
  return [
    textBlock(entry.title, { cls: 'title' }),
    ...(more ? [textBlock(more, { cls: 'statement', scale: 0.72, keep: 1 })] : []),
  ];
}

function backBlocks(entry: PortableEntry, lang: Material['lang'], remark?: string): Block[] {
  const t = words(lang);
  const { lesson, case: place, term, workshop } = entry;
  return [
    ...(lesson
      ? [
          boxBlock(t.lessons.when, lesson.advice.when, { keep: 3 }),
          listBlock(t.lessons.do, lesson.advice.do, { cls: 'do', ordered: true, least: 2, keep: 8 }),
          boxBlock(t.lessons.because, lesson.advice.because, { keep: 2 }),
          ...(lesson.limits ? [boxBlock(t.lessons.limits, lesson.limits, { keep: 1 })] : []),
        ]
      : []),
    ...(place
      ? [
          listBlock(t.cases.dream, place.vision.length ? place.vision : [t.noData], { keep: 2, keepLeast: 3 }),
          listBlock(t.cases.reality, place.reality.length ? place.reality : [t.noData], { keep: 2, keepLeast: 3 }),
          ...(place.gap ? [boxBlock(t.cases.gap, place.gap, { keep: 4 })] : []),
        ]
      : []),
    ...(term
      ? [
          textBlock(term.definition),
          ...(term.also.length ? [textBlock(`${t.terms.also}: ${term.also.join(', ')}`, { keep: 1 })] : []),
        ]
      : []),
    ...(workshop
      ? [
          listBlock(
            t.workshops.agenda,
            workshop.agenda.map(({ minutes, title, ahead }) => `${t.workshops.minutes(minutes)} · ${ahead ?? title}`),
            { keep: 2 },
          ),
        ]
      : []),
    ...(entry.kind === 'note'
      ? [
          textBlock(entry.summary),
          ...textParts(entry.text, ['paragraph'])
            .slice(0, 2)
            .map(({ block }) => textBlock(plainText(block.text), { keep: 1 })),
        ]
      : []),
    ...(remark ? [boxBlock(t.make.remark, remark, { cls: 'remark', keep: 4 })] : []),
  ];
}
