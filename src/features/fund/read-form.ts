import { buddhistYear } from '../../words/dates.ts';
import type { FundWords } from '../../words/th/fund/fund.ts';
import { readNumber } from '../../fund/read/read-number.ts';
import { EVENTS, DUES, persOf, type Fund, type Per } from '../../fund/fund.ts';
import { fitFund, LIMITS } from '../../fund/read/fit.ts';
import { countOf } from '../../fund/people/ages.ts';
import { FUND_NUMBERS, type NumberField } from '../../fund/read/fund-numbers.ts';

/** From here on people ask whether a nought was typed too many. */
const MANY_MEMBERS = 30_000;
const BUDDHIST = 2300;

/**
 * Reads the form into a fund. What cannot be used keeps its last value, and is told right below its field.
 * @param before the fund that the form showed
 */
export function readForm(form: HTMLElement, before: Fund, t: FundWords): Fund {
  const fund = structuredClone(before);
  const read = (name: string, most: number, set: (value: number) => void, parts = 1): void => {
    const box = form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (!box) return;
    const value = readNumber(box.value);
    const trouble =
      value === undefined
        ? t.trouble.text
        : value < 0
          ? t.trouble.negative
          : value > most
            ? most === 100 && parts !== 1
              ? t.trouble.share
              : most === LIMITS.age
                ? t.trouble.age
                : t.trouble.large(most)
            : '';
    tell(box, trouble);
    if (value !== undefined) set(Math.min(most, Math.max(0, value)) / parts);
  };
  for (const [name, own] of Object.entries<NumberField>(FUND_NUMBERS))
    read(name, own.most, (value) => own.set(fund, value), own.hundred ? 100 : 1);
  readStart(form, fund, t);
  fund.contribution.per = picked(form, 'per', DUES) ?? fund.contribution.per;
  readPromises(form, fund, read);
  readAgesOf(fund, read);
  const fitted = fitFund(fund);
  const count = form.querySelector<HTMLInputElement>('input[name="count"]');
  if (count && count.getAttribute('aria-invalid') !== 'true' && countOf(fitted.ages) > MANY_MEMBERS)
    tell(count, t.trouble.manyMembers);
  return fitted;
}

/** The first year, in either era; one that cannot be meant keeps the last. */
function readStart(form: HTMLElement, fund: Fund, t: FundWords): void {
  const box = form.querySelector<HTMLInputElement>('input[name="start"]');
  if (!box) return;
  const value = readNumber(box.value) ?? 0;
  const year = Math.round(value > BUDDHIST ? value - buddhistYear(0) : value);
  const [from, to] = LIMITS.start;
  const meant = year >= from && year <= to;
  tell(box, meant ? '' : t.trouble.year([buddhistYear(from), buddhistYear(to)], [from, to]));
  if (meant) fund.start = year;
}

type Read = (name: string, most: number, set: (value: number) => void, parts?: number) => void;

function readPromises(form: HTMLElement, fund: Fund, read: Read): void {
  for (const [at, promise] of fund.promises.entries()) {
    const name = `p${at}`;
    promise.event = picked(form, `${name}-event`, EVENTS) ?? promise.event;
    const pers: Per[] = persOf(promise.event);
    promise.per = picked(form, `${name}-per`, pers) ?? pers[0] ?? 'time';
    promise.name = form.querySelector<HTMLInputElement>(`input[name="${name}-name"]`)?.value ?? promise.name;
    for (const [k, step] of promise.steps.entries()) {
      read(`${name}-s${k}-years`, LIMITS.running, (value) => (step.years = value));
      read(`${name}-s${k}-age`, LIMITS.age, (value) => (step.age = value));
      read(`${name}-s${k}-baht`, LIMITS.baht, (value) => (step.baht = value));
    }
    read(`${name}-perStay`, LIMITS.baht, (value) => (promise.perStay = value));
    read(`${name}-perYear`, LIMITS.baht, (value) => (promise.perYear = value));
    read(`${name}-times`, 1000, (value) => (promise.timesPerHundred = value));
  }
}

function readAgesOf(fund: Fund, read: Read): void {
  const { ages } = fund;
  if (ages.kind === 'thailand') {
    read('count', LIMITS.members, (value) => (ages.count = value));
    read('from', LIMITS.age, (value) => (ages.from = value));
  } else if (ages.kind === 'bands')
    for (const band of ages.counts.keys()) read(`band${band}`, LIMITS.members, (value) => (ages.counts[band] = value));
}

function picked<T extends string>(form: HTMLElement, name: string, values: readonly T[]): T | undefined {
  const value = form.querySelector<HTMLSelectElement>(`select[name="${name}"]`)?.value;
  return values.find((each) => each === value);
}

/** Says what is wrong with a field right below it; an empty text takes it away. */
function tell(box: HTMLInputElement, trouble: string): void {
  const place = box.parentElement?.querySelector<HTMLElement>('.trouble');
  if (!place || place.textContent === trouble) return;
  place.textContent = trouble;
  place.hidden = trouble === '';
  place.id ||= `${box.name}-trouble`;
  if (trouble) {
    box.setAttribute('aria-invalid', 'true');
    box.setAttribute('aria-describedby', place.id);
  } else {
    box.removeAttribute('aria-invalid');
    box.removeAttribute('aria-describedby');
  }
}
