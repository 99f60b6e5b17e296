import { el } from '../../dom/element.ts';
import type { HeldFolders, HeldPack } from './held-format.ts';

/** A module of the site as a script hands it over: what it needs is asked for with `need`, what it may need later with `load`. */
export type Module = (
  need: (name: string) => unknown,
  module: { exports: unknown },
  load: (name: string) => Promise<unknown>,
) => void;

/** What scripts of a copy call when they are added to the page. */
export interface CopyCalls {
  /** @param needs names of all modules that have to be there before this one runs, those of others among them */
  define(name: string, needs: readonly string[], module: Module): void;
  hold(pack: HeldPack): void;
}

/** The build fills these in. */
declare const HELD: HeldFolders;
/** The program that goes before that of a worker (`worker-side.ts`). */
declare const WORKER_SIDE: string;

export const held = HELD;
export const workerSide = WORKER_SIDE;

const script = document.currentScript;
if (!(script instanceof HTMLScriptElement)) throw new Error('A copy on disk is started by a script of its pages.');
/** Folder of the copy's own files, as a whole address. */
export const own = new URL('.', script.src).href;
/** Folder of the site, as a whole address. */
export const root = new URL('..', script.src).href;
/** Tells this copy from others; see `dom/on-disk.ts`. */
export const name = script.dataset['name'] ?? '';
/** Where the site is published, with a slash at the end; `undefined` where it is nowhere. */
export const published = script.dataset['published'];
/** Names of the modules that this page starts with. */
export const first = (script.dataset['modules'] ?? '').split(' ').filter(Boolean);

interface Policies {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}
/** Lets through addresses of our own scripts, where a browser asks who vouches for them. */
const policy = (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy('copy', {
  createScriptURL: (url) => url,
});
export const vouched = (url: string): string => policy?.createScriptURL(url) ?? url;

const added = new Map<string, Promise<void>>();

/** Adds a script of the copy to the page, once. @throws when it is not there; the next call tries again */
export function addScript(url: string): Promise<void> {
  const known = added.get(url);
  if (known) return known;
  const element = el('script');
  const done = new Promise<void>((resolve, reject) => {
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => {
      added.delete(url);
      element.remove();
      reject(new TypeError(`The file ${url} of this copy cannot be read.`));
    });
  });
  added.set(url, done);
  element.src = vouched(url);
  document.head.append(element);
  return done;
}
