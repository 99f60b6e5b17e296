import { shapePath } from '../../../draw/triangle/shape-corners.ts';
import type { SideShape } from '../../../settings/side.ts';
import { SIDE_FACES } from '../../../settings/faces.ts';
import { type Side } from '../../../settings/sides.ts';
import { words } from '../../../words/words.ts';
import type { Lang } from '../../../words/languages.ts';
import { markup, type Markup } from './markup.ts';

const SHAPES: Record<SideShape, Markup> = {
  square: markup`<rect x="3" y="3" width="18" height="18"/>`,
  circle: markup`<circle cx="12" cy="12" r="10"/>`,
  diamond: markup`<path d="M12 0.5 23.5 12 12 23.5 0.5 12z"/>`,
  triangle: markup`<path d="${shapePath('triangle', 12, 13, 12)}"/>`,
  star: markup`<path d="${shapePath('star', 12, 12, 12)}"/>`,
};

/** The shape of a side. */
export const sideShape = (side: Side): Markup =>
  markup`<svg class="shape" data-side="${side}" viewBox="0 0 24 24" aria-hidden="true">${SHAPES[SIDE_FACES[side].shape]}</svg>`;

/** A side as shape and label, so that it is known without colour. */
export const sideLabel = (side: Side, lang: Lang): Markup =>
  markup`<span class="side">${sideShape(side)} ${words(lang).side[side]}</span>`;
