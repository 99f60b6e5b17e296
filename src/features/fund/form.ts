import { eraYear, formatNumber } from '../../words/dates.ts';
import type { Lang } from '../../words/languages.ts';
import type { FundWords } from '../../words/th/fund/fund.ts';
import type { FundFormWords } from '../../words/th/fund/fund-form.ts';
import { countOf, AGE_BANDS } from '../../fund/people/ages.ts';
import { DUES, EVENTS, persOf, type Fund, type FundPromise } from '../../fund/fund.ts';
import { LIMITS } from '../../fund/read/fit.ts';
import { FUND_NUMBERS, type NumberField, type NumberName } from '../../fund/read/fund-numbers.ts';
import { escaped } from './html.ts';
import { nameOf } from './say.ts';

/** Words of the form, and those that the answer has in common with it. */
export type FormWords = FundWords & FundFormWords;

/** A number as it stands in an input; nought is left empty where an empty field says as much. */
const shown = (value: number): string => formatNumber(Math.round(value * 10_000) / 10_000);

/** One labelled input; what is wrong with it is told right below. */
export const input = (label: string, name: string, value: string, more = ''): string =>
  `<label class="field"><span>${escaped(label)}</span><input name="${name}" value="${escaped(value)}" inputmode="decimal" autocomplete="off"${more}><small class="trouble" hidden></small></label>`;
const choice = (
  label: string,
  name: string,
  values: readonly string[],
  value: string,
  words: Record<string, string>,
  kind = 'field',
): string =>
  `<label class="${kind}"><span>${escaped(label)}</span><select name="${name}" autocomplete="off">${values
    .map(
      (each) => `<option value="${each}"${each === value ? ' selected' : ''}>${escaped(words[each] ?? each)}</option>`,
    )
    .join('')}</select></label>`;

const numberInput = (fund: Fund, name: NumberName, t: FormWords): string => {
  const own: NumberField = FUND_NUMBERS[name];
  return input(t.field[name], name, shown(own.get(fund) * (own.hundred ? 100 : 1)));
};

/** Contribution. */
export const payingMarkup = (fund: Fund, t: FormWords): string =>
  `<div class="fund-row">${numberInput(fund, 'baht', t)}${choice(t.field.per, 'per', DUES, fund.contribution.per, t.due)}${numberInput(fund, 'paid', t)}</div>`;

/**
 * All promises, each a group of its own. One that is filled in folds to a line, so that members and money are near.
 * @param open which of them the reader has opened
 */
export const promisesMarkup = (fund: Fund, t: FormWords, open: readonly boolean[] = []): string =>
  fund.promises.map((promise, at) => promiseMarkup(promise, at, t, foldable(fund, at) && !open[at])).join('') +
  `<p class="buttons"><button type="button" data-do="add-promise">${escaped(t.addPromise)}</button></p>`;

/** A lone promise, and one without a sum, stay open: they are what is being filled in. */
const foldable = ({ promises }: Fund, at: number): boolean =>
  promises.length > 1 && (promises[at]?.steps.every(({ baht }) => baht > 0) ?? false);

/** The line to which a promise folds: what it is for, and its least and greatest sum. */
export function promiseLine(promise: FundPromise, t: FormWords): string {
  const sums = promise.steps.map(({ baht }) => baht);
  const [least, most] = [Math.min(...sums), Math.max(...sums)];
  const said = least < most ? `${shown(least)}–${shown(most)}` : shown(most);
  return t.promiseLine(nameOf(promise, t), said, t.pay[promise.per]);
}

