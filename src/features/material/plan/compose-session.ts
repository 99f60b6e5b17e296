import { words } from '../../../words/words.ts';
import { tooManyToWalkPast } from '../../tray/index.ts';
import type { Material } from '../portable/document-inputs.ts';
import type { Session, SessionStep } from './session.ts';

/** Minutes of a session that nobody has timed. */
const USUAL = 180;
const [OPEN, TRIANGLE, CLOSE, REST] = [15, 35, 15, 15];
/** The least and the most time that talk about one entry gets. */
const TALK = { least: 12, most: 35 };
/** A session longer than this has a break. */
const LONG = 110;

type Draft = Omit<SessionStep, 'start' | 'entries'> & { entries?: SessionStep['entries'] };

/**
 * Draws up a session for a tray without a workshop: opening, talk about the entries, a triangle of one's own, promises.
 * With more entries than there is time for, people walk past all of them and talk about those that they choose.
 * @param minutes length of the session; 180 where it is not given
 */
export function composeSession({ tray, entries, lang }: Material, minutes = USUAL): Session {
  const t = words(lang).make;
  const own = t.plan;
  const total = Math.max(minutes, 45);
  const withTriangle = total >= 90;
  const withRest = total > LONG;
  const talk = total - OPEN - CLOSE - (withTriangle ? TRIANGLE : 0) - (withRest ? REST : 0);
  const each = Math.floor(talk / Math.max(entries.length, 1));
  const talks: Draft[] =
    entries.length === 0
      ? []
      : each >= TALK.least
        ? entries.map((entry) => ({
            minutes: Math.min(each, TALK.most),
            title: entry.title,
            method: own.talk.method,
            steps: own.talk.steps,
            entries: [entry],
          }))
        : [
            {
              minutes: talk,
              title: own.market.title(entries.length),
              method: own.market.method,
              steps: own.market.steps,
              say: own.market.say,
              entries,
            },
          ];
  const middle = Math.ceil(talks.length / 2);
  const drafts: Draft[] = [
    { minutes: OPEN, ...own.open },
    ...talks.slice(0, middle),
    ...(withRest ? [{ minutes: REST, ...own.rest }] : []),
    ...talks.slice(middle),
    ...(withTriangle ? [{ minutes: TRIANGLE, ...own.triangle }] : []),
    { minutes: CLOSE, ...own.close },
  ];
  return {
    title: tray.name || t.untitled,
    goals: [own.composedGoal],
    goalsAhead: [own.composedGoal],
    rooms: [own.composedRoom],
    materials: own.composedMaterials,
    sheets: [t.sheet.triangle],
    trouble: [],
    needed: [],
    copies: [],
    countedFor: { people: tray.people ?? 0, said: tray.people !== undefined },
    notices: [own.composed, ...(each < TALK.least ? tooManyToWalkPast(entries.length, words(lang).tray.fit) : [])],
    ...timed(drafts),
  };
}

/** Puts steps one after another. */
export function timed(drafts: readonly Draft[]): Pick<Session, 'steps' | 'minutes'> {
  let start = 0;
  const steps = drafts.map((draft) => {
    const step = { entries: [], ...draft, start };
    start += draft.minutes;
    return step;
  });
  return { steps, minutes: start };
}
