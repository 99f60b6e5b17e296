import { SITE } from '../../site.config.ts';
import { TEXTS } from '../../site.texts.ts';
import type { Lang } from '../../words/languages.ts';
import { words } from '../../words/words.ts';

/** What the page about the site says of this network: what it is, and who makes it. */
export function aboutParts(lang: Lang): { title: string; paragraphs: readonly string[] }[] {
  const { what, who } = words(lang).aboutPage;
  return [
    { title: what, paragraphs: TEXTS.about?.what[lang] ?? [SITE.tagline[lang]] },
    { title: who, paragraphs: TEXTS.about?.who[lang] ?? [SITE.editors[lang]] },
  ];
}

/** The same as Markdown, for the search. */
export const aboutMarkdown = (lang: Lang): string =>
  aboutParts(lang)
    .map(({ title, paragraphs }) => [`## ${title}`, ...paragraphs].join('\n\n'))
    .join('\n\n');
