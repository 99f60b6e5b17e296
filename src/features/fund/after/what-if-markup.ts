import type { LeverAnswer } from '../../../fund/reckon.ts';
import { endedOf } from '../../../fund/futures.ts';
import type { FundAfterWords } from '../../../words/th/fund/fund-after.ts';
import type { Fund } from '../../../fund/fund.ts';
import { escaped } from '../html.ts';
import { paragraphs } from '../parts.ts';
import type { Drawn } from '../pictures.ts';
import { yearOf } from '../say.ts';

/** Changes beside how it stands, each with its difference in words. @param name class of the list: a page and a sheet lay it out apart */
export function leversMarkup(
  { fund, middle, chance, lang }: Drawn,
  t: FundAfterWords,
  answers: readonly LeverAnswer[],
  name = 'fund-designs',
): string {
  const left = middle.years.at(-1)?.money ?? fund.money;
  const card = (title: string, lines: readonly string[], own = false): string =>
    `<li${own ? ' class="own"' : ''}><h3>${escaped(title)}</h3>${paragraphs(lines)}</li>`;
  const lasts = (over: number | undefined): string =>
    over ? t.leverOver(yearOf(fund, over, lang)) : t.leverLasts(fund.horizon);
  const carries = (year: number): string => (Number.isFinite(year) ? t.leverCarries(year) : t.leverNever);
  return `<ul class="${name}" role="list">${card(
    t.now,
    [
      lasts(middle.over),
      chance ? t.leverDots(endedOf(chance, fund.horizon), fund.horizon) : '',
      t.leverLeft(Math.round(left)),
      carries(middle.carries),
    ],
    true,
  )}${answers
    .map((answer) =>
      card(t.lever[answer.lever], [
        `${lasts(answer.over)}: ${differenceOf(fund, middle.over, answer.over, t)}`,
        t.leverDots(answer.ended, fund.horizon),
        `${t.leverLeft(Math.round(answer.left))}: ${t.leverAgainst(Math.round(answer.left) - Math.round(left))}`,
        carries(answer.carries),
      ]),
    )
    .join('')}</ul>`;
}

function differenceOf(fund: Fund, before: number | undefined, after: number | undefined, t: FundAfterWords): string {
  const years = (after ?? fund.horizon + 1) - (before ?? fund.horizon + 1);
  return years > 0 ? t.leverLonger(years) : years < 0 ? t.leverShorter(-years) : t.leverSame;
}
