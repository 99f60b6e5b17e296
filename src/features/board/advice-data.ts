import { SIDES, type Side } from '../../intake/schema/names.ts';
import { gradeOf, STRENGTHS } from '../../library/evidence.ts';
import { textIn, type Library } from '../../library/library.ts';
import { TEXTS } from '../../site.texts.ts';
import type { CaseData } from '../../intake/schema/entry/case.ts';
import type { Lang } from '../../words/languages.ts';
import type { AdviceData } from './model/advice.ts';
import type { Standing } from './model/standing.ts';

/** The state of a case in the words of a board: `growing` claims more than `present`, but stands no higher. */
const STANDING_OF: Record<CaseData['triangle'][Side]['state'], Standing> = {
  strong: 'strong',
  growing: 'present',
  present: 'present',
  weak: 'weak',
  unknown: 'unknown',
};

/** What boards ask of the library, in one language: lessons with what they support, cases with their sides, kits. */
export function adviceData(library: Library, lang: Lang): AdviceData {
  return {
    lessons: library.all('lesson').map((entry) => {
      const { data } = entry.th;
      return {
        id: entry.id,
        title: textIn(entry, lang).data.title,
        side: data.side,
        supports: [...new Set(data.supports.map(({ side }) => side))],
        topics: data.topics,
        grade: STRENGTHS.indexOf(gradeOf(data).strength),
        cases: [...new Set(data.evidence.flatMap((item) => item.case ?? []))],
      };
    }),
    cases: library.all('case').flatMap((entry) => {
      const { data } = textIn(entry, lang);
      const states = Object.fromEntries(SIDES.map((side) => [side, STANDING_OF[data.triangle[side].state]])) as Record<
        Side,
        Standing
      >;
      // A case of which fewer than two sides are known is like no board.
      if (SIDES.filter((side) => states[side] !== 'unknown').length < 2) return [];
      return {
        id: entry.id,
        title: data.title,
        states,
        did: data.timeline.flatMap(({ date, what, side }) => (side ? [{ side, date: String(date), what }] : [])),
      };
    }),
    kits: library.all('workshop').map((entry) => ({
      id: entry.id,
      title: textIn(entry, lang).data.title,
      lessons: [...new Set([...entry.th.data.lessons, ...entry.th.data.agenda.flatMap(({ lessons }) => lessons)])],
    })),
    topics: TEXTS.leads?.matters ?? {},
  };
}
