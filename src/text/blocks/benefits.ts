import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import { formatBaht } from '../../words/locale/sum-of-money.ts';
import { BENEFIT_EVENTS, type CaseData } from '../../intake/schema/entry/case.ts';
import { field } from '../../intake/schema/field.ts';
import { caseId } from '../../intake/schema/ids.ts';
import type { Block, BlockContext } from './block.ts';
import { marksFor } from '../render/citations.ts';
import { scrollingTable } from '../render/scrolling-table.ts';
import { WORDS } from './block-words.ts';

type Scheme = NonNullable<CaseData['scheme']>;
type Benefit = Scheme['benefits'][number];

/** The benefits of one fund, drawn from the data of its case so that no figure is typed twice. */
export const benefits: Block<{ case: string }> = {
  name: 'Benefits',
  help: { th: 'ตารางสวัสดิการ จากข้อมูลของกรณีศึกษา', en: 'The benefit table of a case, drawn from its data.' },
  attributes: z.strictObject({
    case: field(caseId, {
      th: 'กรณีศึกษา',
      en: 'Case',
      help: { th: 'รหัสกรณีที่มีตารางสวัสดิการ', en: 'Id of the case that has the benefits.' },
      example: 'chamuang',
    }),
  }),
  children: 'none',
  example: '<Benefits case="chamuang" />',
  build: (attributes, _children, context) =>
    benefitsTable(context.data('case', attributes.case)?.scheme ?? { benefits: [] }, context),
};

/**
 * Benefits as a real table, grouped by event in the order of life. A sum that no source tells is shown as a gap.
 * @param scheme  the scheme of a case, in the page's language
 * @param context language of the page and its reference marks
 */
export function benefitsTable(
  { benefits: items }: Pick<Scheme, 'benefits'>,
  context: Pick<BlockContext, 'lang' | 'cite'>,
): ElementContent[] {
  const words = WORDS[context.lang];
  if (items.length === 0) return [h('p', { className: ['no-data'] }, words.noData)];
  const withCondition = items.some((item) => item.condition);
  const head = [words.benefits.benefit, words.benefits.sum, ...(withCondition ? [words.benefits.condition] : [])];
  const groups = BENEFIT_EVENTS.map((event) => [event, items.filter((item) => item.event === event)] as const).filter(
    ([, list]) => list.length > 0,
  );
  const bodies = groups.map(([event, list]) =>
    h('tbody', { dataEvent: event }, [
      h('tr', h('th', { scope: 'rowgroup', colSpan: head.length }, words.event[event])),
      ...list.map((item) => row(item, withCondition, context)),
    ]),
  );
  const table = h('table', { className: ['benefits'] }, [
    h('caption', words.benefits.caption),
    h(
      'thead',
      h(
        'tr',
        head.map((text) => h('th', { scope: 'col' }, text)),
      ),
    ),
    ...bodies,
  ]);
  return [scrollingTable(table, words.benefits.caption)];
}

/** The event stands in a row of its own and the source behind the sum: three columns are what a phone can show. */
function row(item: Benefit, withCondition: boolean, context: Pick<BlockContext, 'lang' | 'cite'>): Element {
  const { lang } = context;
  const words = WORDS[lang];
  // No line may begin with the marks alone.
  const source = item.source ? [text('\u00a0'), ...marksFor(context, item.source)] : [];
  return h('tr', [
    h('td', [text(item.benefit), ...uncertain(item.uncertain, lang)]),
    hasSum(item)
      ? h('td', { className: ['sum'] }, benefitSum(item, lang, source))
      : h('td', { className: ['no-data'] }, [words.noData, ...source]),
    ...(withCondition ? [h('td', item.condition ?? words.benefits.none)] : []),
  ]);
}

const hasSum = ({ baht, tiers }: Benefit): boolean => tiers !== undefined || baht !== undefined;

/**
 * What a benefit pays: one sum, or its steps; nothing where no source tells. What a single step asks for is left out where
 * the condition of the benefit tells it.
 * @param marks of the source, set behind the last sum
 */
export function benefitSum(
  { baht, tiers, condition }: Benefit,
  lang: BlockContext['lang'],
  marks: ElementContent[] = [],
): ElementContent[] {
  if (!tiers) return baht === undefined ? [] : [text(formatBaht(baht, lang)), ...marks];
  const lines = tiers.map((tier, at): ElementContent[] => {
    const asked = tiers.length === 1 && condition !== undefined ? '' : asks(tier, lang);
    return [
      text(formatBaht(tier.baht, lang) + WORDS[lang].tier.per[tier.per]),
      ...(at === tiers.length - 1 ? marks : []),
      ...(asked ? [text(' '), h('small', asked)] : []),
    ];
  });
  if (lines.length === 1) return lines.flat();
  return [
    h(
      'ul',
      { className: ['tiers'], role: 'list' },
      lines.map((line) => h('li', line)),
    ),
  ];
}

const text = (value: string): ElementContent => ({ type: 'text', value });

/** To whom a step is paid, and up to what. */
function asks({ years, age, ceiling }: NonNullable<Benefit['tiers']>[number], lang: BlockContext['lang']): string {
  const { tier: words } = WORDS[lang];
  const told = [
    years !== undefined && words.years(years),
    age !== undefined && words.age(age),
    ceiling?.stay !== undefined && words.stay(formatBaht(ceiling.stay, lang)),
    ceiling?.year !== undefined && words.year(formatBaht(ceiling.year, lang)),
  ];
  return told.filter((each) => each !== false).join(', ');
}

/** The reason why a fact is uncertain, set small under it. */
export const uncertain = (reason: string | undefined, lang: BlockContext['lang']): Element[] =>
  reason ? [h('small', { className: ['uncertain'] }, WORDS[lang].uncertain + reason)] : [];
