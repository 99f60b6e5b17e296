import { address, type Target } from '../../../library/address.ts';
import { changeRuns } from '../../../text/text-block.ts';
import type { Entry } from '../../../library/entry.ts';
import { othersThan, type Lang } from '../../../words/languages.ts';
import { inOwn } from '../../../words/locale/own-languages.ts';
import { caseFacts } from '../../../library/cases/case-facts.ts';
import { gradeOf } from '../../../library/evidence.ts';
import { textIn, type Library } from '../../../library/library.ts';
import { numberSources } from '../../../library/numbering.ts';
import { placeName } from '../../../library/place.ts';
import { countTried } from '../../../library/told/tried.ts';
import { shortPage } from '../../../library/machines/files.ts';
import { shortName } from '../../../library/machines/short-names.ts';
import { photoCredit, photoOf, type ShownPhoto } from '../../../intake/schema/photo-facts.ts';
import { PROVINCES } from '../../../intake/schema/provinces.ts';
import { formatReference } from '../../../library/format-source.ts';
import type { TrayKind } from '../../tray/index.ts';
import { PACKS } from '../../../settings/given.ts';
import { ofSides, type Side } from '../../../settings/sides.ts';
import { PORTABLE_VERSION, type Credit, type PortableEntry, type PortableSource } from './portable-entry.ts';
import { withAddress } from './read-portable.ts';
import { flatKey } from '../../../words/locale/flat-key.ts';

/** What the site says about itself; `credit` lacks only the address, which depends on the language. */
export interface Publisher {
  /** Where the site is read, without the base path: `https://example.org`. Left out, addresses are paths. */
  origin?: string;
  /** Path that the site is served under, `/` or `/name/`. */
  base: string;
  name: Record<Lang, string>;
  licence: { name: string; url: string };
}

/**
 * Makes the portable form of an entry or a term.
 * @param lang language of the reader; the text is Thai where there is no English one, and `textLang` says so
 * @param photo its lead photograph as documents take it
 * @returns `undefined` when there is no such entry
 */
export function toPortable(
  library: Library,
  kind: TrayKind,
  id: string,
  lang: Lang,
  publisher: Publisher,
  photo?: ShownPhoto,
): PortableEntry | undefined {
  const absolutePath = (path: string) => (publisher.origin === undefined ? path : new URL(path, publisher.origin).href);
  const absolute = (target: Target) => absolutePath(address(target, lang, publisher.base));
  const credit: Credit = {
    site: publisher.name[lang],
    licence: publisher.licence.name,
    licenceUrl: publisher.licence.url,
    home: absolute({ page: 'home' }),
  };
  const sourceList = (ids: Iterable<string>) =>
    [...ids].flatMap((source): PortableSource[] => portableSource(library, source, lang));
  if (kind === 'term') {
    const term = library.term(id);
    if (!term) return undefined;
    const definition = term.definition[lang];
    return {
      version: PORTABLE_VERSION,
      kind,
      id,
      lang,
      textLang: lang,
      url: absolute({ kind, id }),
      title: term[flatKey(lang)],
      summary: definition,
      side: term.side,
      term: {
        definition,
        also: term.also,
        other: othersThan(lang)
          .map((other) => term[flatKey(other)])
          .join(' · '),
      },
      text: [],
      sources: sourceList(term.sources),
      credit,
    };
  }
  const entry = library.find(kind, id);
  if (!entry) return undefined;
  const text = textIn<typeof kind>(entry, lang);
  return {
    version: PORTABLE_VERSION,
    kind,
    id,
    lang,
    textLang: text.lang,
    url: absolute({ kind, id }),
    ...(PACKS ? {} : { short: absolute(shortPage(shortName(library.entries, { kind, id }))) }),
    title: text.data.title,
    summary: text.data.summary,
    updated: text.data.updated,
    ...(photo && photoPart(text.data, photo, lang, absolutePath)),
    ...partOf(library, entry, lang),
    ...triedPart(library, entry, lang),
    text: changeRuns(text.body.blocks, (run) => withAddress(run, absolutePath)),
    sources: sourceList(numberSources(kind, text).keys()),
    credit,
  };
}

