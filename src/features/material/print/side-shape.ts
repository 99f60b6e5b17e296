import type { Side } from '../../../intake/schema/names.ts';
import { words } from '../../../words/words.ts';
import type { Lang } from '../../../words/languages.ts';
import { markup, type Markup } from './markup.ts';

const SHAPES: Record<Side, Markup> = {
  policy: markup`<rect x="3" y="3" width="18" height="18"/>`,
  movement: markup`<circle cx="12" cy="12" r="10"/>`,
  knowledge: markup`<path d="M12 0.5 23.5 12 12 23.5 0.5 12z"/>`,
};

/** The shape of a side: square, circle, diamond. */
export const sideShape = (side: Side): Markup =>
  markup`<svg class="shape ${side}" viewBox="0 0 24 24" aria-hidden="true">${SHAPES[side]}</svg>`;

/** A side as shape and label, so that it is known without colour. */
export const sideLabel = (side: Side, lang: Lang): Markup =>
  markup`<span class="side">${sideShape(side)} ${words(lang).side[side]}</span>`;
