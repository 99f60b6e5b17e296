import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { SIDES } from '../../../settings/sides.ts';
import { OFFICE_FACE, SIDE_INKS } from '../parts/office-face.ts';
import { SIDE_SHAPES } from './slide-triangle.ts';
import { unpaced, type Pace } from '../parts/pace.ts';
import { withoutForbidden } from '../parts/xml-text.ts';
import { withWords } from './shape-words.ts';

/** Pictures are packed inside; packing them again costs time and saves nothing. */
const PACKED = { level: 0 } as const;

/**
 * Mends what pptxgenjs 4 leaves undone for Thai, for those who listen, and what PowerPoint would rather not see:
 * the theme gets a complex-script face and one for Thai (else Angsana New is taken for whatever names no face),
 * runs get the Thai character set and lose their second language, notes get paragraphs and the right language,
 * the master of notes its place, shapes their words (`shape-words.ts`) and a number of their own on each slide,
 * the list of parts loses masters that do not exist, and empty folders go.
 * @param lang language of the deck, `th-TH`: proofing, and where lines may break, depend on it
 */
export async function mendPptx(bytes: Uint8Array, lang: string, pace: Pace = unpaced): Promise<Uint8Array> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  // The list of parts must come first; some readers look there before all else.
  parts.sort(([a], [b]) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml'));
  const names = parts.map(([name]) => name);
  const mended: Zippable = {};
  for (const [at, [name, part]] of parts.entries()) {
    mended[name] = /\.(xml|rels)$/.test(name)
      ? strToU8(mendPart(name, withoutForbidden(strFromU8(part)), lang, names))
      : [part, PACKED];
    await pace((0.5 * (at + 1)) / parts.length);
  }
  return zipSync(mended, { level: 6 });
}

function mendPart(name: string, xml: string, lang: string, names: readonly string[]): string {
  if (name === '[Content_Types].xml')
    return xml.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (override, part: string) =>
      names.includes(part) ? override : '',
    );
  if (name === 'ppt/presentation.xml') return inOrder(xml);
  if (name.startsWith('ppt/theme/')) return withThaiFace(xml);
  if (name.startsWith('ppt/notesSlides/') && name.endsWith('.xml'))
    return withThaiCharset(withParagraphs(xml).replaceAll('lang="en-US"', `lang="${lang}"`));
  if (name.startsWith('ppt/slideLayouts/') && name.endsWith('.xml')) return withThaiCharset(withShapes(xml));
  if (/^ppt\/(slides|slideMasters|notesMasters)\/[^/]+\.xml$/.test(name))
    return withOwnNumbers(withWords(withThaiCharset(withoutLead(xml.replaceAll('lang="en-US"', `lang="${lang}"`)))));
  return xml;
}

/** Both fonts of the theme, in every slot. */
function withThaiFace(xml: string): string {
  return xml
    .replace(
      /(<a:(?:major|minor)Font>)<a:latin typeface="[^"]*"[^>]*\/><a:ea typeface="[^"]*"[^>]*\/><a:cs typeface="[^"]*"[^>]*\/>/g,
      `$1<a:latin typeface="${OFFICE_FACE}"/><a:ea typeface="${OFFICE_FACE}"/><a:cs typeface="${OFFICE_FACE}"/>`,
    )
    .replace(/(<a:font script="Thai" typeface=")[^"]*"/g, `$1${OFFICE_FACE}"`);
}

/**
 * pptxgenjs writes the character sets of Chinese and Japanese beside every face. Thai (-34) stands there instead, with
 * the shape of the face:
 * a program that lacks the face then takes another with Thai letters, plain and proportional.
 */
const withThaiCharset = (xml: string): string =>
  xml
    .replace(
      /(<a:(?:latin|cs) typeface="[^"+]*") pitchFamily="[^"]*" charset="[^"]*"/g,
      `$1 panose="020B0500040200020003" pitchFamily="34" charset="-34"`,
    )
    .replace(/(<a:ea typeface="[^"]*") pitchFamily="[^"]*" charset="[^"]*"/g, '$1')
    .replaceAll(' altLang="en-US"', '');

/**
 * The master of pptxgenjs puts a fifth of a line above every paragraph of a text in its place, and its bullets in Arial;
 * slides say for themselves how far apart theirs are, and have one face.
 */
const withoutLead = (xml: string): string =>
  xml.replace(/<p:bodyStyle>.*?<\/p:bodyStyle>/s, (style) =>
    style.replace(/<a:spcBef>.*?<\/a:spcBef>|<a:buFont [^>]*\/>/g, ''),
  );

/** Shapes numbered anew: pptxgenjs gives a table the number that another shape of its slide has already. */
const withOwnNumbers = (xml: string): string => {
  let number = 0;
  return xml.replace(/(<p:cNvPr id=")\d+"/g, (_whole, before: string) => `${before}${(number += 1)}"`);
};

/** The master of notes is named before the slides, as the schema has it; pptxgenjs names it after them. */
const inOrder = (xml: string): string =>
  xml.replace(/(<p:sldIdLst>.*?<\/p:sldIdLst>)\s*(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)/s, '$2$1');

/** Line breaks in notes become paragraphs; in XML a line break is only a space. */
function withParagraphs(xml: string): string {
  return xml.replace(
    /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/g,
    (_, run: string, text: string, end: string) =>
      text
        .split('\n')
        .map((line) => (line.trim() ? `<a:p><a:r>${run}<a:t>${line}</a:t></a:r></a:p>` : `<a:p>${end}</a:p>`))
        .join(''),
  );
}

/** The marks on a master that have the colour of a side take its shape. */
function withShapes(xml: string): string {
  const shape = Object.fromEntries(
    SIDES.filter((side) => SIDE_SHAPES[side] !== 'rect').map((side): [string, string] => [
      SIDE_INKS[side],
      SIDE_SHAPES[side],
    ]),
  );
  return xml.replace(
    /prst="rect">(?:<a:avLst\s*\/>|<a:avLst><\/a:avLst>)<\/a:prstGeom><a:solidFill><a:srgbClr val="([0-9A-F]{6})"/g,
    (whole, colour: string) => (shape[colour] ? whole.replace('prst="rect"', `prst="${shape[colour]}"`) : whole),
  );
}
