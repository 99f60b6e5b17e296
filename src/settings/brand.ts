/** Colours of one light: daylight or the dark, each `#rrggbb`. */
export interface Palette {
  /** Behind everything. */
  paper: string;
  /** What lies on the paper: boxes, menus. */
  raised: string;
  /** What lies a little deeper: the foot, code, rows. */
  sunk: string;
  ink: string;
  /** Words of less weight. */
  inkSoft: string;
  rule: string;
  /** Edges of fields and buttons, which must be seen. */
  ruleStrong: string;
  /** Links, buttons, the first accent; darker and lighter steps of maps follow from it. */
  link: string;
  linkLine: string;
  /** Behind words that were found. */
  mark: string;
  danger: string;
}

/** A mark of plain shapes, so that it can be drawn by pages, office files and pictures alike. */
export interface BrandMark {
  /** Its width and height, in the units of the paths. */
  box: readonly [width: number, height: number];
  shapes: readonly {
    /** `d` of a path of SVG. */
    path: string;
    colour: string;
    /** In the dark; left out, the same. */
    dark?: string;
  }[];
}

/** A typeface of the packages of Fontsource, which have one file for each script. */
export interface BrandFace {
  /** As the face calls itself: `Noto Sans Lao`. */
  family: string;
  /** Its package, named in `dependencies` of `package.json`: `@fontsource/noto-sans-lao`. */
  package: string;
}

/** The look of a site: what it leaves out is as in our own library. */
export interface BrandSettings {
  light?: Partial<Palette>;
  dark?: Partial<Palette>;
  mark?: BrandMark;
  /** Running text (400 and 700) and headings (600); our faces stand behind them for letters that they lack. */
  faces?: { text?: BrandFace; heading?: BrandFace };
  /** The face that Word and PowerPoint files name; whoever opens them must have it. */
  officeFace?: string;
}
