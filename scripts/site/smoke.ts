import { folderOf } from '../../src/library/address.ts';
import { LANGS } from '../../src/words/languages.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDERS } from '../../src/intake/schema/entry/kinds.ts';
import { siteAddress } from '../build/site-address.ts';
import { SITE } from '../../src/site.config.ts';

interface Told {
  th: string;
  en: string;
}

/**
 * What is wrong with the built site at first sight: a home page without the name of the site, an entry without a page, a
 * link that leads nowhere.
 * @param site folder that holds `content/` and `dist/`
 */
export function smokeProblems(site: string): Told[] {
  const dist = join(site, 'dist');
  const { base } = siteAddress(process.env, SITE.url);
  return [
    ...LANGS.flatMap((lang): Told[] => {
      const path = `${folderOf(lang)}index.html`;
      const name = SITE.name[lang];
      return existsSync(join(dist, path)) && readFileSync(join(dist, path), 'utf8').includes(escaped(name))
        ? []
        : [{ th: `${path} ไม่มีชื่อเว็บ “${name}”`, en: `${path} does not have the name of the site, “${name}”` }];
    }),
    ...Object.values(FOLDERS).flatMap((folder) =>
      namesIn(join(site, 'content', folder))
        .filter((id) => !existsSync(join(dist, folder, id, 'index.html')))
        .map((id) => ({ th: `content/${folder}/${id} ไม่มีหน้าในเว็บ`, en: `content/${folder}/${id} has no page` })),
    ),
    ...deadLinks(dist, base),
  ];
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const namesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((item) => item.isDirectory() && readdirSync(join(folder, item.name)).length > 0)
        .map(({ name }) => name)
    : [];

/** Each link within the site whose page is not there, with one page that has it. */
function deadLinks(dist: string, base: string): Told[] {
  const on = new Map<string, string>();
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')))
    for (const [, href = ''] of readFileSync(join(dist, file), 'utf8').matchAll(/<a\b[^>]*?\shref="(\/[^"#?]*)/g))
      if (href.startsWith(base)) on.set(href.slice(base.length), file);
  return [...on]
    .filter(
      ([path]) =>
        !existsSync(join(dist, decodeURIComponent(path), path.endsWith('/') || path === '' ? 'index.html' : '')),
    )
    .map(([path, file]) => ({
      th: `${file} มีลิงก์ไป ${base}${path} ซึ่งไม่มี`,
      en: `${file} links to ${base}${path}, which is not there`,
    }));
}
