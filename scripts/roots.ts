import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Folder of the program: its code, its words, its styles. */
export const ENGINE = resolve(import.meta.dirname, '..');

/** What says of a folder that the program was laid out there from its package (`scripts/package/lay-out.mjs`). */
const LAID_OUT = '.laid-out.json';

/** Whether the program is a package of this site, laid out in a folder of the site. */
export const IS_LAID_OUT = existsSync(join(ENGINE, LAID_OUT));

/** Folder of the site: what is written, its settings, what is built. Where the program is no package, the same folder. */
export const PROJECT = IS_LAID_OUT ? dirname(ENGINE) : ENGINE;
