import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/**
 * The import table: who may import whom. Data flows down this list and imports point up it; ARCHITECTURE.md shows the
 * same table.
 * `own` names folders of `src/` (or single files), `packages` what else may be imported, `except` files with a wider
 * permission of their own.
 */
interface Rule {
  own: string[];
  packages: RegExp[];
  except?: Record<string, { own?: string[]; packages?: RegExp[] }>;
}
const NODE = /^node:/;
const NEVER = /(?!)/;
const HAST = /^(unified|vfile.*|remark-.*|rehype-.*|mdast.*|hast.*|micromark.*|unist.*|estree.*|hastscript)$/;
const TABLE: Record<string, Rule> = {
  schema: { own: ['schema'], packages: [/^zod$/] },
  model: { own: ['schema', 'model'], packages: [/^zod$/] },
  i18n: { own: ['schema', 'model', 'i18n'], packages: [NEVER] },
  mdx: {
    own: ['schema', 'model', 'i18n', 'mdx'],
    packages: [HAST, /^zod$/, /^yaml$/, /^@rgrove\/parse-xml$/],
    except: {
      'mdx/loader.ts': { packages: [NODE, /^astro/] },
      'mdx/sync-content.ts': { packages: [NODE, /^astro/] },
      'mdx/read-content.ts': { packages: [NODE] },
      'mdx/list-folder.ts': { packages: [NODE] },
      'mdx/picture-problems.ts': { packages: [NODE] },
      'mdx/check-content.ts': { packages: [NODE] },
      'mdx/pipeline-version.ts': { packages: [NODE] },
      'mdx/read-text.ts': { packages: [/^node:crypto$/] },
    },
  },
  dom: { own: ['i18n', 'dom'], packages: [NEVER] },
  search: {
    own: ['schema', 'model', 'i18n', 'search'],
    packages: [NEVER],
    except: { 'search/build-index.ts': { packages: [NODE] } },
  },
  exports: { own: ['schema', 'model', 'i18n', 'exports'], packages: [/^(docx|pptxgenjs|fflate|uqr)$/] },
  import: {
    own: ['schema', 'model', 'i18n', 'mdx', 'import'],
    packages: [/^(mammoth|fflate|dingbat-to-unicode|xast.*|hast|hast-util-from-html|@rgrove\/parse-xml)$/],
  },
  tools: {
    own: [
      'schema',
      'model',
      'i18n',
      'mdx',
      'search',
      'exports',
      'import',
      'dom',
      'tools',
      'styles/material.css',
      'site.ts',
    ],
    packages: [/^(zod|yaml|fflate)$/, /^@fontsource\//, /^@citation-js\//, HAST],
    except: Object.fromEntries(
      ['backend', 'config', 'field']
        .map((part) => [`tools/admin/cms-${part}.ts`, { packages: [/^@sveltia\/cms$/] }])
        .concat([['tools/admin/open-desk.ts', { packages: [/^@sveltia\/cms$/] }]]),
    ),
  },
  components: { own: ['schema', 'model', 'i18n', 'search', 'exports', 'components', 'site.ts'], packages: [NEVER] },
  layouts: {
    own: ['schema', 'model', 'i18n', 'search', 'exports', 'components', 'layouts', 'tools', 'styles', 'site.ts'],
    packages: [/^@fontsource\//],
  },
  pages: {
    own: [
      'schema',
      'model',
      'i18n',
      'search',
      'exports',
      'components',
      'layouts',
      'tools',
      'pages',
      'content.ts',
      'site.ts',
    ],
    packages: [/^astro$/, /^@astrojs\/rss$/],
    except: {
      'pages/[...lang]/cases/[id].astro': { own: ['mdx/blocks', 'mdx/block-html.ts', 'mdx/marks.ts'] },
      'pages/[...lang]/write.astro': { own: ['styles'] },
      'pages/[...lang]/guide/[name].astro': { own: ['styles'] },
      'pages/[...lang]/guide/index.astro': { own: ['styles'] },
    },
  },
};

interface Import {
  file: string;
  target: string;
}
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|astro|mdx)$/.test(file))
  .map((file) => file.replaceAll('\\', '/'));
