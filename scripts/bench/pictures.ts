import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { keptPictures, pictureName, tellingOf } from '../../src/features/picture/index.ts';
import { buildLibrary } from '../../src/library/library.ts';
import { namesToKeepWhole } from '../../src/library/place.ts';
import { SITE } from '../../src/site.config.ts';
import { syncContent } from '../../src/sync/sync-content.ts';
import { fileSize } from '../../src/words/file-size.ts';
import { LANGS } from '../../src/words/languages.ts';

/**
 * `npm run bench:pictures [-- --sheet FILE.png --count 40]`: what the pictures beside shared links cost a build, cold and
 * from the last build, and a sheet of some of them to look at.
 */
const { values } = parseArgs({ options: { sheet: { type: 'string' }, count: { type: 'string', default: '40' } } });
const { entries, terms, sources, records } = syncContent(join(import.meta.dirname, '../..'), {
  base: '/',
  version: 'bench',
});
const library = buildLibrary({ entries: [...entries.values()].map(({ entry }) => entry), terms, sources, records });
const wanted = new Map(
  LANGS.flatMap((lang) =>
    library.entries.map((entry) => {
      const telling = tellingOf(entry, lang, SITE.name[lang]);
      return [pictureName(entry, telling), telling] as const;
    }),
  ),
);
const names = namesToKeepWhole(library);
const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
try {
  const cold = await timed();
  const kept = await timed();
  const sizes = cold.pictures.map(({ length }) => length).sort((a, b) => a - b);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(
    [
      `${wanted.size} pictures, ${availableParallelism()} at once`,
      `cold    ${cold.seconds.toFixed(1)} s (${((1000 * cold.seconds) / wanted.size).toFixed(0)} ms each)`,
      `cached  ${kept.seconds.toFixed(1)} s`,
      `size    ${fileSize(total)} in all, ${fileSize(sizes.at(Math.floor(sizes.length / 2)) ?? 0)} in the middle, ${fileSize(sizes.at(-1) ?? 0)} the largest`,
    ].join('\n'),
  );
  if (values.sheet) await sheet(values.sheet, cold.pictures, Number(values.count));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Asks for every picture. */
async function timed(): Promise<{ seconds: number; pictures: Buffer[] }> {
  const from = performance.now();
  const picture = keptPictures(wanted, names, folder);
  const pictures = await Promise.all([...wanted.keys()].map(picture));
  return { seconds: (performance.now() - from) / 1000, pictures };
}

/** Some of the pictures, evenly taken, at half their size. */
async function sheet(file: string, pictures: readonly Buffer[], count: number): Promise<void> {
  const step = Math.max(1, Math.floor(pictures.length / count));
  const chosen = pictures.filter((_picture, at) => at % step === 0).slice(0, count);
  const [wide, high, columns] = [600, 315, 4];
  const parts = await Promise.all(
    chosen.map(async (picture, at) => ({
      input: await sharp(picture).resize(wide, high).png().toBuffer(),
      left: (at % columns) * (wide + 8),
      top: Math.floor(at / columns) * (high + 8),
    })),
  );
  const rows = Math.ceil(chosen.length / columns);
  mkdirSync(join(file, '..'), { recursive: true });
  const drawn = sharp({
    create: { width: columns * (wide + 8), height: rows * (high + 8), channels: 3, background: '#777' },
  });
  writeFileSync(file, await drawn.composite(parts).png().toBuffer());
  console.log(file);
}
