import { countOf } from '../../../fund/people/ages.ts';
import { endedOf } from '../../../fund/futures.ts';
import type { LeverAnswer } from '../../../fund/reckon.ts';
import { fundSheetIn } from '../../../words/in/fund/fund-sheet.ts';
import type { FundSheetWords } from '../../../words/th/fund/fund-sheet.ts';
import type { FundPromise } from '../../../fund/fund.ts';
import type { FundWords } from '../../../words/th/fund/fund.ts';
import type { FundAfterWords } from '../../../words/th/fund/fund-after.ts';
import type { Lang } from '../../../words/languages.ts';
import type { Drawn } from '../pictures.ts';
import { nameOf, round, yearOf } from '../say.ts';

/** Words of sheets, slides and handouts. */
export const sheetWords = (lang: Lang): FundSheetWords => fundSheetIn[lang];

/** What was filled in, a line each: members, money, contribution, promises with their steps, and what is not as usual. */
export function sayInputs({ fund, t, lang }: Drawn): string[] {
  const s = sheetWords(lang);
  const { baht, per, paid } = fund.contribution;
  const { ages, joiners, stateMatch, localMatch } = fund;
  const promised = fund.promises.filter(({ steps }) => steps.length > 0);
  return [
    s.members(countOf(ages)),
    ages.kind === 'thailand' ? s.ages.thailand(ages.from) : s.ages[ages.kind],
    s.money(Math.round(fund.money)),
    ...(fund.reserve > 0 ? [s.reserve(fund.reserve)] : []),
    s.contribution(baht, t.due[per], Math.round(paid * 100)),
    s.running(round(fund.running, 1), fund.waiting),
    ...(joiners.perYear > 0 ? [s.joiners(round(joiners.perYear, 1))] : []),
    ...(stateMatch.perHead + localMatch.perHead > 0 ? [s.match(stateMatch.perHead, localMatch.perHead)] : []),
    ...(fund.costs > 0 ? [s.costs(fund.costs)] : []),
    ...promised.map((promise) => sayPromise(promise, t, s)),
  ];
}

/** `เสียชีวิต บาทต่อครั้ง: 3,000 · 30,000 (ครบ 10 ปี)`, with the age and the ceilings that hold for all of it. */
function sayPromise(promise: FundPromise, t: FundWords, s: FundSheetWords): string {
  const steps = promise.steps.map(({ years, baht }) =>
    years > 0 ? s.step(round(years, 1), round(baht)) : round(baht),
  );
  const from = Math.min(...promise.steps.map(({ age }) => age));
  return [
    s.promise(nameOf(promise, t), t.pay[promise.per], steps.join(' · ')),
    ...(from > 0 ? [s.fromAge(from)] : []),
    ...(promise.perStay > 0 ? [s.mostStay(promise.perStay)] : []),
    ...(promise.perYear > 0 ? [s.mostYear(promise.perYear)] : []),
  ].join(' ');
}

/** How it stands and each change as rows of a table: what, when money is over, futures that end, what is left. */
export function leverRows(
  { fund, middle, chance, lang }: Drawn,
  t: FundAfterWords,
  answers: readonly LeverAnswer[],
): string[][] {
  if (answers.length === 0) return [];
  const lasts = (over: number | undefined): string =>
    over ? t.leverOver(yearOf(fund, over, lang)) : t.leverLasts(fund.horizon);
  const left = middle.years.at(-1)?.money ?? fund.money;
  const row = (name: string, over: number | undefined, ended: number | undefined, baht: number): string[] => [
    name,
    lasts(over),
    ended === undefined ? '–' : sheetWords(lang).ofTwenty(ended),
    t.left(Math.round(baht)),
  ];
  return [
    row(t.now, middle.over, chance && endedOf(chance, fund.horizon), left),
    ...answers.map((answer) => row(t.lever[answer.lever], answer.over, answer.ended, answer.left)),
  ];
}
