import { ENTRY_FORMS } from '../../../library/machines/files.ts';
import { trayCsv } from '../portable/csv.ts';
import { fileName, isChosen, type Material } from '../portable/document-inputs.ts';
import type { WantedParts } from '../portable/document-size.ts';
import type { CardsPerSheet, FlipEdge } from '../print/card-sheets.ts';
import { entryCardSheets } from '../print/entry-cards.ts';
import { handout, type HandoutLayout } from '../print/handout.ts';
import type { Markup } from '../print/markup.ts';
import { activitySheets, sheetsOf } from '../sheets/activity-sheets.ts';
import { kitTableSheets } from '../sheets/kit-table-sheets.ts';
import { triangleA3, triangleA4 } from '../sheets/triangle-sheet.ts';
import { trayJson } from '../portable/tray-json.ts';
import { words } from '../../../words/words.ts';
import { fileSize } from '../../../words/file-size.ts';
import { fileOf, saveFile } from '../../../dom/save-file.ts';
import { SITE } from '../../../site.config.ts';
import { takeWords } from '../../../words/take-words.ts';
import { fetchWorks } from './fetch-works.ts';
import { copiesOf } from '../plan/counted.ts';
import type { SheetName } from '../sheets/sheet-frame.ts';
import { openPrintRoom, type PrintChoice } from './print-room.ts';

/** What can be made. */
export const DOCUMENTS = [
  'handout',
  'cards',
  'slides',
  'plan',
  'worksheet',
  'sheets',
  'everything',
  'csv',
  'json',
  ...ENTRY_FORMS,
  'epub',
] as const;
export type DocumentName = (typeof DOCUMENTS)[number];

export interface MakeOptions {
  layout: HandoutLayout;
  cards: CardsPerSheet;
  edge: FlipEdge;
  size: 'a4' | 'a3';
  startAt?: string;
  minutes?: number;
  /** What slides and plan hold beyond the short form. */
  parts: WantedParts;
  /** Whether the facilitator's own remarks are printed on what participants get. */
  remarks: boolean;
}

/**
 * Makes one document and saves it, or opens it for printing. @param say told what is going on; the last thing said is
 * what came of it
 */
export async function makeDocument(
  what: DocumentName,
  material: Material,
  options: MakeOptions,
  say: (text: string) => void,
): Promise<void> {
  const t = words(material.lang).make;
  const save = (content: Uint8Array | string, name: string, type: string) => {
    saveFile(fileOf(content, type), name);
    say(
      t.progress.done(
        name,
        fileSize(typeof content === 'string' ? new TextEncoder().encode(content).length : content.length),
      ),
    );
  };
  const print = (sheets: Markup[], edge?: FlipEdge, choices: readonly PrintChoice[] = []) => {
    say(t.progress.ready(sheets.length));
    openPrintRoom(
      sheets,
      material.lang,
      t.room,
      edge ? [edge === 'long' ? t.room.hintLong : t.room.hintShort] : [],
      undefined,
      choices,
    );
  };
  const named = (part: string, ending: string) => fileName(material.tray, part, ending);
  const load = async <T>(loading: Promise<T>): Promise<T> => {
    say(t.progress.loading);
    const loaded = await loading;
    say(t.progress.building);
    // Lets the line above be drawn before the work begins.
    await new Promise((resolve) => setTimeout(resolve));
    return loaded;
  };
  switch (what) {
    case 'handout':
      return print(
        handout(material, options.layout, handedOut(material, options.parts)),
        options.layout === 'booklet' ? 'short' : undefined,
      );
    case 'cards':
      return print(entryCardSheets(material, options.cards, options.edge), options.edge);
    case 'worksheet':
      return print(options.size === 'a3' ? triangleA3(material) : [triangleA4(material)]);
    case 'sheets': {
      const names = sheetsOf(material);
      const tables = kitTableSheets(material);
      if (names.length + tables.length === 0) throw new RangeError(t.problem.noSheets);
      const made = names.map((name) => ({ name, sheets: activitySheets(material, name, options) }));
      const choices: PrintChoice[] = [
        ...made.map(({ name, sheets }) => ({ title: sheetChoice(name, material), pages: sheets.length })),
        ...(tables.length ? [{ title: t.sheet.words, pages: tables.length }] : []),
      ];
      return print(
        [...made.flatMap(({ sheets }) => sheets), ...tables],
        names.includes('event-cards') ? options.edge : undefined,
        choices,
      );
    }
    case 'slides':
      return save(
        await (await load(import('../slides/pptx.ts'))).pptx(material, options.parts),
        named('slides', 'pptx'),
        'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      );
    case 'plan':
      return save(
        await (await load(import('../plan/plan-docx.ts'))).planDocx(material, options),
        named('plan', 'docx'),
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      );
    case 'everything': {
      const [{ everything }, { zipStyles }] = await load(
        Promise.all([import('../portable/everything.ts'), import('./zip-styles.ts')]),
      );
      const bytes = await everything(material, { ...options, css: await zipStyles() }, (made, all) =>
        say(`${t.progress.building} ${made + 1}/${all}`),
      );
      return save(bytes, named('', 'zip'), 'application/zip');
    }
    case 'csv':
      return save(trayCsv(material), named('', 'csv'), 'text/csv;charset=utf-8');
    case 'json':
      return save(trayJson(material), named('', 'json'), 'application/json');
    case 'epub': {
      const { bookOfTray, epub } = await load(import('../../book/index.ts'));
      const book = bookOfTray(material.entries, material.tray.name, material.lang, SITE.editors[material.lang]);
      return save(epub(book, takeWords(material.lang).inBook), named('book', 'epub'), 'application/epub+zip');
    }
    case 'bib':
    case 'ris':
    case 'csl.json':
      return save(await fetchWorks(material, what), named('', what), 'text/plain;charset=utf-8');
  }
}

/**
 * What participants are handed: what was picked. The lessons and cases that a kit brings along are pages by the dozen;
 * they are printed when they are asked for.
 */
const handedOut = (material: Material, parts: WantedParts): Material['entries'] =>
  parts.has('brought')
    ? material.entries
    : material.entries.filter((entry) => entry.workshop ?? isChosen(material.tray, entry));

/** A sheet with how many copies of it the meeting needs. */
function sheetChoice(name: SheetName, { entries, tray, lang }: Material): string {
  const t = words(lang).make;
  // Decks and lists are made for the number of people as they are.
  if (!tray.people || name === 'event-cards' || name === 'sign-in') return t.sheet[name];
  const { copies, pieces } = copiesOf(
    name,
    tray.people,
    entries.flatMap(({ workshop }) => workshop ?? []),
  );
  return [t.sheet[name], t.counted.copies(copies), pieces > copies && t.counted.pieces(pieces)]
    .filter(Boolean)
    .join(' · ');
}
