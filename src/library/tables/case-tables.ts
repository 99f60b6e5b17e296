import { BENEFIT_EVENTS, caseSchema, type CaseData } from '../../intake/schema/entry/case.ts';
import { SIDES, type Side } from '../../intake/schema/names.ts';
import { PROVINCES } from '../../intake/schema/provinces.ts';
import { LANGS } from '../../words/languages.ts';
import type { Lang } from '../../words/languages.ts';
import { textIn, type Library } from '../library.ts';
import { regionOf, REGIONS } from '../region.ts';
import { columnsOf, several, tableOf, type DataTable } from './table.ts';
import { derived } from './derived.ts';

type OfCase<T = object> = T & { id: string; data: CaseData; lang: Lang };
type Scheme = NonNullable<CaseData['scheme']>;
type Benefit = Scheme['benefits'][number];
/** The first column of what belongs to a case. */
const OF_CASE = { of: 'cases', required: true } as const;
type Step = Partial<NonNullable<Benefit['tiers']>[number]>;

/** Cases as tables: the cases themselves, their sides, figures, events and benefits. */
export function caseTables(library: Pick<Library, 'all'>, lang: Lang): DataTable[] {
  const cases: OfCase[] = library.all('case').map((entry) => ({ id: entry.id, ...textIn(entry, lang) }));
  return [casesTable(cases, lang), sidesTable(cases), figuresTable(cases), timelineTable(cases), benefitsTable(cases)];
}

function casesTable(cases: OfCase[], lang: Lang): DataTable {
  const column = columnsOf<OfCase>(caseSchema);
  return tableOf(
    'cases',
    cases,
    [
      derived('id', 'string', ({ id }) => id, 'id', { required: true }),
      derived('lang', 'string', (row) => row.lang, 'lang', { values: LANGS, required: true }),
      column('title', 'string', 'title', ({ data }) => data.title),
      column('summary', 'string', 'summary', ({ data }) => data.summary),
      column('group', 'string', 'group', ({ data }) => several(data.group)),
      column('province', 'string', 'place.province', ({ data }) => data.place.province),
      derived('provinceName', 'string', ({ data }) => PROVINCES[data.place.province][lang], 'province_name', {
        required: true,
      }),
      derived('region', 'string', ({ data }) => regionOf(data.place.province), 'region', {
        values: REGIONS,
        required: true,
      }),
      column('district', 'string', 'place.district', ({ data }) => data.place.district),
      column('subdistrict', 'string', 'place.subdistrict', ({ data }) => data.place.subdistrict),
      column('from', 'string', 'period.from', ({ data }) => data.period.from),
      column('to', 'string', 'period.to', ({ data }) => data.period.to),
      column('contribution', 'number', 'scheme.contribution.amount', ({ data }) => data.scheme?.contribution?.amount),
      column('contribution_per', 'string', 'scheme.contribution.per', ({ data }) => data.scheme?.contribution?.per),
      column(
        'contribution_source',
        'string',
        'scheme.contribution.source',
        ({ data }) => data.scheme?.contribution?.source,
        'sources',
      ),
      column('holder', 'string', 'scheme.holder', ({ data }) => data.scheme?.holder?.text),
      column('holder_source', 'string', 'scheme.holder.source', ({ data }) => data.scheme?.holder?.source, 'sources'),
      column('match', 'string', 'scheme.match', ({ data }) => data.scheme?.match?.text),
      column('match_source', 'string', 'scheme.match.source', ({ data }) => data.scheme?.match?.source, 'sources'),
      column('topics', 'string', 'topics', ({ data }) => several(data.topics)),
      column('status', 'string', 'status', ({ data }) => data.status),
      column('updated', 'string', 'updated', ({ data }) => data.updated),
    ],
    ['id'],
  );
}

/** Where the fields of a side stand in the schema; those of all sides are alike. */
const ANY_SIDE = `triangle.${SIDES[0]}`;

function sidesTable(cases: OfCase[]): DataTable {
  const rows = cases.flatMap((each) => SIDES.map((side): OfCase<{ side: Side }> => ({ ...each, side })));
  const column = columnsOf<OfCase<{ side: Side }>>(caseSchema, [ANY_SIDE]);
  return tableOf(
    'case-sides',
    rows,
    [
      derived('case', 'string', ({ id }) => id, 'case', OF_CASE),
      derived('side', 'string', ({ side }) => side, 'side', { values: SIDES, required: true }),
      column('state', 'string', `${ANY_SIDE}.state`, ({ data, side }) => data.triangle[side].state),
      column('note', 'string', `${ANY_SIDE}.note`, ({ data, side }) => data.triangle[side].note),
      column('sources', 'string', `${ANY_SIDE}.sources`, ({ data, side }) => several(data.triangle[side].sources)),
    ],
    ['case', 'side'],
  );
}

