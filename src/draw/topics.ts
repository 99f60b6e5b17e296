import type { Element } from 'hast';
import { h } from 'hastscript';
import { textIn } from '../library/library.ts';
import type { DrawContext } from './context.ts';

/** The topics of an entry, as links; nothing where it has none. */
export function topicLinks(ids: readonly string[], { lang, t, href, library }: DrawContext): Element[] {
  const topics = ids.flatMap((id) => library.find('topic', id) ?? []);
  if (topics.length === 0) return [];
  const links = topics.map((topic) =>
    h('li', h('a.chip', { href: href({ kind: 'topic', id: topic.id }) }, textIn(topic, lang).data.title)),
  );
  return [
    h('nav.topics', { ariaLabel: t.nav.topics, lang }, [
      h('span.soft.small', t.nav.topics),
      h('ul', { role: 'list' }, links),
    ]),
  ];
}
