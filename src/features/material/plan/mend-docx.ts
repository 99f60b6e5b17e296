import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { OFFICE_FACE, OFFICE_FALLBACKS } from '../parts/office-face.ts';
import { withoutForbidden } from '../parts/xml-text.ts';
import { holdDocx } from './hold-docx.ts';

const DOCUMENT = 'word/document.xml';
const FONTS = 'word/fontTable.xml';
const SETTINGS = 'word/settings.xml';

/** A file that is made while the site is built is the same in every build: its day is that of its text. */
const DAY = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/**
 * Adds what docx leaves out: the table of fonts names the face with what to take in its place (a Thai face of the same
 * size),
 * the settings name Thai as the complex script of the theme, and words of Thai are held whole (`hold-docx.ts`). The list of parts comes first in the archive, as
 * readers expect.
 * @param day ISO date that the file claims to be of; left out, the moment in which it is made
 */
export function mendDocx(bytes: Uint8Array, day?: string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  parts.sort(([a], [b]) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml'));
  const mended: Zippable = {};
  for (const [name, part] of parts) {
    if (name.endsWith('/')) continue;
    const text = () => mendPart(name, withoutForbidden(strFromU8(part)));
    mended[name] = /\.(xml|rels)$/.test(name)
      ? strToU8(day ? text().replace(DAY, `$1${day}T00:00:00Z`) : text())
      : part;
  }
  // Entries of an archive are dated in local time, so the same words are the same bytes wherever it is made.
  return zipSync(mended, { level: 6, ...(day && { mtime: `${day}T00:00:00` }) });
}

const mendPart = (name: string, xml: string): string =>
  name === DOCUMENT ? holdDocx(xml) : name === FONTS ? withFace(xml) : name === SETTINGS ? withThemeLanguage(xml) : xml;

/** `panose1`, `family` and `pitch` are those of a plain proportional face; the signature says that Thai is in it. */
function withFace(xml: string): string {
  const font = `<w:font w:name="${OFFICE_FACE}"><w:altName w:val="${OFFICE_FALLBACKS.join(',')}"/><w:panose1 w:val="020B0500040200020003"/><w:charset w:val="DE"/><w:family w:val="swiss"/><w:pitch w:val="variable"/><w:sig w:usb0="21000007" w:usb1="00000001" w:usb2="00000000" w:usb3="00000000" w:csb0="00010193" w:csb1="00000000"/></w:font>`;
  return xml.endsWith('/>') ? `${xml.slice(0, -2)}>${font}</w:fonts>` : xml.replace('</w:fonts>', `${font}</w:fonts>`);
}

const withThemeLanguage = (xml: string): string =>
  xml.includes('<w:themeFontLang')
    ? xml
    : xml.replace('</w:compat>', '</w:compat><w:themeFontLang w:val="en-GB" w:bidi="th-TH"/>');
