import { byCode } from '../../../words/order.ts';
import { words } from '../../../words/words.ts';
import { blockHtml } from '../../../text/blocks/block-html.ts';
import { benefitsTable } from '../../../text/blocks/benefits.ts';
import { timelineList } from '../../../text/blocks/timeline.ts';
import { formatBaht, formatDate, formatNumber, machineDate } from '../../../words/dates.ts';
import type { EntryText } from '../../../library/entry.ts';
import type { Lang } from '../../../words/languages.ts';
import { placeName } from '../../../library/place.ts';
import type { CaseData } from '../../../intake/schema/entry/case.ts';
import { SIDES } from '../../../intake/schema/names.ts';
import { el } from '../../../dom/element.ts';
import type { PageParts } from './page-parts.ts';
import { cite, fragment, link, section, sideMark, topicLinks, type PageContext } from './pieces.ts';

const FACES = {
  policy: '98,3 3,137 98,92',
  movement: '102,3 197,137 102,92',
  knowledge: '100,97 7,141 193,141',
} as const;

/**
 * What stands on the page of a case, but for the lists of lessons and notes, which the site adds from other entries.
 */
export function casePage({ data, body }: EntryText<'case'>, page: PageContext, textLang: Lang): PageParts {
  const { lang, numbers } = page;
  const t = words(lang);
  const block = { lang: textLang, cite: (source: string) => numbers.get(source) };
  const { from, to, source } = data.period;
  return {
    kicker: [
      data.place.province && placeName(data.place, lang),
      el(
        'span',
        { class: 'tags' },
        data.group.map((group) => el('span', { class: 'tag' }, t.group[group])),
      ),
      from &&
        el(
          'span',
          {},
          ` · ${t.cases.since} ${formatDate(from, lang)}${to ? ` ${t.cases.until} ${formatDate(to, lang)}` : ''} `,
          cite([source], page),
        ),
    ],
    contents: (
      [
        ['dream', t.cases.dream, true],
        ['reality', t.cases.reality, true],
        ['triangle', t.cases.triangle, true],
        ['story', t.cases.story, body.html !== ''],
        ['scheme', t.cases.scheme, data.scheme !== undefined],
        ['timeline', t.cases.timeline, data.timeline.length > 0],
        ['organisations', t.cases.organisations, data.organisations.length > 0],
        ['unknown', t.cases.unknown, data.unknown.length > 0],
        ['references', t.entry.references, numbers.size > 0],
      ] as [string, string, boolean][]
    )
      .filter(([, , there]) => there)
      .map(([id, name]): [string, string] => [id, name]),
    main: [
      dreamReality(data, page, textLang),
      section('triangle', t.cases.triangle, lang, triangle(data, page, textLang)),
      body.html &&
        el(
          'section',
          { class: 'section' },
          el('h2', { id: 'story', class: 'label', lang }, t.cases.story),
          el('div', { class: 'prose' }, fragment(body.html)),
        ),
      data.scheme &&
        section(
          'scheme',
          t.cases.scheme,
          lang,
          figures(data.scheme, page, textLang),
          data.scheme.benefits.length > 0
            ? fragment(blockHtml(benefitsTable(data.scheme, block)))
            : el('p', { class: 'no-data', lang }, t.cases.noBenefits),
        ),
      data.timeline.length > 0 &&
        section('timeline', t.cases.timeline, lang, fragment(blockHtml(timelineList(data.timeline, block)))),
      data.organisations.length > 0 &&
        section(
          'organisations',
          t.cases.organisations,
          lang,
          el(
            'dl',
            { class: 'organisations' },
            data.organisations.map((item) =>
              el(
                'div',
                {},
                el('dt', {}, `${item.name} `, cite([item.source], page)),
                item.role && el('dd', {}, item.role),
              ),
            ),
          ),
        ),
      data.unknown.length > 0 &&
        el(
          'section',
          { class: 'section unknown' },
          el('h2', { id: 'unknown', lang }, t.cases.unknown),
          el(
            'ul',
            {},
            data.unknown.map((item) => el('li', {}, item.text)),
          ),
          el('p', { class: 'small soft', lang }, t.cases.unknownHelp),
        ),
      topicLinks(data.topics, page),
    ],
  };
}

