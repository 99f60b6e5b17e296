import { formatReference } from '../../../library/format-source.ts';
import { textIn, type Library } from '../../../library/library.ts';
import { FUND_EXAMPLES, FUND_TABLES, type FundExample, type FundPreset } from '../../../intake/schema/fund-presets.ts';
import type { CaseData } from '../../../intake/schema/entry/case.ts';
import type { Lang } from '../../../words/languages.ts';
import type { FundPageWords } from '../../../words/th/fund/fund-page.ts';
import { emptyFund, type Fund, type FundPromise } from '../../../fund/fund.ts';
import { fundToLink } from '../../../fund/read/fund-link.ts';

/** A fund to begin from. */
export interface Preset {
  id: FundPreset;
  title: string;
  fund: Fund;
  /** Where its figures come from, and which of them are ours. */
  notes: string[];
  /** Sources of its figures. */
  sources: string[];
  /** The case whose table it is. */
  case?: string;
}

/** What the page gets of a preset: `link` holds the fund. `table` leaves members and money as they are. */
export interface PresetData {
  id: string;
  title: string;
  link: string;
  notes: string[];
  table: boolean;
}

const promise = (event: FundPromise['event'], more: Partial<FundPromise>): FundPromise => ({
  event,
  name: '',
  per: 'time',
  steps: [],
  perStay: 0,
  perYear: 0,
  timesPerHundred: 0,
  ...more,
});
const step = (years: number, baht: number, age = 0): FundPromise['steps'][number] => ({ years, age, baht });

/**
 * The benefits of the fund of a municipality in the Northeast as its own program had them in 2019 [yasothon-program-2019], the
 * fullest table of steps that was read. Members and money are means of all funds [thaipost-338255].
 */
const oneBaht = (start: number): Fund => ({
  ...emptyFund(start),
  money: 3_222_500,
  ages: { kind: 'thailand', count: 1097, from: 15 },
  waiting: 180,
  promises: [
    promise('death', {
      steps: [step(0.5, 3000), step(2, 6000), step(4, 8000), step(6, 10_000), step(8, 15_000), step(15, 20_000)],
    }),
    promise('illness', { per: 'night', steps: [step(0, 100)], perYear: 2000 }),
    promise('birth', { steps: [step(0, 500)] }),
    promise('ageing', { per: 'year', steps: [step(10, 1500, 60), step(20, 2000, 60), step(30, 2500, 60)] }),
  ],
});

/** Made up: a village that promised what it can pay. */
const sound = (start: number): Fund => ({
  ...emptyFund(start),
  money: 400_000,
  ages: { kind: 'bands', counts: [0, 20, 60, 90, 120, 130, 100, 55, 20, 5] },
  joiners: { perYear: 12, from: 20, to: 39 },
  costs: 12_000,
  waiting: 365,
  promises: [
    promise('death', { steps: [step(1, 3000), step(5, 5000)] }),
    promise('illness', { per: 'night', steps: [step(0, 100)], perStay: 500, perYear: 1000 }),
    promise('birth', { steps: [step(1, 500)] }),
  ],
});

/** Made up: a village with a pension and a death benefit that nobody added up. */
const short = (start: number): Fund => ({
  ...emptyFund(start),
  money: 1_200_000,
  running: 12,
  ages: { kind: 'bands', counts: [0, 10, 40, 70, 110, 140, 120, 75, 30, 5] },
  waiting: 180,
  promises: [
    promise('death', { steps: [step(0.5, 5000), step(5, 15_000), step(10, 30_000)] }),
    promise('illness', { per: 'night', steps: [step(0, 200)], perStay: 1000, perYear: 2000 }),
    promise('ageing', { per: 'month', steps: [step(15, 300, 60), step(20, 400, 60)] }),
  ],
});

const EXAMPLES: Record<FundExample, { make: (start: number) => Fund; sources: string[] }> = {
  typical: { make: oneBaht, sources: ['yasothon-program-2019', 'thaipost-338255'] },
  sound: { make: sound, sources: [] },
  short: { make: short, sources: [] },
};

