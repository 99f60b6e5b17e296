import { itemAt } from '../../../certain.ts';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { words } from '../../../words/words.ts';
import { formatDate } from '../../../words/dates.ts';
import { trayCsv } from './csv.ts';
import { shortAddress, type Material } from './document-inputs.ts';
import type { WantedParts } from './document-size.ts';
import type { CardsPerSheet, FlipEdge } from '../print/card-sheets.ts';
import { entryCardSheets } from '../print/entry-cards.ts';
import { handout } from '../print/handout.ts';
import { markup, type Markup } from '../print/markup.ts';
import { activitySheets, sheetsOf } from '../sheets/activity-sheets.ts';
import { kitTableSheets } from '../sheets/kit-table-sheets.ts';
import { triangleA3, triangleA4 } from '../sheets/triangle-sheet.ts';
import { standalonePage } from '../print/standalone-page.ts';
import { trayJson } from './tray-json.ts';

export interface EverythingOptions {
  cards: CardsPerSheet;
  edge: FlipEdge;
  startAt?: string;
  minutes?: number;
  /** What slides and plan hold beyond the short form; all of it where nobody says. */
  parts?: WantedParts;
  /** Text of `material.css`, the fonts in it. */
  css: string;
}

/** Already packed inside; packing again costs time and saves nothing. */
const PACKED = { level: 0 } as const;

/**
 * All documents of a meeting in one ZIP. Names of files are ASCII, since Windows spoils others; the Thai names stand in
 * `index.html`.
 * @param told called before each part with how many are made, of how many
 */
export async function everything(
  material: Material,
  options: EverythingOptions,
  told: (made: number, all: number) => void = () => undefined,
): Promise<Uint8Array> {
  const { lang, entries } = material;
  const t = words(lang).make;
  const files: Zippable = {};
  const listed: [name: string, title: string, about: string][] = [];
  const add = (name: string, title: string, about: string, content: string | Uint8Array) => {
    files[name] = typeof content === 'string' ? strToU8(content) : [content, PACKED];
    listed.push([name, title, about]);
  };
  const page = (name: string, title: string, about: string, sheets: Markup[]) =>
    add(name, title, about, standalonePage(title, sheets, lang));
  const [named, about] = [
    (what: keyof typeof t.what) => itemAt(t.what[what], 0),
    (what: keyof typeof t.what) => itemAt(t.what[what], 1),
  ];
  const twoSided = `${about('cards')} · ${options.edge === 'long' ? t.option.long : t.option.short}`;
  const tables = kitTableSheets(material);
  const steps: (() => void | Promise<void>)[] = [
    async () =>
      add(
        'session-plan.docx',
        named('plan'),
        about('plan'),
        await (await import('../plan/plan-docx.ts')).planDocx(material, options),
      ),
    async () =>
      add(
        'slides.pptx',
        named('slides'),
        about('slides'),
        await (await import('../slides/pptx.ts')).pptx(material, options.parts),
      ),
    () => page('handouts.html', named('handout'), `${about('handout')} · ${t.option.one}`, handout(material, 'one')),
    () =>
      page('booklet.html', named('handout'), `${t.option.booklet} · ${t.option.short}`, handout(material, 'booklet')),
    () => page('cards.html', named('cards'), twoSided, entryCardSheets(material, options.cards, options.edge)),
    () => page('triangle-a4.html', named('worksheet'), t.option.a4, [triangleA4(material)]),
    () => page('triangle-a3.html', named('worksheet'), t.option.a3, triangleA3(material)),
    ...sheetsOf(material)
      .filter((name) => name !== 'triangle')
      .map(
        (name) => () =>
          page(
            `sheet-${name}.html`,
            t.sheet[name],
            name === 'event-cards' ? twoSided : about('sheets'),
            activitySheets(material, name, options),
          ),
      ),
    ...(tables.length ? [() => page('sheet-words.html', t.sheet.words, about('sheets'), tables)] : []),
    () => add('tray.csv', named('csv'), about('csv'), trayCsv(material)),
    () => add('tray.json', named('json'), about('json'), trayJson(material)),
  ];
  if (entries.length === 0) steps.splice(0, 5);
  for (const [made, step] of steps.entries()) {
    told(made, steps.length);
    await step();
  }
  files['material.css'] = strToU8(options.css);
  return zipSync({ 'index.html': strToU8(indexPage(material, listed)), ...files }, { level: 6 });
}

/** The page to begin with: every file with its name in the language of the material, and what it was made from. */
function indexPage({ tray, entries, lang, credit }: Material, listed: readonly [string, string, string][]): string {
  const t = words(lang).make;
  const title = tray.name || t.zip.title;
  const facts = [tray.date && formatDate(tray.date, lang), tray.place].filter(Boolean).join(' · ');
  return `<!doctype html>\n${markup`<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="stylesheet" href="material.css"></head><body class="material-index"><main><h1>${title}</h1>${facts && markup`<p>${facts}</p>`}<p>${t.zip.intro} ${t.room.hint}</p><ul>${listed.map(([name, called, about]) => markup`<li><a href="${name}">${called}</a> — ${about} <small>${name}</small></li>`)}</ul><h2>${t.zip.made}</h2><ol>${entries.map((entry) => markup`<li lang="${entry.textLang}"><a href="${entry.url}">${entry.title}</a> <small>${shortAddress(entry.url)}</small></li>`)}</ol><p>${credit.site} · ${t.licence(credit.licence)} · <a href="${credit.home}">${shortAddress(credit.home)}</a></p></main></body></html>`}\n`;
}
