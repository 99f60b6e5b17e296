import {
  shareBy,
  membersOfAll,
  FORMULAS,
  type Formula,
  type Sharers,
  type Sharing,
} from '../../fund/share/formulas.ts';
import type { ShareTrouble } from '../../fund/share/share-out.ts';
import { PROVINCE_CODES, type ProvinceCode } from '../../intake/schema/provinces.ts';
import { formatNumber } from '../../words/dates.ts';
import type { BudgetWords } from '../../words/th/budget.ts';
import type { Budget } from './state/budget.ts';

/** What sources tell, as the page gets it; in the order of `PROVINCE_CODES`. */
export interface BudgetFacts {
  people: readonly number[];
  members: readonly (readonly [ProvinceCode, number])[];
  allMembers: number;
}

/** One province as it is shown. */
export interface Row {
  code: ProvinceCode;
  people: string;
  members: string;
  byFormula: Record<Formula, string>;
  /** Per cent of the budget, and baht a head, by the formula that is chosen. */
  share: string;
  perHead: string;
  /** Million baht, for the tile of the map; empty where it is not known. */
  tile: string;
  /** Shade of the map from 1 to 4; 0 where it is not known. */
  level: number;
  /** By what rows are sorted; less than nothing where it is not known. */
  baht: number;
  head: number;
}

/** What a budget comes to, as words and numbers to be shown. */
export interface Told {
  trouble: { kind: ShareTrouble; baht: string } | undefined;
  rows: Row[];
  legend: { level: number; said: string }[];
  /** Sentences on our province, the first the answer by the formula that is chosen. */
  ours: string[];
  /** What has to be known about all of it. */
  notes: string[];
}

const SHADES = 4;
const n = (value: number, decimals = 0): string => formatNumber(Math.round(value * 10 ** decimals) / 10 ** decimals);
const millions = (baht: number): string => n(baht / 1_000_000, baht < 99_950_000 ? 1 : 0);

/** Who shares: what was entered goes before what sources tell. */
export function sharersOf({ members, allMembers }: Budget, facts: BudgetFacts): Sharers {
  const told = new Map(facts.members);
  return {
    people: facts.people,
    members: PROVINCE_CODES.map((code) => members.get(code) ?? told.get(code)),
    allMembers: allMembers ?? facts.allMembers,
  };
}

/** Shares a budget out by all three formulas and says what comes of it. @param names of the provinces in their order */
export function tellBudget(budget: Budget, facts: BudgetFacts, names: readonly string[], t: BudgetWords): Told {
  const sharers = sharersOf(budget, facts);
  const bounds = { floor: budget.floor, ceiling: budget.ceiling > 0 ? budget.ceiling : Infinity };
  const all = new Map(FORMULAS.map((formula) => [formula, shareBy(formula, sharers, budget.baht, bounds)]));
  const good = new Map<Formula, Sharing>();
  for (const [formula, sharing] of all) {
    if ('trouble' in sharing) return { ...NOTHING, trouble: troubleOf(sharing.trouble, budget) };
    good.set(formula, sharing);
  }
  const chosen = good.get(budget.formula);
  if (!chosen) return NOTHING;
  const rows = rowsOf(good, chosen, budget, sharers, t);
  return {
    trouble: undefined,
    rows,
    legend: shade(rows, t),
    ours: oursOf(good, budget, sharers, names, t),
    notes: notesOf(chosen, budget, t),
  };
}

const NOTHING: Told = { trouble: undefined, rows: [], legend: [], ours: [], notes: [] };

function troubleOf(kind: ShareTrouble, { baht }: Budget): Told['trouble'] {
  const each = baht / PROVINCE_CODES.length;
  return { kind, baht: n(kind === 'floors-too-high' ? Math.floor(each) : Math.ceil(each)) };
}

function rowsOf(
  all: ReadonlyMap<Formula, Sharing>,
  chosen: Sharing,
  budget: Budget,
  { people, members }: Sharers,
  t: BudgetWords,
): Row[] {
  const said = (formula: Formula, at: number): string => {
    const share = all.get(formula)?.shares[at];
    return share ? (share.atLeast ? t.atLeast(n(share.baht)) : n(share.baht)) : t.unknown;
  };
  return PROVINCE_CODES.map((code, at) => {
    const share = chosen.shares[at];
    const sure = share && !share.atLeast ? share.baht : undefined;
    const own = members[at];
    const heads = people[at] ?? 0;
    return {
      code,
      people: n(heads),
      members: own === undefined ? t.unknown : n(own),
      byFormula: { people: said('people', at), members: said('members', at), half: said('half', at) },
      share: sure === undefined || budget.baht === 0 ? '–' : n((sure / budget.baht) * 100, 2),
      perHead: sure === undefined ? '–' : n(sure / heads, 2),
      tile: sure === undefined ? '' : millions(sure),
      level: 0,
      baht: sure ?? -1,
      head: sure === undefined ? -1 : sure / heads,
    };
  });
}

