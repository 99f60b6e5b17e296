import { linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { knownSite, stampOf, type KnownSite } from '../site-files.ts';
import { DIST } from '../swap.ts';
import { KEPT } from './kept-pages.ts';

/** What Astro notes of the pages that it keeps: of each its file, from the folder of the site, as an address. */
const NOTES = '.cache/astro/incremental-build.json';
interface Notes {
  routes: Record<string, { paths: Record<string, { outputFile: string }> }>;
}

/**
 * Takes pages of the site before as they are, done: as a second name for the same file, which costs neither time nor room.
 * Astro takes what it finds in its place for its own, and copies what it does not find. Nothing may write into such a
 * file, since the site that is served has it too: who changes one writes it anew (`writeAnew`).
 */
export class FilesOfBefore {
  readonly #folder: string;
  readonly #site: KnownSite | undefined;
  readonly #notes: Notes | undefined;
  readonly #taken = new Map<string, string>();
  readonly #folders = new Set<string>();
  #isPossible = true;

  /**
   * To be asked before the notes of pages are taken off the disk (`KeptPages`).
   * @param folder the site that is being built
   */
  constructor(frame: string, folder: string) {
    this.#folder = folder;
    const site = knownSite(frame);
    // Another build may have made the site that lies there: then its pages are not those of the notes.
    this.#site = site?.kept && site.kept === stampOf(KEPT) ? site : undefined;
    this.#notes = this.#site && readNotes();
  }

  /** Takes the file of a page that is still right, if it lies in the site of before as it was made. */
  take(page: string, route: string, path: string): void {
    const named = this.#notes?.routes[route]?.paths[path]?.outputFile;
    if (named === undefined || !this.#isPossible) return;
    const root = pathToFileURL(join(this.#folder, '/'));
    const file = fileURLToPath(new URL(named, root));
    const name = file.slice(fileURLToPath(root).length).replaceAll('\\', '/');
    const stamp = this.#site?.files[name]?.[0];
    if (stamp === undefined || stampOf(join(DIST, name)) !== stamp) return;
    const into = dirname(file);
    if (!this.#folders.has(into)) mkdirSync(into, { recursive: true });
    this.#folders.add(into);
    try {
      linkSync(join(DIST, name), file);
      this.#taken.set(page, file);
    } catch (error) {
      // Some file systems have no second names.
      this.#isPossible = (error as NodeJS.ErrnoException).code === 'EEXIST';
    }
  }

  /** Before a page is drawn all the same: what was taken for it makes room. */
  letGo(page: string): void {
    const file = this.#taken.get(page);
    if (file !== undefined) rmSync(file, { force: true });
  }
}

function readNotes(): Notes | undefined {
  try {
    return JSON.parse(readFileSync(NOTES, 'utf8')) as Notes;
  } catch {
    return undefined;
  }
}
