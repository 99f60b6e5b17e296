import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PROVINCES } from '../../src/intake/schema/provinces.ts';
import { dayIn, LIBRARY_TIME_ZONE } from '../../src/words/locale/day.ts';
import { makeSite } from '../site/make-site.ts';
import { siteOf } from '../site/site-answers.ts';
import { changelogOf, MADE_SITES, unfitVersion, versionsIn, withVersion } from './versions.ts';

/**
 * `npm run release -- 0.2.0`: gives what stands under *Unreleased* its number and its day, writes the number wherever it
 * stands, and keeps what a site of this version owns, on which the next versions are tried. Commits nothing.
 */
const { positionals } = parseArgs({ allowPositionals: true });
const root = resolve(import.meta.dirname, '../..');
const [next = ''] = positionals;
const now = versionsIn(root)['package.json'] ?? '0.0.0';
const unfit = unfitVersion(next, now);
if (unfit) stop(`${unfit.th}\n${unfit.en}`);
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const today = dayIn(LIBRARY_TIME_ZONE, new Date());
const changelog = changelogOf(read('CHANGELOG.md'), next, today);
if (changelog === undefined)
  stop(
    'ไม่มีอะไรอยู่ใต้ Unreleased ใน CHANGELOG.md จึงไม่มีอะไรให้ออกรุ่น\nNothing stands under Unreleased in CHANGELOG.md, so there is nothing to release.',
  );
writeFileSync(join(root, 'CHANGELOG.md'), changelog);
writeFileSync(join(root, 'package.json'), withVersion(read('package.json'), now, next, 1));
writeFileSync(join(root, 'package-lock.json'), withVersion(read('package-lock.json'), now, next, 2));
keepMadeSite();
console.log(`
✓ ${next} · ${today}

ขั้นต่อไป · What next
  npm test
  git add -A && git commit -m "Version ${next}" && git tag -a v${next} -m "Version ${next}"
  git push --follow-tags          ออนไลน์เมื่อ deploy เสร็จ · online when the workflow deploy has ended`);

/** What a new site of this version owns. */
function keepMadeSite(): void {
  const made = siteOf(
    {
      name: 'เครือข่ายป่าชุมชน',
      'name-en': 'Community Forest Network',
      subject: 'ป่าชุมชน',
      'subject-en': 'community forests',
      region: 'TH-50',
      address: 'https://forests.example.net/library/',
      licence: 'CC BY-SA 4.0',
    },
    Object.keys(PROVINCES),
  );
  if ('problems' in made) throw new Error(made.problems.map(({ en }) => en).join('\n'));
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  makeSite(root, join(folder, 'site'), made.site, today);
  const kept = join(root, MADE_SITES, next);
  mkdirSync(join(kept, 'src'), { recursive: true });
  cpSync(join(folder, 'site/content'), join(kept, 'content'), { recursive: true });
  for (const name of ['site.config.ts', 'site.texts.ts'])
    cpSync(join(folder, 'site/src', name), join(kept, 'src', `${name}.txt`));
  rmSync(folder, { recursive: true, force: true });
}

function stop(text: string): never {
  console.error(text);
  process.exit(2);
}
