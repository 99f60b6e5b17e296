import { itemAt } from '../../../certain.ts';
import { plainText } from '../../../text/plain-text.ts';
import type { TableBlock } from '../../../text/text-block.ts';
import { cardTable, kitsWithText } from '../plan/kit-tables.ts';
import type { Material } from '../portable/document-inputs.ts';
import type { PortableEntry } from '../portable/portable-entry.ts';
import { cardSheet, onSheets } from '../print/card-sheets.ts';
import { markup, type Markup } from '../print/markup.ts';
import { copiesNote, formFoot } from './sheet-frame.ts';

/** The parts of a form in a cell of a kit's table: `name / date / to see what`. */
const PARTED = / \/ /;

/**
 * Cards and signs that stand in the tables of kits, once and in the words of the kit. A row is a card; where its second
 * cell names parts of a form (`who / when`), the card has room to write for each, and a sign fills a page. A column whose
 * head is set in bold is what a card says in large type; where none is, the first.
 */
export function kitCardSheets(material: Material): Markup[] {
  const note = copiesNote(material, 'kit-cards');
  return kitsWithText(material).flatMap((entry) => {
    const table = cardTable(entry)?.block;
    if (!table) return [];
    const head = table.head.map(plainText);
    const rows = table.rows.map((row) => row.map(plainText));
    const forms = rows.filter((row) => isForm(row));
    const [signs, cards] = [forms.filter(isSign), forms.filter((row) => !isSign(row))];
    const reading = rows
      .filter((row) => !isForm(row))
      .map((row) => readingCard(row, head, spokenColumn(table), entry.textLang));
    return [
      ...signs.map((row) => signSheet(row, material, entry)),
      ...cards.map((row) =>
        cardSheet(
          Array.from({ length: 4 }, () => formCard(row, entry.textLang)),
          4,
          note,
        ),
      ),
      ...onSheets(reading, 4).map((some) =>
        cardSheet(
          Array.from({ length: 4 }, (_place, place) => some[place]),
          4,
          note,
        ),
      ),
    ];
  });
}

const isForm = (row: readonly string[]): boolean => row.length === 2 && PARTED.test(itemAt(row, 1));
const isSign = ([name = '']: readonly string[]): boolean => /^ป้าย|\bsign\b/i.test(name);

const lines = (name: string, count: number): Markup =>
  markup`<div class="write"><h3>${name}</h3>${Array.from({ length: count }, () => markup`<div class="write-line"></div>`)}</div>`;

function formCard([name = '', parts = '']: readonly string[], lang: string): Markup {
  const fields = parts.split(PARTED);
  return markup`<article class="card front kit-form" lang="${lang}"><h2>${name}</h2>${fields.map((field) => lines(field, fields.length > 4 ? 1 : 2))}</article>`;
}

function signSheet([name = '', parts = '']: readonly string[], material: Material, entry: PortableEntry): Markup {
  return markup`<section class="sheet landscape form kit-sign" lang="${entry.textLang}"><header class="form-head"><h1>${name}</h1></header><div class="form-body">${parts.split(PARTED).map((field) => lines(field, 1))}</div>${formFoot(material, entry.title)}</section>`;
}

/** Which column a card says in large type: the one whose head the kit sets in bold, else the first. */
const spokenColumn = ({ head }: TableBlock): number =>
  Math.max(
    0,
    head.findIndex((cell) => cell.some((run) => typeof run !== 'string' && 'strong' in run && run.strong)),
  );

/** A card to be read: one cell in large type, the others around it with the names of their columns. */
function readingCard(row: readonly string[], head: readonly string[], spoken: number, lang: string): Markup {
  const above = row.slice(0, spoken).flatMap((cell, at) => (cell ? [[head[at], cell].filter(Boolean).join(' ')] : []));
  const below = row.slice(spoken + 1).map((cell, index) => {
    const name = head[spoken + 1 + index];
    return cell && markup`<p class="soft">${name && `${name}: `}${cell}</p>`;
  });
  return markup`<article class="card front kit-reading" lang="${lang}">${above.length > 0 && markup`<p class="soft">${above.join(' · ')}</p>`}<h2>${row[spoken] ?? ''}</h2>${below}</article>`;
}
