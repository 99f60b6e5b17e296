import { readStoredJson, writeStored } from '../../../dom/storage.ts';

/** Name under which funds are kept on the device. */
export const FUNDS_NAME = 'funds';

/** A fund kept by name; the link holds all its figures. */
export interface KeptFund {
  name: string;
  link: string;
}

const isKept = (value: unknown): value is KeptFund[] =>
  Array.isArray(value) &&
  value.every(
    (each: unknown) =>
      typeof each === 'object' &&
      each !== null &&
      'name' in each &&
      typeof each.name === 'string' &&
      'link' in each &&
      typeof each.link === 'string',
  );

/** Funds kept on this device, by name. */
export const keptFunds = (): KeptFund[] => readStoredJson(FUNDS_NAME, isKept) ?? [];

/** Keeps a fund in place of one of the same name. @returns whether the device keeps it */
export function keepFund(fund: KeptFund): boolean {
  const others = keptFunds().filter(({ name }) => name !== fund.name);
  return writeStored(FUNDS_NAME, JSON.stringify([...others, fund])) === undefined;
}

/** Forgets the fund of a name. */
export function forgetFund(name: string): void {
  writeStored(FUNDS_NAME, JSON.stringify(keptFunds().filter((each) => each.name !== name)));
}

const FILE_KIND = 'fund';

/** A fund as a file that people can open and read. */
export const fundFile = (link: string, name: string): string =>
  `${JSON.stringify({ kind: FILE_KIND, version: 1, name, figures: link }, null, 2)}\n`;

/** The link in a file that `fundFile` wrote; `undefined` where it is another file. */
export function linkInFile(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' &&
      value !== null &&
      'kind' in value &&
      value.kind === FILE_KIND &&
      'figures' in value &&
      typeof value.figures === 'string'
      ? value.figures
      : undefined;
  } catch {
    return undefined;
  }
}
