/** What slides and plan may hold beyond the one slide, or the few lines, that each step and each entry has. */
export const DOCUMENT_PARTS = ['use', 'evidence', 'texts', 'talk', 'brought', 'sources'] as const;
export type DocumentPart = (typeof DOCUMENT_PARTS)[number];
/** Which of them: none, all, or those that were ticked. */
export const DOCUMENT_SIZES = ['short', 'full', 'pick'] as const;
export type DocumentSize = (typeof DOCUMENT_SIZES)[number];

/** The parts as documents ask for them. */
export type WantedParts = ReadonlySet<DocumentPart>;
export const ALL_PARTS: WantedParts = new Set(DOCUMENT_PARTS);

/** The parts of a size. @param picked what is ticked, for `pick` */
export const wantedParts = (size: DocumentSize, picked: readonly DocumentPart[] = []): WantedParts =>
  size === 'full' ? ALL_PARTS : new Set(size === 'pick' ? picked : []);

/** The size as the name of a file tells it; the short one is the usual, and has none. */
export const sizeOf = (parts: WantedParts): '' | 'full' | 'picked' =>
  parts.size === 0 ? '' : parts.size === DOCUMENT_PARTS.length ? 'full' : 'picked';
