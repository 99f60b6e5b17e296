import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import ts from 'typescript';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentLoader } from '../../src/sync/loader.ts';
import { renderingCode } from '../../src/sync/rendering-code.ts';
import { libraryCopy, type LibraryCopy } from '../fixtures/library-copy.ts';

const HERE = resolve();
const CODE = renderingCode(HERE);

describe('what decides what a text becomes', () => {
  it('is what the TypeScript compiler finds when it follows the imports', () => {
    const found = new Set<string>();
    const follow = (file: string): void => {
      if (found.has(file)) return;
      found.add(file);
      const { outputText } = ts.transpileModule(readFileSync(join(HERE, file), 'utf8'), {
        compilerOptions: {
          module: ts.ModuleKind.ESNext,
          target: ts.ScriptTarget.ESNext,
          verbatimModuleSyntax: true,
        },
      });
      for (const { fileName } of ts.preProcessFile(outputText, true, true).importedFiles)
        if (fileName.startsWith('.')) follow(posix.join(posix.dirname(file), fileName));
    };
    follow('src/sync/sync-content.ts');
    expect(CODE.files).toEqual([...found].sort());
  });

  it('has the parts of the pipeline in it, and neither pages nor types', () => {
    expect(CODE.files).toEqual(
      expect.arrayContaining(['src/text/processor.ts', 'src/text/render/allowed.ts', 'src/text/blocks/quote.ts']),
    );
    expect(CODE.files.filter((file) => /^src\/(?:features|site|pages|dom|draw)\//.test(file))).toEqual([]);
    expect(CODE.files).not.toContain('src/text/render/body-context.ts');
    const names = CODE.packages.map((name) => name.replace(/(?<=.)@.*/, ''));
    expect(names).toEqual(expect.arrayContaining(['hast-util-sanitize', 'micromark', 'unified', 'yaml', 'zod']));
    expect(names.filter((name) => /^@types\/|^(?:astro|docx|sharp)$/.test(name))).toEqual([]);
  });
});

describe('what was rendered before', () => {
  let copy: LibraryCopy;
  /** What Astro keeps between builds. */
  let store: Map<string, { id: string; data: object }>;
  beforeEach(() => {
    copy = libraryCopy();
    store = new Map();
    const names = CODE.packages.map((name) => name.replace(/(?<=.)@[^@]*$/, ''));
    const files = [...CODE.files, ...names.map((name) => `node_modules/${name}/package.json`)];
    for (const file of files.filter((path) => existsSync(path))) cpSync(file, join(copy.root, file));
    mkdirSync(join(copy.root, 'node_modules/docx'), { recursive: true });
    writeFileSync(join(copy.root, 'node_modules/docx/package.json'), '{ "version": "9.0.0" }');
  });
  afterEach(() => copy.dispose());

  /** Loads the content as a new build does. */
  async function build(): Promise<string> {
    const told: string[] = [];
    const log = (text: string) => void told.push(text);
    const context = {
      store: {
        entries: () => [...store],
        keys: () => [...store.keys()],
        set: (entry: { id: string; data: object }) => store.set(entry.id, entry),
        delete: (id: string) => store.delete(id),
      },
      config: {
        root: pathToFileURL(`${copy.root}/`),
        srcDir: pathToFileURL(`${copy.root}/src/`),
        cacheDir: pathToFileURL(`${copy.root}/.cache/astro/`),
        base: '/',
      },
      logger: { info: log, warn: log, error: log },
    };
    await contentLoader().load(context as unknown as LoaderContext);
    return told[0]!;
  }
  const upgrade = (place: string) => {
    const file = join(copy.root, 'node_modules', place, 'package.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    writeFileSync(file, JSON.stringify({ ...manifest, version: `${manifest.version}1` }));
  };
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(copy.root, file)), { recursive: true });
    appendFileSync(join(copy.root, file), text);
  };

  it.each<[string, () => void]>([
    ['the sanitiser, which a plug-in of ours brings', () => upgrade('hast-util-sanitize')],
    ['the plug-in that holds the sanitiser', () => upgrade('rehype-sanitize')],
    ['the parser of Markdown', () => upgrade('micromark')],
    ['the reader of front matter', () => upgrade('yaml')],
    [
      'a sanitiser that lies within its plug-in, in place of the common one',
      () =>
        write('node_modules/rehype-sanitize/node_modules/hast-util-sanitize/package.json', '{ "version": "5.9.9" }'),
    ],
    ['the whitelist', () => write('src/text/render/allowed.ts', '\n')],
    ['a small module that others import', () => write('src/words/order.ts', '\n')],
  ])('is rendered anew, all of it, after a change of %s', async (_what, change) => {
    expect(await build()).toBe('9 rendered, 0 kept');
    expect(await build()).toBe('0 rendered, 9 kept');
    change();
    expect(await build()).toBe('9 rendered, 0 kept');
    expect(await build()).toBe('0 rendered, 9 kept');
  });

  it.each<[string, () => void]>([
    ['a page', () => write('src/pages/index.astro', '<p>')],
    ['a feature', () => write('src/features/tray/index.ts', 'export const x = 1;')],
    ['a module of types alone', () => write('src/text/render/body-context.ts', 'export type X = 1;')],
    ['a package that no text is rendered with', () => upgrade('docx')],
    ['the lock file', () => write('package-lock.json', '{}')],
  ])('is kept, all of it, after a change of %s', async (_what, change) => {
    await build();
    change();
    expect(await build()).toBe('0 rendered, 9 kept');
  });
});
