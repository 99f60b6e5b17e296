import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changelogOf, unfitVersion, versionsIn, withVersion } from '../../../scripts/release/versions.ts';

describe('a release', () => {
  test('has one number: in package.json, its lock, the changelog and the newest made site', () => {
    const versions = versionsIn('.');
    expect(versions).toEqual(
      Object.fromEntries(Object.keys(versions).map((place) => [place, versions['package.json']])),
    );
  });

  test.each([
    ['0.2.0', undefined],
    ['0.1.10', undefined],
    ['1.0.0', undefined],
    ['0.1.9', 'is not after'],
    ['0.0.99', 'is not after'],
    ['v0.2.0', 'is no version number'],
    ['0.2', 'is no version number'],
    ['', 'is no version number'],
  ])('takes a number that comes after 0.1.9, and no other: %s', (next, problem) => {
    expect(unfitVersion(next, '0.1.9')?.en ?? 'fit').toContain(problem ?? 'fit');
  });

  test('gives what is unreleased its number and day, and loses no line', () => {
    const text = '# Log\n\n## [Unreleased]\n\n### Added\n\n- New.\n\n## [0.1.0] - 2026-11-27\n\n- Old.\n';
    expect(changelogOf(text, '0.2.0', '2026-12-01')).toBe(
      '# Log\n\n## [Unreleased]\n\n## [0.2.0] - 2026-12-01\n\n### Added\n\n- New.\n\n## [0.1.0] - 2026-11-27\n\n- Old.\n',
    );
    const ours = readFileSync('CHANGELOG.md', 'utf8');
    const made = changelogOf(ours, '99.0.0', '2026-12-01')!;
    expect(made.replace('\n## [99.0.0] - 2026-12-01\n', '')).toBe(ours);
  });

  test.each([
    ['nothing unreleased', '# Log\n\n## [Unreleased]\n\n### Added\n\n## [0.1.0] - 2026-11-27\n\n- Old.\n'],
    ['no place for it', '# Log\n\n- New.\n'],
  ])('is not made of %s', (_what, text) => {
    expect(changelogOf(text, '0.2.0', '2026-12-01')).toBeUndefined();
  });

  test('changes its own number in the lock, and that of no package', () => {
    const lock = '{ "version": "0.1.0", "packages": { "": { "version": "0.1.0" }, "x": { "version": "0.1.0" } } }';
    expect(withVersion(lock, '0.1.0', '0.2.0', 2)).toBe(
      '{ "version": "0.2.0", "packages": { "": { "version": "0.2.0" }, "x": { "version": "0.1.0" } } }',
    );
  });
});
