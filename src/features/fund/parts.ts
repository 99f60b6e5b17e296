import type { FundWords } from '../../words/th/fund/fund.ts';
import type { Fund } from '../../fund/fund.ts';
import { escaped } from './html.ts';
import { barsPicture, dotsPicture, linesPicture, type Drawn } from './pictures.ts';
import { accountTable, yearsTable } from './year-tables.ts';
import { say, sayCheck, yearOf, type Said } from './say.ts';

/** Each text as a paragraph; empty ones are left out. */
export const paragraphs = (texts: readonly string[]): string =>
  texts
    .filter(Boolean)
    .map((text) => `<p>${escaped(text)}</p>`)
    .join('');

/** The sentence above everything. */
export const sentenceMarkup = ({ sentence, bad }: Said): string =>
  `<strong>${escaped(sentence)}</strong>${bad ? ` <span>${escaped(bad)}</span>` : ''}`;

/** What follows the sentence: twenty futures in words, deaths, the contribution that carries, the match. */
export const factsMarkup = ({ dots, facts }: Said): string =>
  [dots, ...facts]
    .filter(Boolean)
    .map((text) => `<li>${escaped(text)}</li>`)
    .join('');

/** The check before the curve. */
export function checkMarkup(fund: Fund, t: FundWords): string {
  const lines = sayCheck(fund, t);
  if (lines.length === 0) return `<p class="no-data">${escaped(t.checkNothing)}</p>`;
  return `<ul class="fund-check">${lines
    .map(
      ({ text, warning }) =>
        `<li${warning ? ' class="too-many"' : ''}>${escaped(text)}${warning ? ` <strong>${escaped(warning)}</strong>` : ''}</li>`,
    )
    .join('')}</ul>`;
}

/** Pictures with what they mean, tables and accounts. @param id keeps the names of several funds on a page apart */
export function picturesMarkup(drawn: Drawn, id = 'fund'): string {
  const { t, chance, fund, middle, lang } = drawn;
  const { laterYear } = middle.perMember;
  const box = (title: string, help: string, picture: string, more = ''): string =>
    picture &&
    `<section class="fund-box"><h3>${escaped(title)}</h3>${picture}<p class="small soft">${escaped(help)}</p>${more}</section>`;
  const later = Math.min(9, fund.horizon - 1);
  return [
    box(
      t.linesTitle,
      chance ? t.linesHelp : t.linesMiddleOnly,
      linesPicture(drawn, `${id}-lines`),
      `<details><summary>${escaped(t.reckoned)}</summary>${accountTable(drawn, 0)}${later > 0 ? accountTable(drawn, later) : ''}</details>`,
    ),
    chance
      ? box(
          t.dotsTitle,
          t.dotsHelp(chance.runs),
          dotsPicture(drawn, `${id}-dots`),
          paragraphs([say(fund, middle, chance, t, lang).dots]),
        )
      : '',
    box(
      t.barsTitle,
      t.barsHelp(yearOf(fund, 1, lang), yearOf(fund, laterYear - fund.start + 1, lang)),
      barsPicture(drawn, `${id}-bars`),
    ),
    `<details class="fund-all-years"><summary>${escaped(t.tableTitle)}</summary>${yearsTable(drawn)}</details>`,
  ].join('');
}
