import { h } from 'hastscript';
import type { ToDraw } from '../context.ts';
import { rendered, text } from '../pieces.ts';
import type { EntryDrawing } from './drawing.ts';

/** What a topic itself says; the entries that stand in it are the site's. */
export function drawTopic({ text: { data, body }, page }: ToDraw<'topic'>): EntryDrawing {
  return {
    kicker: [text(page.t.kind.topic)],
    title: h('h1', data.title),
    lead: h('p.lead', data.introduction),
    contents: [],
    main: [[h('div.prose', [rendered(body.html)])]],
  };
}
