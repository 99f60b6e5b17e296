import { itemAt } from '../../../certain.ts';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { words } from '../../../words/words.ts';
import { formatDate } from '../../../words/dates.ts';
import { trayCsv } from './csv.ts';
import { shortAddress, type Material } from './document-inputs.ts';
import type { WantedParts } from './document-size.ts';
import type { CardsPerSheet, FlipEdge } from '../print/card-sheets.ts';
import { entryCardSheets } from '../print/entry-cards.ts';
import { handout, type HandoutLayout } from '../print/handout.ts';
import { unpaced, within, type Pace } from '../parts/pace.ts';
import { printList, printParts, sheetParts } from '../sheets/print-parts.ts';
import { markup, type Markup } from '../print/markup.ts';
import { triangleA3, triangleA4 } from '../sheets/triangle-sheet.ts';
import { standalonePage } from '../print/standalone-page.ts';
import { photoFiles } from './photo-files.ts';
import { trayJson } from './tray-json.ts';

/** A file that somebody else makes. */
export interface MoreFile {
  name: string;
  title: string;
  about: string;
  /** @returns `undefined` where it cannot be had now; the index says so */
  make(): Promise<Uint8Array | string | undefined>;
}

export interface EverythingOptions {
  cards: CardsPerSheet;
  edge: FlipEdge;
  startAt?: string;
  minutes?: number;
  /** What slides and plan hold beyond the short form; all of it where nobody says. */
  parts?: WantedParts;
  /** Text of `material.css`, the fonts in it. */
  css: string;
  /** What the page offers beside documents. */
  more?: readonly MoreFile[];
}

/** Already packed inside; packing again costs time and saves nothing. */
const PACKED = { level: 0 } as const;

/** A file of the ZIP as the index tells of it; without a name where it could not be had. */
interface Listed {
  name?: string;
  title: string;
  about: string;
}

/**
 * All documents of a meeting in one ZIP, in every form that the page offers. Names of files are ASCII, since Windows
 * spoils others in an archive; the Thai names stand in `index.html`.
 * @param pace told before each part how far it has come
 */
export async function everything(
  asked: Material,
  options: EverythingOptions,
  pace: Pace = unpaced,
): Promise<Uint8Array> {
  const { entries, files: photos } = await photoFiles(asked.entries);
  const material = { ...asked, entries };
  const files: Zippable = {};
  const listed: Listed[] = [];
  const steps = stepsOf(material, options, asked);
  for (const [made, { name, title, about, make }] of steps.entries()) {
    await pace(made / steps.length);
    const content = await make(within(pace, made / steps.length, 1 / steps.length));
    if (content === undefined) {
      listed.push({ title, about });
      continue;
    }
    if (name in files) throw new Error(`Two files of the ZIP are called ${name}.`);
    files[name] = typeof content === 'string' ? strToU8(content) : [content, PACKED];
    listed.push({ name, title, about });
  }
  for (const [name, bytes] of photos) files[name] = [bytes, PACKED];
  files['material.css'] = strToU8(options.css);
  return zipSync({ 'index.html': strToU8(indexPage(material, listed)), ...files }, { level: 6 });
}

/** One file, and what makes it. */
interface Step extends Omit<MoreFile, 'make'> {
  make(pace: Pace): Promise<Uint8Array | string | undefined> | string;
}

