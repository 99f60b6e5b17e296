import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeExamples } from '../../../scripts/site/examples.ts';
import { makeSite, unfitFolder } from '../../../scripts/site/make-site.ts';
import { siteOf } from '../../../scripts/site/site-answers.ts';
import { planUpgrade } from '../../../scripts/site/upgrade-site.ts';
import { PROVINCES } from '../../../src/intake/schema/provinces.ts';
import { checkContent } from '../../../src/sync/check-content.ts';

const engine = resolve('.');
const regions = Object.keys(PROVINCES);
let folder: string;
let site: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-site-'));
  site = join(folder, 'Our Forests');
  const made = siteOf({ name: "ป่า 'ของ' เรา", subject: 'ป่าชุมชน', 'subject-en': 'forests', region: 'TH-50' }, regions);
  if ('problems' in made) throw new Error('no site');
  makeSite(engine, site, made.site, '2026-12-01');
});
// Sites have thousands of files; a busy disk takes its time over them.
afterAll(() => rmSync(folder, { recursive: true, force: true }), 120_000);

describe('a new site', () => {
  test('has a library without mistakes, each entry said to be an example, of the day on which it was made', () => {
    expect(checkContent(site).map(({ file, rule }) => `${file} ${rule}`)).toEqual([]);
    const text = readFileSync(join(site, 'content/cases/example-forest/index.mdx'), 'utf8');
    expect(text).toContain('(ตัวอย่าง)');
    expect(text).toContain('updated: 2026-12-01');
    expect(text).toContain('province: TH-50');
  });

  test('has settings of its own, whatever stands in its name, and nothing of our library', () => {
    expect(readFileSync(join(site, 'src/site.config.ts'), 'utf8')).toContain("th: 'ป่า \\'ของ\\' เรา'");
    for (const path of ['tests', 'docs', 'bench', 'snapshots', 'CHANGELOG.md', 'content/cases/lampang'])
      expect(existsSync(join(site, path)), path).toBe(false);
    expect(JSON.parse(readFileSync(join(site, 'package.json'), 'utf8'))).toMatchObject({ name: 'our-forests' });
  });

  test('is up to date from the first day', () => {
    expect(planUpgrade(site, engine)).toMatchObject({ add: [], change: [], remove: [], kept: [], conflicts: [] });
  });

  test('loses all examples by one command, and nothing else', () => {
    mkdirSync(join(site, 'content/topics/water'), { recursive: true });
    writeFileSync(
      join(site, 'content/topics/water/index.mdx'),
      '---\ntitle: น้ำ\nsummary: เรื่องน้ำ\nupdated: 2026-12-01\nintroduction: น้ำของเรา\n---\n',
    );
    writeFileSync(
      join(site, 'content/terms.yaml'),
      `${readFileSync(join(site, 'content/terms.yaml'), 'utf8')}\n- id: weir\n  th: ฝาย\n  en: weir\n  definition:\n    th: คันกั้นน้ำ\n    en: A low dam.\n`,
    );
    const removed = removeExamples(site);
    expect(removed.length).toBeGreaterThan(8);
    expect(readFileSync(join(site, 'content/terms.yaml'), 'utf8')).toMatch(/^# [\s\S]*- id: weir/);
    expect(checkContent(site).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(removeExamples(site)).toEqual([]);
  });
});

test('a site is not made inside of the engine, nor over what somebody has', () => {
  expect(unfitFolder(join(engine, 'dist/x'), engine)?.en).toContain('inside');
  expect(unfitFolder(site, engine)?.en).toContain('not empty');
  expect(unfitFolder(join(folder, 'new'), engine)).toBeUndefined();
});

test('all answers that cannot stand are told at once', () => {
  const made = siteOf({ address: 'ours', region: 'LA-LM', licence: 'mine', lang: 'Lao' }, regions);
  expect('problems' in made && made.problems.map(({ en }) => en.split(' ')[0])).toEqual([
    '--address',
    '--region',
    '--licence',
    '--lang',
  ]);
});

test.each(['lo,en', 'id', 'en'])(
  'a new site in %s begins without a mistake or a warning, and without a Thai word',
  (lang) => {
    const path = join(folder, `in ${lang}`);
    const made = siteOf({ lang, places: 'LA-LM:Luang Namtha' }, regions);
    if ('problems' in made) throw new Error('no site');
    makeSite(engine, path, made.site, '2026-12-01');
    const texts = readdirSync(join(path, 'content'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:mdx|yaml)$/.test(name))
      .map((name) => readFileSync(join(path, 'content', name), 'utf8'));
    expect(texts.length).toBeGreaterThan(6);
    const terms = readFileSync(join(path, 'content/terms.yaml'), 'utf8');
    expect(terms).toMatch(/^- id: example-/m);
    expect(terms).toMatch(lang === 'id' ? /^ {2}id-ID: [a-z]/m : /^ {2}en: [a-z]/m);
    expect(texts.map((text) => /.*[ก-๙].*/.exec(text)?.[0]).filter(Boolean)).toEqual([]);
    for (const text of texts.filter((each) => each.includes('\nevidence:') && each.includes('\nasks:')))
      expect(readAsks(text)).toBeGreaterThanOrEqual(5);
    removeExamples(path);
    for (const list of ['terms.yaml', 'sources.yaml'])
      expect(
        readFileSync(join(path, 'content', list), 'utf8')
          .replace(/^#.*\n/gm, '')
          .trim(),
      ).toBe('');
  },
);

/** How many questions the first language of a lesson has. */
function readAsks(text: string): number {
  const [, flow] = /\nasks:\n {2}\w+:\s*\[([^\]]*)\]/.exec(text) ?? [];
  if (flow !== undefined) return flow.split(',').length;
  return (/\nasks:\n {2}\w+:\n((?: {4}- .*\n)+)/.exec(text)?.[1] ?? '').split('\n').length - 1;
}