const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join('src', file), 'utf8');
  // An .astro file holds TypeScript between its fences and in its scripts; preProcessFile reads imports and nothing
  // else.
  const code = file.endsWith('.astro')
    ? `${/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? ''}\n${[...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n')}`
    : text;
  const targets = ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
  // `?inline` and `?url` say how Vite hands a file over, not which file it is.
  return targets
    .map((target) => target.replace(/\?.*$/, ''))
    .map((target) => ({
      file,
      target: target.startsWith('.')
        ? relative('src', resolve('src', dirname(file), target)).replaceAll('\\', '/')
        : target,
    }));
});
const isOwn = (target: string): boolean =>
  files.includes(target) ||
  /^(schema|model|i18n|mdx|search|exports|import|dom|tools|components|layouts|pages|styles|content\.ts|site\.ts)(\/|$)/.test(
    target,
  );
const within = (target: string, places: string[]): boolean =>
  places.some((place) => target === place || target.startsWith(`${place}/`));

function allowed(rule: Rule, { file, target }: Import): boolean {
  const extra = rule.except?.[file];
  if (isOwn(target)) return within(target, [...rule.own, ...(extra?.own ?? [])]);
  const name = target.startsWith('@')
    ? target.split('/').slice(0, 2).join('/')
    : target.startsWith('node:') || target.startsWith('astro:')
      ? target
      : target.split('/')[0]!;
  return [...rule.packages, ...(extra?.packages ?? [])].some((pattern) => pattern.test(name) || pattern.test(target));
}

describe('the import table', () => {
  for (const [folder, rule] of Object.entries(TABLE)) {
    test(`src/${folder} imports only what the table allows`, () => {
      const mine = imports.filter(({ file }) => file.startsWith(`${folder}/`));
      expect(files.some((file) => file.startsWith(`${folder}/`))).toBe(true);
      expect(mine.filter((item) => !allowed(rule, item)).map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
    });
  }
  test('every folder of src stands in the table', () => {
    const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
    expect([...folders].filter((folder) => !(folder! in TABLE))).toEqual([]);
  });
  test('only content.ts asks astro:content for entries', () => {
    expect(
      imports.filter(
        ({ file, target }) => target === 'astro:content' && !['content.ts', 'content.config.ts'].includes(file),
      ),
    ).toEqual([]);
  });
  test('one tool does not import another', () => {
    const tool = (path: string) => path.split('/')[1];
    expect(
      imports.filter(
        ({ file, target }) => file.startsWith('tools/') && target.startsWith('tools/') && tool(file) !== tool(target),
      ),
    ).toEqual([]);
  });
  test('only dom/storage.ts touches what a browser stores, so that every name carries the base path', () => {
    const touching =
      /\b(localStorage|sessionStorage|indexedDB|BroadcastChannel|SharedWorker|cookieStore)\b|\bcaches\b\s*[.[]|\bnavigator\.(locks|storage\.getDirectory)\b|\bdocument\.cookie\b/;
    // A service worker is one file without imports; tests/site/offline-faults.test.ts holds its names against the others.
    const allowed = ['dom/storage.ts', 'tools/offline/worker.ts', 'tools/offline/retire.ts'];
    const found = files.filter(
      (file) =>
        !allowed.includes(file) &&
        touching.test(readFileSync(join('src', file), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')),
    );
    expect(found).toEqual([]);
  });
  test('only model/address.ts writes paths of pages', () => {
    const written = files.filter(
      (file) =>
        file !== 'model/address.ts' &&
        /href=["'`]\/(?!\/)|href=\{["'`]\/(?!\/)/.test(readFileSync(join('src', file), 'utf8')),
    );
    expect(written).toEqual([]);
  });
  test('no file is a drawer for odds and ends', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|index)(\.ts|\/)/.test(file))).toEqual([]);
  });
  test('schema, model and the pure parts of mdx and search know neither browser nor clock', () => {
    const pure = files.filter((file) => /^(schema|model|mdx)\//.test(file) || /^search\/(?!ui\/)/.test(file));
    const impure = pure.filter((file) =>
      /\b(window|localStorage|navigator)\.|\bdocument\.(query|getElement|createElement|body|addEvent)|\bDate\.now\(|new Date\(\)/.test(
        readFileSync(join('src', file), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, ''),
      ),
    );
    expect(impure).toEqual([]);
  });
});
