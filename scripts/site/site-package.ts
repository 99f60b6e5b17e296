import { COMMANDS } from '../package/mountain.mjs';

/** `package.json` as far as a site and its engine share it. */
export interface Package {
  name: string;
  version: string;
  private?: boolean;
  description?: string;
  license?: string;
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies?: Record<string, string>;
  [field: string]: unknown;
}

/** Commands that a copied site takes from the engine: those of a package, and what follows an install; its test is its own. */
const COPIED = ['postinstall', ...COMMANDS.filter((name) => name !== 'test')];

/**
 * `package.json` of a site: commands and packages of the engine, so that its lock file fits; name, version, licence and
 * whatever else the site has added stay the site's.
 */
export function sitePackage(engine: Package, own: Pick<Package, 'name' | 'version'> & Partial<Package>): Package {
  const taken = Object.fromEntries(
    COPIED.flatMap((name) => (engine.scripts[name] ? [[name, engine.scripts[name]]] : [])),
  );
  // What this repository offers as a package is nothing that a site does.
  const { bin: _bin, exports: _exports, files: _files, ...rest } = engine;
  return {
    ...rest,
    ...own,
    scripts: { ...own.scripts, ...taken, test: own.scripts?.['test'] ?? 'node scripts/site/test-site.ts' },
    dependencies: { ...own.dependencies, ...engine.dependencies },
    devDependencies: { ...own.devDependencies, ...engine.devDependencies },
  };
}
