import { agendaSchema, type AgendaData } from '../../intake/schema/entry/agenda.ts';
import { helpSchema } from '../../intake/schema/entry/help.ts';
import type { DataOf } from '../../intake/schema/entry/kinds.ts';
import { noteSchema } from '../../intake/schema/entry/note.ts';
import { topicSchema } from '../../intake/schema/entry/topic.ts';
import { workshopSchema } from '../../intake/schema/entry/workshop.ts';
import { LANGS, type Lang } from '../../words/languages.ts';
import { textIn, type Library } from '../library.ts';
import { derived } from './derived.ts';
import { columnsOf, several, tableOf, type DataTable, type Made } from './table.ts';

type Kind = 'note' | 'topic' | 'workshop' | 'help' | 'agenda';
type Row<K extends Kind, T = object> = T & { id: string; data: DataOf[K]; lang: Lang };

/** Field notes, topics, kits, help pages and agendas as tables: what stands in their fields; their texts are Markdown. */
export const entryTables = (library: Pick<Library, 'all'>, lang: Lang): DataTable[] => [
  notesTable(rowsOf(library, 'note', lang)),
  topicsTable(rowsOf(library, 'topic', lang)),
  workshopsTable(rowsOf(library, 'workshop', lang)),
  helpTable(rowsOf(library, 'help', lang)),
  agendasTable(rowsOf(library, 'agenda', lang)),
  promisesTable(rowsOf(library, 'agenda', lang)),
];

const rowsOf = <K extends Kind>(library: Pick<Library, 'all'>, kind: K, lang: Lang): Row<K>[] =>
  library.all(kind).map((entry) => ({ id: entry.id, ...textIn(entry, lang) }) as Row<K>);

/** What the row of every entry begins with. */
const begins = <K extends Kind>(column: ReturnType<typeof columnsOf<Row<K>>>): Made<Row<K>>[] => [
  derived('id', 'string', ({ id }) => id, 'id', { required: true }),
  derived('lang', 'string', (row) => row.lang, 'lang', { values: LANGS, required: true }),
  column('title', 'string', 'title', ({ data }) => data.title),
  column('summary', 'string', 'summary', ({ data }) => data.summary),
];

/** What the row of every entry ends with. */
const ends = <K extends Kind>(column: ReturnType<typeof columnsOf<Row<K>>>): Made<Row<K>>[] => [
  column('topics', 'string', 'topics', ({ data }) => several(data.topics)),
  column('status', 'string', 'status', ({ data }) => data.status),
  column('updated', 'string', 'updated', ({ data }) => data.updated),
];

function notesTable(notes: Row<'note'>[]): DataTable {
  const column = columnsOf<Row<'note'>>(noteSchema);
  const columns = [
    ...begins<'note'>(column),
    column('date', 'string', 'date', ({ data }) => data.date),
    column('authors', 'string', 'authors', ({ data }) => several(data.authors)),
    column('method', 'string', 'method', ({ data }) => data.method),
    column('consent', 'string', 'consent', ({ data }) => data.consent),
    column('source', 'string', 'source', ({ data }) => data.source, 'sources'),
    column('cases', 'string', 'cases', ({ data }) => several(data.cases)),
    column('lessons', 'string', 'lessons', ({ data }) => several(data.lessons)),
    ...ends<'note'>(column),
  ];
  return tableOf('notes', notes, columns, ['id']);
}

function topicsTable(topics: Row<'topic'>[]): DataTable {
  const column = columnsOf<Row<'topic'>>(topicSchema);
  const columns = [
    ...begins<'topic'>(column),
    column('introduction', 'string', 'introduction', ({ data }) => data.introduction),
    column('template', 'boolean', 'template', ({ data }) => data.template),
    ...ends<'topic'>(column),
  ];
  return tableOf('topics', topics, columns, ['id']);
}

function workshopsTable(workshops: Row<'workshop'>[]): DataTable {
  const column = columnsOf<Row<'workshop'>>(workshopSchema);
  const columns = [
    ...begins<'workshop'>(column),
    column('goal', 'string', 'goal', ({ data }) => data.goal),
    column('purposes', 'string', 'purposes', ({ data }) => several(data.purposes)),
    column('people_min', 'integer', 'people.min', ({ data }) => data.people.min),
    column('people_max', 'integer', 'people.max', ({ data }) => data.people.max),
    column('minutes', 'integer', 'minutes', ({ data }) => data.minutes),
    column('sources', 'string', 'sources', ({ data }) => several(data.sources)),
    ...ends<'workshop'>(column),
  ];
  return tableOf('workshops', workshops, columns, ['id']);
}

function helpTable(help: Row<'help'>[]): DataTable {
  const column = columnsOf<Row<'help'>>(helpSchema);
  const columns = [
    ...begins<'help'>(column),
    column('problem', 'string', 'problem', ({ data }) => data.problem),
    column('lessons', 'string', 'lessons', ({ data }) => several(data.lessons)),
    column('workshop', 'string', 'workshop', ({ data }) => data.workshop, 'workshops'),
    ...ends<'help'>(column),
  ];
  return tableOf('help', help, columns, ['id']);
}

function agendasTable(agendas: Row<'agenda'>[]): DataTable {
  const column = columnsOf<Row<'agenda'>>(agendaSchema);
  const columns = [
    ...begins<'agenda'>(column),
    column('year', 'integer', 'year', ({ data }) => data.year),
    ...ends<'agenda'>(column),
  ];
  return tableOf('agendas', agendas, columns, ['id']);
}

function promisesTable(agendas: Row<'agenda'>[]): DataTable {
  type Promised = Row<'agenda', { promise: AgendaData['commitments'][number] }>;
  const column = columnsOf<Promised>(agendaSchema, ['commitments']);
  const rows = agendas.flatMap((each) => each.data.commitments.map((promise): Promised => ({ ...each, promise })));
  return tableOf('promises', rows, [
    derived('agenda', 'string', ({ id }) => id, 'agenda', { of: 'agendas', required: true }),
    column('who', 'string', 'commitments.who', ({ promise }) => promise.who),
    column('what', 'string', 'commitments.what', ({ promise }) => promise.what),
    column('side', 'string', 'commitments.side', ({ promise }) => promise.side),
    column('due', 'string', 'commitments.due', ({ promise }) => promise.due),
    column('outcome', 'string', 'commitments.outcome', ({ promise }) => promise.outcome),
    column('outcome_note', 'string', 'commitments.outcomeNote', ({ promise }) => promise.outcomeNote),
    column('outcome_source', 'string', 'commitments.outcomeSource', ({ promise }) => promise.outcomeSource, 'sources'),
    column('source', 'string', 'commitments.source', ({ promise }) => promise.source, 'sources'),
  ]);
}
