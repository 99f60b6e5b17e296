import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrandSettings } from '../../src/settings/brand.ts';
import { facesOf, OWN_FACES } from '../../src/settings/faces.ts';
import { mountainOf } from '../../src/settings/mark.ts';
import type { SideSettings } from '../../src/settings/side.ts';
import { colourSheets } from './colour-sheets.ts';
import { faceSheet } from './face-sheet.ts';
import { sideSheets } from './side-sheets.ts';

/** What style sheets follow from: the look of a site, and its sides; left out, they are as in our own library. */
export interface Look {
  brand: BrandSettings;
  sides?: readonly SideSettings[] | undefined;
}

/** The mark of a site; `undefined` where it is the one of our own library, whose colours are tokens already. */
export const markOf = ({ brand, sides }: Look) => brand.mark ?? (sides ? mountainOf(facesOf(sides)) : undefined);

/** The mark of a site, whosever it is. */
export const shownMarkOf = (look: Look) => markOf(look) ?? mountainOf(OWN_FACES);

/** Style sheets that follow from the look of a site, by path from its root. @param root where its packages lie */
export const brandSheets = (root: string, look: Look): Record<string, string> => ({
  ...sideSheets(look.sides ?? null),
  ...colourSheets(look.brand, markOf(look)),
  ...faceSheet(root, look.brand),
});

/**
 * Writes those that are not as the look says.
 * @param root     folder of the program
 * @param packages folder in which its packages lie
 * @returns the paths that changed
 */
export const writeSheets = (root: string, look: Look, packages = root): string[] =>
  Object.entries(brandSheets(packages, look)).flatMap(([path, text]) => {
    const file = join(root, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) return [];
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return [path];
  });
