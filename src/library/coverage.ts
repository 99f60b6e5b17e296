import { ENTRY_KINDS, type EntryKind } from '../intake/schema/names.ts';
import { PROVINCE_CODES, type ProvinceCode } from '../intake/schema/provinces.ts';
import { RECORD_KINDS, type RecordKind } from '../intake/schema/list/records.ts';
import { READINGS, type Reading } from '../intake/schema/list/source.ts';
import { SIDES, type Side } from '../intake/schema/names.ts';
import { isSideTopic } from './address.ts';
import { tellsPrices } from './cases/priced-schemes.ts';
import type { Entry } from './entry.ts';
import { FIRST, type Lang } from '../words/languages.ts';
import { byCode } from '../words/order.ts';
import { gradeOf, newestEvidence, RECENT_FROM, STRENGTHS, yearOf, type Strength } from './evidence.ts';
import { ENTRY_GAPS } from './listed/gaps.ts';
import { plainLines } from '../text/plain-text.ts';
import type { Library } from './library.ts';
import { byDecade } from './records.ts';
import { supportCounts, type SupportCounts } from './triangle.ts';
import { flatKey } from '../words/locale/flat-key.ts';

/** From this many Thai words on, the text of a topic counts as an editorial that weighs the evidence. */
export const EDITORIAL_WORDS = 600;

/** What the library holds, and what it lacks. Ids are in the order of lists. */
export interface Coverage {
  counts: Record<EntryKind | RecordKind | 'term' | 'source', number>;
  /** Entries that somebody other than the author has checked. */
  reviewed: number;
  /** Those among them that the editors compared with their sources; newest first, with what was corrected that day. */
  checked: CheckedEntry[];
  lessonsBySide: Record<Side, number>;
  lessonsByGrade: Record<Strength, number>;
  supports: SupportCounts;
  /** Lessons that strengthen at least one other side. */
  supporting: number;
  /** Lessons that some evidence speaks against. */
  disputed: number;
  casesByProvince: { province: ProvinceCode; cases: string[] }[];
  provincesWithoutCase: ProvinceCode[];
  topics: { id: string; lessons: number; cases: number; words: number }[];
  /** Topics whose text is long enough to weigh the evidence. */
  editorials: { id: string; words: number }[];
  eventsBySide: Record<Side, number>;
  eventsByDecade: { decade: number; events: number }[];
  /** Lessons that rest on one piece of evidence. */
  lessonsOnOneEvidence: string[];
  /** Lessons with no evidence that has a date of 2012 or later. */
  lessonsOnOldEvidence: string[];
  /** Lessons whose newest evidence is of 2023 or later. */
  lessonsOnRecentEvidence: number;
  /** Sources that have a date, and those of 2023 or later among them. */
  sourcesDated: { all: number; recent: number };
  /** How many sources were read whole, in part, at their opening, or as an abstract. */
  sourcesRead: Record<Reading, number>;
  /** How many sources have a DOI. */
  sourcesWithDoi: number;
  /** Cases with the sums of two or more benefits. */
  casesPriced: string[];
  /** Cases of which no source tells what is paid in or out, how many members there are or how much money. */
  casesWithoutScheme: string[];
  /** Cases whose number of members no source tells. */
  casesWithoutMembers: string[];
  casesWithoutLesson: string[];
  /** Terms that stand in no entry, field or record, in none of their Thai spellings. */
  termsUnused: string[];
  sourcesUncited: string[];
  translationsMissing: Named[];
  translationsOutdated: Named[];
  /** Studies whose results were not in the part that was read. */
  studiesWithoutResult: string[];
}
/** An entry by kind and id. */
export interface Named {
  kind: EntryKind;
  id: string;
}

/** An entry that was compared with its sources. */
export interface CheckedEntry extends Named {
  /** ISO day. */
  on: string;
  /** What was corrected on that day, in the language asked for. */
  corrected: string[];
}

/**
 * The state of the library: what `npm run report:content` prints and `/about/coverage/` shows.
 * @param library everything that was read and joined
 * @param lang    how decades are counted
 */
