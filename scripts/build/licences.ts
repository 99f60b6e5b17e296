import { itemAt } from '../../src/certain.ts';
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { byCode } from '../../src/words/order.ts';

/** What Vite writes of the packages whose code it put into the site (`build.license` in `astro.config.ts`). */
export const BUNDLED = '_bundled.json';
interface Shipped {
  name: string;
  version: string;
  identifier?: string;
  text?: string;
}
const RULE = `\n\n${'='.repeat(80)}\n`;

/** Decoder of Apple's pictures at the editors' desk, which its package ships as WebAssembly and does not name. */
const LIBHEIF: Shipped = {
  name: 'libheif and libde265 (heic_dec*.wasm, part of the editors’ desk)',
  version: '',
  identifier: 'LGPL-3.0-or-later',
  text: `These libraries lie in the site as WebAssembly files of their own, which anybody may replace by a changed one.
Their source: https://github.com/strukturag/libheif and https://github.com/strukturag/libde265
The text of the licence stands at the end of this file.`,
};

/**
 * Writes `licenses.txt` into a built site: the licence of everything in it, one after another. The names of packages
 * come from the bundler, those of typefaces from the files that were published.
 * @param folder the built site
 */
export function writeLicences(folder: string): void {
  const list = join(folder, BUNDLED);
  const bundled = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Shipped[]) : [];
  rmSync(list, { force: true });
  const files = globSync('**/*', { cwd: folder }).map((file) => file.replaceAll('\\', '/'));
  const shipped = [
    ...bundled,
    ...typefaces(files),
    ...(files.some((file) => file.endsWith('cases/map/index.html')) ? [borders()] : []),
    ...(files.includes('pagefind/pagefind.js') ? [pagefind()] : []),
    ...(files.some((file) => /heic_dec[^/]*\.wasm$/.test(file)) ? [LIBHEIF] : []),
  ];
  writeFileSync(join(folder, 'licenses.txt'), licencesText(shipped));
}

/** Pagefind, which writes its own programs beside the index that it makes. */
function pagefind(): Shipped {
  const root = 'node_modules/pagefind';
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Shipped;
  // A folder of texts in this package: its own, and those of what it was made from.
  const texts = globSync(['LICENSE', 'LICENSE/*'], { cwd: root }).filter((file) => statSync(join(root, file)).isFile());
  const text = texts.sort().map((file) => readFileSync(join(root, file), 'utf8').trim());
  return { name, version, identifier: 'MIT', text: text.join('\n\n') };
}

/** The borders of the maps, which are drawn into the pages at build time, so that no bundler sees them. */
function borders(): Shipped {
  const root = 'node_modules/@svg-maps/thailand';
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Shipped;
  const text = `Map of Thailand by Tae Noppakun Wongsrinoppakun, simplified for this site.\n\n${readFileSync(join(root, 'LICENSE.md'), 'utf8').trim()}`;
  return { name, version, identifier: 'CC-BY-4.0', text };
}

/** Typefaces of the site's own pages, and those that the editors' desk brings with a licence beside them. */
function typefaces(files: readonly string[]): Shipped[] {
  const own = ['sarabun', 'trirong']
    .filter((face) => files.some((file) => file.endsWith('.woff2') && file.includes(`/${face}-`)))
    .map((face) => {
      const root = join('node_modules/@fontsource', face);
      const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Shipped;
      return { name, version, identifier: 'OFL-1.1', text: readFileSync(join(root, 'LICENSE'), 'utf8').trim() };
    });
  const desk = files.some((file) => /material-symbols|noto-mono|source-sans/.test(file))
    ? globSync('node_modules/@sveltia/cms/npm/assets/*.LICENSE.txt').map((file) => ({
        name: `${itemAt(file.split(/[/\\]/), -1).replace('.LICENSE.txt', '')} (typeface of the editors’ desk)`,
        version: '',
        text: readFileSync(file, 'utf8').trim(),
      }))
    : [];
  return [...own, ...desk];
}

/** The whole file: our own licence, then each package with its text, then the long texts that several refer to. */
export function licencesText(shipped: readonly Shipped[]): string {
  const here = import.meta.dirname;
  const byName = new Map(shipped.map((one) => [`${one.name}@${one.version}`, one]));
  const parts = [...byName.values()]
    .sort((a, b) => byCode(a.name, b.name) || byCode(a.version, b.version))
    .map(
      ({ name, version, identifier, text }) =>
        `${[name, version].filter(Boolean).join(' ')}${identifier ? `\n${identifier}` : ''}\n\n${text ?? 'Its package holds no text of its licence.'}`,
    );
  const long = [...byName.values()].some(({ identifier }) => identifier?.startsWith('LGPL'))
    ? ['LGPL-3.0', 'GPL-3.0'].map((name) => readFileSync(join(here, 'licences', `${name}.txt`), 'utf8').trim())
    : [];
  return [
    `Licences of what this site is made of · สัญญาอนุญาตของสิ่งที่ประกอบเป็นเว็บนี้\n\nThis site itself:\n\n${readFileSync(resolve(here, '../../LICENSE'), 'utf8').trim()}`,
    ...parts,
    ...long,
  ]
    .join(RULE)
    .concat('\n');
}
