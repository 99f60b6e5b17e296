import { bodyContexts } from '../../../library/body-contexts.ts';
import { EMPTY_BODY, renderBody } from '../../../text/render/render-body.ts';
import { termFinder } from '../../../text/render/terms.ts';
import type { Entry } from '../../../library/entry.ts';
import { inSecond } from '../draft/second.ts';
import { FIRST, type Lang } from '../../../words/languages.ts';
import { buildLibrary, type Library } from '../../../library/library.ts';
import type { ToldOfCase } from '../../../library/told/told-of-case.ts';
import { overlay } from '../../../library/overlay.ts';
import { goodItems, type RawEntryOf, type RawText, type Translation } from '../../../intake/raw-content.ts';
import { namesOf } from '../../../intake/raw-names.ts';
import type { EntryKind } from '../../../intake/schema/names.ts';
import { ENTRY_SCHEMAS, type DataOf } from '../../../intake/schema/entry/kinds.ts';
import { sourceSchema } from '../../../intake/schema/list/source.ts';
import { termSchema } from '../../../intake/schema/list/term.ts';
import type { Draft, Fields } from '../draft/draft.ts';
import type { BodyContext } from '../../../text/render/body-context.ts';
import { draftContent, goodItem } from '../draft/draft-content.ts';
import type { IndexedEntry, LibraryIndex, PublishedEntry, PublishedEntryOf } from '../library/writing-index.ts';
import { matched, tidy } from '../draft/tidy.ts';
import { lenient } from './lenient.ts';

/** The entry of a draft before it is rendered: its data is always of the shape of its schema. */
type DraftEntry<K extends EntryKind> = { [Each in K]: DraftEntryOf<Each> }[K];

interface DraftEntryOf<K extends EntryKind> extends RawEntryOf<K> {
  th: GoodText<DataOf[K]>;
  en?: GoodText<Translation>;
}
type GoodText<T extends object> = Extract<RawText<T>, { valid: true }>;

/** A library that holds what the draft refers to, and the draft itself as if it were published. */
export interface PreviewEntry {
  library: Library;
  entry: Entry;
  /** What the published library tells of it, where it is a case. Lessons are known by name, which is enough for them. */
  told: ToldOfCase;
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
  const own = ownEntry(draft, kind);
  const content = draftContent(
    index,
    {
      entry: own,
      sources: draft.sources.map((item) => goodItem(lenient(sourceSchema, tidy(item) ?? {}))),
      terms: draft.terms.map((item) => goodItem(lenient(termSchema, tidy(item) ?? {}))),
    },
    published,
  );
  const [sources, terms] = [goodItems(content.sources), goodItems(content.terms)];
  const context = bodyContexts(content, namesOf(content), termFinder(terms), base);
  const entry = rendered(own, context);
  const known = index.entries
    .filter((other) => other.kind !== own.kind || other.id !== own.id)
    .map((other): Entry => {
      const whole = published.get(`${other.kind}:${other.id}`);
      return whole ? wholeEntry(whole) : namedEntry(other.kind, other);
    });
  const library = buildLibrary({ entries: [...known, entry], sources, terms, tried: index.tried ?? [] });
  const told = index.entries.find((one) => one.kind === kind && one.id === own.id)?.told;
  return {
    entry,
    library,
    told: {
      lessons: (told?.lessons ?? []).flatMap((id) => library.find('lesson', id) ?? []),
      help: (told?.help ?? []).flatMap((id) => library.find('help', id) ?? []),
    },
  };
}

/** The entry of a draft, of the shape of its schema whatever is still missing. */
function ownEntry<K extends EntryKind>(draft: Draft, kind: K): DraftEntry<K> {
  const file = { file: '', where: nowhere };
  const translation = draft.en && (matched(tidy(draft.th.data), draft.en.data) as Fields | undefined);
  const data: DataOf[K] = lenient(ENTRY_SCHEMAS[kind], tidy(draft.th.data) ?? {});
  return {
    kind,
    id: draft.entryId || 'draft',
    files: new Map(),
    th: { ...file, lang: FIRST, valid: true, data, text: draft.th.body },
    translations: inSecond(draft.en && { ...file, valid: true as const, data: translation ?? {}, text: draft.en.body }),
  };
}

function rendered<K extends EntryKind>(
  { kind, id, th, translations }: DraftEntryOf<K>,
  context: (lang: Lang) => BodyContext,
): Entry<K> {
  return {
    kind,
    id,
    file: '',
    lang: th.lang,
    th: { data: th.data, body: renderBody(th.text, context(th.lang)) },
    translations: Object.fromEntries(
      Object.values(translations).map(({ lang, data, text }) => [
        lang,
        { data: overlay(th.data, data), body: renderBody(text, context(lang)), outdated: false },
      ]),
    ),
  };
}

const wholeEntry = <K extends EntryKind>({ kind, id, data }: PublishedEntryOf<K>): Entry<K> => ({
  kind,
  id,
  file: '',
  lang: FIRST,
  th: { data: data.th, body: EMPTY_BODY },
  translations: inSecond(data.en && { data: data.en, body: EMPTY_BODY, outdated: false }),
});

function namedEntry<K extends EntryKind>(kind: K, { id, th, en, aliases = [], side }: IndexedEntry): Entry<K> {
  const data = (title: string): DataOf[K] => lenient(ENTRY_SCHEMAS[kind], { side, title, aliases, topics: [] });
  return {
    kind,
    id,
    file: '',
    lang: FIRST,
    th: { data: data(th), body: EMPTY_BODY },
    translations: inSecond(en && { data: data(en), body: EMPTY_BODY, outdated: false }),
  };
}

const nowhere = () => ({ file: '', line: 1, column: 1 });
