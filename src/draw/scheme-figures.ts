import type { Element } from 'hast';
import { h } from 'hastscript';
import { formatDate, formatNumber, machineDate } from '../words/dates.ts';
import { formatBaht } from '../words/locale/sum-of-money.ts';
import { byCode } from '../words/order.ts';
import type { CaseData } from '../intake/schema/entry/case.ts';
import type { DrawContext } from './context.ts';
import { cite, cited, text, uncertain } from './pieces.ts';

type Scheme = NonNullable<CaseData['scheme']>;

/** What members and others pay, who holds it, members and money of a fund, each with its source. */
export function schemeFigures(scheme: Scheme, page: DrawContext): Element[] {
  const { holder, match } = page.t.looking.compare.rows;
  return [
    ...(scheme.contribution ? [contributionLine(scheme.contribution, page)] : []),
    ...toldLine(match, scheme.match, page),
    ...toldLine(holder, scheme.holder, page),
    ...growthTable(scheme, page),
  ];
}

function toldLine(label: string, told: Scheme['holder'], page: DrawContext): Element[] {
  if (!told) return [];
  return [
    h('p.contribution', [
      h('span.soft.small', label),
      h('span.condition', { lang: page.textLang }, cited(told.text, [told.source], page)),
    ]),
  ];
}

function contributionLine(contribution: NonNullable<Scheme['contribution']>, page: DrawContext): Element {
  const { lang, t, textLang } = page;
  return h('p.contribution', [
    h('span.soft.small', t.cases.contribution),
    h('strong', `${formatBaht(contribution.amount, lang)} / ${t.per[contribution.per] ?? ''}`),
    text(' '),
    ...cite([contribution.source], page),
    ...(contribution.condition ? [h('span.condition', { lang: textLang }, contribution.condition)] : []),
  ]);
}

function growthTable({ members, fund }: Scheme, page: DrawContext): Element[] {
  const { lang, t, textLang } = page;
  const rows = [
    ...members.map((item) => ({ ...item, label: t.members, value: `${formatNumber(item.count)} ${t.people}` })),
    ...fund.map((item) => ({ ...item, label: t.cases.fund, value: formatBaht(item.baht, lang) })),
  ].sort((a, b) => byCode(a.asOf, b.asOf));
  if (rows.length === 0) return [];
  const drawn = rows.map((row) =>
    h('tr', [
      h('th', { scope: 'row' }, h('time', { dateTime: machineDate(row.asOf) }, formatDate(row.asOf, lang))),
      h('td', row.label),
      h('td.number', [
        ...cited(`${row.about ? `${t.about} ` : ''}${row.value}`, [row.source], page),
        ...uncertain(row.uncertain, page, textLang),
      ]),
    ]),
  );
  return [
    h('div.table-wrap', { tabIndex: 0, role: 'region', ariaLabel: t.cases.growth }, [
      h('table.figures', [h('caption', t.cases.growth), h('tbody', drawn)]),
    ]),
  ];
}
