/** A copy of the site that is opened from a disk instead of being fetched from a host (`npm run stick`). */
export interface DiskCopy {
  /** Whole address of its folder, with a slash at the end: `file:///D:/mountain/library/`. */
  root: string;
  /** Tells its trays and drafts from those of other copies, which share one place in a browser. ASCII. */
  name: string;
  /** Where the site that it was made from is published, with a slash at the end; `undefined` where that is not known. */
  published: string | undefined;
}

let asked: { copy: DiskCopy | undefined } | undefined;

/** The copy on disk that the open page belongs to; `undefined` on the site itself. What made the copy says so in the page. */
export const diskCopy = (): DiskCopy | undefined => (asked ??= { copy: readCopy() }).copy;

function readCopy(): DiskCopy | undefined {
  // Workers have no page; nothing in them asks for an address.
  if (typeof document === 'undefined') return undefined;
  const mark = document.querySelector<HTMLMetaElement>('meta[name="disk-copy"]');
  const { name, root, published } = mark?.dataset ?? {};
  if (name === undefined || root === undefined) return undefined;
  return { name, root: new URL(root, document.baseURI).href, published };
}
