import type { Plugin } from 'vite';

/** Modules that read settings and texts only where no constants were written into the code: see `src/settings/given.ts`. */
const READS_CONSTANTS = /\/src\/(?:settings\/given|features\/search\/box\/examples)\.ts$/;
const NOTHING = '\0no-settings';

/**
 * Where constants of the settings are written into the code, the module that holds them imports no settings: else a
 * bundle that is fetched on every page would hold all of them, since other scripts read them, too.
 */
export const constantsOnly: Plugin = {
  name: 'constants-only',
  enforce: 'pre',
  apply: 'build',
  resolveId: (source, importer) =>
    importer && READS_CONSTANTS.test(importer) && /\/site\.(?:config|texts)\.ts$/.test(source) ? NOTHING : undefined,
  load: (id) => (id === NOTHING ? 'export const SITE = {}, SEARCH_EXAMPLES = {};' : undefined),
};
