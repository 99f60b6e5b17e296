import { itemAt } from '../../src/certain.ts';
import type { Problem } from '../../src/intake/problem.ts';
import type { SettingProblem } from '../../src/settings/site-schema.ts';
import { SITE_FILE } from '../build/site-address.ts';

/** Where a site says how it looks. */
export const BRAND_FILE = 'src/site.brand.ts';

/** Where in the file a setting most likely stands: the line of its last name that is written there, after the others. */
function lineOf(place: string, settings: string): { line: number; column: number } {
  const lines = settings.split('\n');
  let [at, column] = [0, 0];
  for (const name of place.split(/[.[\]]+/).filter((part) => /^[a-z]/i.test(part))) {
    const found = lines.findIndex((line, index) => index >= at && new RegExp(`\\b${name}:`).test(line));
    if (found < 0) continue;
    [at, column] = [found, itemAt(lines, found).search(new RegExp(`\\b${name}:`))];
  }
  return { line: at + 1, column: column + 1 };
}

/**
 * What is wrong with the settings, as problems of the check.
 * @param text of the file in which they stand
 */
export const settingsAsProblems = (found: readonly SettingProblem[], text: string, file = SITE_FILE): Problem[] =>
  found.map(({ place, th, en }) => ({
    rule: 'setting',
    severity: 'error',
    file,
    ...lineOf(place, text),
    params: { setting: place },
    th: { what: `${place} ใช้ไม่ได้`, todo: th },
    en: { what: `${place} cannot stand`, todo: en },
  }));

/** The same for who builds: all at once, a line in each language. */
export const settingsTold = (problems: readonly SettingProblem[], file = SITE_FILE): string =>
  problems.map(({ place, th, en }) => `✗ ${file} ${place}: ${th}\n  ${place}: ${en}`).join('\n');
