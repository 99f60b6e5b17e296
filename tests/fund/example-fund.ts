import { emptyFund, type Fund, type FundPromise } from '../../src/fund/fund.ts';

/** A promise with what a test does not ask about left plain. */
export const promise = (own: Partial<FundPromise> & Pick<FundPromise, 'event'>): FundPromise => ({
  name: '',
  per: 'time',
  steps: [],
  perStay: 0,
  perYear: 0,
  timesPerHundred: 0,
  ...own,
});

/** One step for everybody. */
export const always = (baht: number): FundPromise['steps'] => [{ years: 0, age: 0, baht }];

/** A fund with something of everything: the one whose checksum is written down, and that the benchmark runs. */
export const wholeFund = (own: Partial<Fund> = {}): Fund => ({
  ...emptyFund(2027),
  money: 2_000_000,
  ages: { kind: 'thailand', count: 3000, from: 15 },
  contribution: { baht: 1, per: 'day', paid: 0.9, freeFrom: 80 },
  joiners: { perYear: 40, from: 20, to: 59 },
  leaving: 0.01,
  fee: 50,
  stateMatch: { perHead: 365, years: 3 },
  localMatch: { perHead: 100, years: 20 },
  gifts: 5000,
  costs: 40_000,
  interest: 0.01,
  disaster: { baht: 100_000, inYear: 4 },
  promises: [
    promise({
      event: 'death',
      steps: [
        { years: 0, age: 0, baht: 3000 },
        { years: 2, age: 0, baht: 6000 },
        { years: 8.5, age: 0, baht: 12_000 },
      ],
    }),
    promise({ event: 'illness', per: 'night', steps: always(100), perStay: 500, perYear: 1000 }),
    promise({ event: 'birth', steps: always(1000) }),
    promise({ event: 'ageing', per: 'month', steps: [{ years: 15, age: 65, baht: 50 }] }),
    promise({ event: 'education', steps: always(500), timesPerHundred: 1 }),
  ],
  ...own,
});

/** Checksum of the first 200 runs of `wholeFund()`: Node and every browser must come to it. */
export const WHOLE_FUND_CHECKSUM = '166cb350';
