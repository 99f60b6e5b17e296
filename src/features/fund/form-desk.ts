import { fragment } from '../../dom/trusted.ts';
import { thisYear, today } from '../../dom/today.ts';
import { countOf, AGE_BANDS } from '../../fund/people/ages.ts';
import type { Ages } from '../../fund/people/ages.ts';
import { AGES } from '../../fund/people/sexes.ts';
import { emptyFund, firstYear, type Fund, type FundPromise } from '../../fund/fund.ts';
import { presetFund } from './state/preset-fund.ts';
import type { ReadAges } from '../../fund/read/read-ages.ts';
import { el, fill } from '../../dom/element.ts';
import type { Lang } from '../../words/languages.ts';
import { fundFormLater } from '../../words/in/later.ts';
import type { FundFormWords } from '../../words/th/fund/fund-form.ts';
import { nameOf } from './say.ts';
import { readForm } from './read-form.ts';
import type { Desk } from './state/desk.ts';

const formWords = (lang: Lang): Promise<FundFormWords> => fundFormLater[lang]();

/** Draws the form for the fund that is open; where the reader was stays where she is. */
export async function showForm(desk: Desk): Promise<void> {
  desk.part<HTMLInputElement>('name').value = desk.fund.name;
  const [{ agesMarkup, moneyMarkup, moreMarkup, payingMarkup, promisesMarkup }, words] = await Promise.all([
    import('./form.ts'),
    formWords(desk.lang),
  ]);
  const { fund, lang, part } = desk;
  const t = { ...desk.t, ...words };
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.getAttribute('name') : null;
  const put = (name: string, html: string): void => part(name).replaceChildren(fragment(html));
  put('paying', payingMarkup(fund, t));
  const open = [...part('promises').querySelectorAll('details')].map((promise) => promise.open);
  put('promises', promisesMarkup(fund, t, open));
  put('ages', agesMarkup(fund, t));
  put('money', moneyMarkup(fund, t));
  put('more', moreMarkup(fund, t, lang));
  if (focused) desk.root.querySelector<HTMLElement>(`[name="${focused}"]`)?.focus();
}

/** Makes the form answer: what is typed, and its buttons. */
export function wireForm(desk: Desk): void {
  const form = desk.part<HTMLFormElement>('form');
  form.addEventListener('input', (event) => {
    const name = event.target instanceof HTMLElement ? (event.target.getAttribute('name') ?? '') : '';
    if (name === 'preset' || event.target instanceof HTMLTextAreaElement) return;
    const fund = readForm(form, { ...desk.fund, name: desk.part<HTMLInputElement>('name').value }, desk.t);
    if (name === 'ages') void asKind(fund.ages, form).then((ages) => desk.change({ ...fund, ages }, true));
    // Another event, another way of paying: other fields belong to it.
    else void desk.change(fund, /-(event|per)$/.test(name));
    const total = desk.root.querySelector('[data-part="total"]');
    if (total) total.textContent = desk.t.total(countOf(desk.fund.ages));
  });
  // Steps stand in order of years; a step that was typed out of order moves only once its field is left.
  form.addEventListener('change', (event) => {
    const name = event.target instanceof HTMLInputElement ? event.target.name : '';
    if (/-years$/.test(name)) void showForm(desk);
  });
  // The line to which a promise folds tells what has been typed since.
  form.addEventListener('toggle', (event) => void retitle(desk, event.target), true);
  form.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
    if (pressed) void press(desk, pressed);
  });
  desk.part<HTMLSelectElement>('preset').addEventListener('change', (event) => {
    if (event.currentTarget instanceof HTMLSelectElement) takePreset(desk, event.currentTarget.value);
  });
}

async function retitle({ fund, lang, part, t }: Desk, folded: EventTarget | null): Promise<void> {
  const at = [...part('promises').querySelectorAll('details')].findIndex((each) => each === folded);
  const promise = fund.promises[at];
  const summary = folded instanceof HTMLDetailsElement ? folded.querySelector('summary') : null;
  if (!promise || !summary) return;
  const [{ promiseLine }, words] = await Promise.all([import('./form.ts'), formWords(lang)]);
  summary.textContent = promiseLine(promise, { ...t, ...words });
}

/** Takes over an example whole, or the table of a case into the fund that is there. */
function takePreset(desk: Desk, id: string): void {
  const preset = desk.presets.find((each) => each.id === id);
  const fund = preset ? presetFund(preset) : undefined;
  if (!preset || !fund) return startEmpty(desk);
  const { contribution, promises, waiting } = fund;
  // Which promises were open says nothing of those that come.
  desk.part('promises').replaceChildren();
  // Members and money stay, but they are not an example's any more once another table stands beside them.
  const name = desk.presets.some(({ title }) => title === desk.fund.name) ? '' : desk.fund.name;
  void desk.change(preset.table ? { ...desk.fund, name, contribution, promises, waiting } : fund, true);
  fill(
    desk.part('notes'),
    preset.notes.map((note) => el('li', {}, note)),
  );
  desk.say(desk.t.loaded(preset.title));
}

