import { keepForLater } from '../../dom/keep-for-later.ts';
import { today } from '../../dom/today.ts';
import { el, fill } from '../../dom/element.ts';
import { langOf } from '../../dom/page-lang.ts';
import { fundLater } from '../../words/in/later.ts';
import { emptyFund, firstYear, type Fund } from '../../fund/fund.ts';
import { fundFromLink, fundToLink } from '../../fund/read/fund-link.ts';
import { presetFund } from './state/preset-fund.ts';
import { showForm, wireForm } from './form-desk.ts';
import { readForm } from './read-form.ts';
import type { Desk } from './state/desk.ts';
import { reckonAnew } from './reckon-anew.ts';
import type { PresetData } from './state/presets.ts';

/** Kept steps back; each is a short text. */
const MOST_STEPS = 60;
/** Changes that come closer together than this are one step back. */
const ONE_STEP_MS = 1500;

/** Makes the page reckon what is filled in, and show what it comes to. Resolves once every field answers. */
export async function openDesk(root: HTMLElement): Promise<void> {
  const lang = langOf(root);
  const t = await fundLater[lang]();
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
    asBuilt: false,
    part,
    change(fund, redraw = false) {
      const before = fundToLink(desk.fund);
      const now = performance.now();
      if (before !== fundToLink(fund) && (redraw || now - lastStep > ONE_STEP_MS)) steps.push(before);
      if (steps.length > MOST_STEPS) steps.shift();
      lastStep = now;
      desk.asBuilt &&= before === fundToLink(fund);
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
    onAnswer: [],
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
  const { fund, drawn } = begin(desk);
  // What was typed before this script was there counts.
  const filled = drawn ? readForm(part('form'), fund, t) : fund;
  desk.asBuilt = drawn && fundToLink(filled) === fundToLink(fund);
  await take(filled, !drawn);
  openAfter(desk);
  root.dataset['ready'] = '';
  addEventListener('hashchange', () => {
    const fund = fromHash(desk);
    if (!fund || fundToLink(fund) === fundToLink(desk.fund)) return;
    showOrigin(desk, true);
    void desk.change(fund, true);
  });
}

/**
 * The fund with which the page begins: that of the address, else the first example.
 * @returns with it whether the build has drawn its form and its answer already
 */
function begin(desk: Desk): { fund: Fund; drawn: boolean } {
  const given = fromHash(desk);
  showOrigin(desk, given !== undefined);
  if (!given && location.hash.length > 1) desk.say(desk.t.badLink);
  if (given) return { fund: given, drawn: false };
  const example = desk.presets[0] && presetFund(desk.presets[0]);
  return { fund: example ?? desk.fund, drawn: String(example?.start) === desk.root.dataset['start'] };
}

/** What stands below the answer is made to work when somebody comes near it. */
function openAfter(desk: Desk): void {
  const place = desk.part('after');
  const done = keepForLater(place);
  const signs = ['focusin', 'click', 'pointerdown'];
  const wait = (): void => {
    for (const sign of signs) place.addEventListener(sign, open);
  };
  const open = (): void => {
    near.disconnect();
    for (const sign of signs) place.removeEventListener(sign, open);
    void import('./after/open-after.ts').then(({ wireAfter }) => wireAfter(desk)).then(done, wait);
  };
  const near = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && open(), {
    rootMargin: '50%',
  });
  near.observe(place);
  wait();
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
