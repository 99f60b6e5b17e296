import { itemAt } from '../../../certain.ts';
import { words } from '../../../words/words.ts';
import { formatDate } from '../../../words/dates.ts';
import { copiesOf, groupsOf, isMadeForAll, printedFor } from '../plan/counted.ts';
import { countedTables } from '../plan/kit-tables.ts';
import { isChosen, leadingKit, type Material } from '../portable/document-inputs.ts';
import type { CardsPerSheet } from '../print/card-sheets.ts';
import { entryCardSheets } from '../print/entry-cards.ts';
import { handout } from '../print/handout.ts';
import { withWholeEnd } from '../print/heading.ts';
import { markup, type Markup } from '../print/markup.ts';
import { planPages } from '../print/plan-pages.ts';
import { activitySheets, type SheetOptions } from './activity-sheets.ts';
import { countedTableSheets, kitTableSheets } from './kit-table-sheets.ts';
import type { SheetName } from '../../../intake/schema/entry/workshop.ts';
import { sheetsOf } from './sheets-of.ts';
import { voteBoardLarge } from './vote-board-sheet.ts';

/** Sheets of one kind among all that a meeting prints. */
export interface PrintPart {
  /** ASCII, for the name of a file. */
  name: string;
  title: string;
  /** Sides of paper, in order. */
  sheets: Markup[];
  /** How many times the meeting needs them. */
  copies: number;
  /** How many cards or forms that makes, where it is more than the copies. */
  pieces?: number;
  /** Whether every second side is the back of the one before. */
  twoSided?: boolean;
}

export interface PrintOptions extends SheetOptions {
  cards: CardsPerSheet;
  /** Whether lessons and cases that a kit brings along are handed out, too. */
  brought?: boolean;
}

/** Whether an entry is for people to take home; an opener or energiser is over before it could be read. */
const isForReading = ({ workshop }: Material['entries'][number]): boolean => !workshop?.part;

const TWO_SIDED: readonly SheetName[] = ['event-cards'];

/** The sheets and cards that the kits of a meeting ask for, each kind once, with how many copies it needs. */
export function sheetParts(material: Material, options: SheetOptions): PrintPart[] {
  const t = words(material.lang).make;
  const people = printedFor(material);
  const kits = material.entries.flatMap(({ workshop }) => workshop ?? []);
  return [
    ...sheetsOf(material).flatMap((name): PrintPart[] => {
      const { copies, pieces } = copiesOf(name, people, kits);
      const part: PrintPart = {
        name,
        title: t.sheet[name],
        sheets: activitySheets(material, name, options),
        copies: isMadeForAll(name) ? 1 : copies,
        ...(!isMadeForAll(name) && pieces > copies && { pieces }),
        ...(TWO_SIDED.includes(name) && { twoSided: true }),
      };
      // Everybody has a board, and every group a large one.
      const large = { name: `${name}-large`, title: t.sheetLarge, copies: groupsOf(people, name, kits) };
      return name === 'vote-board' ? [part, { ...large, sheets: voteBoardLarge(material) }] : [part];
    }),
    ...countedTables(material, people).map((one): PrintPart => ({
      name: `${one.kit.id}-${one.section}`,
      title: one.what,
      sheets: countedTableSheets(material, one),
      copies: one.copies,
    })),
    { name: 'words', title: t.sheet.words, sheets: kitTableSheets(material), copies: 1 },
    { name: 'leader-tables', title: t.sheet.leader, sheets: kitTableSheets(material, 'leader'), copies: 1 },
    // The cards of a kit stand in its text, which an own plan may have without them.
  ].filter(({ sheets }) => sheets.length > 0);
}

/**
 * All that a meeting prints, in the order in which it is used: plan, sheets, what is handed out, and cards with two
 * sides last, so that only the end of the pile is turned.
 */
export function printParts(material: Material, options: PrintOptions): PrintPart[] {
  const t = words(material.lang).make;
  const { entries, tray } = material;
  const wanted = entries.filter((entry) => options.brought || entry.workshop || isChosen(tray, entry));
  const handed = wanted.filter(isForReading);
  const cards = wanted.filter(({ kind }) => kind !== 'workshop');
  const parts: PrintPart[] = [
    ...(entries.length ? [{ name: 'plan', title: t.plan.title, sheets: planPages(material, options), copies: 1 }] : []),
    ...sheetParts(material, options),
    ...(handed.length
      ? [
          {
            name: 'handouts',
            title: itemAt(t.what.handout, 0),
            sheets: handout(material, 'one', handed),
            copies: printedFor(material),
          },
        ]
      : []),
    ...(cards.length
      ? [
          {
            name: 'cards',
            title: itemAt(t.what.cards, 0),
            sheets: entryCardSheets({ ...material, entries: cards }, options.cards, options.edge),
            copies: 1,
            twoSided: true,
          },
        ]
      : []),
  ];
  return parts.sort((a, b) => Number(a.twoSided ?? false) - Number(b.twoSided ?? false));
}

/** The first page of the pile: what is in it, how often to print each, and which end has two sides. */
export function printList(parts: readonly PrintPart[], material: Material, edge: SheetOptions['edge']): Markup {
  const { lang, tray, credit, entries } = material;
  const t = words(lang).make;
  const title = tray.name || leadingKit(entries)?.title || t.untitled;
  const facts = [tray.date && formatDate(tray.date, lang), tray.place, t.counted.title(printedFor(material))]
    .filter(Boolean)
    .join(' · ');
  const papers = parts.reduce(
    (sum, { sheets, copies, twoSided }) => sum + (twoSided ? Math.ceil(sheets.length / 2) : sheets.length) * copies,
    0,
  );
  const note = ({ pieces, twoSided }: PrintPart) =>
    [pieces && t.counted.pieces(pieces), twoSided && (edge === 'long' ? t.room.hintLong : t.room.hintShort)]
      .filter(Boolean)
      .join(' · ');
  return markup`<section class="sheet portrait form print-list" lang="${lang}"><header class="form-head"><h1>${`${t.printAll.title}: ${title}`}</h1></header><p class="form-note">${facts}</p><div class="form-body"><table class="words"><thead><tr><th scope="col">${t.counted.what}</th><th scope="col">${t.printAll.sides}</th><th scope="col">${t.printAll.copies}</th><th scope="col">${t.counted.note}</th></tr></thead><tbody>${parts.map((part) => markup`<tr><th scope="row">${part.title}</th><td>${part.sheets.length}</td><td>${part.copies}</td><td>${note(part)}</td></tr>`)}</tbody></table><p>${t.printAll.papers(papers)}</p><p>${t.room.hint}</p><p>${t.printAll.enlarge}</p></div><footer class="form-foot"><p>${credit.site} · ${withWholeEnd(t.licence(credit.licence))}</p></footer></section>`;
}
