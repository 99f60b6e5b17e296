import type { EntryKind } from '../intake/schema/names.ts';
import type { RecordKind } from '../intake/schema/list/records.ts';
import { SIDES, type Side } from '../intake/schema/names.ts';
import type { ProvinceCode } from '../intake/schema/provinces.ts';
import { FIRST, type Lang } from '../words/languages.ts';
import type { GuideName } from '../words/guide-names.ts';

/** Pages that exist once in each language. */
export type PageName =
  | 'home'
  | 'search'
  | 'triangle'
  | 'ours'
  | 'triangleCases'
  | 'cases'
  | 'lessons'
  | 'notes'
  | 'terms'
  | 'sources'
  | 'agenda'
  | 'workshops'
  | 'topics'
  | 'help'
  | 'tray'
  | 'fund'
  | 'budget'
  | 'write'
  | 'data'
  | 'guide'
  | 'about'
  | 'offline'
  | 'admin'
  | 'timeline'
  | 'figures'
  | 'rules'
  | 'studies'
  | 'awards'
  | 'coverage'
  | 'changes'
  | 'map'
  | 'compare'
  | 'benefits'
  | 'book';

/** Lists too long for one page: what they hold stands on a page for each letter. */
export type LetteredList = 'terms' | 'sources';

/** Anything that has an address. */
export type Target =
  | { page: PageName }
  | { side: Side }
  | { province: ProvinceCode }
  /** Terms or sources whose ids begin with a letter, as of `letterOf`. */
  | { list: LetteredList; letter: string }
  /** Changes of before, as of `changeParts`: 1 is the oldest part. */
  | { changes: number }
  /** A page of a list that is too long for the page to which it belongs, as `partPage` names it; 1 is the first. */
  | { entries: string; part: number; under: PageName }
  | { guide: GuideName }
  /** The table of a chart, as a file. */
  | { chart: string }
  /** A file of the library as tables, such as `cases.csv`. */
  | { download: string }
  /** The text of a topic that is there to be adapted, as a Word file. */
  | { template: string }
  /** A file, or a page that only leads on (not `file`, which entries have), as `machines/files.ts` names it. */
  | { made: string }
  | { kind: EntryKind | RecordKind | 'term' | 'source'; id: string; section?: string };

/**
 * The topics that introduce the triangle and its sides have no page of their own: their text stands on the pages of the
 * triangle.
 */
const SIDE_TOPICS: Record<string, Target> = {
  triangle: { page: 'triangle' },
  ...Object.fromEntries(SIDES.map((side) => [`side-${side}`, { side }])),
};
/** Whether a topic is shown on a page of the triangle. */
export const isSideTopic = (id: string): boolean => id in SIDE_TOPICS;

/** The page on which the records of a kind stand. */
export const RECORD_PAGES = {
  event: 'timeline',
  figure: 'figures',
  rule: 'rules',
  study: 'studies',
  award: 'awards',
} as const satisfies Record<RecordKind, PageName>;

/** Folders of entries in addresses, which are the pages of their lists. */
export const FOLDER_OF = {
  case: 'cases',
  lesson: 'lessons',
  note: 'notes',
  workshop: 'workshops',
  agenda: 'agenda',
  topic: 'topics',
  help: 'help',
} as const satisfies Record<EntryKind, PageName>;

/**
 * The letter under which a term or a source stands: the first of its id, `0` for a digit. Of the id and not of a name,
 * since names are corrected, differ between languages, and are not at hand where a link is written.
 */
export const letterOf = (id: string): string => /^[a-z]/.exec(id)?.[0] ?? '0';

/** Pages that stand below another. */
const NESTED: Partial<Record<PageName, string>> = {
  coverage: 'about/coverage',
  ours: 'triangle/ours',
  triangleCases: 'triangle/cases',
  map: 'cases/map',
  budget: 'fund/share',
  compare: 'cases/compare',
  benefits: 'cases/benefits',
};

/**
 * The path of a page, always with a slash at its end (or a fragment behind it). The only place that writes a path,
 * beside `machines/files.ts` for files.
 * @param target what to point at
 * @param lang   pages of the first language live at the root, others under its code (`/en/`)
 * @param base   path that the site is served under, `/` or `/name/`; or the whole address of the folder of a copy on
 * disk (`file:///D:/mountain/library/`), where a page is opened by the name of its file
 */
export function address(target: Target, lang: Lang, base = '/'): string {
  const path = pathOf(target, lang, base);
  return base.includes('://') ? path.replace(/\/(?=#|$)/, '/index.html') : path;
}

/** The folder in which the pages of a language live, with a slash at its end; the first language has none. */
export const folderOf = (lang: Lang): string => (lang === FIRST ? '' : `${lang}/`);

function pathOf(target: Target, lang: Lang, base: string): string {
  const root = `${base.replace(/\/+$/, '')}/${folderOf(lang)}`;
  if ('page' in target) return target.page === 'home' ? root : `${root}${NESTED[target.page] ?? target.page}/`;
  if ('guide' in target) return `${root}guide/${target.guide}/`;
  if ('chart' in target) return `${root}data/charts/${target.chart}.csv`;
  if ('download' in target) return `${root}data/tables/${target.download}`;
  if ('template' in target) return `${root}data/topic/${target.template}.docx`;
  if ('made' in target) return root + target.made;
  if ('province' in target) return `${root}cases/in/${target.province.toLowerCase()}/`;
  if ('list' in target) return `${root}${target.list}/${target.letter}/`;
  if ('entries' in target) return `${root}all/${target.entries}/${target.part}/`;
  if ('changes' in target) return `${root}changes/${target.changes}/`;
  if ('side' in target) return `${root}triangle/${target.side}/`;
  const instead = target.kind === 'topic' && isSideTopic(target.id) && SIDE_TOPICS[target.id];
  if (instead) return pathOf(instead, lang, base);
  if (target.kind === 'term') return `${root}terms/${letterOf(target.id)}/#${target.id}`;
  if (target.kind === 'source') return `${root}sources/${letterOf(target.id)}/#${target.id}`;
  if (target.kind in RECORD_PAGES) return `${root}${RECORD_PAGES[target.kind as RecordKind]}/#${target.id}`;
  return `${root}${FOLDER_OF[target.kind as EntryKind]}/${target.id}/${target.section ? `#${target.section}` : ''}`;
}
