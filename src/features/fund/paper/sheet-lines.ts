import { countOf } from '../../../fund/people/ages.ts';
import { endedOf } from '../../../fund/futures.ts';
import type { LeverAnswer } from '../../../fund/reckon.ts';
import { fundSheetEn } from '../../../words/en/fund-sheet.ts';
import { fundSheetTh, type FundSheetWords } from '../../../words/th/fund-sheet.ts';
import type { Lang } from '../../../words/languages.ts';
import type { Drawn } from '../pictures.ts';
import { nameOf, round, yearOf } from '../say.ts';

/** Words of sheets, slides and handouts. */
export const sheetWords = (lang: Lang): FundSheetWords => (lang === 'en' ? fundSheetEn : fundSheetTh);

/** What was filled in, a line each: members, money, contribution, promises with their steps. */
export function sayInputs({ fund, t, lang }: Drawn): string[] {
  const s = sheetWords(lang);
  const { baht, per, paid } = fund.contribution;
  return [
    s.members(countOf(fund.ages)),
    s.money(Math.round(fund.money)),
    s.contribution(baht, t.due[per], Math.round(paid * 100)),
    ...fund.promises.map(
      (promise) =>
        `${nameOf(promise, t)}: ${promise.steps.map((step) => `${step.years > 0 ? `${round(step.years, 1)}+ ` : ''}${round(step.baht)}`).join(' / ')} (${t.pay[promise.per]})`,
    ),
  ];
}

/** How it stands and each change as rows of a table: what, when money is over, futures that end, what is left. */
export function leverRows({ fund, middle, chance, t, lang }: Drawn, answers: readonly LeverAnswer[]): string[][] {
  if (answers.length === 0) return [];
  const lasts = (over: number | undefined): string =>
    over ? t.leverOver(yearOf(fund, over, lang)) : t.leverLasts(fund.horizon);
  const left = middle.years.at(-1)?.money ?? fund.money;
  const row = (name: string, over: number | undefined, ended: number | undefined, baht: number): string[] => [
    name,
    lasts(over),
    ended === undefined ? '–' : sheetWords(lang).ofTwenty(ended),
    `${round(baht)} ${lang === 'th' ? 'บาท' : 'baht'}`,
  ];
  return [
    row(t.now, middle.over, chance && endedOf(chance, fund.horizon), left),
    ...answers.map((answer) => row(t.lever[answer.lever], answer.over, answer.ended, answer.left)),
  ];
}
