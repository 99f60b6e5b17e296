import { isThai } from '../../words/languages.ts';
import { lettersOf } from '../../words/locale/letters.ts';
import { photoCredit, photoOf } from '../../intake/schema/photo-facts.ts';
import type { DataOf } from '../../intake/schema/entry/kinds.ts';
import { SIDES, type EntryKind, type Side } from '../../intake/schema/names.ts';
import { PROVINCE_CODES, PROVINCES, type ProvinceCode } from '../../intake/schema/provinces.ts';
import { address } from '../../library/address.ts';
import { entriesOfProvince } from '../../library/cases/of-province.ts';
import type { Entry } from '../../library/entry.ts';
import { formatReference } from '../../library/format-source.ts';
import { textIn, type Library } from '../../library/library.ts';
import { numberSources } from '../../library/numbering.ts';
import type { Lang } from '../../words/languages.ts';
import { words } from '../../words/words.ts';
import { factsOf } from '../markdown/index.ts';
import { caseDrawing } from './case-drawing.ts';
import type { IndexTerm } from './book-index.ts';
import type { Book, Chapter } from './book.ts';
import { PACKS } from '../../settings/given.ts';
import { flatKey } from '../../words/locale/flat-key.ts';

/** What a book is about. */
export type BookScope =
  | 'library'
  | { topic: string }
  | { side: Side }
  | { province: ProvinceCode }
  | { case: string }
  | { items: readonly { kind: string; id: string }[]; title?: string };

/** Whose book it is, and where its pages stand. */
export interface BookPublisher {
  name: string;
  tagline: string;
  editors: string;
  licence: { name: string; url: string };
  base: string;
  /** Where the site is read; left out, chapters name no address. */
  origin?: string;
  /** Lead photographs as JPEG by entry (`case:karo`); entries that are not in it have none. */
  photos?: ReadonlyMap<string, Uint8Array>;
}

/** Kinds in the order in which a book of everything has them. */
const ORDER: readonly EntryKind[] = ['topic', 'lesson', 'case', 'help', 'note', 'workshop', 'agenda'];

/** The name of a book in its address and as a file: `library`, `topic-debt`, `side-policy`, `in-th-50`, `case-karo`. */
export const bookName = (scope: BookScope): string =>
  scope === 'library'
    ? 'library'
    : 'topic' in scope
      ? `topic-${scope.topic}`
      : 'side' in scope
        ? `side-${scope.side}`
        : 'province' in scope
          ? `in-${scope.province.toLowerCase()}`
          : 'case' in scope
            ? `case-${scope.case}`
            : 'tray';

/**
 * Every book that the site offers; others are made of a tray, or by `npm run book`. A large library has a book for each
 * province: in those of everything, of a side or of a topic nobody would find anything.
 * @param large whether this is one
 */
export const publishedBooks = (library: Library, large = PACKS > 0): BookScope[] =>
  large
    ? PROVINCE_CODES.filter((province) => library.casesIn(province).length > 0).map((province) => ({ province }))
    : [
        'library',
        ...SIDES.filter((side) => library.all('lesson').some(({ th }) => th.data.side === side)).map((side) => ({
          side,
        })),
        ...library.all('topic').map(({ id }) => ({ topic: id })),
      ];

/**
 * The book of a scope: everything; a topic with what belongs to it; the lessons of a side; the cases of a province with
 * their lessons and notes; one case with these; or what somebody picked, in her order. What the library does not have is left out.
 */
export function bookOf(library: Library, scope: BookScope, lang: Lang, by: BookPublisher): Book {
  const entries = entriesOf(library, scope);
  const t = words(lang);
  // The book of a case begins with it.
  const order = typeof scope === 'object' && 'case' in scope ? [...new Set<EntryKind>(['case', ...ORDER])] : ORDER;
  const kinds = order.filter((kind) => entries.some((entry) => entry.kind === kind));
  const own = typeof scope === 'object' && 'items' in scope;
  const parts = own
    ? [{ title: scope.title ?? by.name, chapters: entries.map((entry) => chapterOf(library, entry, lang, by)) }]
    : kinds.map((kind) => ({
        title: t.nav[NAMES[kind]],
        chapters: entries.filter((entry) => entry.kind === kind).map((entry) => chapterOf(library, entry, lang, by)),
      }));
  const days = entries.map(({ th }) => th.data.updated.replace(/[~?]$/, '')).filter((day) => day.length === 10);
  return {
    name: bookName(scope),
    title: titleOf(library, scope, lang, by),
    subtitle: by.tagline,
    lang,
    author: by.editors,
    publisher: by.name,
    licence: by.licence,
    changed: days.sort().at(-1) ?? '1970-01-01',
    terms: indexTerms(library, lang),
    parts,
  };
}

