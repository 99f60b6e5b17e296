import { captures, given, itemAt } from './certain.ts';
import { decodeLoosely } from './intake/address-codes.ts';
import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { isDrawing, publishedDrawing, UNCHANGING } from './content-drawings.ts';
import { LOCAL_IMAGE } from './text/render/image.ts';

/**
 * Every photograph under `content/`, however its ending is written; only those that a page shows are loaded. Drawings
 * (SVG) are not among them: Astro would publish their bytes as they are.
 */
const images = import.meta.glob<{ default: ImageMetadata }>([
  '/content/**/*.[jJ][pP][gG]',
  '/content/**/*.[jJ][pP][eE][gG]',
  '/content/**/*.[pP][nN][gG]',
  '/content/**/*.[wW][eE][bB][pP]',
  '/content/**/*.[aA][vV][iI][fF]',
  '/content/**/*.[gG][iI][fF]',
]);

/** Widths made of each photograph, in pixels: a phone, a phone with a sharp screen or a laptop, a large screen. */
const WIDTHS = [480, 960, 1440];
const SIZES = '(min-width: 48rem) 44rem, 100vw';
const TAG = new RegExp(`<img src="${LOCAL_IMAGE}([^"]*)"`, 'g');

/**
 * Puts the addresses of the optimised images into the HTML of an entry, with width, height and sizes, so that nothing
 * jumps while a page loads.
 * @param html what `renderBody` made
 * @param file path of the entry's Thai file from the project's root; images lie beside it
 */
export async function withImages(html: string, file: string): Promise<string> {
  const names = [...new Set(captures(html, TAG))];
  if (names.length === 0) return html;
  const folder = `/${file.slice(0, file.lastIndexOf('/'))}`;
  const tags = new Map(
    await Promise.all(names.map(async (name) => [name, await tagOf(`${folder}/${decodeLoosely(name)}`)] as const)),
  );
  return html.replace(TAG, (_tag, name: string) => given(tags.get(name), name));
}

/** Names of the drawings that an HTML of `renderBody` shows. */
export const drawingsIn = (html: string): string[] => [
  ...new Set(captures(html, TAG).map(decodeLoosely).filter(isDrawing)),
];

async function tagOf(path: string): Promise<string> {
  if (isDrawing(path)) {
    const drawing = await publishedDrawing(path);
    const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
    return drawing
      ? `<img src="${base}${UNCHANGING}/${drawing.name}.svg" width="${drawing.width}" height="${drawing.height}"`
      : '<img';
  }
  const image = images[path];
  if (!image) return '<img';
  const { default: loaded } = await image();
  // Reading a property of the image itself would make Astro publish the original; its clone only tells about it.
  const meta = (loaded as ImageMetadata & { clone?: ImageMetadata }).clone ?? loaded;
  const widest = Math.min(meta.width, itemAt(WIDTHS, -1));
  const made = await getImage({
    src: loaded,
    width: widest,
    widths: [...WIDTHS.filter((width) => width < widest), widest],
    sizes: SIZES,
    format: 'webp',
  });
  const set = made.srcSet.attribute ? ` srcset="${made.srcSet.attribute}" sizes="${SIZES}"` : '';
  return `<img src="${made.src}" width="${String(made.attributes['width'])}" height="${String(made.attributes['height'])}"${set}`;
}
