import { fragment } from '../../../dom/trusted.ts';
import { LEVERS, pull } from '../../../fund/levers.ts';
import type { FundAfterWords } from '../../../words/th/fund/fund-after.ts';
import { reckonAnew } from '../reckon-anew.ts';
import type { Desk } from '../state/desk.ts';
import { leversMarkup } from './what-if-markup.ts';

const MOST_LEVERS = 3;

/** The choices of changes; those that this fund has nothing of cannot be chosen. */
export function wireLevers(desk: Desk, words: FundAfterWords): void {
  const boxes = [...desk.part('levers').querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const show = (): void => {
    for (const box of boxes) {
      const lever = LEVERS.find((each) => each === box.value);
      const fits = lever !== undefined && pull(desk.fund, lever) !== undefined;
      box.disabled = !fits;
      if (!fits) box.checked = false;
    }
    desk.levers = LEVERS.filter((lever) => boxes.some((box) => box.checked && box.value === lever));
  };
  desk.onChange.push(show);
  desk.onAnswer.push(() => showDesigns(desk, words));
  for (const box of boxes)
    box.addEventListener('change', () => {
      if (boxes.filter(({ checked }) => checked).length > MOST_LEVERS) {
        box.checked = false;
        desk.say(words.leverMost);
      }
      show();
      desk.leverAnswers = desk.leverAnswers.filter(({ lever }) => desk.levers.includes(lever));
      reckonAnew(desk);
    });
  show();
}

function showDesigns({ fund, middle, chance, t, lang, levers, leverAnswers, part }: Desk, words: FundAfterWords): void {
  if (!middle) return;
  const drawn = { fund, middle, chance, t, lang };
  part('levers-body').replaceChildren(
    ...(levers.length > 0 ? [fragment(leversMarkup(drawn, words, leverAnswers))] : []),
  );
}
