import { captures, given, itemAt } from './certain.ts';
import { decodeLoosely } from './intake/address-codes.ts';
import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { isDrawing, publishedDrawing, UNCHANGING } from './content-drawings.ts';
import type { ShownPhoto } from './intake/schema/photo-facts.ts';
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
  const made = await optimised(path, WIDTHS, { sizes: SIZES, format: 'webp' });
  if (!made) return '<img';
  const set = made.srcSet ? ` srcset="${made.srcSet}" sizes="${SIZES}"` : '';
  return `<img src="${made.src}" width="${made.width}" height="${made.height}"${set}`;
}

/** Widths of a lead photograph. It may weigh little, for it comes with the first screen: a phone, a sharp phone. */
const LEAD_WIDTHS = [360, 720];
const LEAD_SIZES = '(min-width: 48rem) 22rem, 100vw';
const LEAD_QUALITY = 58;

/**
 * The lead photograph of an entry as its page shows it; `undefined` where there is no such file.
 * @param file path of the entry's Thai file from the project's root
 */
export async function leadImage(file: string, name: string): Promise<ShownPhoto | undefined> {
  const made = await optimised(beside(file, name), LEAD_WIDTHS, {
    sizes: LEAD_SIZES,
    format: 'webp',
    quality: LEAD_QUALITY,
  });
  return made && { ...made, sizes: LEAD_SIZES };
}

/** The same as documents and programs take it: one JPEG of at most 960 pixels across. */
export const plainPhoto = (file: string, name: string): Promise<ShownPhoto | undefined> =>
  optimised(beside(file, name), [PLAIN_WIDTH], { format: 'jpeg', quality: PLAIN_QUALITY });
const PLAIN_WIDTH = 960;
const PLAIN_QUALITY = 68;

const beside = (file: string, name: string): string => `/${file.slice(0, file.lastIndexOf('/'))}/${name}`;

/** An image in the widths that are asked for and that it has; `undefined` where there is none. */
async function optimised(
  path: string,
  widths: readonly number[],
  options: { sizes?: string; format: 'webp' | 'jpeg'; quality?: number },
): Promise<ShownPhoto | undefined> {
  const image = images[path];
  if (!image) return undefined;
  const { default: loaded } = await image();
  // Reading a property of the image itself would make Astro publish the original; its clone only tells about it.
  const meta = (loaded as ImageMetadata & { clone?: ImageMetadata }).clone ?? loaded;
  const widest = Math.min(meta.width, itemAt(widths, -1));
  const made = await getImage({
    src: loaded,
    width: widest,
    widths: [...widths.filter((width) => width < widest), widest],
    ...options,
  });
  return {
    src: made.src,
    width: Number(made.attributes['width']),
    height: Number(made.attributes['height']),
    ...(made.srcSet.attribute && { srcSet: made.srcSet.attribute }),
  };
}