/** The lead photograph with the words that go with it. @param absolutePath makes an address of a path */
function photoPart(
  data: unknown,
  { src, width, height }: ShownPhoto,
  lang: Lang,
  absolutePath: (path: string) => string,
): Pick<PortableEntry, 'photo'> {
  const photo = photoOf(data);
  if (!photo?.alt || !photo.consent) return {};
  const { alt, caption, consent } = photo;
  return {
    photo: {
      src: absolutePath(src),
      width,
      height,
      alt,
      ...(caption && { caption }),
      credit: photoCredit(photo, lang),
      consent,
    },
  };
}

function portableSource(library: Library, id: string, lang: Lang): PortableSource[] {
  const source = library.source(id);
  if (!source) return [];
  const { lead, title, rest, url } = formatReference(source, lang);
  return [{ id, text: [lead, title, rest].filter(Boolean).join('. '), ...(url && { url }) }];
}

/** What people told who tried it; nothing where nobody did. */
function triedPart(library: Library, { kind, id }: Entry, lang: Lang): Pick<PortableEntry, 'tried'> {
  const told = library.tried(kind, id);
  if (told.length === 0) return {};
  return {
    tried: {
      ...countTried(told),
      told: told.map(({ date, result, province, named, group, people, changed, lang: toldIn }) => ({
        date,
        result,
        ...(province !== 'unknown' && { province: inOwn(PROVINCES[province], lang) }),
        ...(named && group !== undefined && { group }),
        ...(people !== undefined && { people }),
        ...(changed !== undefined && { changed }),
        lang: toldIn,
      })),
    },
  };
}

type KindPart = Pick<PortableEntry, 'side' | 'lesson' | 'case' | 'note' | 'workshop' | 'help'>;

/** The part that only this kind of entry has. */
function partOf(library: Library, entry: Entry<Exclude<TrayKind, 'term'>>, lang: Lang): KindPart {
  if (entry.kind === 'lesson') {
    const { data } = textIn(entry, lang);
    const { strength, disputed } = gradeOf(data);
    const found = ({ case: place, finding, source }: { case?: string; finding: string; source?: string }) => ({
      finding,
      ...(place && { place: caseTitle(library, place, lang) }),
      ...(source && { source }),
    });
    return {
      side: data.side,
      lesson: {
        statement: data.statement,
        strength,
        disputed,
        advice: data.advice,
        limits: data.limits,
        evidence: data.evidence.map(found),
        against: data.disputed.map(found),
        supports: data.supports.map(({ side, how }) => ({ side, how })),
      },
    };
  }
  if (entry.kind === 'case') {
    const { data } = textIn(entry, lang);
    const side = (name: Side) => ({
      state: data.triangle[name].state,
      ...(data.triangle[name].note && { note: data.triangle[name].note }),
    });
    return {
      case: {
        place: placeName(data.place, lang),
        vision: data.vision.map((item) => item.text),
        reality: data.reality.map((item) => item.text),
        gap: data.gap,
        triangle: ofSides(side),
        timeline: data.timeline.map(({ date, what }) => ({ date, what })),
        unknown: data.unknown.map((item) => item.text),
        facts: caseFacts(data, lang),
      },
    };
  }
  if (entry.kind === 'note') {
    const { data } = textIn(entry, lang);
    return {
      note: { date: data.date, authors: data.authors, cases: data.cases.map((id) => caseTitle(library, id, lang)) },
    };
  }
  if (entry.kind === 'help') {
    const { data } = textIn(entry, lang);
    return {
      help: {
        problem: data.problem,
        thisWeek: data.thisWeek.map(({ step, lesson }) => ({ step, lesson: titleOf(library, 'lesson', lesson, lang) })),
        say: data.say,
        bring: data.bring.map(({ what }) => what),
        cases: data.cases.map(({ case: id, went, how, sources }) => ({
          place: titleOf(library, 'case', id, lang),
          went,
          how,
          ...(sources[0] && { source: sources[0] }),
        })),
        notThis: data.notThis.map(({ when }) => when),
      },
    };
  }
  return { workshop: textIn(entry, lang).data };
}

const caseTitle = (library: Library, id: string, lang: Lang): string => titleOf(library, 'case', id, lang);

const titleOf = (library: Library, kind: 'case' | 'lesson', id: string, lang: Lang): string => {
  const entry = library.find(kind, id);
  return entry ? textIn(entry, lang).data.title : id;
};
