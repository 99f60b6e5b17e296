import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { drawSharePicture } from '../../src/features/picture/index.ts';
import { LIGHT } from '../../src/settings/look.ts';
import { MARK } from '../../src/settings/mark.ts';
import { SITE } from '../../src/site.config.ts';
import { BRAND } from '../../src/site.brand.ts';
import { LANGS } from '../../src/words/languages.ts';
import { iconsOf } from './icons.ts';

/** In the root of a site: of what each picture was drawn, and what it was then. */
export const NOTES = '.brand.json';

/** Digests of what a picture follows from, and of the picture. */
export type Notes = Record<string, { of: string; is: string }>;

/** A picture of the look: where it stands, what it follows from, and how it is drawn. */
export interface BrandPicture {
  path: string;
  from: unknown;
  draw: () => Promise<Buffer>;
}

const digest = (what: string | Buffer): string => createHash('sha256').update(what).digest('hex').slice(0, 16);

/** The icons and the share pictures of this site. */
export function brandPictures(fonts = join('node_modules', '.cache', 'mountain-pictures', 'fonts')): BrandPicture[] {
  const icons = Object.entries(iconsOf(MARK, LIGHT.paper)).map(([name, draw]) => ({
    path: `public/${name}`,
    from: [MARK, LIGHT.paper],
    draw,
  }));
  const shared = LANGS.map((lang) => {
    const telling = { name: SITE.name[lang], tagline: SITE.tagline[lang] };
    return {
      path: `public/og-${lang}.png`,
      from: [MARK, LIGHT.paper, LIGHT.ink, LIGHT.inkSoft, BRAND.faces ?? {}, telling],
      draw: () => drawSharePicture(telling, fonts),
    };
  });
  return [...icons, ...shared];
}

/** What was done with pictures, by path. */
export interface Drawn {
  drawn: string[];
  /** Made by hand, or by another program: they stay, though the look has changed or never was drawn. */
  kept: string[];
}

/**
 * Draws the pictures that are missing, and those that were drawn of another look. What somebody put there instead stays.
 * @param all draws every picture, whoever made the one that is there
 */
export async function drawPictures(root: string, pictures: readonly BrandPicture[], all = false): Promise<Drawn> {
  const file = join(root, NOTES);
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Notes) : {};
  const [notes, done]: [Notes, Drawn] = [{}, { drawn: [], kept: [] }];
  for (const { path, from, draw } of pictures) {
    const [to, of, noted] = [join(root, path), digest(JSON.stringify(from)), before[path]];
    const now = existsSync(to) ? digest(readFileSync(to)) : undefined;
    if (!all && now !== undefined && now !== noted?.is) {
      done.kept.push(path);
      continue;
    }
    if (!all && now !== undefined && noted?.of === of) {
      notes[path] = noted;
      continue;
    }
    const bytes = await draw();
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, bytes);
    notes[path] = { of, is: digest(bytes) };
    done.drawn.push(path);
  }
  const text = `${JSON.stringify(notes, null, 1)}\n`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  return done;
}
