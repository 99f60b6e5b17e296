import { given } from '../../../certain.ts';
import type { Lang } from '../../../words/languages.ts';
import type { CaseFacts } from '../../../library/cases/compared-rows.ts';
import type { Strength } from '../../../library/evidence.ts';
import type { TrayKind } from '../../tray/index.ts';
import type { WorkshopData } from '../../../intake/schema/entry/workshop.ts';
import type { TextBlock } from '../../../text/text-block.ts';
import type { TriedCounts } from '../../../library/told/tried.ts';
import type { PhotoConsent } from '../../../intake/schema/photo-consent.ts';
import type { Side, TriedResult } from '../../../intake/schema/names.ts';

/** A source as a handout shows it. */
export interface PortableSource {
  id: string;
  /** One line of a reference list, ready to print. */
  text: string;
  url?: string;
}

/** Whose text it is, and what others may do with it. Printed on everything that leaves the site. */
export interface Credit {
  /** Name of the site in the language of the material. */
  site: string;
  licence: string;
  licenceUrl: string;
  /** Address of the home page in that language; absolute in documents, a path in what the site serves. */
  home: string;
}

/**
 * Version of the shape below, which `/data/` publishes. It goes up whenever a program that reads the old shape would
 * misread the new one.
 *
 * - 1 (without a number in it): the text as `sections`, each a heading and plain paragraphs.
 * - 2: the text as `text`, blocks with real lists, tables, quotations and citations.
 * - 3: what to do with a lesson (`lesson.advice.do`) as steps, in place of one paragraph.
 * - 4: what people told who tried an entry (`tried`); a kit no longer has a list of its own for it.
 */
export const PORTABLE_VERSION = 4;

/**
 * An entry as exports and the tray need it, in one language, without HTML: what `/data/<kind>/<id>.json` serves.
 * Small enough to fetch on a slow phone; complete enough for a handout, a card, a slide or a session plan.
 */
export interface PortableEntry {
  version: typeof PORTABLE_VERSION;
  kind: TrayKind;
  id: string;
  lang: Lang;
  /** Language of the text itself: Thai where there is no English text yet. */
  textLang: Lang;
  /** Address of the page; absolute in documents, a path in what the site serves. */
  url: string;
  /** A shorter address that leads to the same page, for codes and for what is said aloud; a term has none. */
  short?: string;
  title: string;
  summary: string;
  updated?: string;
  side?: Side;
  /** The lead photograph: one JPEG, its size in pixels. `credit` is a line that stands below it wherever it is shown. */
  photo?: {
    src: string;
    width: number;
    height: number;
    alt: string;
    caption?: string;
    credit: string;
    /** How those in it stand to its being shown. */
    consent: PhotoConsent;
  };
  /** Lessons only. */
  lesson?: {
    statement: string;
    strength: Strength;
    disputed: boolean;
    /** `do` are the steps, in order. */
    advice: { when: string; do: string[]; because: string };
    limits?: string;
    /** `source` is the id of one of `sources`. */
    evidence: { finding: string; place?: string; source?: string }[];
    /** Findings that speak against the lesson. */
    against: { finding: string; place?: string; source?: string }[];
    supports: { side: Side; how: string }[];
  };
  /** Cases only. Dates are EDTF; `unknown` are the questions that nobody has answered. */
  case?: {
    place: string;
    vision: string[];
    reality: string[];
    gap?: string;
    triangle: Record<Side, { state: 'strong' | 'growing' | 'present' | 'weak' | 'unknown'; note?: string }>;
    timeline: { date: string; what: string }[];
    unknown: string[];
    /** What is set beside other cases, row by row; files of before had none. */
    facts?: CaseFacts;
  };
  /** Notes only; the date is EDTF. */
  note?: { date: string; authors: string[]; cases: string[] };
  /** Terms only. `other` is the word in the other language. */
  term?: { definition: string; also: string[]; other: string };
  /** Workshops only: the data of the kit in this language. */
  workshop?: WorkshopData;
  /** Help pages only: what to do this week, what to say, what to bring, and how it went elsewhere. */
  help?: {
    problem: string;
    /** Each with the title of the lesson on which it rests. */
    thisWeek: { step: string; lesson: string }[];
    say: { to: string; words: string }[];
    bring: string[];
    /** `place` is the title of the case. */
    cases: { place: string; went: 'worked' | 'mixed' | 'failed' | 'unknown'; how: string; source?: string }[];
    notThis: string[];
  };
  /** Lessons, kits and help pages that somebody tried: how often it went how, and what they told, the newest first. */
  tried?: TriedCounts & {
    told: {
      /** EDTF. */
      date: string;
      result: TriedResult;
      /** Name of the province, as far as they said. */
      province?: string;
      /** Where they agreed to be named. */
      group?: string;
      people?: number;
      changed?: string;
      lang: Lang;
    }[];
  };
  /** The text as blocks: lists, tables and quotations are what they are. Links are as absolute as `url`. */
  text: TextBlock[];
  /** `number` of a citation in `text` is the place in this list, from 1. */
  sources: PortableSource[];
  credit: Credit;
}

/** The part that only entries of one kind have. @throws Error for an entry of that kind without it */
export const ownPart = <K extends 'lesson' | 'case' | 'note' | 'term' | 'workshop'>(
  entry: PortableEntry,
  kind: K,
): NonNullable<PortableEntry[K]> => given(entry[kind], `The part "${kind}" of ${entry.kind} ${entry.id}`);
