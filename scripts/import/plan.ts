import type { Loss } from '../../src/features/import/loss.ts';

/** What is to be written for one file: paths from the project's root, and what the file could not carry over. */
export interface Plan {
  /** Folder of the entry; empty for an archive that holds lists only. */
  folder: string;
  files: Map<string, string | Uint8Array>;
  losses: Loss[];
}

/** What the command was told about a file. */
export interface Given {
  /** Id of the new entry. */
  id: string;
  /** Id of the case that a note is about. */
  case?: string | undefined;
  /** As typed, in either era. */
  date?: string | undefined;
  /** Names with commas between them. */
  authors?: string | undefined;
}