/** Whole examples, then the tables of those cases that this library has. @param start first year that is reckoned */
export function presetsOf(library: Library, lang: Lang, t: FundPageWords, start: number): Preset[] {
  return [
    ...FUND_EXAMPLES.map((id): Preset => ({
      id,
      title: t.preset[id],
      fund: { ...EXAMPLES[id].make(start), name: t.preset[id] },
      notes: [t.note[id]],
      sources: EXAMPLES[id].sources,
    })),
    ...FUND_TABLES.flatMap((id): Preset[] => {
      const entry = library.all('case').find((each) => each.id === id);
      if (!entry) return [];
      const { title, scheme } = textIn(entry, lang).data;
      if (!scheme) return [];
      const { fund, notes } = fundOfScheme(scheme, t, start);
      const sources = [...new Set(scheme.benefits.flatMap(({ source }) => source ?? []))];
      const told = sources.flatMap((source) => {
        const found = library.source(source);
        return found ? [t.note.source + formatReference(found, lang).lead] : [];
      });
      return [{ id, title: t.presetOf(title), fund, notes: [...told, ...notes, t.note.members], sources, case: id }];
    }),
  ];
}

/** What the page needs of presets. */
export const presetData = ({ id, title, fund, notes, case: table }: Preset): PresetData => ({
  id,
  title,
  link: fundToLink(fund),
  notes,
  table: table !== undefined,
});

type Scheme = NonNullable<CaseData['scheme']>;
type Benefit = Scheme['benefits'][number];
const [TOLD_LATER, OLD] = [10, 60];

/**
 * A fund with the contribution and benefits of a case. What its sources do not tell is put in for now and said; what
 * cannot be reckoned is left out and said.
 */
export function fundOfScheme(scheme: Scheme, t: FundPageWords, start: number): { fund: Fund; notes: string[] } {
  const notes = new Set<string>();
  const fund = emptyFund(start);
  if (scheme.contribution && scheme.contribution.per !== 'once') {
    fund.contribution.baht = scheme.contribution.amount;
    fund.contribution.per = scheme.contribution.per;
  } else notes.add(t.note.contribution);
  for (const benefit of scheme.benefits) addBenefit(fund, benefit, t, notes);
  if (!scheme.benefits.some(({ tiers }) => tiers?.some((tier) => 'years' in tier && (tier.years ?? 0) > 0)))
    notes.add(t.note.waiting);
  return { fund, notes: [...notes] };
}

function addBenefit(fund: Fund, benefit: Benefit, t: FundPageWords, notes: Set<string>): void {
  const { event, benefit: name } = benefit;
  const tiers = benefit.tiers ?? (benefit.baht === undefined ? [] : [{ baht: benefit.baht, per: 'time' as const }]);
  const first = tiers[0];
  if (!first) {
    notes.add(t.note.noSum(name));
    return;
  }
  if (event !== 'illness' && first.per === 'night') {
    notes.add(t.note.notReckoned(name));
    return;
  }
  const steps = tiers.map(({ years = 0, age = 0, baht }) => ({ years, age, baht }));
  if (event === 'ageing' && steps.every(({ age }) => age === 0)) {
    for (const each of steps) each.age = OLD;
    notes.add(t.note.age);
  }
  if (benefit.uncertain) notes.add(t.note.unsure(name, benefit.uncertain));
  const same = event === 'death' && fund.promises.find((each) => each.event === 'death');
  if (same) {
    // Only the lowest and the highest sum are told: the years that the highest needs are ours.
    if (!benefit.tiers) {
      for (const each of steps) each.years = TOLD_LATER;
      notes.add(t.note.deathYears);
    }
    same.steps.push(...steps);
    return;
  }
  const counted = event === 'education' || event === 'other';
  if (counted) notes.add(t.note.times);
  const ceiling = 'ceiling' in first ? first.ceiling : undefined;
  if (first.per === 'night' && !ceiling) notes.add(t.note.noCeiling);
  fund.promises.push({
    event,
    // Those of a death stand together under what they are for: each had a name of its own.
    name: event === 'death' ? '' : name,
    per: first.per,
    steps,
    perStay: ceiling?.stay ?? 0,
    perYear: ceiling?.year ?? 0,
    timesPerHundred: counted ? 1 : 0,
  });
}
