import type { Lang } from '../model/entry.ts';
import type { Strength } from '../model/evidence.ts';
import type { TrayKind } from '../model/tray.ts';
import type { WorkshopData } from '../schema/workshop.ts';
import type { Side } from '../schema/sides.ts';

/** A source as a handout shows it. */
export interface PortableSource {
  id: string;
  /** One line of a reference list, ready to print. */
  text: string;
  url?: string;
}

/**
 * An entry as exports and the tray need it, in one language, without HTML: what `/data/<kind>/<id>.json` serves.
 * Small enough to fetch on a slow phone; complete enough for a handout, a card, a slide or a session plan.
 */
export interface PortableEntry {
  kind: TrayKind;
  id: string;
  lang: Lang;
  /** Absolute address of the page. */
  url: string;
  title: string;
  summary: string;
  updated?: string;
  side?: Side;
  /** Lessons only. */
  lesson?: {
    statement: string;
    strength: Strength;
    disputed: boolean;
    advice: { when: string; do: string; because: string };
    limits?: string;
    evidence: { finding: string; place?: string; source?: string }[];
    supports: { side: Side; how: string }[];
  };
  /** Cases only. */
  case?: { place: string; vision: string[]; reality: string[]; gap?: string; triangle: Record<Side, { state: string; note?: string }>; timeline: { date: string; what: string }[]; unknown: string[] };
  /** Terms only. */
  term?: { definition: string; also: string[]; other: string };
  /** Workshops only: the data of the kit in this language. */
  workshop?: WorkshopData;
  /** The text as plain paragraphs under its headings. */
  sections: { heading?: string; paragraphs: string[] }[];
  sources: PortableSource[];
}
