import type { Element } from 'hast';
import { h } from 'hastscript';
import { formatBaht, formatDate, formatNumber, machineDate } from '../words/dates.ts';
import { byCode } from '../words/order.ts';
import type { CaseData } from '../intake/schema/entry/case.ts';
import type { DrawContext } from './context.ts';
import { cite, cited, text, uncertain } from './pieces.ts';

type Scheme = NonNullable<CaseData['scheme']>;

/** Contribution, members and money of a fund, each figure with its date and source. */
export function schemeFigures(scheme: Scheme, page: DrawContext): Element[] {
  return [...(scheme.contribution ? [contributionLine(scheme.contribution, page)] : []), ...growthTable(scheme, page)];
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
