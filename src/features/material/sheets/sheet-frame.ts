import { words } from '../../../words/words.ts';
import { leadingKit, pageBehind, shortAddress, tellPage, type Material } from '../portable/document-inputs.ts';
import { copiesOf, isMadeForAll, printedFor } from '../plan/counted.ts';
import type { SheetName } from '../../../intake/schema/entry/workshop.ts';
import { withWholeEnd } from '../print/heading.ts';
import { markup, type Markup } from '../print/markup.ts';
import { qrMarkup } from '../print/qr-markup.ts';

/** A printed sheet with its title, room for the group's name where somebody writes on it, and where it comes from. */
export function sheetFrame(
  material: Material,
  name: SheetName,
  body: Markup,
  turn: 'portrait' | 'landscape' = 'landscape',
  note = '',
  size: '' | 'large' = '',
): Markup {
  const { lang, tray } = material;
  const t = words(lang).make;
  return markup`<section class="sheet ${turn} form ${name} ${size}" lang="${lang}"><header class="form-head"><h1>${t.sheet[name]}</h1>${name !== 'wall-table' && markup`<p class="group">${t.group}<span class="blank-line"></span>${t.date}<span class="blank-line short"></span></p>`}</header>${note && markup`<p class="form-note">${note}</p>`}<div class="form-body">${body}</div>${formFoot(material, tray.name, { tells: TELLING.has(name), ...(!size && { sheet: name }) })}</section>`;
}

/** Sheets on which a circle writes what it brings home: their code leads to the form that takes it. */
const TELLING: ReadonlySet<SheetName> = new Set<SheetName>([
  'triangle',
  'agenda',
  'level-table',
  'vote-board',
  'timeline',
  'review',
]);

/**
 * The foot of a sheet: QR code and short address of what it belongs to, and the licence.
 * @param tells whether the code leads to the form that takes what was written on it
 * @param sheet whose copies are noted, so that whoever stands at the copier need not ask
 * @param note the same of a sheet that is none of these
 */
export function formFoot(
  material: Material,
  name: string,
  { tells = false, sheet, note = '' }: { tells?: boolean; sheet?: SheetName; note?: string } = {},
): Markup {
  const { entries, lang, credit } = material;
  const t = words(lang).make;
  const kit = leadingKit(entries);
  const page = pageBehind(material);
  const url = tells ? tellPage(material) : page;
  const copies = sheet ? copiesNote(material, sheet) : note;
  return markup`<footer class="form-foot">${qrMarkup(url, tells ? t.scanTell : t.scan)}<p>${kit?.title ?? name}<br>${tells && markup`${t.scanTell} · `}<b>${shortAddress(page)}</b><br>${credit.site} · ${withWholeEnd(t.licence(credit.licence))}${copies && markup`<br>${copies}`}</p></footer>`;
}

/** How often a sheet is printed for the people who come; nothing where it is made for all of them as it is. */
export function copiesNote(material: Material, sheet: SheetName): string {
  if (isMadeForAll(sheet)) return '';
  const t = words(material.lang).make.counted;
  const people = printedFor(material);
  const { copies, pieces } = copiesOf(
    sheet,
    people,
    material.entries.flatMap(({ workshop }) => workshop ?? []),
  );
  return [t.forPeople(people), t.copies(copies), pieces > copies && t.pieces(pieces)].filter(Boolean).join(' · ');
}
