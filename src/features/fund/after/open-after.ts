import { fundAfterLater } from '../../../words/in/later.ts';
import type { FundAfterWords } from '../../../words/th/fund/fund-after.ts';
import type { Lang } from '../../../words/languages.ts';
import type { Desk } from '../state/desk.ts';
import { shareFund } from './share-fund.ts';
import { wireLevers } from './what-if.ts';

/** What stands below the answer: changes to try, and keeping, printing and passing on. */
export async function wireAfter(desk: Desk): Promise<void> {
  const words = await afterWords(desk.lang);
  wireLevers(desk, words);
  shareFund(desk, words);
}

const afterWords = (lang: Lang): Promise<FundAfterWords> => fundAfterLater[lang]();
