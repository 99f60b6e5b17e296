/** Shapes by which sides are told apart without colour; a site gives each of its sides another. */
export const SIDE_SHAPES = ['square', 'circle', 'diamond', 'triangle', 'star'] as const;
export type SideShape = (typeof SIDE_SHAPES)[number];

/** Records of a country as a whole that stand on the lane of a side; an event says itself on which side it stands. */
export const LANE_RECORDS = ['rule', 'figure', 'award', 'study'] as const;
export type LaneRecord = (typeof LANE_RECORDS)[number];

/** Words in the languages of a site, by the code of the language; the first is taken where one is missing. */
export type InLanguages<T = string> = Readonly<Record<string, T>>;

/** What sums are counted in, instead of baht. Fields that are called `baht` hold sums in it. */
export interface CurrencySettings {
  /** ISO 4217: `LAK`. */
  code: string;
  name: InLanguages;
}

/** What benefits are paid for, instead of birth, illness, ageing, death, education and other. */
export interface BenefitSettings {
  id: string;
  name: InLanguages;
}

/** One of the sides on which a network looks at its cases and from which it learns: two to five of them. */
export interface SideSettings {
  /** ASCII kebab-case: its address (`/triangle/<id>/`), and what `side` in the texts says. */
  id: string;
  name: InLanguages;
  /** A word for tables and drawings. */
  short: InLanguages;
  /** What belongs to it, in one line. */
  line: InLanguages;
  /** `#rrggbb`: in daylight, where it is filled; what is darker or lighter follows from it. */
  colour: string;
  /** The same in the dark. */
  dark?: string;
  shape: SideShape;
  /** Up to three questions for groups that draw up their own case on paper. */
  questions?: InLanguages<readonly string[]>;
  /** Records that stand on its lane; what no side names stands on the first. */
  records?: readonly LaneRecord[];
}
