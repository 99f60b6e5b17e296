import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ensureTools } from '../tools.ts';

/** Texts of a library without what is ours: links and citations as plain text, components left out. */
function* plainTexts(library: string): Generator<{ path: string; title: string; body: string }> {
  for (const path of readdirSync(join(library, 'content'), { recursive: true, encoding: 'utf8' }).sort()) {
    if (!path.endsWith('.mdx')) continue;
    const text = readFileSync(join(library, 'content', path), 'utf8');
    const head = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';
    const body = text
      .slice(head.length)
      .replace(/\[\[|\]\]/g, '')
      .replace(/\[@[^\]]*\]/g, '')
      .replace(/ \[#[a-z0-9-]+\]$/gm, '')
      .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/<\/?[A-Z][^>]*>/g, '');
    const title = /^title: ['"]?(.*?)['"]?$/m.exec(head)?.[1] ?? path;
    yield { path, title, body };
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const texts = (folder: string, library: string, most: number, ending: string): number => {
  let count = 0;
  for (const { path, title, body } of plainTexts(library)) {
    if (count === most) break;
    write(join(folder, path.replace(/\.mdx$/, ending)), `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}`);
    count += 1;
  }
  return count;
};

/** Astro with its stock `glob()` loader and MDX. @param most pages @returns how many pages it has */
export function makeStock(folder: string, library: string, most: number): number {
  write(join(folder, 'package.json'), '{"type":"module"}');
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  write(
    join(folder, 'astro.config.mjs'),
    "import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()] };\n",
  );
  write(
    join(folder, 'src/content.config.ts'),
    "import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nexport const collections = { text: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: './content' }) }) };\n",
  );
  write(
    join(folder, 'src/pages/[kind]/[id].astro'),
    "---\nimport { getCollection, render } from 'astro:content';\nexport const getStaticPaths = async () => (await getCollection('text')).map((entry) => ({ params: { kind: 'text', id: entry.id.replaceAll('/', '-') }, props: { entry } }));\nconst { Content } = await render(Astro.props.entry);\n---\n<html lang=\"th\"><body><Content /></body></html>\n",
  );
  return texts(join(folder, 'content'), library, most, '.mdx');
}

/**
 * Starlight with its own search (Pagefind), as `bench/pages` installs it, and a sidebar that names one page: one that
 * names all of them would make each page as long as the library.
 * @param most pages
 * @returns how many pages it has
 */
export function makeStarlight(folder: string, library: string, most: number): number {
  ensureTools('bench/pages');
  // Astro bundles what is named here, and nothing else of the packages.
  write(join(folder, 'package.json'), '{"type":"module","dependencies":{"@astrojs/starlight":"*"}}');
  symlinkSync(resolve('bench/pages/node_modules'), join(folder, 'node_modules'), 'junction');
  cpSync('bench/pages/src/content.config.ts', join(folder, 'src/content.config.ts'));
  write(
    join(folder, 'astro.config.mjs'),
    "import starlight from '@astrojs/starlight';\nexport default { integrations: [starlight({ title: 'Peer', locales: { root: { label: 'ไทย', lang: 'th' } }, sidebar: [{ label: 'Home', link: '/' }] })] };\n",
  );
  return texts(join(folder, 'src/content/docs'), library, most, '.md');
}