function dreamReality(data: CaseData, page: PageContext, textLang: Lang): HTMLElement {
  const { lang } = page;
  const t = words(lang).cases;
  const half = (name: string, title: string, points: CaseData['vision']) =>
    el(
      'section',
      { class: name, 'aria-labelledby': name },
      el('h2', { id: name, lang }, title),
      points.length === 0
        ? el('p', { class: 'no-data', lang }, words(lang).noData)
        : el(
            'ul',
            { role: 'list' },
            points.map((point) =>
              el(
                'li',
                { lang: textLang },
                `${point.text} `,
                cite(point.sources, page),
                point.uncertain && ' ',
                point.uncertain &&
                  el('span', { class: 'uncertain' }, el('b', { lang }, t.uncertain), ` ${point.uncertain}`),
              ),
            ),
          ),
    );
  return el(
    'div',
    { class: 'dream-reality' },
    half('dream', t.dream, data.vision),
    half('reality', t.reality, data.reality),
    data.gap &&
      el(
        'section',
        { class: 'gap', 'aria-labelledby': 'gap' },
        el('h2', { id: 'gap', lang }, t.gap),
        el('p', { lang: textLang }, data.gap),
        el('p', { class: 'small soft', lang }, t.gapBy),
      ),
  );
}

function triangle(data: CaseData, page: PageContext, textLang: Lang): HTMLElement {
  const { lang } = page;
  const t = words(lang);
  const drawing = `<svg viewBox="0 0 200 144" role="img">${SIDES.map((side) => `<polygon points="${FACES[side]}" class="${side}" data-state="${data.triangle[side].state}"></polygon>`).join('')}</svg>`;
  return el(
    'div',
    { class: 'triangle-state' },
    fragment(drawing),
    el(
      'dl',
      {},
      SIDES.map((side) => {
        const { state, note, sources } = data.triangle[side];
        return el(
          'div',
          { 'data-side': side },
          el(
            'dt',
            {},
            el('a', { href: link({ side }, page) }, sideMark(side, lang, true)),
            ' ',
            el('span', { class: 'state', 'data-state': state }, t.state[state]),
          ),
          note && el('dd', { lang: textLang }, `${note} `, cite(sources, page)),
        );
      }),
    ),
  );
}

function figures(
  scheme: NonNullable<CaseData['scheme']>,
  page: PageContext,
  textLang: Lang,
): (HTMLElement | undefined | false)[] {
  const { lang } = page;
  const t = words(lang);
  const { contribution } = scheme;
  const rows = [
    ...scheme.members.map((item) => ({ ...item, label: t.members, value: `${formatNumber(item.count)} ${t.people}` })),
    ...scheme.fund.map((item) => ({ ...item, label: t.cases.fund, value: formatBaht(item.baht, lang) })),
  ].sort((a, b) => byCode(a.asOf, b.asOf));
  return [
    contribution &&
      el(
        'p',
        { class: 'contribution' },
        el('span', { class: 'soft small' }, t.cases.contribution),
        ' ',
        el('strong', {}, `${formatBaht(contribution.amount, lang)} / ${t.per[contribution.per] ?? ''}`),
        ' ',
        cite([contribution.source], page),
        contribution.condition && ' ',
        contribution.condition && el('span', { class: 'condition', lang: textLang }, contribution.condition),
      ),
    rows.length > 0 &&
      el(
        'div',
        { class: 'table-wrap', tabindex: 0, role: 'region', 'aria-label': t.cases.growth },
        el(
          'table',
          { class: 'figures' },
          el('caption', {}, t.cases.growth),
          el(
            'tbody',
            {},
            rows.map((row) =>
              el(
                'tr',
                {},
                el('th', { scope: 'row' }, el('time', { datetime: machineDate(row.asOf) }, formatDate(row.asOf, lang))),
                el('td', {}, row.label),
                el(
                  'td',
                  { class: 'number' },
                  row.about && `${t.about} `,
                  `${row.value} `,
                  cite([row.source], page),
                  row.uncertain &&
                    el(
                      'span',
                      { class: 'uncertain', lang: textLang },
                      el('b', { lang }, t.cases.uncertain),
                      ` ${row.uncertain}`,
                    ),
                ),
              ),
            ),
          ),
        ),
      ),
  ];
}
