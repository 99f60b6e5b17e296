import type { ChanceAnswer, MiddleAnswer } from '../../../fund/answers.ts';
import type { Fund } from '../../../fund/fund.ts';
import type { Lever } from '../../../fund/levers.ts';
import type { LeverAnswer } from '../../../fund/reckon.ts';
import type { Lang } from '../../../words/languages.ts';
import type { FundWords } from '../../../words/th/fund/fund.ts';
import type { PresetData } from './presets.ts';

/** What is open on the page. Parts change it through `change`, and are shown anew by what they registered. */
export interface Desk {
  root: HTMLElement;
  t: FundWords;
  lang: Lang;
  base: string;
  presets: PresetData[];
  fund: Fund;
  middle: MiddleAnswer | undefined;
  chance: ChanceAnswer | undefined;
  levers: Lever[];
  leverAnswers: LeverAnswer[];
  broken: boolean;
  part<E extends HTMLElement = HTMLElement>(name: string): E;
  /** Takes over another fund. Resolves once the form shows it. @param redraw whether the form has to be drawn anew */
  change(fund: Fund, redraw?: boolean): Promise<void>;
  undo(): void;
  say(text: string): void;
  /** Called whenever the fund is another. */
  onChange: (() => void)[];
  /** Called whenever an answer has been shown. */
  onAnswer: (() => void)[];
  /** Whether the fund is the one whose answer the build has put on the page: it stays until the same comes from here. */
  asBuilt: boolean;
}