/** Terms and provinces as the texts of a language write them. */
function indexTerms({ terms }: Pick<Library, 'terms'>, lang: Lang): IndexTerm[] {
  return [
    ...terms.map((term) => ({
      name: term[flatKey(lang)],
      also: term.also.filter((text) => lettersOf(text, lang) === lang),
    })),
    ...Object.values(PROVINCES).map((names) => ({
      name: names[lang],
      also: isThai(lang) ? [`จังหวัด${names.th}`, `จ.${names.th}`] : [],
    })),
  ];
}

const NAMES = {
  topic: 'topics',
  lesson: 'lessons',
  case: 'cases',
  help: 'help',
  note: 'notes',
  workshop: 'workshops',
  agenda: 'agenda',
} as const satisfies Record<EntryKind, string>;

function titleOf(library: Library, scope: BookScope, lang: Lang, { name }: BookPublisher): string {
  if (scope === 'library') return name;
  if ('side' in scope) return `${name}: ${words(lang).side[scope.side]}`;
  if ('province' in scope) return `${name}: ${PROVINCES[scope.province][lang]}`;
  if ('items' in scope) return scope.title ?? name;
  const entry = 'topic' in scope ? library.get('topic', scope.topic) : library.get('case', scope.case);
  return textIn(entry, lang).data.title;
}

/** What a book has, not yet in the order of its chapters. */
export function entriesOf(library: Library, scope: BookScope): readonly Entry[] {
  if (scope === 'library') return ORDER.flatMap((kind): readonly Entry[] => library.all(kind));
  if ('side' in scope) return library.all('lesson').filter(({ th }) => th.data.side === scope.side);
  if ('topic' in scope) return [library.get('topic', scope.topic), ...library.entriesOfTopic(scope.topic)];
  if ('province' in scope) return entriesOfProvince(library, scope.province);
  if ('case' in scope)
    return [library.get('case', scope.case), ...library.lessonsOfCase(scope.case), ...library.notesOfCase(scope.case)];
  const known = new Map<string, Entry>(library.entries.map((entry) => [`${entry.kind}:${entry.id}`, entry]));
  return scope.items.flatMap(({ kind, id }) => known.get(`${kind}:${id}`) ?? []);
}

function chapterOf(library: Library, entry: Entry, lang: Lang, { base, origin, photos }: BookPublisher): Chapter {
  const text = textIn(entry, lang);
  const path = address({ kind: entry.kind, id: entry.id }, lang, base);
  const photo = photoOf(text.data);
  const bytes = photos?.get(`${entry.kind}:${entry.id}`);
  const sources = [...numberSources(entry.kind, text).keys()].map((id) => {
    const source = library.source(id);
    if (!source) return { text: id };
    const { lead, title, rest, url } = formatReference(source, lang);
    return { text: [lead, title, rest].filter(Boolean).join('. '), ...(url && { url }) };
  });
  return {
    id: `${entry.kind}-${entry.id}`,
    title: text.data.title,
    lang: text.lang,
    kind: words(lang).kind[entry.kind],
    summary: text.data.summary,
    ...(entry.kind === 'case' && { drawing: caseDrawing(text.data as DataOf['case'], lang) }),
    ...(photo?.alt &&
      bytes && {
        photo: {
          bytes,
          alt: photo.alt,
          told: [photo.caption, photoCredit(photo, lang)].filter(Boolean).join(' · '),
        },
      }),
    blocks: [...factsOf(entry, lang), ...text.body.blocks],
    sources,
    path,
    ...(origin && { url: new URL(path, origin).href }),
  };
}
