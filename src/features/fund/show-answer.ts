import { fragment } from '../../dom/trusted.ts';
import { el } from '../../dom/element.ts';
import { countOf } from '../../fund/people/ages.ts';
import { checkMarkup, factsMarkup, picturesMarkup, sentenceMarkup } from './parts.ts';
import type { Drawn } from './pictures.ts';
import { sayAssumed, sayTroubles } from './say-more.ts';
import { say } from './say.ts';
import type { Desk } from './state/desk.ts';

/** Shows what is known of the answer. Before the first members are filled in that is only the check. */
export function showAnswer(desk: Desk): void {
  const { fund, middle, chance, t, lang, part } = desk;
  const put = (name: string, html: string): void => {
    part(name).replaceChildren(fragment(html));
  };
  put('check', checkMarkup(fund, t));
  part('troubles').replaceChildren(...sayTroubles(fund, t).map((text) => el('p', {}, text)));
  part('no-worker').hidden = !desk.broken;
  showAssumed(desk);
  if (desk.asBuilt && !chance && !desk.broken) return;
  const said = say(fund, middle, chance, t, lang);
  const sentence = part('sentence');
  // Said anew only when it is another: screen readers read it each time.
  const html = sentenceMarkup(said);
  if (sentence.dataset['said'] !== html) {
    put('sentence', html);
    sentence.dataset['said'] = html;
  }
  part('answer').dataset['lasts'] = said.lasts === undefined ? '' : String(said.lasts);
  put('facts', factsMarkup(said));
  const known = middle !== undefined && countOf(fund.ages) > 0;
  part('pictures').hidden = !known;
  if (!known) return;
  const drawn: Drawn = { fund, middle, chance, t, lang };
  keepOpen(part('pictures-body'), () => put('pictures-body', picturesMarkup(drawn)));
  for (const each of desk.onAnswer) each();
}

/** Folds that a reader opened stay open when what they hold is drawn anew. */
function keepOpen(place: HTMLElement, draw: () => void): void {
  const open = [...place.querySelectorAll('details')].map((each) => each.open);
  const focused = document.activeElement;
  const index = focused ? [...place.querySelectorAll('summary, [tabindex]')].indexOf(focused) : -1;
  draw();
  for (const [at, each] of [...place.querySelectorAll('details')].entries()) each.open = open[at] ?? false;
  if (index >= 0) [...place.querySelectorAll<HTMLElement>('summary, [tabindex]')][index]?.focus();
}

function showAssumed({ fund, middle, t, part }: Desk): void {
  const lines = sayAssumed(fund, middle, t);
  const list = part('assumed');
  if (list.textContent === lines.join('')) return;
  list.replaceChildren(...lines.map((line) => el('li', {}, line)));
}
