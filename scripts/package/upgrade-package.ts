import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest, writeManifest } from '../site/manifest.ts';
import { MIGRATIONS, type Migration } from '../site/migrations.ts';
import type { Package } from '../site/site-package.ts';
import { digestsOf, planUpgrade, takeFiles, type OnConflict, type Plan } from '../site/upgrade-site.ts';
import { framePaths } from './frame-files.ts';
import { ownPackage } from './own-package.ts';
import { ABOUT_PACKAGE, ownImports } from './to-package.ts';

/**
 * Compares a site that has the program as a package with a newer one: the files that hosts and editors look for, and
 * what its own files need.
 * @returns as `planUpgrade` does
 */
export const planPackage = (
  site: string,
  engine: string,
  known: readonly Migration[] = MIGRATIONS,
): Plan | 'newer' | undefined => planUpgrade(site, engine, known, framePaths(engine));

/**
 * Does what was planned and names the newer package; npm installs it.
 * @param from where newer ones are found, kept for the next time
 * @param spec what npm is to install
 * @throws before anything is written where both changed a file and nobody said what to do
 */
export function upgradePackage(
  site: string,
  engine: string,
  { from, spec }: { from: string; spec: string },
  plan: Plan,
  onConflict: OnConflict,
): void {
  takeFiles(site, engine, plan, onConflict);
  const packageOf = (folder: string): Package =>
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
  const program = packageOf(engine);
  writeFileSync(join(site, 'package.json'), `${JSON.stringify(ownPackage(program, packageOf(site), spec), null, 2)}\n`);
  for (const migration of plan.migrations) migration.run(site);
  ownImports(site);
  writeManifest(site, {
    about: ABOUT_PACKAGE,
    form: 'package',
    engine: { version: program.version, from },
    migrations: plan.migrations.at(-1)?.number ?? readManifest(site)?.migrations ?? 0,
    files: digestsOf(engine, framePaths(engine)),
  });
}