export function coverageOf(library: Library, lang: Lang): Coverage {
  const [cases, lessons] = [library.all('case'), library.all('lesson')];
  const topics = library
    .all('topic')
    .filter(({ id }) => !isSideTopic(id))
    .map((topic) => ({
      id: topic.id,
      lessons: lessons.filter((lesson) => lesson.th.data.topics.includes(topic.id)).length,
      cases: cases.filter((entry) => entry.th.data.topics.includes(topic.id)).length,
      words: topic.th.data.template ? 0 : topic.th.body.words,
    }));
  const casesIn = (province: ProvinceCode) => ids(cases.filter((entry) => entry.th.data.place.province === province));
  const byProvince = PROVINCE_CODES.map((province) => ({ province, cases: casesIn(province) }));
  const grades = lessons.map((lesson) => gradeOf(lesson.th.data));
  return {
    counts: countKinds(library),
    reviewed: library.entries.filter((entry) => entry.th.data.status !== 'draft').length,
    checked: checkedEntries(library, lang),
    lessonsBySide: perSide((side) => library.lessonsOfSide(side).length),
    lessonsByGrade: Object.fromEntries(
      STRENGTHS.map((strength) => [strength, grades.filter((grade) => grade.strength === strength).length]),
    ) as Record<Strength, number>,
    supports: supportCounts(library),
    supporting: lessons.filter((lesson) => lesson.th.data.supports.length > 0).length,
    disputed: grades.filter(({ disputed }) => disputed).length,
    casesByProvince: byProvince.filter(({ cases: found }) => found.length > 0),
    provincesWithoutCase: byProvince.filter(({ cases: found }) => found.length === 0).map(({ province }) => province),
    topics,
    editorials: topics.filter(({ words }) => words >= EDITORIAL_WORDS).map(({ id, words }) => ({ id, words })),
    eventsBySide: perSide((side) => library.eventsOfSide(side).length),
    eventsByDecade: byDecade(library.records('event'), lang).map(({ decade, items }) => ({
      decade,
      events: items.length,
    })),
    lessonsOnOneEvidence: ids(ENTRY_GAPS['one-evidence'](library)),
    lessonsOnOldEvidence: ids(ENTRY_GAPS['old-evidence'](library)),
    ...agesOf(library, lessons),
    sourcesWithDoi: library.sources.filter(({ DOI }) => DOI !== undefined).length,
    casesPriced: ids(cases.filter(tellsPrices)),
    casesWithoutScheme: ids(ENTRY_GAPS['no-scheme'](library)),
    casesWithoutMembers: ids(ENTRY_GAPS['no-members'](library)),
    casesWithoutLesson: ids(ENTRY_GAPS['no-lesson'](library)),
    termsUnused: unusedTerms(library),
    sourcesUncited: uncited(library),
    translationsMissing: ENTRY_GAPS['translation-missing'](library).map(named),
    translationsOutdated: ENTRY_GAPS['translation-outdated'](library).map(named),
    studiesWithoutResult: library
      .records('study')
      .filter(({ found }) => !found)
      .map(({ id }) => id),
  };
}

function checkedEntries(library: Library, lang: Lang): CheckedEntry[] {
  return library.entries
    .flatMap(({ kind, id, th: { data } }) => {
      const { status, checkedOn, changes = [] } = data;
      if (status !== 'checked' || checkedOn === undefined) return [];
      const corrected = changes.filter(({ date }) => date === checkedOn).map(({ what }) => what[lang]);
      return [{ kind, id, on: checkedOn, corrected }];
    })
    .sort((a, b) => byCode(b.on, a.on));
}

const ids = (entries: readonly Entry[]): string[] => entries.map(({ id }) => id);
const named = ({ kind, id }: Entry): Named => ({ kind, id });
const perSide = (count: (side: Side) => number) =>
  Object.fromEntries(SIDES.map((side) => [side, count(side)])) as Record<Side, number>;

function countKinds(library: Library): Coverage['counts'] {
  const entries = ENTRY_KINDS.map((kind) => [
    kind,
    kind === 'topic' ? library.all('topic').filter(({ id }) => !isSideTopic(id)).length : library.all(kind).length,
  ]);
  return {
    ...Object.fromEntries([...entries, ...RECORD_KINDS.map((kind) => [kind, library.records(kind).length])]),
    term: library.terms.length,
    source: library.sources.length,
  } as Coverage['counts'];
}

function agesOf(
  library: Library,
  lessons: readonly Entry<'lesson'>[],
): Pick<Coverage, 'lessonsOnRecentEvidence' | 'sourcesDated' | 'sourcesRead'> {
  const newest = (lesson: Entry<'lesson'>) => newestEvidence(lesson.th.data, library.source) ?? 0;
  const years = library.sources.flatMap((source) => yearOf(source) ?? []);
  return {
    lessonsOnRecentEvidence: lessons.filter((lesson) => newest(lesson) >= RECENT_FROM).length,
    sourcesDated: { all: years.length, recent: years.filter((year) => year >= RECENT_FROM).length },
    sourcesRead: Object.fromEntries(
      READINGS.map((reading) => [reading, library.sources.filter((source) => source.reading === reading).length]),
    ) as Record<Reading, number>,
  };
}

function unusedTerms(library: Library): string[] {
  const texts = library.entries.map(({ th }) => JSON.stringify(th.data) + plainLines(th.body.blocks).join(' '));
  const all = [...texts, ...RECORD_KINDS.map((kind) => JSON.stringify(library.records(kind)))].join('\n');
  return library.terms
    .filter(
      ({ id, also, ...term }) =>
        library.referredToBy(`term:${id}`).length === 0 &&
        ![term[flatKey(FIRST)], ...also].some((word) => all.includes(word)),
    )
    .map(({ id }) => id);
}

function uncited(library: Library): string[] {
  const inTerms = new Set(library.terms.flatMap(({ sources }) => sources));
  return library.sources
    .filter(
      ({ id }) =>
        !inTerms.has(id) && library.referredToBy(`source:${id}`).length === 0 && library.recordsCiting(id).length === 0,
    )
    .map(({ id }) => id);
}
