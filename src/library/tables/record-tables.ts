import { awardSchema } from '../../intake/schema/list/award.ts';
import { eventSchema } from '../../intake/schema/list/event.ts';
import { figureSchema } from '../../intake/schema/list/figure.ts';
import { ruleSchema } from '../../intake/schema/list/rule.ts';
import type { RecordKind, RecordOf } from '../../intake/schema/list/records.ts';
import { populationSchema, type PopulationData } from '../../intake/schema/list/population.ts';
import { studySchema } from '../../intake/schema/list/study.ts';
import type { Lang } from '../../words/languages.ts';
import type { Library } from '../library.ts';
import { derived } from './derived.ts';
import { columnsOf, several, tableOf, type DataTable, type Made } from './table.ts';

type Of<K extends RecordKind> = RecordOf[K];
type Recipient = Of<'award'>['recipients'][number];

/** Records of the movement as tables: events, figures, rules, studies, awards. */
export function recordTables(library: Pick<Library, 'records' | 'populations'>, lang: Lang): DataTable[] {
  return [
    eventsTable(library.records('event'), lang),
    figuresTable(library.records('figure'), lang),
    rulesTable(library.records('rule'), lang),
    studiesTable(library.records('study'), lang),
    awardsTable(library.records('award'), lang),
    peopleTable(library.populations),
  ];
}

function eventsTable(events: readonly Of<'event'>[], lang: Lang): DataTable {
  const column = columnsOf<Of<'event'>>(eventSchema);
  return tableOf(
    'events',
    events,
    [
      column('id', 'string', 'id', ({ id }) => id),
      column('date', 'string', 'date', ({ date }) => date),
      column('to', 'string', 'to', ({ to }) => to),
      column('side', 'string', 'side', ({ side }) => side),
      column('title', 'string', 'title', ({ title }) => title[lang]),
      column('text', 'string', 'text', ({ text }) => text?.[lang]),
      column('turning', 'boolean', 'turning', ({ turning }) => turning),
      column('planned', 'boolean', 'planned', ({ planned }) => planned),
      ...ends(column, lang),
    ],
    ['id'],
  );
}

function figuresTable(figures: readonly Of<'figure'>[], lang: Lang): DataTable {
  type Row = Of<'figure'> & { amount: Of<'figure'>['values'][number] };
  const column = columnsOf<Row>(figureSchema, ['values']);
  const rows = figures.flatMap((figure) => figure.values.map((amount): Row => ({ ...figure, amount })));
  return tableOf('figures', rows, [
    column('id', 'string', 'id', ({ id }) => id),
    column('series', 'string', 'series', ({ series }) => series),
    column('date', 'string', 'date', ({ date }) => date),
    column('to', 'string', 'to', ({ to }) => to),
    column('unit', 'string', 'values.unit', ({ amount }) => amount.unit),
    column('value', 'number', 'values.value', ({ amount }) => amount.value),
    column('bound', 'string', 'values.bound', ({ amount }) => amount.bound),
    column('stage', 'string', 'stage', ({ stage }) => stage),
    column('province', 'string', 'province', ({ province }) => province),
    column('title', 'string', 'title', ({ title }) => title[lang]),
    column('note', 'string', 'note', ({ note }) => note?.[lang]),
    column('contradiction', 'string', 'contradiction', ({ contradiction }) => contradiction?.[lang]),
    ...ends(column, lang),
  ]);
}

function rulesTable(rules: readonly Of<'rule'>[], lang: Lang): DataTable {
  const column = columnsOf<Of<'rule'>>(ruleSchema);
  return tableOf(
    'rules',
    rules,
    [
      column('id', 'string', 'id', ({ id }) => id),
      column('form', 'string', 'form', ({ form }) => form),
      column('date', 'string', 'date', ({ date }) => date),
      column('in_force', 'string', 'inForce', ({ inForce }) => inForce),
      column('effect', 'string', 'effect', ({ effect }) => effect),
      column('title', 'string', 'title', ({ title }) => title[lang]),
      column('says', 'string', 'says', ({ says }) => says[lang]),
      column('flow', 'string', 'flow', ({ flow }) => flow?.[lang]),
      column('gap', 'string', 'gap', ({ gap }) => gap?.[lang]),
      ...ends(column, lang),
    ],
    ['id'],
  );
}

