import { BENEFIT_EVENTS, type CaseData } from '../../intake/schema/entry/case.ts';
import type { SourceData } from '../../intake/schema/list/source.ts';
import type { Lang } from '../../words/languages.ts';
import { words } from '../../words/words.ts';
import type { Entry } from '../entry.ts';
import { formatReference } from '../format-source.ts';
import { textIn, type Library } from '../library.ts';
import { placeName } from '../place.ts';

type Scheme = NonNullable<CaseData['scheme']>;
type Benefit = Scheme['benefits'][number];

/** From this many sums on, a table says enough to be set beside another. */
const ENOUGH = 2;

/** Cases with a table of benefits, by how many sums their sources tell. */
export interface PricedSchemes {
  /** Two sums or more; those with most sums first. */
  tables: Entry<'case'>[];
  /** One sum. */
  single: Entry<'case'>[];
  /** Benefits by name only. */
  unpriced: Entry<'case'>[];
}

/** How many sums in baht a benefit tells: each step is one. */
const sumsOf = ({ tiers, baht }: Benefit): number => tiers?.length ?? (baht === undefined ? 0 : 1);
const benefitsOf = (entry: Entry<'case'>): readonly Benefit[] => entry.th.data.scheme?.benefits ?? [];
const sums = (entry: Entry<'case'>): number => benefitsOf(entry).reduce((sum, benefit) => sum + sumsOf(benefit), 0);
/** Whether the sources of a case tell the sums of enough of its benefits to set them beside those of others. */
export const tellsPrices = (entry: Entry<'case'>): boolean =>
  benefitsOf(entry).filter((benefit) => sumsOf(benefit) > 0).length >= ENOUGH;
/** How many events of life have a sum: what makes a table whole. */
const events = (entry: Entry<'case'>): number =>
  new Set(benefitsOf(entry).flatMap((benefit) => (sumsOf(benefit) > 0 ? benefit.event : []))).size;

/** Sorts cases with benefits by what their sources tell of sums; those whose sums cover most events come first. */
export function pricedSchemes(cases: readonly Entry<'case'>[]): PricedSchemes {
  const told = cases
    .filter((entry) => benefitsOf(entry).length > 0)
    .sort((a, b) => events(b) - events(a) || sums(b) - sums(a));
  return {
    tables: told.filter((entry) => sums(entry) >= ENOUGH),
    single: told.filter((entry) => sums(entry) > 0 && sums(entry) < ENOUGH),
    unpriced: told.filter((entry) => sums(entry) === 0),
  };
}

/** The newest date among the sources of a table; `undefined` where none has a date. */
export function dateOfTable(
  entry: Entry<'case'>,
  sourceOf: (id: string) => SourceData | undefined,
): string | undefined {
  const dates = benefitsOf(entry).flatMap(({ source }) => (source && sourceOf(source)?.issued) ?? []);
  return dates.sort().at(-1);
}

/** The events of life for which one of these cases has a benefit, in the order of life. */
export const eventsOf = (cases: readonly Entry<'case'>[]): Benefit['event'][] =>
  BENEFIT_EVENTS.filter((event) => cases.some((entry) => benefitsOf(entry).some((benefit) => benefit.event === event)));

/** Every sum of every case as rows of a table, its head first; a step is a row. */
export function benefitRows(library: Pick<Library, 'source'>, cases: readonly Entry<'case'>[], lang: Lang): string[][] {
  const { benefits: own, tier } = words(lang).looking;
  const c = own.columns;
  const number = (value: number | undefined) => (value === undefined ? '' : String(value));
  const rows = cases.flatMap((entry) => {
    const { data } = textIn(entry, lang);
    return (data.scheme?.benefits ?? []).flatMap((benefit) => {
      const source = benefit.source === undefined ? undefined : library.source(benefit.source);
      const { lead, title, url } = source ? formatReference(source, lang) : { lead: '', title: '', url: undefined };
      const steps: Partial<NonNullable<Benefit['tiers']>[number]>[] = benefit.tiers ?? [{ baht: benefit.baht }];
      return steps.map(({ years, age, baht, per, ceiling }) => [
        data.title,
        placeName(data.place, lang),
        own.event[benefit.event],
        benefit.benefit,
        number(years),
        number(age),
        number(baht),
        per ? tier.perName[per] : '',
        number(ceiling?.stay),
        number(ceiling?.year),
        benefit.condition ?? '',
        benefit.uncertain ?? '',
        [lead, title, url].filter(Boolean).join('. '),
      ]);
    });
  });
  const head = [c.case, c.place, c.event, c.benefit, c.years, c.age, c.baht, c.per, c.stay, c.year];
  return [[...head, c.condition, c.uncertain, c.source], ...rows];
}