function promiseMarkup(promise: FundPromise, at: number, t: FormWords, folded: boolean): string {
  const name = `p${at}`;
  const { event, per, steps } = promise;
  const rate = event === 'education' || event === 'other';
  const pers = persOf(event);
  return `<fieldset class="fund-promise"><legend>${escaped(t.promise(at + 1))}</legend><details${folded ? '' : ' open'}><summary>${escaped(promiseLine(promise, t))}</summary>
<div class="fund-row">${choice(t.field.event, `${name}-event`, EVENTS, event, t.event, 'field fund-wide')}${pers.length > 1 ? choice(t.field.payPer, `${name}-per`, pers, per, t.pay) : ''}<label class="field fund-wide"><span>${escaped(t.field.name)}</span><input name="${name}-name" value="${escaped(promise.name)}" maxlength="${LIMITS.name}" placeholder="${escaped(t.event[event])}" autocomplete="off"></label></div>
${steps.map((step, k) => `<div class="fund-row steps" role="group" aria-label="${escaped(t.step(k + 1))}">${input(t.field.years, `${name}-s${k}-years`, shown(step.years))}${event === 'ageing' || step.age > 0 ? input(t.field.age, `${name}-s${k}-age`, shown(step.age)) : ''}${input(t.field.sum, `${name}-s${k}-baht`, shown(step.baht))}${steps.length > 1 ? `<button type="button" data-do="remove-step" data-promise="${at}" data-step="${k}" aria-label="${escaped(`${t.removeStep} ${t.step(k + 1)}`)}">${escaped(t.removeStep)}</button>` : ''}</div>`).join('')}
${event === 'illness' && per === 'night' ? `<div class="fund-row">${input(t.field.perStay, `${name}-perStay`, promise.perStay ? shown(promise.perStay) : '')}${input(t.field.perYear, `${name}-perYear`, promise.perYear ? shown(promise.perYear) : '')}</div>` : ''}
${rate ? `<div class="fund-row">${input(t.field.times, `${name}-times`, shown(promise.timesPerHundred))}</div>` : ''}
<p class="buttons">${steps.length < LIMITS.steps ? `<button type="button" data-do="add-step" data-promise="${at}">${escaped(t.addStep)}</button>` : ''}<button type="button" data-do="remove-promise" data-promise="${at}">${escaped(t.removePromise)}</button></p></details></fieldset>`;
}

/** How many members, and how old: in the way that the committee knows it. */
export function agesMarkup(fund: Fund, t: FormWords): string {
  const { ages } = fund;
  const total = `<p data-part="total" class="small">${escaped(t.total(countOf(ages)))}</p>`;
  const own =
    ages.kind === 'thailand'
      ? `<div class="fund-row">${input(t.field.count, 'count', ages.count ? shown(ages.count) : '')}${input(t.field.from, 'from', shown(ages.from))}</div>`
      : ages.kind === 'bands'
        ? `<div class="fund-bands">${Array.from({ length: AGE_BANDS }, (_, band) => input(t.band(band * 10), `band${band}`, ages.counts[band] ? shown(ages.counts[band]) : '')).join('')}</div>${total}`
        : `<label class="field"><span>${escaped(t.field.paste)}</span><textarea data-part="paste" rows="4" autocomplete="off" spellcheck="false" placeholder="2510&#10;2498&#10;61"></textarea></label><p class="buttons"><button type="button" data-do="count-pasted">${escaped(t.countPasted)}</button></p><div role="status" data-part="pasted"></div>${total}`;
  return `${choice(t.field.ages, 'ages', ['thailand', 'bands', 'single'], ages.kind, t.agesKind)}<p class="small soft">${escaped(t.agesHelp[ages.kind])}</p>${own}`;
}

const rows = (fund: Fund, t: FormWords, list: readonly (readonly NumberName[])[]): string =>
  list
    .map((names) => `<div class="fund-row">${names.map((name) => numberInput(fund, name, t)).join('')}</div>`)
    .join('');

/** Money in hand. */
export const moneyMarkup = (fund: Fund, t: FormWords): string => rows(fund, t, [['money', 'running']]);

/** Everything that is assumed while nobody says otherwise. */
export const moreMarkup = (fund: Fund, t: FormWords, lang: Lang): string =>
  rows(fund, t, [
    ['horizon'],
    ['waiting', 'freeFrom'],
    ['reserveField', 'fee'],
    ['statePerHead', 'stateYears'],
    ['localPerHead', 'localYears'],
    ['gifts', 'costs'],
    ['interest', 'leaving'],
    ['joiners', 'joinFrom', 'joinTo'],
    ['seenDeaths', 'seenYears'],
    ['staysYoung', 'nightsYoung'],
    ['staysOld', 'nightsOld'],
    ['disaster', 'disasterYear'],
    ['births', 'seed'],
  ]) + `<div class="fund-row">${input(t.field.start, 'start', String(eraYear(fund.start, lang)))}</div>`;
