import { z } from 'zod';

/** The three sides of the triangle that moves the mountain, in the order in which pages show them. */
export const SIDES = ['policy', 'movement', 'knowledge'] as const;
export type Side = (typeof SIDES)[number];
export const side = /* @__PURE__ */ z.enum(SIDES); // marked, so that a browser that asks for SIDES alone does not load zod