function studiesTable(studies: readonly Of<'study'>[], lang: Lang): DataTable {
  const column = columnsOf<Of<'study'>>(studySchema);
  return tableOf(
    'studies',
    studies,
    [
      column('id', 'string', 'id', ({ id }) => id),
      column('subject', 'string', 'subject', ({ subject }) => subject),
      column('date', 'string', 'date', ({ date }) => date),
      column('title', 'string', 'title', ({ title }) => title[lang]),
      column('who', 'string', 'who', ({ who }) => who?.[lang]),
      column('provinces', 'string', 'provinces', ({ provinces }) => several(provinces)),
      column('measured', 'string', 'measured', ({ measured }) => measured[lang]),
      column('found', 'string', 'found', ({ found }) => found?.[lang]),
      column('limits', 'string', 'limits', ({ limits }) => limits?.[lang]),
      ...ends(column, lang),
    ],
    ['id'],
  );
}

/** An award of which no source names anybody keeps a row of its own. */
function awardsTable(awards: readonly Of<'award'>[], lang: Lang): DataTable {
  type Row = Of<'award'> & { recipient: Recipient | undefined };
  const column = columnsOf<Row>(awardSchema);
  const rows = awards.flatMap((award) =>
    (award.recipients.length > 0 ? award.recipients : [undefined]).map((recipient): Row => ({ ...award, recipient })),
  );
  return tableOf('awards', rows, [
    column('id', 'string', 'id', ({ id }) => id),
    column('date', 'string', 'date', ({ date }) => date),
    column('title', 'string', 'title', ({ title }) => title[lang]),
    column('by', 'string', 'by', ({ by }) => by?.[lang]),
    column('entries', 'integer', 'entries', ({ entries }) => entries),
    column('winners', 'integer', 'winners', ({ winners }) => winners),
    derived('recipient', 'string', ({ recipient }) => recipient?.name[lang]),
    column('province', 'string', 'recipients.province', ({ recipient }) => recipient?.province),
    column('why', 'string', 'recipients.why', ({ recipient }) => recipient?.why?.[lang]),
    column('case', 'string', 'recipients.case', ({ recipient }) => recipient?.case, 'cases'),
    column('uncertain', 'string', 'uncertain', ({ uncertain }) => uncertain?.[lang]),
    column('sources', 'string', 'sources', ({ sources, recipient }) => several(recipient?.sources ?? sources)),
  ]);
}

/** The people of each province by the day of their count, the newest count first. */
function peopleTable(counts: readonly PopulationData[]): DataTable {
  type Row = PopulationData & { at: PopulationData['provinces'][number] };
  const column = columnsOf<Row>(populationSchema, ['provinces']);
  const rows = counts.flatMap((count) => count.provinces.map((at): Row => ({ ...count, at })));
  return tableOf(
    'people',
    rows,
    [
      column('id', 'string', 'id', ({ id }) => id),
      column('date', 'string', 'date', ({ date }) => date),
      column('province', 'string', 'provinces.province', ({ at }) => at.province),
      column('people', 'integer', 'provinces.people', ({ at }) => at.people),
      column('sources', 'string', 'sources', ({ sources }) => several(sources)),
    ],
    ['id', 'province'],
  );
}

/** What every record ends with. */
const ends = <R extends Pick<Of<'event'>, 'cases' | 'sources' | 'uncertain'>>(
  column: ReturnType<typeof columnsOf<R>>,
  lang: Lang,
): Made<R>[] => [
  column('cases', 'string', 'cases', ({ cases }) => several(cases)),
  column('uncertain', 'string', 'uncertain', ({ uncertain }) => uncertain?.[lang]),
  column('sources', 'string', 'sources', ({ sources }) => several(sources)),
];
