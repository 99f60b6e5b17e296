import type { DataOf } from '../intake/schema/entry/kinds.ts';
import type { Entry } from '../library/entry.ts';
import type { Lang } from '../words/languages.ts';
import { overlay } from '../library/overlay.ts';
import { comparePlaces, type Problem } from '../intake/problem.ts';
import { problems as crossProblems } from '../intake/check/check-library.ts';
import type { RawContent, RawEntry } from '../intake/raw-content.ts';
import { namesOf } from '../intake/raw-names.ts';
import type { EntryKind } from '../intake/schema/names.ts';
import { noRecords, RECORD_KINDS, type RecordOf, type Records } from '../intake/schema/list/records.ts';
import type { SourceData } from '../intake/schema/list/source.ts';
import type { TermData } from '../intake/schema/list/term.ts';
import type { BodyContext } from '../text/render/body-context.ts';
import { bodyContexts } from '../library/body-contexts.ts';
import { entryDigests } from './fingerprints.ts';
import { isolated } from './isolated.ts';
import { readContent } from './read-content.ts';
import type { DigestedText } from './read-text.ts';
import { renderBody } from '../text/render/render-body.ts';
import { parseText } from '../text/syntax/syntax.ts';
import { termFinder } from '../text/render/terms.ts';
import { textFacts } from '../text/check/text-facts.ts';

/** A rendered entry as it is kept between builds. */
export interface KeptEntry {
  /** Digest of everything that the entry was made from. */
  digest: string;
  /** Digests of the two files, by which their front matter need not be read again. */
  files: { th: string; en?: string };
  /** Front matter of `en.mdx` by itself. */
  translation?: Record<string, unknown>;
  entry: Entry;
}

/** What one reading of `content/` came to. */
export interface Synced {
  /** Every entry that is good, by `kind:id`. */
  entries: Map<string, KeptEntry>;
  terms: TermData[];
  sources: SourceData[];
  records: Records;
  /** All mistakes and warnings, by file and line. */
  problems: Problem[];
  /** How many entries were rendered, and how many were kept as they were. */
  rendered: number;
  kept: number;
}

/**
 * Reads `content/`, checks it as a whole, and renders the entries that are new or touched by a change.
 * An entry with a mistake keeps the form it had before, if it had one. Never throws for what an author wrote.
 * @param root     folder of the project
 * @param options  the base path of the site, and the version of the code that renders (see `pipelineVersion`)
 * @param previous what an earlier reading came to
 */
export function syncContent(
  root: string,
  { base, version }: { base: string; version: string },
  previous: ReadonlyMap<string, KeptEntry> = new Map(),
): Synced {
  const frontMatter = new Map<string, Record<string, unknown>>();
  for (const { files, entry, translation, digest } of previous.values()) {
    if (!digest.startsWith(version)) continue;
    frontMatter.set(files.th, entry.th.data as unknown as Record<string, unknown>);
    if (files.en && translation) frontMatter.set(files.en, translation);
  }
  const { content, problems } = readContent(root, (digest) =>
    frontMatter.has(digest) ? { data: frontMatter.get(digest)! } : undefined,
  );
  const names = namesOf(content);
  const digestOfEntry = entryDigests(content, names, base);
  const digests = new Map(content.entries.map((entry) => [keyOf(entry), `${version}${digestOfEntry(entry)}`]));
  const unchanged = (entry: RawEntry) => previous.get(keyOf(entry))?.digest === digests.get(keyOf(entry));
  for (const entry of content.entries)
    if (!unchanged(entry)) for (const text of [entry.th, entry.en]) if (text && !text.facts) readFacts(text);

  problems.push(...crossProblems(content));
  const bad = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const finder = termFinder(content.terms.filter(({ valid }) => valid).map(({ data }) => data as unknown as TermData));
  const context = bodyContexts(content, names, finder, base);
  const entries = new Map<string, KeptEntry>();
  let rendered = 0;
  for (const entry of content.entries) {
    const key = keyOf(entry);
    const before = previous.get(key);
    const broken =
      !entry.th?.data || bad.has(entry.th.file) || (entry.en && (!entry.en.data || bad.has(entry.en.file)));
    if (before && (broken || unchanged(entry))) entries.set(key, before);
    else if (!broken) {
      const made = isolated(entry.th!.file, problems, before, () => renderEntry(entry, digests.get(key)!, context));
      if (made) entries.set(key, made);
      rendered++;
    }
  }
  return {
    entries,
    terms: content.terms.filter(({ valid }) => valid).map(({ data }) => data as unknown as TermData),
    sources: content.sources.filter(({ valid }) => valid).map(({ data }) => data as unknown as SourceData),
    records: validRecords(content.records),
    problems: problems.sort(comparePlaces),
    rendered,
    kept: entries.size - rendered,
  };
}

function validRecords(raw: RawContent['records']): Records {
  const records = noRecords();
  for (const kind of RECORD_KINDS)
    (records[kind] as RecordOf[typeof kind][]) = (raw?.[kind] ?? [])
      .filter(({ valid }) => valid)
      .map(({ data }) => data as unknown as RecordOf[typeof kind]);
  return records;
}

const keyOf = ({ kind, id }: RawEntry): string => `${kind}:${id}`;

function readFacts(text: NonNullable<RawEntry['th']>): void {
  const { tree } = parseText(text.text);
  if (tree) text.facts = textFacts(tree);
}

function renderEntry(entry: RawEntry, digest: string, context: (lang: Lang) => BodyContext): KeptEntry {
  const { kind, id, en, proseDigest } = entry;
  const th = entry.th as DigestedText;
  const data = th.data as unknown as DataOf[EntryKind];
  const { translationOf, ...translation } = en?.data ?? {};
  return {
    digest,
    files: { th: th.digest, ...(en && { en: (en as DigestedText).digest }) },
    ...(en && { translation: en.data! }),
    entry: {
      kind,
      id,
      file: th.file,
      th: { data, body: renderBody(th.text, context('th')) },
      ...(en && {
        en: {
          data: overlay(data, translation),
          body: renderBody(en.text, context('en')),
          outdated: translationOf !== undefined && translationOf !== proseDigest,
        },
      }),
    },
  };
}
