import { readYaml, splitFrontMatter } from '../../src/intake/front-matter.ts';

/** Fields that say how an entry is found, looked at or filed; a change of them alone changes nothing that it says. */
const ABOUT = ['updated', 'changes', 'status', 'checkedOn', 'asks', 'aliases', 'topics', 'formerly'];
/** What may differ where nothing else is said: spaces, punctuation, the marks of Markdown. */
const NO_MATTER = /[\s\p{P}]+/gu;

/**
 * Whether an entry says something else than before without telling readers so: its facts, prose or text differ in more
 * than spaces and punctuation, and `changes` has no new line.
 * @param before, after the whole of `index.mdx`
 */
export function changedUntold(before: string, after: string): boolean {
  const [old, now] = [parted(before), parted(after)];
  if (old.said === now.said) return false;
  return now.changes.every((line) => old.changes.includes(line));
}

/** What an entry says, and its lines of changes. */
function parted(source: string): { said: string; changes: string[] } {
  const { yaml, text } = splitFrontMatter(source);
  const data = { ...(readYaml(yaml, '').data as Record<string, unknown> | undefined) };
  const changes = Array.isArray(data['changes']) ? data['changes'].map((line) => JSON.stringify(line)) : [];
  for (const field of ABOUT) delete data[field];
  return { said: (JSON.stringify(data) + text).replace(NO_MATTER, ''), changes };
}

/**
 * The line to paste into the front matter of an entry. The quotation marks are empty: what was changed, only who changed
 * it can say.
 * @param has whether the entry has a list of changes already
 * @param today ISO date
 */
export const lineToPaste = (has: boolean, today: string): string[] => [
  `updated: ${today}`,
  has ? '# ใต้ changes: บรรทัดแรก · first under changes:' : 'changes:',
  `  - date: ${today}`,
  "    what: {th: '', en: ''}",
];

/** Whether front matter has a list of changes. */
export const hasChanges = (source: string): boolean => parted(source).changes.length > 0;
