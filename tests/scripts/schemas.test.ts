import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { COMPONENTS } from '../../src/text/blocks/components.ts';
import { readYaml, splitFrontMatter } from '../../src/intake/front-matter.ts';
import { checkText } from '../../src/text/check/safe-mdx.ts';
import { parseText } from '../../src/text/syntax/syntax.ts';
import { FOLDERS } from '../../src/intake/schema/entry/kinds.ts';
import { RECORD_FILES } from '../../src/intake/schema/list/records.ts';
import type { JsonSchema } from '../../src/intake/schema/json-schema.ts';
import { editorFiles } from '../../scripts/schemas/editor-files.ts';
import { writeFrontMatterIndex } from '../../scripts/schemas/front-matter-index.ts';
import { libraryCopy } from '../fixtures/library-copy.ts';
import { languageServer } from './language-server.ts';

/** Names of the list files, without `.yaml`. */
const LISTS = ['terms', 'sources', ...Object.values(RECORD_FILES).map((file) => file.replace('.yaml', ''))];
const load = (name: string) => JSON.parse(readFileSync(`schemas/${name}.json`, 'utf8')) as JsonSchema;
const reader = (name: string) => z.fromJSONSchema(load(name) as Parameters<typeof z.fromJSONSchema>[0]);
const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as {
  'yaml.schemas': Record<string, string>;
};

describe('what editors read', () => {
  it('is up to date (npm run schemas)', () => {
    const stale = [...editorFiles()]
      .filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text)
      .map(([file]) => file);
    expect(stale).toEqual([]);
    expect(
      readdirSync('schemas')
        .map((name) => `schemas/${name}`)
        .filter((file) => !editorFiles().has(file)),
    ).toEqual([]);
  });

  it('takes every entry, translation and list that the content has', () => {
    const refused: string[] = [];
    for (const [kind, folder] of Object.entries(FOLDERS)) {
      const [own, translation] = [reader(kind), reader(`${kind}.en`)];
      for (const id of existsSync(`content/${folder}`) ? readdirSync(`content/${folder}`) : []) {
        for (const [name, schema] of [
          ['index.mdx', own],
          ['en.mdx', translation],
        ] as const) {
          const path = join('content', folder, id, name);
          if (!existsSync(path)) continue;
          const data = readYaml(splitFrontMatter(readFileSync(path, 'utf8')).yaml, path).data;
          const { success, error } = schema.safeParse(data);
          if (!success) refused.push(`${path}: ${error.issues[0]?.path.join('.')} ${error.issues[0]?.message}`);
        }
      }
    }
    for (const name of LISTS)
      expect(reader(name).safeParse(parse(readFileSync(`content/${name}.yaml`, 'utf8'))).success, name).toBe(true);
    expect(refused).toEqual([]);
  });

  it.each([
    ['a misspelt field', { titel: 'x' }],
    ['a side that is not one', { side: 'movment' }],
    ['a Buddhist Era date', { updated: '2569-11-23' }],
    ['a month that is not one', { updated: '2026-13' }],
    ['an id with capitals', { topics: ['Trust'] }],
    ['a title that is too long', { title: 'ย'.repeat(201) }],
  ])('puts a red line under %s', (_what, change) => {
    const good = {
      title: 'x',
      summary: 'x',
      updated: '2026-11-23',
      side: 'movement',
      statement: 'x',
      advice: { when: 'x', do: ['x', 'y'], because: 'x' },
    };
    expect(reader('lesson').safeParse(good).success).toBe(true);
    expect(reader('lesson').safeParse({ ...good, ...change }).success).toBe(false);
  });

  it('has words in Thai for every field, also in lists and groups', () => {
    const wordless: string[] = [];
    const walk = (schema: JsonSchema, path: string) => {
      for (const [name, value] of Object.entries(schema.properties ?? {})) {
        if (!value.title || !/[ก-๙]/.test(value.markdownDescription ?? '')) wordless.push(`${path}.${name}`);
        walk(value, `${path}.${name}`);
      }
      if (schema.items) walk(schema.items, `${path}[]`);
    };
    for (const name of [...Object.keys(FOLDERS), ...LISTS]) walk(load(name), name);
    expect(wordless).toEqual([]);
  });

  it('is bound to files that exist', () => {
    for (const [schema, file] of Object.entries(settings['yaml.schemas']))
      expect([schema, existsSync(schema), file, existsSync(file)]).toEqual([schema, true, file, true]);
  });
});

describe('the Astro extension of VS Code', () => {
  it('completes, explains in Thai and underlines front matter in .mdx files, once the check has run for the editor', async () => {
    const library = libraryCopy();
    library.edit('lessons/open-books/index.mdx', 'side: movement', 'side: movment');
    writeFrontMatterIndex(library.root, editorFiles());
    const server = languageServer(library.root);
    try {
      await server.open('content/lessons/open-books/index.mdx', library.read('lessons/open-books/index.mdx'));
      expect(await server.hover('statement:')).toMatch(/บทเรียนในประโยคเดียว[^]*in one sentence/);
      expect(await server.complete('side: movment', 6)).toEqual(['policy', 'movement', 'knowledge']);
      expect((await server.problems()).map(({ message }) => message)).toEqual([expect.stringContaining('"movement"')]);
      await server.open(
        'content/lessons/open-books/en.mdx',
        library.read('lessons/open-books/en.mdx').replace('summary:', 'side: policy\nsummary:'),
      );
      expect((await server.problems()).map(({ message }) => message)).toEqual([expect.stringContaining('side')]);
    } finally {
      server.close();
      library.dispose();
    }
  });
});

describe('snippets', () => {
  const snippets = JSON.parse(readFileSync('.vscode/content.code-snippets', 'utf8')) as Record<
    string,
    { body: string[] }
  >;
  /** A snippet as it stands when nothing has been typed over: stops become their words. */
  const typed = (body: string[]): string => {
    let text = body.join('\n').replace(/\$0/g, 'ข้อความ');
    for (let before = ''; before !== text;) {
      before = text;
      text = text.replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1').replace(/\$\{\d+:([^${}]*)\}/g, '$1');
    }
    return text;
  };
  it('exist for every component', () => {
    for (const name of COMPONENTS.keys()) expect(snippets).toHaveProperty(name);
  });
  it.each(Object.keys(snippets))('%s passes the check as it stands', (name) => {
    const text = typed(snippets[name]!.body);
    const { tree, finding } = parseText(
      name === 'Column' ? `<Compare>\n\n${text}\n\n</Compare>` : name === 'Footnote' ? `ดู${text}` : text,
    );
    expect(finding).toBeUndefined();
    expect(checkText(tree!, text)).toEqual([]);
  });
});
