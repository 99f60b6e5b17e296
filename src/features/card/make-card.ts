import { opensElsewhere } from '../../dom/share-address.ts';
import { loadQr } from '../material/index.ts';
import type { Card } from './card.ts';
import { drawCard } from './draw-card.ts';
import { passPicture, type Passed } from './pass-picture.ts';

/**
 * Draws a card in the faces of the open page and passes it on. What is read from a memory stick has no address that
 * others could open, and so no code.
 * @param name of the file, ASCII
 * @throws where the browser cannot draw
 */
export async function passCard(card: Card, name: string): Promise<Passed> {
  const heading = document.querySelector('h1');
  const { qrMatrix } = await loadQr();
  const picture = await drawCard(card, {
    title: getComputedStyle(heading ?? document.body).fontFamily,
    text: getComputedStyle(document.body).fontFamily,
    code: opensElsewhere() ? qrMatrix(card.url) : [],
  });
  return passPicture(picture, name, card.title);
}

/** A drawing (PNG) as a card places it. */
export const drawingOf = async (png: Uint8Array | Blob): Promise<ImageBitmap> =>
  createImageBitmap(png instanceof Blob ? png : new Blob([new Uint8Array(png)], { type: 'image/png' }));

/** A longer address makes a code too fine for cheap phones; the page alone is named then. */
const MOST_IN_CODE = 300;

/** What the code leads to, and how people read it: everything where that is short enough, else the page. */
export const codeFor = (whole: string, page: string): Pick<Card, 'url' | 'shown'> => ({
  url: whole.length <= MOST_IN_CODE ? whole : page,
  shown: page.replace(/^https?:\/\//, ''),
});