/** Nothing but the first year; one promise stands ready to be filled in. */
function startEmpty(desk: Desk): void {
  const empty = emptyFund(firstYear(today()));
  void desk.change({ ...empty, promises: [newPromise()] }, true);
  fill(desk.part('notes'));
  desk.say('');
}

const newPromise = (): FundPromise => ({
  event: 'death',
  name: '',
  per: 'time',
  steps: [{ years: 0, age: 0, baht: 0 }],
  perStay: 0,
  perYear: 0,
  timesPerHundred: 1,
});

async function press(desk: Desk, button: HTMLElement): Promise<void> {
  const fund = structuredClone(desk.fund);
  const at = Number(button.dataset['promise'] ?? 0);
  const promise = fund.promises[at];
  const focus = (name: string): void => desk.root.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  switch (button.dataset['do']) {
    case 'add-promise':
      fund.promises.push(newPromise());
      await desk.change(fund, true);
      return focus(`p${fund.promises.length - 1}-event`);
    case 'remove-promise':
      if (!promise) return;
      fund.promises.splice(at, 1);
      await desk.change(fund, true);
      desk.say(desk.t.removed(nameOf(promise, desk.t)));
      return desk.part('undo').focus();
    case 'add-step': {
      const last = promise?.steps.at(-1);
      promise?.steps.push({ years: (last?.years ?? 0) + 5, age: last?.age ?? 0, baht: last?.baht ?? 0 });
      await desk.change(fund, true);
      return focus(`p${at}-s${(promise?.steps.length ?? 1) - 1}-years`);
    }
    case 'remove-step':
      promise?.steps.splice(Number(button.dataset['step'] ?? 0), 1);
      await desk.change(fund, true);
      return focus(`p${at}-s0-years`);
    case 'count-pasted':
      return countPasted(desk, fund);
  }
}

/** Counts what was pasted, says what became of it, and forgets the text. */
async function countPasted(desk: Desk, fund: Fund): Promise<void> {
  const [{ readAges }, words] = await Promise.all([import('../../fund/read/read-ages.ts'), formWords(desk.lang)]);
  const box = desk.part<HTMLTextAreaElement>('paste');
  const read = readAges(box.value, thisYear());
  box.value = '';
  if (read.people > 0) await desk.change({ ...fund, ages: { kind: 'single', counts: read.counts } }, true);
  fill(
    desk.part('pasted'),
    told(read, words).map((line) => el('p', {}, line)),
  );
}

const SHOWN_LINES = 8;
function told({ people, by, dropped, unread }: ReadAges, t: FundFormWords): string[] {
  if (people === 0) return [t.nobodyPasted];
  const ways = (['age', 'buddhist', 'common'] as const).filter((way) => by[way] > 0);
  return [
    `${t.pasted(people)} (${ways.map((way) => t.pastedBy[way]).join(', ')})`,
    ...(dropped.words > 0 ? [t.droppedWords(dropped.words)] : []),
    ...(dropped.ids > 0 ? [t.droppedIds(dropped.ids)] : []),
    ...(dropped.phones > 0 ? [t.droppedPhones(dropped.phones)] : []),
    ...(unread.length > 0 ? [t.unreadLines(unread.slice(0, SHOWN_LINES).join(', '), unread.length > SHOWN_LINES)] : []),
  ];
}

/** The same members told in another way, as far as it can be. */
async function asKind(ages: Ages, form: HTMLElement): Promise<Ages> {
  const kind = form.querySelector<HTMLSelectElement>('select[name="ages"]')?.value;
  if (kind === ages.kind) return ages;
  if (kind === 'thailand') return { kind, count: countOf(ages), from: 15 };
  const { membersByAge } = await import('../../fund/people/spread-ages.ts');
  const by = membersByAge(ages);
  const single = Array.from({ length: AGES }, (_, age) => (by[age] ?? 0) + (by[AGES + age] ?? 0));
  if (kind === 'single') return { kind, counts: whole(single) };
  const bands = Array.from({ length: AGE_BANDS }, (_, band) =>
    single.slice(band * 10, band === AGE_BANDS - 1 ? AGES : band * 10 + 10).reduce((sum, n) => sum + n, 0),
  );
  return { kind: 'bands', counts: whole(bands) };
}

/** Whole people with the same sum: what rounding left over goes on to the next. */
function whole(counts: readonly number[]): number[] {
  let [exact, given] = [0, 0];
  return counts.map((count) => {
    exact += count;
    const next = Math.round(exact) - given;
    given += next;
    return next;
  });
}
