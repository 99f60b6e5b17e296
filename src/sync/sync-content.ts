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
import { knownAs, readBody, readFrontMatter, type KnownText } from './read-text.ts';
import { renderBody } from '../text/render/render-body.ts';
import { termFinder } from '../text/render/terms.ts';

/** A rendered entry as it is kept between builds. */
export type KeptEntry<K extends EntryKind = EntryKind> = {
  /** Digest of everything that the entry was made from. */
  digest: string;
  /** Digest of the file of its own text, by which its front matter need not be read again. */
  file: string;
  /** What its own text points at, by which its references are checked without parsing it again. */
  facts: TextFacts;
  /** Its translations: the digest of each file, its front matter by itself, and what it points at. */
  translations: Partial<Record<Lang, { file: string; data: Translation; facts: TextFacts }>>;
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
 * @param put      takes each entry as soon as it is rendered, and gives it back as it is to be held
 */
export function syncContent(
  root: string,
  { base, version, neighbours = [] }: { base: string; version: string; neighbours?: readonly NeighbourSettings[] },
  previous: ReadonlyMap<string, KeptEntry> = new Map(),
  put: (kept: KeptEntry) => KeptEntry = (kept) => kept,
): Synced {
  const known = new Map<string, KnownText>();
  for (const { file, entry, facts, translations, digest } of previous.values()) {
    if (!digest.startsWith(version)) continue;
    known.set(knownAs(file, entry.lang, true), { data: entry.th.data, facts });
    for (const { file: from, ...text } of Object.values(translations)) known.set(from, text);
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
      if (kept) made.set(keyOf(entry), put(kept));
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
type Trees = ReadonlyMap<RawText, Root | undefined>;

/** Parses what is not known from before. */
const readNewBodies = (entry: RawEntry, problems: Problem[]): Trees =>
  new Map(
    textsOf(entry)
      .filter((text) => !text.facts)
      .map((text) => [text, isolated(text.file, problems, undefined, () => readBody(text, problems))]),
  );

/** Renders an entry; `undefined` where the front matter of one of its texts is not valid. */
function renderEntry<K extends EntryKind>(
  { kind, id, th, translations, proseDigest }: RawEntryOf<K>,
  digest: string,
  trees: Trees,
  context: (lang: Lang) => BodyContext,
): KeptEntry<K> | undefined {
  if (!th?.valid) return undefined;
  const { data } = th;
  const entry: Entry<K> = {
    kind,
    id,
    file: th.file,
    lang: th.lang,
    th: { data, body: renderBody(trees.get(th) ?? th.text, context(th.lang)) },
    translations: {},
  };
  const kept: KeptEntry<K> = { digest, file: th.digest ?? '', facts: th.facts ?? noFacts(), translations: {}, entry };
  for (const text of Object.values(translations)) {
    if (!text.valid) return undefined;
    const { translationOf, ...translation } = text.data;
    entry.translations[text.lang] = {
      data: overlay(data, translation),
      body: renderBody(trees.get(text) ?? text.text, context(text.lang)),
      outdated: translationOf !== undefined && translationOf !== proseDigest,
    };
    kept.translations[text.lang] = { file: text.digest ?? '', data: text.data, facts: text.facts ?? noFacts() };
  }
  return kept;
}
