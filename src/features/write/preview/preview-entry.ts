import { bodyContexts } from '../../../library/body-contexts.ts';
import { EMPTY_BODY, renderBody } from '../../../text/render/render-body.ts';
import { termFinder } from '../../../text/render/terms.ts';
import type { Entry } from '../../../library/entry.ts';
import type { Lang } from '../../../words/languages.ts';
import { buildLibrary, type Library } from '../../../library/library.ts';
import { overlay } from '../../../library/overlay.ts';
import type { RawContent, RawItem } from '../../../intake/raw-content.ts';
import { namesOf } from '../../../intake/raw-names.ts';
import type { EntryKind } from '../../../intake/schema/names.ts';
import { ENTRY_SCHEMAS } from '../../../intake/schema/entry/kinds.ts';
import { sourceSchema, type SourceData } from '../../../intake/schema/list/source.ts';
import { termSchema, type TermData } from '../../../intake/schema/list/term.ts';
import type { Draft, Fields } from '../draft/draft.ts';
import type { IndexedEntry, LibraryIndex, PublishedEntry } from '../library/writing-index.ts';
import { matched, tidy } from '../draft/tidy.ts';
import { lenient } from './lenient.ts';

/** A library that holds what the draft refers to, and the draft itself as if it were published. */
export interface PreviewEntry {
  library: Library;
  entry: Entry;
}

/**
 * Renders a draft as the build would, against the names that are published.
 * @param published entries whose data the draft shows (cards, tables); others are known by name only
 */
export function previewEntry(
  draft: Draft,
  kind: EntryKind,
  index: LibraryIndex,
  published: ReadonlyMap<string, PublishedEntry>,
  base: string,
): PreviewEntry {
  const sources = merged(
    index.sources,
    draft.sources.map((item) => lenient(sourceSchema, tidy(item) ?? {}) as SourceData),
  );
  const terms = merged(
    index.terms,
    draft.terms.map((item) => lenient(termSchema, tidy(item) ?? {}) as TermData),
  );
  const id = draft.entryId || 'draft';
  const data = lenient(ENTRY_SCHEMAS[kind], tidy(draft.th.data) ?? {}) as Fields;
  const translation = draft.en && (matched(tidy(draft.th.data), draft.en.data) as Fields | undefined);
  const others = index.entries.filter((other) => !(other.kind === kind && other.id === id));
  const item = <T extends { id: string }>(data: T): RawItem<T> => ({ valid: true, data, where: nowhere });
  const content: RawContent = {
    entries: [
      ...others.map((other) =>
        raw(
          other.kind,
          other.id,
          published.get(`${other.kind}:${other.id}`)?.data.th ?? { title: other.th, aliases: other.aliases ?? [] },
          published.get(`${other.kind}:${other.id}`)?.data.en ?? (other.en ? { title: other.en } : undefined),
        ),
      ),
      raw(kind, id, data, translation),
    ],
    sources: sources.map(item),
    terms: terms.map(item),
  };
  const context = bodyContexts(content, namesOf(content), termFinder(terms), base);
  const text = (lang: Lang, body: string, own: Fields) => ({
    data: own as never,
    body: renderBody(body, context(lang)),
  });
  const entry: Entry = {
    kind,
    id,
    file: '',
    th: text('th', draft.th.body, data),
    ...(draft.en && { en: { ...text('en', draft.en.body, overlay(data, translation)), outdated: false } }),
  };
  const known = others.map((other) => knownEntry(other, published.get(`${other.kind}:${other.id}`)));
  return { entry, library: buildLibrary({ entries: [...known, entry], sources, terms }) };
}

function knownEntry(
  { kind, id, th, en, aliases = [], side }: IndexedEntry,
  published: PublishedEntry | undefined,
): Entry {
  const data = (title: string): Fields => ({
    ...(lenient(ENTRY_SCHEMAS[kind], { side }) as Fields),
    title,
    aliases,
    topics: [],
  });
  return {
    kind,
    id,
    file: '',
    th: { data: (published?.data.th ?? data(th)) as never, body: EMPTY_BODY },
    ...(en && { en: { data: (published?.data.en ?? data(en)) as never, body: EMPTY_BODY, outdated: false } }),
  };
}

const nowhere = () => ({ file: '', line: 1, column: 1 });
const raw = (kind: EntryKind, id: string, data: Fields, en: Fields | undefined) => ({
  kind,
  id,
  files: new Map(),
  th: { lang: 'th' as const, file: '', data, text: '', where: nowhere },
  ...(en && { en: { lang: 'en' as const, file: '', data: en, text: '', where: nowhere } }),
});

function merged<T extends { id: string }>(published: readonly T[], own: readonly T[]): T[] {
  return [...published.filter(({ id }) => !own.some((item) => item.id === id)), ...own];
}
