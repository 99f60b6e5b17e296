import { z } from 'zod';

/** The three sides of the triangle that moves the mountain, in the order in which pages show them. */
export const SIDES = ['policy', 'movement', 'knowledge'] as const;
export type Side = (typeof SIDES)[number];
export const side = z.enum(SIDES);
