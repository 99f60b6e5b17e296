/**
 * Makes the two tables of the fund model from the files of the United Nations in `src/fund/people/data/`:
 * `node scripts/make-fund-tables.ts`. A test compares what stands in `src/fund/people/` with what this would write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const FOLDER = join(import.meta.dirname, '../src/fund/people');
const MILLION = 1_000_000;

const rowsOf = (name: string): string[][] =>
  readFileSync(join(FOLDER, 'data', name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
const list = (values: readonly (string | number)[]): string => `[${values.join(',')}]`;

/** The rates in deaths per million person-years, whole numbers, so that the file stays small on a phone. */
export function mortalityModule(): string {
  const [head = [], ...rows] = rowsOf('thai-mortality-wpp2024.csv');
  const ages = rows.filter(([sex]) => sex === 'M').map(([, age]) => parseInt(age!, 10));
  const ratesOf = (sex: string, column: number): number[] =>
    rows.filter((row) => row[0] === sex).map((row) => Math.round(Number(row[column]) * MILLION));
  const columns = head.map((_, column) => column).slice(2);
  const table = (sex: string): string => list(columns.map((column) => list(ratesOf(sex, column))));
  return `${NOTE('thai-mortality-wpp2024.csv')}
/** Age at which each band of the rates begins. */
export const RATE_AGES: readonly number[] = ${list(ages)};
/** First year of each period of five years; Common Era. */
export const RATE_PERIODS: readonly number[] = ${list(columns.map((column) => head[column]!.slice(0, 4)))};
/** Deaths per million person-years of men: a list a period, in it a number a band of ages. */
export const MEN_RATES: readonly (readonly number[])[] = ${table('M')};
/** The same of women. */
export const WOMEN_RATES: readonly (readonly number[])[] = ${table('F')};
`;
}

/** People by band of five years, in thousands, as projected for 2025. */
export function populationModule(): string {
  const rows = rowsOf('thai-population-wpp2019.csv').slice(1);
  const of = (sex: string): string => list(rows.filter((row) => row[0] === sex).map((row) => Number(row[3])));
  return `${NOTE('thai-population-wpp2019.csv')}
/** Men of Thailand in 2025 by bands of five years (0–4, 5–9 … 95–99, 100 and over), thousands. */
export const MEN_THOUSANDS: readonly number[] = ${of('M')};
/** The same of women. */
export const WOMEN_THOUSANDS: readonly number[] = ${of('F')};
`;
}

const NOTE = (file: string): string => `/*
 * Made from data/${file} by scripts/make-fund-tables.ts; do not edit.
 * United Nations, DESA, Population Division: World Population Prospects. CC BY 3.0 IGO.
 */`;

/** A module as it stands in the house: laid out as everything else. */
export async function laidOut(code: string): Promise<string> {
  const settings = await resolveConfig(join(FOLDER, 'mortality-rates.ts'));
  return format(code, { ...settings, parser: 'typescript' });
}

if (import.meta.main) {
  writeFileSync(join(FOLDER, 'mortality-rates.ts'), await laidOut(mortalityModule()));
  writeFileSync(join(FOLDER, 'thai-population.ts'), await laidOut(populationModule()));
}
