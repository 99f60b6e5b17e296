import type { Root } from 'mdast';
import type { Entry } from '../library/entry.ts';
import type { Lang } from '../words/languages.ts';
import { overlay } from '../library/overlay.ts';
import { comparePlaces, type Problem } from '../intake/problem.ts';
import { problems as crossProblems } from '../intake/check/check-library.ts';
import {
  goodItems,
  noFacts,
  textsOf,
  type RawContent,
  type RawEntry,
  type RawEntryOf,
  type RawText,
  type TextFacts,
  type Translation,
} from '../intake/raw-content.ts';
import type { Neighbour, NeighbourSettings } from '../intake/neighbours/neighbour.ts';
import { namesOf } from '../intake/raw-names.ts';
import type { EntryKind } from '../intake/schema/names.ts';
import { noRecords, type Records } from '../intake/schema/list/records.ts';
import type { ConceptData } from '../intake/schema/list/concept.ts';
import type { PopulationData } from '../intake/schema/list/population.ts';
import type { SourceData } from '../intake/schema/list/source.ts';
import type { TermData } from '../intake/schema/list/term.ts';
import type { TriedData } from '../intake/schema/list/tried.ts';
import type { BodyContext } from '../text/render/body-context.ts';
import { bodyContexts } from '../library/body-contexts.ts';
import { entryDigests } from './fingerprints.ts';
import { isolated } from './isolated.ts';
import { readContent } from './read-content.ts';
import { readBody, readFrontMatter, type KnownText } from './read-text.ts';
import { renderBody } from '../text/render/render-body.ts';
import { termFinder } from '../text/render/terms.ts';

/** A rendered entry as it is kept between builds. */
export type KeptEntry<K extends EntryKind = EntryKind> = {
  /** Digest of everything that the entry was made from. */
  digest: string;
  /** Digests of the two files, by which their front matter need not be read again. */
  files: { th: string; en?: string };
  /** Front matter of `en.mdx` by itself. */
  translation?: Translation;
  /** What the texts point at, by which their references are checked without parsing them again. */
  facts: { th: TextFacts; en?: TextFacts };
  entry: Entry<K>;
};

/** What one reading of `content/` came to. */
export interface Synced {
  /** Every entry that is good, by `kind:id`. */
  entries: Map<string, KeptEntry>;
  terms: TermData[];
  sources: SourceData[];
  concepts: ConceptData[];
  populations: PopulationData[];
  tried: TriedData[];
  records: Records;
  /** Sister libraries with the entries of their last good copies. */
  neighbours: readonly Neighbour[];
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
 * @param options  the base path of the site, the version of the code that renders (see `pipelineVersion`), and the
 * sister libraries of the site
 * @param previous what an earlier reading came to
 */
export function syncContent(
  root: string,
  { base, version, neighbours = [] }: { base: string; version: string; neighbours?: readonly NeighbourSettings[] },
  previous: ReadonlyMap<string, KeptEntry> = new Map(),
): Synced {
  const known = new Map<string, KnownText>();
  for (const { files, entry, translation, facts, digest } of previous.values()) {
    if (!digest.startsWith(version)) continue;
    known.set(files.th, { data: entry.th.data, facts: facts.th });
    if (files.en && translation && facts.en) known.set(files.en, { data: translation, facts: facts.en });
  }
  const { content, problems } = readContent(root, (digest) => known.get(digest), readFrontMatter, neighbours);
  const names = namesOf(content);
  const digestOfEntry = entryDigests(content, names, base);
  const finder = termFinder(goodItems(content.terms));
  const context = bodyContexts(content, names, finder, base);
  // Each text is parsed, checked and rendered in one go, and its tree let go: a library's trees need more room than
  // everything made from them. What turns out to have a mistake was rendered in vain.
  const made = new Map<string, KeptEntry>();
  const unchanged = new Set<string>();
  for (const entry of content.entries) {
    const found: Problem[] = [];
    const trees = readNewBodies(entry, found);
    problems.push(...found);
    const digest = `${version}${digestOfEntry(entry)}`;
    if (previous.get(keyOf(entry))?.digest === digest) unchanged.add(keyOf(entry));
    else if (!found.some(({ severity }) => severity === 'error')) {
      const kept = isolated(fileOf(entry), problems, undefined, () => renderEntry(entry, digest, trees, context));
      if (kept) made.set(keyOf(entry), kept);
    }
  }

  problems.push(...crossProblems(content));
  const bad = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const entries = new Map<string, KeptEntry>();
  let rendered = 0;
  for (const entry of content.entries) {
    const key = keyOf(entry);
    const before = previous.get(key);
    const good = textsOf(entry).some(({ file }) => bad.has(file)) ? undefined : made.get(key);
    if (before && (!good || unchanged.has(key))) entries.set(key, before);
    else if (good) {
      entries.set(key, good);
      rendered++;
    }
  }
  return {
    entries,
    terms: goodItems(content.terms),
    sources: goodItems(content.sources),
    concepts: goodItems(content.concepts ?? []),
    populations: goodItems(content.populations ?? []),
    tried: goodItems(content.tried ?? []),
    records: validRecords(content.records),
    neighbours: content.neighbours ?? [],
    problems: problems.sort(comparePlaces),
    rendered,
    kept: entries.size - rendered,
  };
}

function validRecords(raw: RawContent['records']): Records {
  return raw
    ? {
        event: goodItems(raw.event),
        figure: goodItems(raw.figure),
        rule: goodItems(raw.rule),
        study: goodItems(raw.study),
        award: goodItems(raw.award),
      }
    : noRecords();
}

const keyOf = ({ kind, id }: RawEntry): string => `${kind}:${id}`;
const fileOf = (entry: RawEntry): string => textsOf(entry)[0]?.file ?? keyOf(entry);

/** Trees of the texts of an entry, where they had to be parsed. */
interface Trees {
  th?: Root | undefined;
  en?: Root | undefined;
}

/** Parses what is not known from before. */
function readNewBodies({ th, en }: RawEntry, problems: Problem[]): Trees {
  const tree = (text: RawText | undefined) =>
    text && !text.facts ? isolated(text.file, problems, undefined, () => readBody(text, problems)) : undefined;
  return { th: tree(th), en: tree(en) };
}

/** Renders an entry; `undefined` where the front matter of one of its texts is not valid. */
function renderEntry<K extends EntryKind>(
  { kind, id, th, en, proseDigest }: RawEntryOf<K>,
  digest: string,
  trees: Trees,
  context: (lang: Lang) => BodyContext,
): KeptEntry<K> | undefined {
  if (!th?.valid || (en && !en.valid)) return undefined;
  const { data } = th;
  const { translationOf, ...translation } = en?.data ?? {};
  const english = en && {
    data: overlay(data, translation),
    body: renderBody(trees.en ?? en.text, context('en')),
    outdated: translationOf !== undefined && translationOf !== proseDigest,
  };
  const thai = { data, body: renderBody(trees.th ?? th.text, context('th')) };
  const entry: Entry<K> = { kind, id, file: th.file, th: thai, ...(english && { en: english }) };
  return {
    digest,
    files: { th: th.digest ?? '', ...(en && { en: en.digest ?? '' }) },
    ...(en && { translation: en.data }),
    facts: { th: th.facts ?? noFacts(), ...(en && { en: en.facts ?? noFacts() }) },
    entry,
  };
}
