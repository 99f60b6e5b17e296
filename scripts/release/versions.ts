import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Sites as older versions made them, one folder a version. */
export const MADE_SITES = 'tests/fixtures/made-sites';
const VERSION = /^\d+\.\d+\.\d+$/;

/** Where the number of the last version stands, and which it is there. */
export function versionsIn(root: string): Record<string, string | undefined> {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const lock = JSON.parse(read('package-lock.json')) as {
    version?: string;
    packages?: Record<string, { version?: string }>;
  };
  return {
    'package.json': (JSON.parse(read('package.json')) as { version?: string }).version,
    'package-lock.json': lock.version,
    'package-lock.json, packages': lock.packages?.['']?.version,
    'CHANGELOG.md': /^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d\d-\d\d$/m.exec(read('CHANGELOG.md'))?.[1],
    [MADE_SITES]: readdirSync(join(root, MADE_SITES))
      .filter((name) => VERSION.test(name))
      .sort(byVersion)
      .at(-1),
  };
}

/** What is wrong with the next version number; `undefined` where it is fit. */
export function unfitVersion(next: string, now: string): { th: string; en: string } | undefined {
  if (!VERSION.test(next))
    return {
      th: `"${next}" ไม่ใช่เลขรุ่น — เขียนอย่าง 0.2.0`,
      en: `"${next}" is no version number — write it as 0.2.0`,
    };
  if (byVersion(next, now) > 0) return undefined;
  return {
    th: `${next} ไม่ใหม่กว่า ${now} ที่อยู่ใน package.json`,
    en: `${next} is not after ${now}, which stands in package.json`,
  };
}

/**
 * The changelog with what stands under *Unreleased* as a version of this day; `undefined` where nothing stands there.
 * @param day `YYYY-MM-DD`
 */
export function changelogOf(text: string, version: string, day: string): string | undefined {
  const [head = '', rest] = text.split('\n## [Unreleased]\n');
  const lines = rest?.split(/^## \[/m)[0] ?? '';
  if (rest === undefined || !/^- /m.test(lines)) return undefined;
  return `${head}\n## [Unreleased]\n\n## [${version}] - ${day}\n${rest}`;
}

/** A text of JSON with another version at its first places, in its own layout. */
export const withVersion = (json: string, now: string, next: string, places: number): string => {
  let left = places;
  return json.replaceAll(`"version": "${now}"`, (found) => (left-- > 0 ? `"version": "${next}"` : found));
};

function byVersion(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number));
  return (left ?? []).map((part, at) => part - (right?.[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
