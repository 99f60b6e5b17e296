import type { Words } from '../../../words/th/site.ts';
import type { Lang } from '../../../words/languages.ts';

/** What every part of the tray page works with. */
export interface TrayPage {
  root: HTMLElement;
  lang: Lang;
  /** Path that the site is served under, with a slash at its end. */
  base: string;
  t: Words['tray'];
  /** Names of the kinds of entry and of the sides. */
  kindName: Words['kind'];
  sideName: Words['sideShort'];
  /** Says what has happened, aloud and on the page; with `undoId`, offers to take it back. */
  say(text: string, undoId?: string): void;
}

/** The element of the page that carries `data-part="<name>"`. */
export function part<E extends HTMLElement = HTMLElement>({ root }: TrayPage, name: string): E {
  const element = root.querySelector<E>(`[data-part="${name}"]`);
  if (!element) throw new Error(`The tray page has no part "${name}".`);
  return element;
}

/** Something on the page that shows the trays: called after every change. */
export type Show = () => void;

/** Lets the page draw the form of the plan again from what is stored: its number or order of parts has changed. */
export const redrawPlan = ({ root }: TrayPage): void => void root.dispatchEvent(new CustomEvent('plan-redraw'));
