import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { ensureTools } from '../tools.ts';

const FOLDER = 'bench/pages';

/**
 * Builds Starlight with the texts of some pages of `dist/`, as Markdown, each at the same address.
 * @param paths of pages, such as `/lessons/see-then-do/`
 * @returns the folder of the built site
 * @throws when it cannot be installed or built
 */
export async function buildStarlight(paths: readonly string[]): Promise<string> {
  ensureTools(FOLDER);
  const docs = join(FOLDER, 'src/content/docs');
  rmSync(docs, { recursive: true, force: true });
  for (const path of paths) {
    const { title, text } = await markdownOf(join('dist', path, 'index.html'));
    const file = join(docs, path === '/' ? 'index.md' : `${path.replaceAll(/^\/|\/$/g, '')}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text}`);
  }
  const { status } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0)
    throw new Error(`Starlight could not be built in ${FOLDER}/. · สร้างเว็บ Starlight ใน ${FOLDER}/ ไม่สำเร็จ`);
  return join(FOLDER, 'dist');
}

/** What stands in the main part of a page, as Markdown. */
async function markdownOf(file: string): Promise<{ title: string; text: string }> {
  const html = readFileSync(file, 'utf8');
  const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  const title =
    /<h1[^>]*>([\s\S]*?)<\/h1>/
      .exec(main)?.[1]
      ?.replace(/<[^>]*>/g, '')
      .trim() ?? '';
  const words = main
    .replace(/<h1[\s\S]*?<\/h1>/, '')
    .replace(/<(svg|template|script|button|form)\b[\s\S]*?<\/\1>/g, '');
  const made = await unified()
    .use(rehypeParse, { fragment: true })
    .use(rehypeRemark)
    .use(remarkGfm)
    .use(remarkStringify)
    .process(words);
  return { title, text: String(made) };
}
