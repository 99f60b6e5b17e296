/** A copy of the site that is opened from a disk instead of being fetched from a host (`npm run stick`). */
export interface DiskCopy {
  /** Whole address of its folder, with a slash at the end: `file:///D:/mountain/library/`. */
  root: string;
  /** Tells its trays and drafts from those of other copies, which share one place in a browser. ASCII. */
  name: string;
  /** Whether the site that it was made from is published somewhere. */
  published: boolean;
  /** The address of a page as others can open it: on the published site, where there is one. */
  outside(href: string): string;
}

/** The copy on disk that the open page belongs to; `undefined` on the site itself. `features/stick` says so. */
export const diskCopy = (): DiskCopy | undefined => (globalThis as { diskCopy?: DiskCopy }).diskCopy;
