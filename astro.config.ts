import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { besideThePages } from './scripts/build/beside/make-beside.ts';
import { FRAME } from './scripts/build/again/frame.ts';
import { keepPages } from './scripts/build/again/keep-pages.ts';
import { constantsOnly } from './scripts/build/constants-only.ts';
import { JOINED_SCRIPTS } from './scripts/build/joined-scripts.ts';
import { Stages, tellStages, TIMES } from './scripts/build/stages.ts';
import { ENGINE, IS_LAID_OUT, PROJECT } from './scripts/roots.ts';
import { siteAddress } from './scripts/build/site-address.ts';
import { lastChanges } from './scripts/build/last-changes.ts';
import { unfitAddress } from './scripts/build/unfit-address.ts';
import { writeSheets } from './scripts/brand/sheets.ts';
import { BRAND } from './src/site.brand.ts';
import { SITE } from './src/site.config.ts';
import { SEARCH_EXAMPLES } from './src/site.texts.ts';
import { FIRST, LANGS } from './src/words/languages.ts';
import { selfContainedCms } from './src/features/admin/self-contained.ts';

const address = siteAddress(process.env, SITE.url);
if (address.unreadable !== undefined) {
  const { th, en } = unfitAddress(address)!;
  throw new Error(`${th.what} — ${th.todo}\n${en.what} — ${en.todo}`);
}

// Colours, shapes and faces follow the settings, whoever changed them last.
writeSheets(ENGINE, { brand: BRAND, sides: SITE.sides }, PROJECT);

/** When the text of a page last changed, for the sitemap. */
const lastChange = lastChanges('content');

/** What a build makes is many thousand files, and no server need know of them. */
const MADE = /^(?:\.cache|\.dist-.*|dist|dist-.*|reports|stick)$/;

/** Set by `npm run build`; `astro build` by itself draws every page. */
const frame = process.env[FRAME];
const stages = process.env[TIMES] ? new Stages() : undefined;

export default defineConfig({
  // Where the program is a package, it lies in a folder of the site, and the site is the root of everything else.
  ...(IS_LAID_OUT && { root: PROJECT, srcDir: join(ENGINE, 'src') }),
  cacheDir: './.cache/astro/',
  ...(frame && { experimental: { incrementalBuild: true } }),
  // Without an address, whatever would need one is left out: canonical addresses, link previews, sitemap and feed.
  ...(address.origin !== undefined && { site: address.origin }),
  base: address.base,
  trailingSlash: 'always',
  // The default strips line breaks between inline elements, and spaces carry meaning in Thai.
  compressHTML: 'jsx',
  integrations: [
    besideThePages(frame),
    ...(frame ? [keepPages(frame, stages)] : []),
    ...(stages ? [tellStages(stages)] : []),
    mdx({ syntaxHighlight: false }),
    ...(address.origin === undefined
      ? []
      : [
          sitemap({
            // Short addresses only lead on.
            filter: (page) => !page.endsWith('/admin/') && !/\/l\/[^/]+\/$/.test(page),
            serialize: (item) => ({ ...item, lastmod: lastChange(item.url) }),
            i18n: { defaultLocale: FIRST, locales: Object.fromEntries(LANGS.map((lang) => [lang, lang])) },
          }),
        ]),
  ],
  // Nothing inline: pages work under a strict content security policy, and a changed script changes one file.
  build: { inlineStylesheets: 'never' },
  vite: {
    // Guides quote a library that lies beside the code (`src/starter`).
    define: {
      ENGINE_FOLDER: JSON.stringify(ENGINE),
      SIDES_GIVEN: JSON.stringify(SITE.sides ?? null),
      PLACES_GIVEN: JSON.stringify(SITE.places ?? null),
      PACKS_GIVEN: JSON.stringify(SITE.packs ?? null),
      EXAMPLES_GIVEN: JSON.stringify(SEARCH_EXAMPLES),
      MONEY_GIVEN: JSON.stringify({ currency: SITE.currency ?? null, benefits: SITE.benefitEvents ?? null }),
    },
    // Modules, so that a worker fetches what only an old browser needs where it is needed.
    worker: { format: 'es' },
    server: { watch: { ignored: (path: string) => MADE.test(relative(PROJECT, path).split(sep)[0] ?? '') } },
    build: { assetsInlineLimit: 0, license: { fileName: '_bundled.json' } },
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: JOINED_SCRIPTS } } } } },
    },
    plugins: [constantsOnly, selfContainedCms],
    optimizeDeps: { exclude: ['@sveltia/cms'] },
    // citation-js only reads text here: what it would fetch with does not run in browsers, and is not to.
    resolve: {
      alias: [
        {
          find: /^(?:sync-fetch|node-fetch)$/,
          replacement: fileURLToPath(new URL('./src/features/write/source/no-network.ts', import.meta.url)),
        },
      ],
    },
  },
});
