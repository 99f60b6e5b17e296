import { enginePaths } from '../site/engine-files.ts';

/**
 * What a site has of the program in its own folder though the program is a package: what hosts, editors and Git look for
 * there. A path that ends in `/` is a folder.
 */
const FRAME = ['.dockerignore', '.editorconfig', '.github/', '.nvmrc', '.vscode/', 'Dockerfile'];

/** Whether a path is one of those. */
export const isFrame = (path: string): boolean =>
  FRAME.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place));

/** Paths of those files in a folder that holds the program, sorted. */
export const framePaths = (engine: string): string[] => enginePaths(engine).filter(isFrame);
