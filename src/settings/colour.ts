import { itemAt } from '../certain.ts';

/** Parts of a colour as sRGB tells them, 0 to 255. */
const partsOf = (colour: string): number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

/** How light a colour is, 0 to 1, as WCAG reckons it. */
export function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [lightness(one), lightness(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour, made darker step by step until it stands out so far from another. @param colour `#rrggbb` */
export function darkerThan(paper: string, colour: string, ratio: number): string {
  let found = colour.toLowerCase();
  for (let step = 19; step >= 0 && contrast(found, paper) < ratio; step -= 1)
    found = `#${partsOf(colour)
      .map((part) =>
        Math.round((part * step) / 20)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;
  return found;
}

/** The same, made lighter. */
export function lighterThan(paper: string, colour: string, ratio: number): string {
  let found = colour.toLowerCase();
  for (let step = 1; step <= 20 && contrast(found, paper) < ratio; step += 1)
    found = mixed(colour, '#ffffff', step / 20);
  return found;
}

/** A colour between two others. @param share of the second, 0 to 1 */
export function mixed(one: string, other: string, share: number): string {
  const [from, to] = [partsOf(one), partsOf(other)];
  return `#${from
    .map((part, index) =>
      Math.round(part + ((to[index] ?? part) - part) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** The colour of words on another: the one of these that is told best. */
export const bestOn = (ground: string, inks: readonly string[]): string =>
  itemAt(
    [...inks].sort((a, b) => contrast(ground, b) - contrast(ground, a)),
    0,
  );
