import type { Package } from '../site/site-package.ts';
import { COMMANDS } from './mountain.mjs';

/** Name of the program as a package. */
export const ENGINE_PACKAGE = 'moving-the-mountain';

/** Runs after every `npm install` of a site, as it does in this repository. */
const AFTER_INSTALL = `node node_modules/${ENGINE_PACKAGE}/scripts/after-install.mjs`;
/** The test of a site that holds a copy of the program. */
const TEST_OF_COPY = 'node scripts/site/test-site.ts';

/** Packages with which `npm run book` prints; a site that is only built does without (`npm install --omit=dev`). */
export const FOR_BOOKS = ['playwright-core', 'unpdf'];

/** What a site that was made as a copy took from this repository, and what is written here. */
const NOT_KEPT = ['bin', 'dependencies', 'devDependencies', 'exports', 'files', 'optionalDependencies', 'overrides'];

/**
 * `package.json` of a site that has the program as a package: the commands, and one dependency. What the site has added
 * stays, but for packages that the program brings by itself.
 * @param engine of the program
 * @param own    of the site as it is
 * @param spec   where npm finds the package: a version, `file:…` or `git+https:…`
 */
export function ownPackage(engine: Package, own: Package, spec: string): Package {
  const brought = { ...engine.devDependencies, ...engine.dependencies, [ENGINE_PACKAGE]: spec };
  const added = (packages: Record<string, string> = {}): Record<string, string> =>
    Object.fromEntries(Object.entries(packages).filter(([name]) => !(name in brought)));
  const forBooks = FOR_BOOKS.flatMap((name) => {
    const version = engine.devDependencies?.[name];
    return version === undefined ? [] : [[name, version]];
  });
  const overrides = withoutReferences(engine['overrides']);
  return {
    ...(Object.fromEntries(Object.entries(own).filter(([field]) => !NOT_KEPT.includes(field))) as Package),
    scripts: scriptsOf(engine, own),
    dependencies: { ...added(own.dependencies), [ENGINE_PACKAGE]: spec },
    devDependencies: { ...added(own.devDependencies), ...Object.fromEntries(forBooks) },
    ...(overrides && { overrides }),
  };
}

function scriptsOf(engine: Package, { scripts }: Package): Record<string, string> {
  const added = Object.entries(scripts).filter(([name, line]) => engine.scripts[name] !== line);
  const { test } = scripts;
  return {
    ...Object.fromEntries(added),
    postinstall: AFTER_INSTALL,
    ...Object.fromEntries(COMMANDS.map((name) => [name, `mountain ${name}`])),
    // A site may test more than we do.
    ...(test !== undefined && test !== TEST_OF_COPY && { test }),
  };
}

/** Versions that npm is to take of packages far below; those that name a package of this repository hold only here. */
function withoutReferences(overrides: unknown): Record<string, unknown> | undefined {
  const entries = Object.entries((overrides ?? {}) as Record<string, unknown>).filter(
    ([, value]) => !JSON.stringify(value).includes('"$'),
  );
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