/** @param asked the same material with the addresses of its photographs as the site has them, for data */
function stepsOf(material: Material, options: EverythingOptions, asked: Material): Step[] {
  const { lang, entries } = material;
  const t = words(lang).make;
  const [named, about] = [
    (what: keyof typeof t.what) => itemAt(t.what[what], 0),
    (what: keyof typeof t.what) => itemAt(t.what[what], 1),
  ];
  const page = (name: string, title: string, told: string, sheets: () => Markup[]): Step => ({
    name,
    title,
    about: told,
    make: () => standalonePage(title, sheets(), lang),
  });
  const twoSided = `${about('cards')} · ${options.edge === 'long' ? t.option.long : t.option.short}`;
  const handed = (layout: HandoutLayout) => () => handout(material, layout);
  // Nothing is handed out for five minutes that wake people up.
  const isShort = entries.length > 0 && entries.every(({ workshop }) => workshop?.part);
  const ofEntries: Step[] = [
    page('print-everything.html', named('print'), about('print'), () => printAll(material, options)),
    {
      name: 'session-plan.docx',
      title: named('plan'),
      about: about('plan'),
      make: async () => (await import('../plan/plan-docx.ts')).planDocx(material, options),
    },
    {
      name: 'slides.pptx',
      title: named('slides'),
      about: about('slides'),
      make: async (pace) => (await import('../slides/pptx.ts')).pptx(material, options.parts, pace),
    },
  ];
  const toRead: Step[] = [
    page('handouts.html', named('handout'), `${about('handout')} · ${t.option.one}`, handed('one')),
    page('handouts-two.html', named('handout'), t.option.two, handed('two')),
    page('booklet.html', named('handout'), `${t.option.booklet} · ${t.option.short}`, handed('booklet')),
    ...([4, 8] as const).map((cards) =>
      page(`cards-${cards}.html`, named('cards'), `${cards === 4 ? t.option.four : t.option.eight} · ${twoSided}`, () =>
        entryCardSheets(material, cards, options.edge),
      ),
    ),
  ];
  const worksheets: Step[] = [
    page('triangle-a4.html', named('worksheet'), t.option.a4, () => [triangleA4(material)]),
    page('triangle-a3.html', named('worksheet'), t.option.a3, () => triangleA3(material)),
  ];
  return [
    ...(entries.length ? ofEntries : []),
    ...(isShort ? [] : [...(entries.length ? toRead : []), ...worksheets]),
    ...sheetParts(material, options)
      .filter(({ name }) => name !== 'triangle')
      .map(({ name, title, sheets, twoSided: turned }) =>
        page(`sheet-${name}.html`, title, turned ? twoSided : about('sheets'), () => sheets),
      ),
    { name: 'tray.csv', title: named('csv'), about: about('csv'), make: () => trayCsv(material) },
    { name: 'tray.json', title: named('json'), about: about('json'), make: () => trayJson(asked) },
    ...(entries.length ? (options.more ?? []) : []),
  ];
}

/** The whole pile that a meeting prints, its list first. */
function printAll(material: Material, options: EverythingOptions): Markup[] {
  const parts = printParts(material, { ...options, brought: options.parts?.has('brought') ?? false });
  return [printList(parts, material, options.edge), ...parts.flatMap(({ sheets }) => sheets)];
}

/** The page to begin with: every file with its name in the language of the material, and what it was made from. */
function indexPage({ tray, entries, lang, credit }: Material, listed: readonly Listed[]): string {
  const t = words(lang).make;
  const title = tray.name || t.zip.title;
  const facts = [tray.date && formatDate(tray.date, lang), tray.place].filter(Boolean).join(' · ');
  return `<!doctype html>\n${markup`<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="stylesheet" href="material.css"></head><body class="material-index"><main><h1>${title}</h1>${facts && markup`<p>${facts}</p>`}<p>${t.zip.intro} ${t.room.hint}</p><ul>${listed.map(({ name, title: called, about }) => (name ? markup`<li><a href="${name}">${called}</a> — ${about} <small>${name}</small></li>` : markup`<li>${called} — ${about} <small>${t.zip.missing}</small></li>`))}</ul><h2>${t.zip.made}</h2><ol>${entries.map((entry) => markup`<li lang="${entry.textLang}"><a href="${entry.url}">${entry.title}</a> <small>${shortAddress(entry.url)}</small></li>`)}</ol><p>${credit.site} · ${t.licence(credit.licence)} · <a href="${credit.home}">${shortAddress(credit.home)}</a></p></main></body></html>`}\n`;
}
