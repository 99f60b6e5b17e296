import { formatReference } from '../../library/format-source.ts';
import type { Target } from '../../library/address.ts';
import type { Entry } from '../../library/entry.ts';
import { textIn, type Library } from '../../library/library.ts';
import { numberSources } from '../../library/numbering.ts';
import { formatDate } from '../../words/dates.ts';
import { changeRuns } from '../../text/text-block.ts';
import type { Lang } from '../../words/languages.ts';
import { words } from '../../words/words.ts';
import { factsOf } from './facts/facts-of.ts';
import { markdown } from './markdown.ts';

/** Whose text it is, and where pages stand. */
export interface MarkdownPublisher {
  name: string;
  licence: { name: string; url: string };
  /** Address of a page, absolute where the site knows its own. */
  url(target: Target): string;
  /** The same for a path that stands in a text. */
  whole(path: string): string;
}

/**
 * An entry as Markdown with everything that its page says of itself: facts first, then the text, then the sources, by
 * the ids with which the text cites them.
 */
export function entryMarkdown(library: Library, entry: Entry, lang: Lang, by: MarkdownPublisher): string {
  const t = words(lang);
  const text = textIn(entry, lang);
  const blocks = changeRuns(text.body.blocks, (run) =>
    typeof run === 'object' && 'href' in run && run.href ? { ...run, href: by.whole(run.href) } : run,
  );
  const sources = [...numberSources(entry.kind, text).keys()].flatMap((id) => {
    const source = library.source(id);
    if (!source) return [];
    const { lead, title, rest, url } = formatReference(source, lang);
    return [`- @${id}: ${[lead, title, rest].filter(Boolean).join('. ')}${url ? ` <${url}>` : ''}`];
  });
  return [
    `# ${text.data.title}`,
    text.data.summary,
    `${t.kind[entry.kind]} · ${t.entry.updated} ${formatDate(text.data.updated, lang)} · ${by.name} · ${by.licence.name} <${by.licence.url}>\n<${by.url({ kind: entry.kind, id: entry.id })}>`,
    markdown(factsOf(entry, lang)),
    markdown(blocks),
    sources.length > 0 && `## ${t.entry.references}\n\n${sources.join('\n')}`,
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}
