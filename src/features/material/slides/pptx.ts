import PptxGenJS from 'pptxgenjs';
import { words } from '../../../words/words.ts';
import type { Material } from '../portable/document-inputs.ts';
import type { WantedParts } from '../portable/document-size.ts';
import { OFFICE_FACE } from '../parts/office-face.ts';
import { unpaced, within, type Pace } from '../parts/pace.ts';
import { deck } from './deck.ts';
import { defineMasters } from './masters.ts';
import { mendPptx } from './mend-pptx.ts';
import type { SlideModel } from './slide-model.ts';
import { OFFICE_LANG } from './slide-places.ts';
import { addSlide } from './write-slide.ts';

/**
 * The slides as a PPTX file: real text, the facilitator's script in the notes, one master with the look of the site.
 * @returns the bytes of the file
 */
export async function pptx(material: Material, parts?: WantedParts, pace: Pace = unpaced): Promise<Uint8Array> {
  await pace(0);
  const file = {
    lang: material.lang,
    title: material.tray.name || words(material.lang).make.untitled,
    credit: material.credit,
  };
  return slidesFile(deck(material, parts), file, within(pace, 0.1, 0.9));
}

/** What a file of slides is told besides its slides. */
export interface SlidesFile {
  lang: Material['lang'];
  title: string;
  credit: Pick<Material['credit'], 'site' | 'licence'>;
}

/** Slides of any kind as a PPTX file. @returns the bytes of the file */
export async function slidesFile(
  slides: readonly SlideModel[],
  { lang, title, credit }: SlidesFile,
  pace: Pace = unpaced,
): Promise<Uint8Array> {
  const file = new PptxGenJS();
  file.layout = 'LAYOUT_WIDE';
  file.theme = { headFontFace: OFFICE_FACE, bodyFontFace: OFFICE_FACE };
  file.title = title;
  file.author = credit.site;
  file.company = credit.site;
  defineMasters(file, `${credit.site} · ${credit.licence}`, OFFICE_LANG[lang]);
  for (const [made, slide] of slides.entries()) {
    addSlide(file, slide, lang);
    await pace((0.4 * (made + 1)) / slides.length);
  }
  const written = (await file.write({ outputType: 'uint8array' })) as Uint8Array;
  await pace(0.6);
  return mendPptx(written, OFFICE_LANG[lang], within(pace, 0.6, 0.4));
}
