/**
 * The guides in the order in which somebody who writes needs them. Their texts are
 * `src/pages/_guide/<lang>/<name>.mdx`.
 */
export const GUIDES = [
  'field-note',
  'consent',
  'photographs',
  'citing',
  'links',
  'components',
  'thai-style',
  'note-to-lesson',
  'evidence',
  'workshop-kit',
  'reviewing',
  'after-sending',
  'memory-stick',
] as const;
export type GuideName = (typeof GUIDES)[number];

/** The guides by what somebody is about to do. */
export const GUIDE_GROUPS = {
  write: ['field-note', 'consent', 'photographs', 'thai-style'],
  mark: ['citing', 'links', 'components'],
  learn: ['note-to-lesson', 'evidence', 'workshop-kit'],
  publish: ['reviewing', 'after-sending'],
  carry: ['memory-stick'],
} as const satisfies Record<string, readonly GuideName[]>;
