import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatDate, formatNumber } from '../words/dates.ts';
import { formatBaht } from '../words/locale/sum-of-money.ts';
import { byCode } from '../words/order.ts';
import { textIn } from '../library/library.ts';
import type { ToldOfCase } from '../library/told/told-of-case.ts';
import type { CaseData } from '../intake/schema/entry/case.ts';
import type { HelpData } from '../intake/schema/entry/help.ts';
import { SIDES } from '../intake/schema/names.ts';
import type { DrawContext } from './context.ts';
import { cited, cite, sideMark, text } from './pieces.ts';

/** How many points stand under each heading of the card, and how long they may be together: the first always stands. */
const MOST = 2;
const MOST_LETTERS = 220;
/** A reason longer than this many letters belongs to the page, not on its card. */
const SHORT = 150;

type Point = { words: string; sources: readonly string[]; lang?: string | undefined };

/**
 * A case on one card: since when, how many people and how much money with their dates, the three sides, what
 * worked, what broke, and three things to take away. Everything on it stands elsewhere in the library with its source.
 * @param place where it lies, drawn; a preview goes without, since the outline of the country is heavy
 * @param photo its lead photograph, below what answers first
 */
export function caseCard(
  data: CaseData,
  id: string,
  told: ToldOfCase,
  page: DrawContext,
  place: readonly Element[] = [],
  photo: readonly Element[] = [],
): Element {
  const { lang, t } = page;
  const row = (name: string, value: ElementContent[]) => h('div', [h('dt', { lang }, name), h('dd', value)]);
  return h('section.case-card', { ariaLabelledBy: 'card' }, [
    ...place,
    h('h2#card', { lang }, t.cases.card),
    h('dl.card-facts', [
      row(t.cases.since, since(data, page)),
      row(
        t.members,
        latest(data.scheme?.members, (item) => `${formatNumber(item.count)} ${t.people}`, page),
      ),
      row(
        t.cases.fund,
        latest(data.scheme?.fund, (item) => formatBaht(item.baht, lang), page),
      ),
      row(t.cases.contribution, contribution(data, page)),
    ]),
    h(
      'ul.card-sides',
      { role: 'list', lang },
      SIDES.map((side) =>
        h('li', [
          sideMark(side, page),
          ' ',
          h('span.state', { dataState: data.triangle[side].state }, t.state[data.triangle[side].state]),
        ]),
      ),
    ),
    ...photo,
    ...points(t.cases.worked, worked(data, id, told, page), page),
    ...points(t.cases.broke, broke(data, id, told, page), page),
    ...takeAway(told, page),
  ]);
}

function since({ period }: CaseData, page: DrawContext): ElementContent[] {
  const { lang, t } = page;
  if (!period.from) return [h('span.soft', { lang }, t.notKnown)];
  const to = period.to ? ` ${t.cases.until} ${formatDate(period.to, lang)}` : '';
  return [text(`${formatDate(period.from, lang)}${to}\u00a0`), ...cite([period.source], page)];
}

/** The last of several dated figures. */
function latest<T extends { asOf: string; about: boolean; source: string }>(
  items: readonly T[] | undefined,
  say: (item: T) => string,
  page: DrawContext,
): ElementContent[] {
  const { lang, t } = page;
  const last = [...(items ?? [])].sort((a, b) => byCode(a.asOf, b.asOf)).at(-1);
  if (!last) return [h('span.soft', { lang }, t.noData)];
  return [
    text(`${last.about ? `${t.about} ` : ''}${say(last)} `),
    h('span.soft', { lang }, `${t.cases.asOf} ${formatDate(last.asOf, lang)}\u00a0`),
    ...cite([last.source], page),
  ];
}

function contribution({ scheme }: CaseData, page: DrawContext): ElementContent[] {
  const { lang, t } = page;
  const paid = scheme?.contribution;
  if (!paid) return [h('span.soft', { lang }, t.noData)];
  return [text(`${formatBaht(paid.amount, lang)} / ${t.per[paid.per] ?? ''}\u00a0`), ...cite([paid.source], page)];
}

const worked = (data: CaseData, id: string, told: ToldOfCase, page: DrawContext): Point[] => [
  ...toldBy(told, id, ['worked'], page),
  ...reasons(data, ['strong', 'growing', 'present']),
];

const broke = (data: CaseData, id: string, told: ToldOfCase, page: DrawContext): Point[] => [
  ...toldBy(told, id, ['failed', 'mixed'], page),
  ...reasons(data, ['weak']),
];

const toldBy = (
  { help }: ToldOfCase,
  id: string,
  went: readonly HelpData['cases'][number]['went'][],
  page: DrawContext,
): Point[] =>
  help.flatMap((entry) => {
    const { data, lang } = textIn(entry, page.lang);
    return data.cases
      .filter((item) => item.case === id && went.includes(item.went))
      .map(({ how, sources }): Point => ({ words: how, sources, lang: lang === page.textLang ? undefined : lang }));
  });

/** What is said of the sides that stand so: what is short; where nothing is, the shortest, since it is known. */
function reasons({ triangle }: CaseData, states: readonly string[]): Point[] {
  const said = SIDES.flatMap((side) => {
    const { state, note, sources } = triangle[side];
    return note && states.includes(state) ? [{ words: note, sources }] : [];
  });
  const short = said.filter(({ words }) => words.length <= SHORT);
  return short.length > 0 ? short : said.sort((a, b) => a.words.length - b.words.length).slice(0, 1);
}

function points(title: string, found: readonly Point[], page: DrawContext): Element[] {
  const { lang, t } = page;
  return [
    h('h3', { lang }, title),
    found.length === 0
      ? h('p.soft', { lang }, t.noData)
      : h(
          'ul',
          found
            .slice(0, MOST)
            .filter(({ words }, at) => at === 0 || words.length + (found[0]?.words.length ?? 0) <= MOST_LETTERS)
            .map(({ words, sources, lang: foreign }) => h('li', { lang: foreign }, cited(words, sources, page))),
        ),
  ];
}

function takeAway({ lessons }: ToldOfCase, page: DrawContext): Element[] {
  if (lessons.length === 0) return [];
  const { lang, t } = page;
  const items = lessons.map((lesson) => {
    const { data, lang: foreign } = textIn(lesson, lang);
    return h('li.held', { lang: foreign === page.textLang ? undefined : foreign }, [
      h('a', { href: page.href({ kind: 'lesson', id: lesson.id }) }, data.title),
    ]);
  });
  return [h('h3', { lang }, t.cases.takeAway), h('ol', items)];
}
