import { today } from '../../dom/today.ts';
import { el, fill } from '../../dom/element.ts';
import { langOf } from '../../dom/page-lang.ts';
import type { Lang } from '../../words/languages.ts';
import type { FundWords } from '../../words/th/fund.ts';
import { emptyFund, firstYear, type Fund } from '../../fund/fund.ts';
import { fundFromLink, fundToLink } from '../../fund/read/fund-link.ts';
import type { Lever } from '../../fund/levers.ts';
import type { ChanceAnswer, MiddleAnswer } from '../../fund/answers.ts';
import type { LeverAnswer } from '../../fund/reckon.ts';
import { askReckoner } from './ask-reckoner.ts';
import { presetFund } from './state/preset-fund.ts';
import { shareFund } from './share-fund.ts';
import { showForm, wireForm } from './form-desk.ts';
import { showAnswer } from './show-answer.ts';
import type { PresetData } from './state/presets.ts';

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
}

/** Kept steps back; each is a short text. */
const MOST_STEPS = 60;
/** Changes that come closer together than this are one step back. */
const ONE_STEP_MS = 1500;

/** `<fund-desk>`: reckons what is filled in, and shows what it comes to. */
class FundDesk extends HTMLElement {
  connectedCallback(): void {
    const lang = langOf(this);
    const words = lang === 'en' ? import('../../words/en/fund.ts') : import('../../words/th/fund.ts');
    void words.then((found) => open(this, 'fundEn' in found ? found.fundEn : found.fundTh, lang));
  }
}
customElements.define('fund-desk', FundDesk);

function open(root: HTMLElement, t: FundWords, lang: Lang): void {
  const part = <E extends HTMLElement = HTMLElement>(name: string): E => {
    const found = root.querySelector<E>(`[data-part="${name}"]`);
    if (!found) throw new Error(`The page has no part "${name}"`);
    return found;
  };
  const steps: string[] = [];
  let lastStep = 0;
  const desk: Desk = {
    root,
    t,
    lang,
    base: root.dataset['base'] ?? '/',
    presets: JSON.parse(root.dataset['presets'] ?? '[]') as PresetData[],
    fund: emptyFund(firstYear(today())),
    middle: undefined,
    chance: undefined,
    levers: [],
    leverAnswers: [],
    broken: false,
    part,
    change(fund, redraw = false) {
      const before = fundToLink(desk.fund);
      const now = performance.now();
      if (before !== fundToLink(fund) && (redraw || now - lastStep > ONE_STEP_MS)) steps.push(before);
      if (steps.length > MOST_STEPS) steps.shift();
      lastStep = now;
      return take(fund, redraw);
    },
    undo() {
      const back = steps.pop();
      const fund = back && fundFromLink(back);
      if (!fund) return;
      void take(fund, true);
      desk.say(t.undone);
    },
    say: (text) => (part('said').textContent = text),
    onChange: [],
  };

  async function take(fund: Fund, redraw: boolean): Promise<void> {
    desk.fund = fund;
    part<HTMLButtonElement>('undo').disabled = steps.length === 0;
    for (const each of desk.onChange) each();
    reckonAnew(desk);
    if (redraw) await showForm(desk);
  }

  part('undo').addEventListener('click', () => desk.undo());
  wireForm(desk);
  shareFund(desk);
  desk.fund = begin(desk);
  void take(desk.fund, true).then(() => (part('board').hidden = false));
  addEventListener('hashchange', () => {
    const fund = fromHash(desk);
    if (!fund || fundToLink(fund) === fundToLink(desk.fund)) return;
    showOrigin(desk, true);
    void desk.change(fund, true);
  });
}

/** Asks for the answer to the fund as it is now. */
export function reckonAnew(desk: Desk): void {
  const { fund } = desk;
  showAnswer(desk);
  askReckoner(
    fund,
    desk.levers,
    (told) => {
      if ('middle' in told) {
        desk.middle = told.middle;
        desk.chance = undefined;
      } else if ('chance' in told) desk.chance = told.chance;
      else desk.leverAnswers = told.levers;
      showAnswer(desk);
    },
    () => (desk.broken = true),
  );
}

/** The fund with which the page begins: that of the address, else the first example. */
function begin(desk: Desk): Fund {
  const given = fromHash(desk);
  showOrigin(desk, given !== undefined);
  if (!given && location.hash.length > 1) desk.say(desk.t.badLink);
  return given ?? (desk.presets[0] && presetFund(desk.presets[0])) ?? desk.fund;
}

/** The preset that the address names; `undefined` where it names none. */
const presetInHash = (desk: Desk): PresetData | undefined => {
  const wanted = new URLSearchParams(location.hash.slice(1)).get('preset');
  return desk.presets.find(({ id }) => id === wanted);
};

/** Says of a fund of the address where its figures come from: from a preset with its notes, or from somebody's link. */
function showOrigin(desk: Desk, given: boolean): void {
  if (!given) return;
  const preset = presetInHash(desk);
  desk.part<HTMLSelectElement>('preset').value = preset?.id ?? '';
  fill(
    desk.part('notes'),
    (preset?.notes ?? []).map((note) => el('li', {}, note)),
  );
}

function fromHash(desk: Desk): Fund | undefined {
  const hash = location.hash.slice(1);
  const preset = presetInHash(desk);
  return preset ? presetFund(preset) : fundFromLink(hash);
}