/** Shades rows in four groups of about the same number, and says what each shade stands for. */
function shade(rows: readonly Row[], t: BudgetWords): Told['legend'] {
  const known = rows.filter(({ baht }) => baht >= 0).sort((a, b) => a.baht - b.baht);
  const legend: Told['legend'] = known.length < rows.length ? [{ level: 0, said: t.unknown }] : [];
  for (let level = 1; level <= SHADES; level += 1) {
    const group = known.slice(
      Math.round((known.length * (level - 1)) / SHADES),
      Math.round((known.length * level) / SHADES),
    );
    for (const row of group) row.level = level;
    const [first, last] = [group[0], group.at(-1)];
    if (first && last) legend.push({ level, said: t.legend(millions(first.baht), millions(last.baht)) });
  }
  return legend;
}

function oursOf(
  all: ReadonlyMap<Formula, Sharing>,
  budget: Budget,
  { people }: Sharers,
  names: readonly string[],
  t: BudgetWords,
): string[] {
  const at = budget.province ? PROVINCE_CODES.indexOf(budget.province) : -1;
  const name = names[at];
  if (name === undefined) return [];
  const heads = people[at] ?? 1;
  const plain = all.get('people')?.shares[at]?.baht ?? 0;
  return [budget.formula, ...FORMULAS.filter((formula) => formula !== budget.formula)].map((formula) => {
    const share = all.get(formula)?.shares[at];
    if (!share) return t.getsUnknown(name);
    if (share.atLeast) return t.getsAtLeast(name, n(share.baht));
    const difference = share.baht - plain;
    const against =
      difference > 0 ? t.against.more(n(difference)) : difference < 0 ? t.against.less(n(-difference)) : t.against.same;
    const parts = [t.gets(name, n(share.baht), t.formula[formula]), t.perHead(n(share.baht / heads, 2))];
    return [...parts, ...(formula === 'people' ? [] : [against])].join(' · ');
  });
}

function notesOf({ shares, unknown, bounded }: Sharing, { floor, ceiling }: Budget, t: BudgetWords): string[] {
  const at = (baht: number): number => shares.filter((share) => share?.baht === baht).length;
  const missing = shares.filter((share) => !share || share.atLeast).length;
  const limited = floor > 0 || ceiling > 0;
  return [
    ...(missing > 0 && unknown > 0 && shares.some((share) => !share) ? [t.restUnknown(missing, n(unknown))] : []),
    ...(limited && !bounded ? [t.boundsOff] : []),
    ...(bounded && floor > 0 && at(floor) > 0 ? [t.floored(at(floor))] : []),
    ...(bounded && ceiling > 0 && at(ceiling) > 0 ? [t.ceiled(at(ceiling))] : []),
  ];
}

/** The sum by hand for our province, by population. */
export function sumByHand(budget: Budget, facts: BudgetFacts, names: readonly string[], t: BudgetWords): string {
  const at = budget.province ? PROVINCE_CODES.indexOf(budget.province) : 0;
  const own = facts.people[at] ?? 0;
  const all = facts.people.reduce((sum, each) => sum + each, 0);
  return t.byHand(n(budget.baht), n(own), n(all), names[at] ?? '', n((budget.baht * own) / all));
}

/** The table as a file: a head, a line for each province, and the whole country. */
export function budgetTable(
  told: Told,
  budget: Budget,
  facts: BudgetFacts,
  names: readonly string[],
  t: BudgetWords,
): string[][] {
  const plain = (text: string): string => text.replaceAll(',', '');
  const sharers = sharersOf(budget, facts);
  const { head } = t;
  return [
    [
      'ISO 3166-2',
      head.province,
      head.people,
      head.members,
      head.byPeople,
      head.byMembers,
      head.half,
      head.share,
      head.perHead,
    ],
    ...told.rows.map((row, at) =>
      [
        row.code,
        names[at] ?? '',
        row.people,
        row.members,
        row.byFormula.people,
        row.byFormula.members,
        row.byFormula.half,
        row.share,
        row.perHead,
      ].map(plain),
    ),
    [
      'TH',
      t.all,
      String(facts.people.reduce((sum, each) => sum + each, 0)),
      String(membersOfAll(sharers)),
      String(budget.baht),
      String(budget.baht),
      String(budget.baht),
      '100',
      '',
    ],
  ];
}