type Figure = (Scheme['members'][number] | Scheme['fund'][number]) & { measure: 'members' | 'fund'; value: number };

function figuresTable(cases: OfCase[]): DataTable {
  const rows = cases.flatMap((each) => {
    const { members = [], fund = [] } = each.data.scheme ?? {};
    const figures: Figure[] = [
      ...members.map((item) => ({ ...item, measure: 'members' as const, value: item.count })),
      ...fund.map((item) => ({ ...item, measure: 'fund' as const, value: item.baht })),
    ];
    return figures.map((figure): OfCase<{ figure: Figure }> => ({ ...each, figure }));
  });
  const column = columnsOf<OfCase<{ figure: Figure }>>(caseSchema, ['scheme.members']);
  return tableOf('case-figures', rows, [
    derived('case', 'string', ({ id }) => id, 'case', OF_CASE),
    derived('measure', 'string', ({ figure }) => figure.measure, 'measure', {
      values: ['members', 'fund'],
      required: true,
    }),
    derived('value', 'number', ({ figure }) => figure.value, 'value', { required: true }),
    column('as_of', 'string', 'scheme.members.asOf', ({ figure }) => figure.asOf),
    column('about', 'boolean', 'scheme.members.about', ({ figure }) => figure.about),
    column('uncertain', 'string', 'scheme.members.uncertain', ({ figure }) => figure.uncertain),
    column('source', 'string', 'scheme.members.source', ({ figure }) => figure.source, 'sources'),
  ]);
}

function timelineTable(cases: OfCase[]): DataTable {
  type Event = CaseData['timeline'][number];
  const rows = cases.flatMap((each) =>
    each.data.timeline.map((event): OfCase<{ event: Event }> => ({ ...each, event })),
  );
  const column = columnsOf<OfCase<{ event: Event }>>(caseSchema, ['timeline']);
  return tableOf('case-timeline', rows, [
    derived('case', 'string', ({ id }) => id, 'case', OF_CASE),
    column('date', 'string', 'timeline.date', ({ event }) => event.date),
    column('what', 'string', 'timeline.what', ({ event }) => event.what),
    column('side', 'string', 'timeline.side', ({ event }) => event.side),
    column('uncertain', 'string', 'timeline.uncertain', ({ event }) => event.uncertain),
    column('source', 'string', 'timeline.source', ({ event }) => event.source, 'sources'),
  ]);
}

function benefitsTable(cases: OfCase[]): DataTable {
  const rows = cases.flatMap((each) =>
    [...(each.data.scheme?.benefits ?? [])]
      .sort((a, b) => BENEFIT_EVENTS.indexOf(a.event) - BENEFIT_EVENTS.indexOf(b.event))
      .flatMap((benefit) =>
        (benefit.tiers ?? [{ baht: benefit.baht }]).map((step): OfCase<{ benefit: Benefit; step: Step }> => ({
          ...each,
          benefit,
          step,
        })),
      ),
  );
  const column = columnsOf<OfCase<{ benefit: Benefit; step: Step }>>(caseSchema, ['scheme.benefits']);
  const steps = 'scheme.benefits.tiers';
  return tableOf('benefits', rows, [
    derived('case', 'string', ({ id }) => id, 'case', OF_CASE),
    column('event', 'string', 'scheme.benefits.event', ({ benefit }) => benefit.event),
    column('benefit', 'string', 'scheme.benefits.benefit', ({ benefit }) => benefit.benefit),
    column('years', 'number', `${steps}.years`, ({ step }) => step.years),
    column('age', 'integer', `${steps}.age`, ({ step }) => step.age),
    column('baht', 'number', `${steps}.baht`, ({ step }) => step.baht),
    column('per', 'string', `${steps}.per`, ({ step }) => step.per),
    column('ceiling_stay', 'number', `${steps}.ceiling.stay`, ({ step }) => step.ceiling?.stay),
    column('ceiling_year', 'number', `${steps}.ceiling.year`, ({ step }) => step.ceiling?.year),
    column('condition', 'string', 'scheme.benefits.condition', ({ benefit }) => benefit.condition),
    column('uncertain', 'string', 'scheme.benefits.uncertain', ({ benefit }) => benefit.uncertain),
    column('source', 'string', 'scheme.benefits.source', ({ benefit }) => benefit.source, 'sources'),
  ]);
}
