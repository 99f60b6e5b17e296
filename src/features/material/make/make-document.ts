import { itemAt } from '../../../certain.ts';
import { ENTRY_FORMS } from '../../../library/machines/files.ts';
import { photoFiles } from '../portable/photo-files.ts';
import { trayCsv } from '../portable/csv.ts';
import { isChosen, namedDocument, type Material } from '../portable/document-inputs.ts';
import { sizeOf, type WantedParts } from '../portable/document-size.ts';
import type { MoreFile } from '../portable/everything.ts';
import type { CardsPerSheet, FlipEdge } from '../print/card-sheets.ts';
import { entryCardSheets } from '../print/entry-cards.ts';
import { handout, type HandoutLayout } from '../print/handout.ts';
import type { Markup } from '../print/markup.ts';
import { printList, printParts, sheetParts, type PrintPart } from '../sheets/print-parts.ts';
import { triangleA3, triangleA4 } from '../sheets/triangle-sheet.ts';
import { trayJson } from '../portable/tray-json.ts';
import { words } from '../../../words/words.ts';
import { fileSize } from '../../../words/file-size.ts';
import { fileOf, nameHere, saveFile } from '../../../dom/save-file.ts';
import { SITE } from '../../../site.config.ts';
import { takeWords } from '../../../words/take-words.ts';
import { fetchWorks } from './fetch-works.ts';
import { openPrintRoom, type PrintChoice } from './print-room.ts';
import { freeMoment, goOn, paceOf, type Work } from './work.ts';

/** What can be made. */
export const DOCUMENTS = [
  'handout',
  'cards',
  'slides',
  'plan',
  'worksheet',
  'sheets',
  'print',
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
  /** Whether the page offers a book and lists of works, too. */
  more: boolean;
}

/**
 * Makes one document and saves it, or opens it for printing.
 * @throws Stopped where somebody stopped it; nothing is saved then
 */
export async function makeDocument(
  what: DocumentName,
  material: Material,
  options: MakeOptions,
  work: Work,
): Promise<void> {
  const t = words(material.lang).make;
  const { say } = work;
  const save = (content: Uint8Array | string, name: string, type: string) => {
    goOn(work);
    saveFile(fileOf(content, type), name);
    say(
      t.progress.done(
        name,
        fileSize(typeof content === 'string' ? new TextEncoder().encode(content).length : content.length),
      ),
    );
  };
  const print = (sheets: Markup[], edge?: FlipEdge, choices: readonly PrintChoice[] = []) => {
    goOn(work);
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
  const named = (part: string, ending: string) => nameHere(namedDocument(material.tray, part, ending));
  const sized = (part: string, ending: string) =>
    named([part, sizeOf(options.parts)].filter(Boolean).join('-'), ending);
  const load = async <T>(loading: Promise<T>): Promise<T> => {
    say(t.progress.loading);
    const loaded = await loading;
    say(t.progress.building);
    // Lets the line above be drawn before the work begins.
    await freeMoment();
    return loaded;
  };
  /** Says it at every quarter; more would keep those who listen from all else. */
  let quarter = 0;
  const pace = paceOf(work, (share) => {
    work.progress(share);
    if (Math.floor(share * 4) <= quarter) return;
    quarter = Math.floor(share * 4);
    say(t.progress.share(quarter * 25));
  });
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
      const parts = sheetParts(material, options);
      if (parts.length === 0) throw new RangeError(t.problem.noSheets);
      return print(
        parts.flatMap(({ sheets }) => sheets),
        parts.some(({ twoSided }) => twoSided) ? options.edge : undefined,
        parts.map((part) => choiceOf(part, t)),
      );
    }
    case 'print': {
      const parts = printParts(material, { ...options, brought: options.parts.has('brought') });
      const list = printList(parts, material, options.edge);
      return print([list, ...parts.flatMap(({ sheets }) => sheets)], undefined, [
        { title: t.printAll.title, pages: 1 },
        ...parts.map((part) => choiceOf(part, t)),
      ]);
    }
    case 'slides':
      return save(
        await (await load(import('../slides/pptx.ts'))).pptx(material, options.parts, pace),
        sized('slides', 'pptx'),
        'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      );
    case 'plan':
      return save(
        await (await load(import('../plan/plan-docx.ts'))).planDocx(material, options),
        sized('plan', 'docx'),
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      );
    case 'everything': {
      const [{ everything }, { zipStyles }] = await load(
        Promise.all([import('../portable/everything.ts'), import('./zip-styles.ts')]),
      );
      const css = await zipStyles();
      const bytes = await everything(
        material,
        { ...options, css, more: options.more ? moreOf(material, work) : [] },
        pace,
      );
      return save(bytes, named('', 'zip'), 'application/zip');
    }
    case 'csv':
      return save(trayCsv(material), named('', 'csv'), 'text/csv;charset=utf-8');
    case 'json':
      return save(trayJson(material), named('', 'json'), 'application/json');
    case 'epub':
      return save(await load(bookOf(material)), named('book', 'epub'), 'application/epub+zip');
    case 'bib':
    case 'ris':
    case 'csl.json':
      return save(await fetchWorks(material, what, work.signal), named('', what), 'text/plain;charset=utf-8');
  }
}

/** The tray as a book to read. */
async function bookOf(material: Material): Promise<Uint8Array> {
  const { tray, lang } = material;
  const { bookOfTray, epub } = await import('../../book/index.ts');
  const { entries, files } = await photoFiles(material.entries);
  return epub(bookOfTray(entries, tray.name, lang, SITE.editors[lang], files), takeWords(lang).inBook);
}

/** What the page offers beside documents, for the ZIP: the book, and the lists of works. */
function moreOf(material: Material, work: Work): MoreFile[] {
  const take = takeWords(material.lang);
  return [
    { name: 'book.epub', title: itemAt(take.epub, 0), about: itemAt(take.epub, 1), make: () => bookOf(material) },
    ...ENTRY_FORMS.map((form) => ({
      name: `works.${form}`,
      title: take.ofTray,
      about: take.form[form],
      make: () => fetchWorks(material, form, work.signal).catch(() => undefined),
    })),
  ];
}

/**
 * What participants are handed: what was picked. The lessons and cases that a kit brings along are pages by the dozen;
 * they are printed when they are asked for.
 */
const handedOut = (material: Material, parts: WantedParts): Material['entries'] =>
  parts.has('brought')
    ? material.entries
    : material.entries.filter((entry) => entry.workshop ?? isChosen(material.tray, entry));

/** Sheets to tick, with how many copies of them the meeting needs. */
const choiceOf = (
  { title, sheets, copies, pieces, twoSided }: PrintPart,
  t: ReturnType<typeof words>['make'],
): PrintChoice => ({
  title: [title, copies > 1 && t.counted.copies(copies), pieces && t.counted.pieces(pieces)]
    .filter(Boolean)
    .join(' · '),
  pages: sheets.length,
  copies,
  ...(twoSided && { twoSided }),
});
