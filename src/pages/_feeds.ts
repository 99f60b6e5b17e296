import { takeWords } from '../words/take-words.ts';
import { feedFile } from '../library/machines/files.ts';
import { bodyHtml, getLibrary } from '../content.ts';
import { here } from '../here.ts';
import { ENTRY_KINDS } from '../intake/schema/names.ts';
import { wholeAddresses, type Feed, type FeedEntry } from '../library/machines/feed-files.ts';
import { feedItems, type FeedItem, type FeedScope } from '../library/machines/feed-items.ts';
import { textIn } from '../library/library.ts';
import { SITE } from '../site.config.ts';
import type { Lang } from '../words/languages.ts';
import { words } from '../words/words.ts';
import { languagePaths } from './_paths.ts';

/** A feed of everything holds this many; those of a kind or a topic fewer, since they are followed beside it. */
const MOST = { whole: 30, part: 10 };

/** Every feed by the name that it has in its address. */
async function scopes(): Promise<[name: string, scope: FeedScope][]> {
  const library = await getLibrary();
  return [
    ['all', 'all'],
    ['new', 'new'],
    ['changed', 'changed'],
    ...ENTRY_KINDS.map((kind): [string, FeedScope] => [kind, { kind }]),
    ...library.all('topic').map(({ id }): [string, FeedScope] => [`topic-${id}`, { topic: id }]),
  ];
}

/** A feed is read elsewhere, so it needs to know where the site is: without an address there is none. */
export async function feedPaths() {
  if (!import.meta.env.SITE) return [];
  const all = await scopes();
  return languagePaths().flatMap(({ params, props }) =>
    all.map(([feed, scope]) => ({ params: { ...params, feed }, props: { ...props, feed, scope } })),
  );
}

export interface FeedProps {
  lang: Lang;
  feed: string;
  scope: FeedScope;
}

/** The feed of a scope, its texts whole. */
export async function feedOf({ lang, feed, scope }: FeedProps, form: 'xml' | 'json', site: URL): Promise<Feed> {
  const library = await getLibrary();
  const { kind } = words(lang);
  const take = takeWords(lang);
  const to = here(lang);
  const absolute = (path: string): string => new URL(path, site).href;
  const of =
    typeof scope === 'string'
      ? take.feed[scope]
      : 'kind' in scope
        ? kind[scope.kind]
        : textIn(library.get('topic', scope.topic), lang).data.title;
  const items = feedItems(library, scope, typeof scope === 'string' ? MOST.whole : MOST.part);
  const written = async ({ entry, date, what }: FeedItem): Promise<FeedEntry> => {
    const text = textIn(entry, lang);
    const url = absolute(to({ kind: entry.kind, id: entry.id }));
    return {
      id: what ? `${url}#changed-${date.replace(/[~?]$/, '')}` : url,
      url,
      title: what ? take.changedTitle(text.data.title) : text.data.title,
      date: date.replace(/[~?]$/, ''),
      lang: text.lang,
      summary: what?.[lang] ?? text.data.summary,
      html: wholeAddresses(await bodyHtml(entry.kind, entry.id, lang), site.origin, url),
      tags: [kind[entry.kind], what ? take.feed.changed : take.feed.new],
    };
  };
  return {
    title: `${SITE.name[lang]}: ${of}`,
    subtitle: SITE.tagline[lang],
    lang,
    home: absolute(to({ page: 'changes' })),
    self: absolute(to(feedFile(feed, form))),
    author: SITE.editors[lang],
    licence: `${SITE.licence.name} ${SITE.licence.url}`,
    entries: await Promise.all(items.map(written)),
  };
}
