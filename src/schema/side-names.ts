/**
 * The three sides of the triangle that moves the mountain, in the order in which pages show them. A file of its own, so
 * that pages can ask it without loading the schemas.
 */
export const SIDES = ['policy', 'movement', 'knowledge'] as const;
export type Side = (typeof SIDES)[number];
