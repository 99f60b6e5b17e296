import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { TriedKind } from '../../intake/schema/names.ts';
import type { TriedData } from '../../intake/schema/list/tried.ts';
import { PROVINCES } from '../../intake/schema/provinces.ts';
import { countTried, toldResults } from '../../library/told/tried.ts';
import { formatDate, machineDate } from '../../words/dates.ts';
import type { DrawContext, PageContext } from '../context.ts';
import { section } from '../pieces.ts';

/** How many voices stay open; the rest is folded. One more is never folded alone. */
const OPEN = 5;

/**
 * What people told who tried an entry: how often it went how, then their words, the newest first. Where nobody told yet
 * the section says so and invites, which is nothing for paper; the site places the form right below it.
 */
export function triedSection(kind: TriedKind, id: string, page: DrawContext): Element {
  const { lang, t } = page;
  const told = page.library.tried(kind, id);
  if (told.length === 0)
    return h('section.section.propose', [
      h('h2#tried', { lang }, t.tried.title),
      h('p.soft', { lang }, kind === 'workshop' ? t.tried.noneOfKit : t.tried.none),
    ]);
  const cut = told.length > OPEN + 1 ? OPEN : told.length;
  const list = (some: readonly TriedData[]) =>
    h(
      'ul.tried-voices',
      { role: 'list' },
      some.map((item) => voice(item, page)),
    );
  const rest = told.slice(cut);
  return section('tried', t.tried.title, page, [
    counts(told, page),
    h('p.small.soft', { lang }, t.tried.theirWords),
    list(told.slice(0, cut)),
    ...(rest.length > 0 ? [h('details.folded', [h('summary', { lang }, t.showRest(rest.length)), list(rest)])] : []),
  ]);
}

/** That a kit was used, and how it went, in a line that leads to the voices; `undefined` where nobody told yet. */
export function triedLine(id: string, page: DrawContext): Element | undefined {
  const { lang, t } = page;
  const told = page.library.tried('workshop', id);
  if (told.length === 0) return undefined;
  return h('p.tried-line', { lang }, [
    h('a', { href: '#tried' }, t.tried.used(told.length)),
    ' ',
    ...marks(told, page),
  ]);
}

const counts = (told: readonly TriedData[], page: PageContext): Element =>
  h('p.tried-counts', { lang: page.lang }, marks(told, page));

/** Each result that was told with its number, as words in a frame of its own: never colour alone. */
const marks = (told: readonly TriedData[], { t }: PageContext): ElementContent[] =>
  toldResults(countTried(told)).flatMap(([result, times], at): ElementContent[] => [
    ...(at > 0 ? [{ type: 'text', value: ' ' } as const] : []),
    h('span.tried-result', { dataResult: result }, `${t.tried.result[result]} ${t.tried.times(times)}`),
  ]);

function voice(item: TriedData, { lang, t }: PageContext): Element {
  const { province, group, named, people } = item;
  const place = province === 'unknown' ? t.tried.noProvince : PROVINCES[province][lang];
  return h('li', { id: `tried-${item.id}` }, [
    h('p.facts', { lang }, [
      h('span.tried-result', { dataResult: item.result }, t.tried.result[item.result]),
      ...(group !== undefined && named ? [h('span', { lang: item.lang === lang ? undefined : item.lang }, group)] : []),
      h('span', place),
      h('time', { dateTime: machineDate(item.date) }, formatDate(item.date, lang)),
      ...(people === undefined ? [] : [h('span', t.tried.people(people))]),
    ]),
    ...(item.changed === undefined
      ? []
      : [h('blockquote.tried-words', h('p', { lang: item.lang === lang ? undefined : item.lang }, item.changed))]),
  ]);
}
