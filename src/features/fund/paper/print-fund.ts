import { shareAddress } from '../../../dom/share-address.ts';
import { today } from '../../../dom/today.ts';
import { address } from '../../../library/address.ts';
import { countOf } from '../../../fund/people/ages.ts';
import type { FundAfterWords } from '../../../words/th/fund/fund-after.ts';
import { formatDate } from '../../../words/dates.ts';
import { words } from '../../../words/words.ts';
import { loadPaper } from '../../material/index.ts';
import type { Desk } from '../state/desk.ts';
import { escaped } from '../html.ts';
import { leversMarkup } from '../after/what-if-markup.ts';
import { dotsPicture, linesPicture, type Drawn } from '../pictures.ts';
import { sayAssumed } from '../say-more.ts';
import { say, sayCheck } from '../say.ts';
import { sayInputs, sheetWords } from './sheet-lines.ts';

/** Lines for which one page has room: of the check, and of all that stands there with what is assumed. */
const [MOST_CHECKS, MOST_LINES, LEAST_ASSUMED] = [6, 20, 4];

/** Shows a sheet as it will be printed: for the wall the answer in large letters, for the meeting everything on a page. */
export async function printFund(desk: Desk, own: FundAfterWords, kind: 'wall' | 'meeting'): Promise<void> {
  const { fund, middle, chance, t, lang } = desk;
  if (!middle || countOf(fund.ages) === 0) return desk.say(t.askMembers);
  const drawn: Drawn = { fund, middle, chance, t, lang };
  const { openPrintRoom, Markup } = await loadPaper();
  // Every word of the sheet was escaped where it was put in.
  const sheet = new Markup(kind === 'wall' ? wallSheet(drawn, desk) : meetingSheet(drawn, own, desk));
  openPrintRoom([sheet], lang, words(lang).make.room, []);
}

const list = (lines: readonly string[]): string =>
  `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`;

const foot = ({ lang }: Drawn, base: string): string =>
  `<footer><p><b>${escaped(sheetWords(lang).sum)}</b></p><p>${escaped(sheetWords(lang).madeOn(formatDate(today(), lang)))} · ${escaped(shareAddress(address({ page: 'fund' }, lang, base)))}</p></footer>`;

function wallSheet(drawn: Drawn, { base }: Desk): string {
  const { fund, t, lang } = drawn;
  const said = say(fund, drawn.middle, drawn.chance, t, lang);
  return `<section class="sheet portrait fund-sheet wall" lang="${lang}"><h1>${escaped(fund.name || t.noName)}</h1>
<p class="answer">${escaped(said.sentence)}</p><p class="bad-case">${escaped(said.bad)}</p>
${linesPicture(drawn, 'wall-lines')}<p>${escaped(t.linesHelp)}</p>${dotsPicture(drawn, 'wall-dots')}<p>${escaped(said.dots)}</p>
${list(said.facts.slice(0, 2))}${foot(drawn, base)}</section>`;
}

function meetingSheet(drawn: Drawn, own: FundAfterWords, { base, leverAnswers }: Desk): string {
  const { fund, t, lang, middle } = drawn;
  const said = say(fund, middle, drawn.chance, t, lang);
  const inputs = sayInputs(drawn);
  const checks = sayCheck(fund, t).slice(0, MOST_CHECKS);
  const room = Math.max(LEAST_ASSUMED, MOST_LINES - inputs.length - checks.length);
  return `<section class="sheet portrait fund-sheet meeting" lang="${lang}"><h1>${escaped(fund.name || t.noName)}</h1>
<p class="answer">${escaped(said.sentence)}</p><p>${escaped(said.bad)}</p>
<div class="halves"><div><h2>${escaped(sheetWords(lang).inputs)}</h2>${list(inputs)}</div><div>${linesPicture(drawn, 'meeting-lines')}</div></div>
<h2>${escaped(sheetWords(lang).check)}</h2>${list(checks.map(({ text, warning }) => `${text} ${warning}`.trim()))}
<h2>${escaped(sheetWords(lang).choices)}</h2>${leverAnswers.length > 0 ? leversMarkup(drawn, own, leverAnswers, 'sheet-designs') : list(said.facts)}
<h2>${escaped(sheetWords(lang).assumed)}</h2><div class="assumed">${list(sayAssumed(fund, middle, t).slice(0, room))}</div>
<h2>${escaped(sheetWords(lang).decide)}</h2><p class="lines"></p><p class="lines"></p>${foot(drawn, base)}</section>`;
}
