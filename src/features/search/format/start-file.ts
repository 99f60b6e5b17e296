/** The file of an index that every search needs first; its address stays the same from build to build. */
export const START = 'start.bin';
