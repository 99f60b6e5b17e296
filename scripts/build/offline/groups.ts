import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Group, GroupName, PlaceGroup } from '../../../src/features/offline/kept.ts';
import { PLACES_FILE, type Places } from '../../../src/features/offline/places.ts';
import { folderOf } from '../../../src/library/address.ts';
import { languageOfPath, withoutLanguage, type Lang } from '../../../src/words/languages.ts';
import type { BuiltSite } from './built-site.ts';

/** A page's file: `('offline/', 'en')` → `en/offline/index.html`. */
export const page = (path: string, lang: Lang): string => `${folderOf(lang)}${path}index.html`;

/** Which pages belong to each place, where this is a large library; `undefined` where it is kept as a whole. */
export function placesOf(folder: string): Places | undefined {
  const file = join(folder, 'offline', `${PLACES_FILE}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Places) : undefined;
}

/** Of a large library everybody keeps these with a place: what leads there, guides and tools, and no list of the country. */
const COMMON = /^(?:(?:offline|help|guide|workshops|terms|rules|fund|triangle\/ours|tray)\/(?:.+\/)?)?index\.html$/;

/**
 * The files of each place of a large library, one place after the other: all together they name every file of the site
 * more than once.
 */
export function* groupsOfPlaces(
  lang: Lang,
  files: readonly string[],
  { site, places }: { site: BuiltSite; places: Places },
): Generator<[PlaceGroup, string[]]> {
  const common = files
    .filter((file) => languageOfPath(file) === lang && COMMON.test(withoutLanguage(file)))
    .flatMap((file) => site.needs(file, true));
  for (const [place, paths] of Object.entries(places)) {
    const own = paths.flatMap((path) => site.needs(page(path, lang), true));
    yield [`${place}-${lang}` as PlaceGroup, [...new Set([...common, ...own])].sort()];
  }
}

/** Runs of files: each is packed by itself, so that what two groups share is packed once. */
type Runs = string[][];

/** The files of a group that every site has: a page with what it asks for, and what its scripts fetch. */
function toolsOf(lang: Lang, files: readonly string[], site: BuiltSite): [Group, Runs][] {
  const tool = (name: GroupName, deep: boolean, more: readonly string[], path = name as string): [Group, Runs] => [
    `${name}-${lang}`,
    [[...new Set([...site.needs(page(`${path}/`, lang), deep), ...more])]],
  ];
  const board = page('data/', lang).replace('index.html', 'board.json');
  return [
    tool('tray', false, nearIn(files)),
    tool(
      'write',
      true,
      files.filter((file) => /^write\/data\/[^/]+\.json$/.test(file)),
    ),
    // With what prints and writes documents: a village hall has no signal on the day either.
    tool('board', true, site.has(board) ? [board] : [], 'triangle/ours'),
    tool('fund', true, []),
  ];
}

/** What holds parts of an index once more, for whoever fetches them. */
const TWICE = /^search-index\/[^/]+\/(?:[^/]+\/a|parts)\.bin$/;

const nearIn = (files: readonly string[]): string[] => files.filter((file) => file.startsWith('near/'));

/**
 * The files of each group of a language.
 * @param large whether it is kept by places: then nobody keeps everything, or all of its search
 */
export function groupsOf(
  lang: Lang,
  files: readonly string[],
  { site, large }: { site: BuiltSite; large: boolean },
): [Group, Runs][] {
  const tools = toolsOf(lang, files, site);
  if (large) return tools;
  const search = [
    ...new Set([
      ...site.needs(page('search/', lang), true),
      ...files.filter((file) => file.startsWith(`search-index/${lang}/`) && !TWICE.test(file)),
    ]),
  ];
  const searched = new Set(search);
  const rest = everythingOf(lang, files, site).filter((file) => !searched.has(file));
  return [[`search-${lang}`, [search]], ...tools, [`all-${lang}`, [search, rest.sort()]]];
}

function everythingOf(lang: Lang, files: readonly string[], site: BuiltSite): string[] {
  const own = files.filter((file) => languageOfPath(file) === lang);
  // Tables and lists of works are for programs at a desk; a phone without a signal reads pages.
  const data = own.filter((file) => /^data\/(?!tables\/|works\/|index\.html)/.test(withoutLanguage(file)));
  // The editors' desk works on a folder or a Git host, not on what a reader keeps, and its program is larger than the
  // library.
  const pages = own.filter(
    (file) =>
      file.endsWith('index.html') &&
      !file.endsWith('admin/index.html') &&
      // Short addresses are for those who come from elsewhere.
      !withoutLanguage(file).startsWith('l/'),
  );
  return [
    ...new Set([
      ...pages,
      ...pages.flatMap((file) => site.needs(file, true)),
      ...data,
      ...nearIn(files),
      ...files.filter((file) => file.startsWith('write/data/')),
    ]),
  ];
}
