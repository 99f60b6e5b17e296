/** Variable by which a build hands the digest of its frame (`readInputs`) to Astro: only then are pages kept. */
export const FRAME = 'BUILD_FRAME';
