import { SIDES, type Side } from '../../../intake/schema/names.ts';
import type { BoardYear } from './board.ts';
import { lowMatters, readYear, standings, type Standing } from './standing.ts';
import type { StatementId } from '../../../words/board-names.ts';

/** A lesson as advice needs it. */
export interface AdviceLesson {
  id: string;
  title: string;
  side: Side;
  supports: Side[];
  topics: string[];
  /** Place among the grades of evidence, 0 the strongest. */
  grade: number;
  /** Cases on which it rests. */
  cases: string[];
}
/** A case as advice needs it: how its sides stand, and what its timeline tells of each. */
export interface AdviceCase {
  id: string;
  title: string;
  states: Record<Side, Standing>;
  /** Dates are EDTF. */
  did: { side: Side; date: string; what: string }[];
}
export interface AdviceKit {
  id: string;
  title: string;
  /** Lessons that the kit or its steps use. */
  lessons: string[];
}
/** What the library knows that a board may ask, in one language. */
export interface AdviceData {
  lessons: AdviceLesson[];
  cases: AdviceCase[];
  kits: AdviceKit[];
  /** Topics in which lessons on a matter are found; they only order lessons that go the same way. */
  topics: Partial<Record<StatementId, readonly string[]>>;
}

/** Lessons that go one way: from a side that can carry to one that needs it. */
export interface Way {
  from: Side;
  to: Side;
  lessons: AdviceLesson[];
}
/** A case that stood alike, what it did on the sides that need support, and the lessons that rest on it. */
export interface Alike {
  entry: AdviceCase;
  same: Side[];
  did: AdviceCase['did'];
  lessons: AdviceLesson[];
}
export interface Advice {
  ways: Way[];
  cases: Alike[];
  kits: AdviceKit[];
}

const MOST = { lessons: 3, cases: 2, kits: 2, did: 2 } as const;

/**
 * What could help: every lesson comes from a side that carries or leads and supports one that needs it. Sides of which
 * too little is known are asked to find out first; they get lessons only where no known side needs support.
 */
export function adviceFor(year: BoardYear, data: AdviceData): Advice {
  const { carries, leads, needs, findOut } = readYear(year);
  const from = carries.length > 0 ? carries : leads;
  const to = needs.length > 0 ? needs : findOut;
  const ways = to.flatMap((needy) =>
    from
      .filter((side) => side !== needy)
      .map((side) => ({ from: side, to: needy, lessons: lessonsOfWay(year, data, side, needy) })),
  );
  return { ways, cases: casesAlike(year, data, to), kits: kitsFor(data, ways) };
}

const goes =
  (from: Side, to: Side) =>
  ({ side, supports }: AdviceLesson): boolean =>
    side === from && supports.includes(to);

function lessonsOfWay(year: BoardYear, data: AdviceData, from: Side, to: Side): AdviceLesson[] {
  const wanted = new Set(lowMatters(year, to).flatMap((id) => data.topics[id] ?? []));
  const fits = (lesson: AdviceLesson): number => Math.min(2, lesson.topics.filter((topic) => wanted.has(topic)).length);
  return data.lessons
    .filter(goes(from, to))
    .sort((a, b) => fits(b) - fits(a) || a.grade - b.grade || (a.id < b.id ? -1 : 1))
    .slice(0, MOST.lessons);
}

/** Steps between two standings; `unknown` is as far from everything as nothing at all, so it is never compared. */
const ORDER: Record<Standing, number> = { unknown: 0, weak: 1, present: 2, strong: 3 };

function casesAlike(year: BoardYear, data: AdviceData, needs: readonly Side[]): Alike[] {
  const how = standings(year);
  return data.cases
    .flatMap((entry) => {
      const known = SIDES.filter((side) => how[side] !== 'unknown' && entry.states[side] !== 'unknown');
      const steps = known.reduce((sum, side) => sum + Math.abs(ORDER[how[side]] - ORDER[entry.states[side]]), 0);
      const same = known.filter((side) => how[side] === entry.states[side]);
      const did = entry.did.filter(({ side }) => needs.includes(side)).slice(-MOST.did);
      const lessons = data.lessons
        .filter(({ cases, supports }) => cases.includes(entry.id) && supports.some((side) => needs.includes(side)))
        .slice(0, MOST.did);
      return same.length >= 2 && steps <= 1 && did.length + lessons.length > 0
        ? [{ entry, same, did, lessons, steps }]
        : [];
    })
    .sort(
      (a, b) =>
        a.steps - b.steps ||
        b.same.length - a.same.length ||
        b.did.length - a.did.length ||
        (a.entry.id < b.entry.id ? -1 : 1),
    )
    .slice(0, MOST.cases)
    .map(({ steps: _, ...alike }) => alike);
}

/** Kits that use the lessons which are advised; where there is none, kits that use others which go the same ways. */
function kitsFor(data: AdviceData, ways: readonly Way[]): AdviceKit[] {
  const advised = new Set(ways.flatMap(({ lessons }) => lessons.map(({ id }) => id)));
  const alike = new Set(ways.flatMap(({ from, to }) => data.lessons.filter(goes(from, to)).map(({ id }) => id)));
  const kitsOf = (wanted: ReadonlySet<string>): AdviceKit[] => {
    const uses = (kit: AdviceKit): number => kit.lessons.filter((id) => wanted.has(id)).length;
    return data.kits
      .filter((kit) => uses(kit) > 0)
      .sort((a, b) => uses(b) - uses(a) || (a.id < b.id ? -1 : 1))
      .slice(0, MOST.kits);
  };
  const own = kitsOf(advised);
  return own.length > 0 ? own : kitsOf(alike);
}
