import { emptyFund, EVENTS, PERS, type Due, type Fund, type FundPromise } from '../fund.ts';
import { fitFund } from './fit.ts';
import { FUND_NUMBERS, type NumberField } from './fund-numbers.ts';
import type { Ages } from '../people/ages.ts';

const NUMBERS: readonly NumberField[] = Object.values<NumberField>(FUND_NUMBERS).filter(({ key }) => key !== '');

const DUE_LETTERS: Record<string, Due> = { d: 'day', w: 'week', m: 'month', y: 'year' };

/**
 * A fund as the part of an address behind `#`: only what differs from an empty fund, so that it fits into a message. Who
 * opens it gets the same fund, the same seed, and so the same answer.
 */
export function fundToLink(fund: Fund): string {
  const plain = emptyFund(fund.start);
  const parts = new URLSearchParams();
  parts.set('v', String(fund.start));
  if (fund.name) parts.set('n', fund.name);
  parts.set('a', agesToText(fund.ages));
  parts.set('c', `${fund.contribution.baht}${fund.contribution.per[0]}`);
  for (const { key, get } of NUMBERS) if (get(fund) !== get(plain)) parts.set(key, String(get(fund)));
  for (const promise of fund.promises) parts.append('p', promiseToText(promise));
  return parts.toString().replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%40', '@');
}

/** What `fundToLink` wrote. @returns `undefined` where the text holds no fund */
export function fundFromLink(text: string): Fund | undefined {
  const parts = new URLSearchParams(text.replace(/^#/, ''));
  const start = Number(parts.get('v') ?? NaN);
  const ages = agesFromText(parts.get('a') ?? '');
  const due = /^([\d.]+)([dwmy])$/.exec(parts.get('c') ?? '');
  if (!Number.isFinite(start) || !ages || !due) return undefined;
  const fund = emptyFund(start);
  fund.name = parts.get('n') ?? '';
  fund.ages = ages;
  fund.contribution.baht = Number(due[1]);
  fund.contribution.per = DUE_LETTERS[due[2] ?? ''] ?? 'year';
  for (const { key, set } of NUMBERS) {
    const value = Number(parts.get(key) ?? NaN);
    if (Number.isFinite(value)) set(fund, value);
  }
  fund.promises = parts.getAll('p').flatMap((part) => promiseFromText(part) ?? []);
  return fitFund(fund);
}

function agesToText(ages: Ages): string {
  if (ages.kind === 'thailand') return `t${ages.count}.${ages.from}`;
  return (
    (ages.kind === 'bands' ? 'b' : 's') +
    ages.counts
      .map((n) => n || '')
      .join('.')
      .replace(/\.+$/, '')
  );
}

function agesFromText(text: string): Ages | undefined {
  const numbers = text
    .slice(1)
    .split('.')
    .map((part) => Number(part));
  if (numbers.some((n) => !Number.isFinite(n))) return undefined;
  if (text[0] === 't') return { kind: 'thailand', count: numbers[0] ?? 0, from: numbers[1] ?? 15 };
  if (text[0] === 'b') return { kind: 'bands', counts: numbers };
  return text[0] === 's' ? { kind: 'single', counts: numbers } : undefined;
}

/** `0:2000@3,30000@10:600:1000:0:name`: event and per as numbers, steps as baht@years@age, ceilings, times, name. */
function promiseToText({ event, per, steps, perStay, perYear, timesPerHundred, name }: FundPromise): string {
  const told = steps.map(({ baht, years, age }) => [baht, years, age].join('@').replace(/(@0)+$/, '')).join(',');
  const parts = [`${EVENTS.indexOf(event)}${PERS.indexOf(per)}`, told, perStay, perYear, timesPerHundred];
  return [...parts.map((part) => part || ''), name].join(':').replace(/:+$/, '');
}

function promiseFromText(text: string): FundPromise | undefined {
  const [kind = '', told = '', perStay, perYear, times, ...name] = text.split(':');
  const [event, per] = [EVENTS[Number(kind[0])], PERS[Number(kind[1])]];
  if (!event || !per) return undefined;
  const steps = told
    .split(',')
    .filter(Boolean)
    .map((step) => {
      const [baht = 0, years = 0, age = 0] = step.split('@').map((part) => Number(part));
      return { baht, years, age };
    });
  return {
    event,
    per,
    steps,
    perStay: Number(perStay ?? 0),
    perYear: Number(perYear ?? 0),
    timesPerHundred: Number(times ?? 0),
    name: name.join(':'),
  };
}
