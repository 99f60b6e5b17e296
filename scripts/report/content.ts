import { join } from 'node:path';
import { words } from '../../src/words/words.ts';
import { syncContent } from '../../src/sync/sync-content.ts';
import { coverageOf, EDITORIAL_WORDS, type Coverage } from '../../src/library/coverage.ts';
import { buildLibrary } from '../../src/library/library.ts';
import { SIDES } from '../../src/intake/schema/names.ts';

/**
 * `npm run report:content`: the state of the library, as `/about/coverage/` shows it. `-- --lang=th` for Thai, `--
 * --json` for programs.
 * Content with mistakes is reported as far as it is good; `npm run check` names the mistakes.
 */
const option = (name: string): string | undefined =>
  process.argv
    .find((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`))
    ?.replace(/^[^=]*=?/, '');
const lang = option('lang') === 'th' ? 'th' : 'en';
const { entries, terms, sources, records, problems } = syncContent(join(import.meta.dirname, '../..'), {
  base: '/',
  version: 'report',
});
const coverage = coverageOf(
  buildLibrary({ entries: [...entries.values()].map(({ entry }) => entry), terms, sources, records }),
  lang,
);
console.log(option('json') === undefined ? told(coverage) : JSON.stringify(coverage, null, 1));
const mistakes = problems.filter(({ severity }) => severity === 'error').length;
if (mistakes > 0) console.error(`มีข้อผิดพลาด ${mistakes} แห่ง สั่ง npm run check · ${mistakes} mistakes, run npm run check`);

function told(state: Coverage): string {
  const t = words(lang);
  const c = t.coverage;
  const row = (label: string, value: number | string) => `  ${String(value).padStart(5)}  ${label}`;
  const list = (title: string, ids: readonly string[]) => [
    `${title}: ${ids.length}`,
    ...(ids.length ? [`  ${ids.join(', ')}`] : []),
  ];
  return [
    c.holds,
    ...Object.entries(state.counts).map(([kind, count]) => row(c.kind[kind as keyof typeof c.kind], count)),
    `  ${c.reviewed(state.reviewed, entries.size)}`,
    '',
    c.bySide,
    ...SIDES.map((side) => row(t.side[side], state.lessonsBySide[side])),
    `  ${c.supports(state.supporting)}`,
    '',
    t.triangle.matrixTitle,
    ...SIDES.map(
      (from) =>
        `  ${t.sideShort[from]}: ${SIDES.filter((side) => side !== from)
          .map((side) => `${t.triangle.to} ${t.sideShort[side]} ${state.supports[from][side]}`)
          .join(' · ')}`,
    ),
    '',
    c.byGrade,
    ...Object.entries(state.lessonsByGrade).map(([grade, count]) =>
      row(t.strength[grade as keyof typeof t.strength], count),
    ),
    `  ${c.byGradeHelp(state.disputed)}`,
    `  ${c.recentEvidence(state.lessonsOnRecentEvidence, state.counts.lesson)}`,
    `  ${c.recentSources(state.sourcesDated.recent, state.sourcesDated.all)}`,
    `  ${c.readSources(state.sourcesRead, state.counts.source - state.sourcesDated.all, state.sourcesWithDoi)}`,
    '',
    c.byRegion,
    `  ${c.provincesWith(state.casesByProvince.length, state.casesByProvince.length + state.provincesWithoutCase.length)}`,
    ...state.casesByProvince.map(({ province, cases }) => row(`${province} ${cases.join(', ')}`, cases.length)),
    '',
    `${c.byTopic} (${c.kind.lesson} / ${c.kind.case} / ${c.words(0).replace(/\d+\s*/, '')})`,
    ...state.topics.map(
      ({ id, lessons, cases, words: length }) =>
        `  ${[lessons, cases, length].map((count) => String(count).padStart(5)).join('')}  ${id}${length >= EDITORIAL_WORDS ? ` (${c.editorial})` : ''}`,
    ),
    `  ${c.editorials(state.editorials.length)}`,
    '',
    c.events,
    ...state.eventsByDecade.map(({ decade, events }) => row(t.movement.timeline.decade(decade), events)),
    ...SIDES.map((side) => row(t.side[side], state.eventsBySide[side])),
    '',
    ...list(
      c.checked,
      state.checked.map(({ kind, id }) => `${kind}:${id}`),
    ),
    '',
    ...list(c.priced, state.casesPriced),
    '',
    c.lacks,
    ...list(c.oneEvidence, state.lessonsOnOneEvidence),
    ...list(c.oldEvidence, state.lessonsOnOldEvidence),
    ...list(c.noScheme, state.casesWithoutScheme),
    ...list(c.noMembers, state.casesWithoutMembers),
    ...list(c.noLesson, state.casesWithoutLesson),
    ...list(c.studies, state.studiesWithoutResult),
    ...list(c.terms, state.termsUnused),
    ...list(c.sources, state.sourcesUncited),
    ...list(
      `${c.translations} (${c.missing})`,
      state.translationsMissing.map(({ kind, id }) => `${kind}:${id}`),
    ),
    ...list(
      `${c.translations} (${c.outdated})`,
      state.translationsOutdated.map(({ kind, id }) => `${kind}:${id}`),
    ),
  ].join('\n');
}
