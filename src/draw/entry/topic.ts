import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ToDraw } from '../context.ts';
import { rendered, text } from '../pieces.ts';
import type { EntryDrawing } from './drawing.ts';

/** Parts of the page of a topic that the site adds: before the essay and after it. */
export interface AroundTopic {
  before: EntryDrawing['contents'];
  after: EntryDrawing['contents'];
}

/** What a topic itself says; the entries that stand in it are the site's. */
export function drawTopic(
  { text: { data, body }, page }: ToDraw<'topic'>,
  around: AroundTopic = { before: [], after: [] },
): EntryDrawing {
  const own = body.headings
    .filter(({ depth }) => depth === 2)
    .map(({ id, text: name }): [string, string] => [id, name]);
  const sources: [string, string][] = page.numbers.size > 0 ? [['references', page.t.entry.references]] : [];
  return {
    kicker: [text(page.t.kind.topic)],
    title: h('h1', data.title),
    lead: h('p.lead', data.introduction),
    contents: [...around.before, ...own, ...around.after, ...sources],
    main: [[h('div.prose', data.template ? byPart(body.html) : [rendered(body.html)])]],
  };
}

/** A text that is looked up part by part and not read through, such as a draft of rules: each part folded below its name. */
function byPart(html: string): ElementContent[] {
  const [opening = '', ...parts] = html.split(/(?=<h2 id=")/);
  return [
    rendered(opening),
    ...parts.map((part) => {
      const [, id = '', name = '', inside = ''] = /^<h2 id="([^"]*)">(.*?)<\/h2>(.*)$/s.exec(part) ?? [];
      return h('details.fold', [
        h('summary', h('h2', [rendered(name)])),
        h('div.fold-inside', { id }, [rendered(inside)]),
      ]);
    }),
  ];
}
