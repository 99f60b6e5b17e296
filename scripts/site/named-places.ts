import type { PlaceSettings } from '../../src/settings/place.ts';
import type { CurrencySettings } from '../../src/settings/side.ts';
import { namesIn } from './names-in.ts';

const CODE = /^[A-Z]{2}-[A-Z0-9]{1,6}$/;

/**
 * Places as they are told in one line: `LA-LM:หลวงน้ำทา:Luang Namtha, LA-PH:พงสาลี:Phongsaly`: a code (ISO 3166-2),
 * then its name in each language.
 * @param langs languages of the site, in whose order the names stand
 * @returns `undefined` where it cannot be read
 */
export function namedPlaces(line: string, langs?: readonly string[]): PlaceSettings[] | undefined {
  const told = line.split(',').map((part) => part.split(':').map((piece) => piece.trim()));
  if (new Set(told.map(([code]) => code)).size !== told.length) return undefined;
  if (!told.every(([code = '', name = '']) => CODE.test(code) && name !== '')) return undefined;
  return told.map(([code = '', ...names]) => ({ code, name: namesIn(names, langs) }));
}

const quoted = (text: string): string => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;

/** The places as they stand in `src/site.config.ts`, without regions. */
export const placesText = (places: readonly PlaceSettings[]): string =>
  `{\n    regions: [],\n    list: [\n${places
    .map(
      ({ code, name }) =>
        `      { code: ${quoted(code)}, name: { ${Object.entries(name)
          .map(([lang, text]) => `${lang}: ${quoted(text)}`)
          .join(', ')} } },\n`,
    )
    .join('')}    ],\n  }`;

/** A currency as it is told in one line: `LAK:กีบ:kip`. @returns `undefined` where it cannot be read */
export function namedCurrency(line: string, langs?: readonly string[]): CurrencySettings | undefined {
  const [code = '', ...names] = line.split(':').map((piece) => piece.trim());
  return /^[A-Z]{3}$/.test(code) && names[0] ? { code, name: namesIn(names, langs) } : undefined;
}

/** The currency as it stands in `src/site.config.ts`. */
export const currencyText = ({ code, name }: CurrencySettings): string =>
  `{ code: ${quoted(code)}, name: { ${Object.entries(name)
    .map(([lang, text]) => `${lang}: ${quoted(text)}`)
    .join(', ')} } }`;
