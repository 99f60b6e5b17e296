import { FIRST, LANGS, languageOf, othersThan, type Lang } from '../words/languages.ts';
import { takeWords } from '../words/take-words.ts';
import { markdownFile, worksFile } from '../library/machines/files.ts';
import type { APIRoute } from 'astro';
import { getLibrary } from '../content.ts';
import { ENTRY_KINDS } from '../intake/schema/names.ts';
import { here } from '../here.ts';
import { textIn } from '../library/library.ts';
import { PACKS } from '../settings/given.ts';
import { SITE } from '../site.config.ts';
import { wholeAddress } from '../site/frame/publisher.ts';
import { words } from '../words/words.ts';

/**
 * What the library holds, for programs that read text: every entry as Markdown, under its kind. One file for all
 * languages.
 */
export const GET: APIRoute = async ({ site }) => {
  const library = await getLibrary();
  const url = (path: string): string => wholeAddress(path, site);
  const lang = LANGS.find((each) => each === 'en') ?? FIRST;
  const { kind, data } = words(lang);
  const take = takeWords(lang);
  const lists = ENTRY_KINDS.map((each) => {
    const lines = library.all(each).map((entry) => {
      const { data: told } = textIn(entry, lang);
      const at = (other: Lang): string =>
        url(here(other)(PACKS ? { kind: each, id: entry.id } : markdownFile(each, entry.id)));
      const others = othersThan(lang).map(
        (other) => ` ([${languageOf(other).short ?? languageOf(other).name}](${at(other)}))`,
      );
      return `- [${told.title.replace(/[[\]]/g, '')}](${at(lang)})${others.join('')}: ${told.summary.replace(/\s+/g, ' ')}`;
    });
    return lines.length > 0 ? `## ${kind[each]}\n\n${lines.join('\n')}` : '';
  });
  const to = here(lang);
  const files = [
    [data.title, to({ page: 'data' })],
    [data.descriptor, to({ download: 'datapackage.json' })],
    [take.works, to(worksFile('sources', 'csl.json'))],
  ] as const;
  const text = [
    `# ${[SITE.name[lang], ...othersThan(lang).map((other) => `(${SITE.name[other]})`)].join(' ')}`,
    `> ${SITE.tagline[lang]}`,
    take.llms(SITE.licence.name, SITE.licence.url),
    ...lists,
    `## ${data.title}\n\n${files.map(([name, path]) => `- [${name}](${url(path)})`).join('\n')}`,
  ];
  return new Response(`${text.filter(Boolean).join('\n\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
