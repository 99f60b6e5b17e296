import { lessonSchema, type LessonData } from '../../intake/schema/entry/lesson.ts';
import { LANGS, type Lang } from '../../words/languages.ts';
import { gradeOf, STRENGTHS } from '../evidence.ts';
import { textIn, type Library } from '../library.ts';
import { derived } from './derived.ts';
import { columnsOf, several, tableOf, type DataTable } from './table.ts';

type OfLesson<T = object> = T & { id: string; data: LessonData; lang: Lang };
type Finding = Omit<LessonData['evidence'][number], 'kind'> & {
  kind?: LessonData['evidence'][number]['kind'] | undefined;
  against: boolean;
};

/** Lessons as tables: the lessons themselves, and what each rests on or is disputed by. */
export function lessonTables(library: Pick<Library, 'all'>, lang: Lang): DataTable[] {
  const lessons: OfLesson[] = library.all('lesson').map((entry) => ({ id: entry.id, ...textIn(entry, lang) }));
  return [lessonsTable(lessons), evidenceTable(lessons)];
}

function lessonsTable(lessons: OfLesson[]): DataTable {
  const column = columnsOf<OfLesson>(lessonSchema);
  return tableOf(
    'lessons',
    lessons,
    [
      derived('id', 'string', ({ id }) => id, 'id', { required: true }),
      derived('lang', 'string', (row) => row.lang, 'lang', { values: LANGS, required: true }),
      column('title', 'string', 'title', ({ data }) => data.title),
      column('statement', 'string', 'statement', ({ data }) => data.statement),
      column('side', 'string', 'side', ({ data }) => data.side),
      derived('supports', 'string', ({ data }) => several(data.supports.map(({ side }) => side))),
      derived('strength', 'string', ({ data }) => gradeOf(data).strength, 'strength', {
        values: STRENGTHS,
        required: true,
      }),
      column('when', 'string', 'advice.when', ({ data }) => data.advice.when),
      column('do', 'string', 'advice.do', ({ data }) => several(data.advice.do)),
      column('because', 'string', 'advice.because', ({ data }) => data.advice.because),
      column('limits', 'string', 'limits', ({ data }) => data.limits),
      column('topics', 'string', 'topics', ({ data }) => several(data.topics)),
      column('status', 'string', 'status', ({ data }) => data.status),
      column('updated', 'string', 'updated', ({ data }) => data.updated),
    ],
    ['id'],
  );
}

function evidenceTable(lessons: OfLesson[]): DataTable {
  const rows = lessons.flatMap((each) => {
    const findings: Finding[] = [
      ...each.data.evidence.map((item) => ({ ...item, against: false })),
      ...each.data.disputed.map((item) => ({ ...item, against: true })),
    ];
    return findings.map((finding): OfLesson<{ finding: Finding }> => ({ ...each, finding }));
  });
  const column = columnsOf<OfLesson<{ finding: Finding }>>(lessonSchema);
  return tableOf('evidence', rows, [
    derived('lesson', 'string', ({ id }) => id, 'lesson', { of: 'lessons', required: true }),
    derived('against', 'boolean', ({ finding }) => finding.against, 'against', { required: true }),
    column('kind', 'string', 'evidence.kind', ({ finding }) => finding.kind),
    column('finding', 'string', 'evidence.finding', ({ finding }) => finding.finding),
    column('case', 'string', 'evidence.case', ({ finding }) => finding.case, 'cases'),
    column('source', 'string', 'evidence.source', ({ finding }) => finding.source, 'sources'),
  ]);
}
