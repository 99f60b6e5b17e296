import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  appendFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/sync/check-content.ts';
import { sampleFile, type SampleKind } from '../../src/sync/read-sample.ts';
import { rememberedTexts } from '../../scripts/check/known-texts.ts';
import { GUIDE_GROUPS, GUIDES } from '../../src/words/guide-names.ts';
import { COMPONENTS } from '../../src/text/blocks/components.ts';
import { FOLDERS } from '../../src/intake/schema/entry/kinds.ts';

const LANGS = ['th', 'en'] as const;
const guide = (lang: string, name: string) => readFileSync(`src/pages/_guide/${lang}/${name}.mdx`, 'utf8');

interface Found {
  lang: string;
  name: string;
  kind: SampleKind;
  wrong?: string;
  text: string;
}
/** Every sample of a guide, whether its text stands in the tag or in an exported constant. */
function samplesOf(lang: string, name: string): Found[] {
  const source = guide(lang, name);
  const constants = new Map(
    [...source.matchAll(/^export const (\w+) = `([^`]*)`;$/gm)].map(([, key, text]) => [key!, text!]),
  );
  return [...source.matchAll(/<Sample\b([^>{]*) text=\{(?:`([^`]*)`|(\w+))\} \/>/g)].map(
    ([, attributes, inline, key]) => {
      const wrong = /wrong="([^"]+)"/.exec(attributes!)?.[1];
      return {
        lang,
        name,
        kind: (/as="([^"]+)"/.exec(attributes!)?.[1] ?? 'text') as SampleKind,
        ...(wrong && { wrong }),
        text: inline ?? constants.get(key!)!,
      };
    },
  );
}
const samples = LANGS.flatMap((lang) => GUIDES.flatMap((name) => samplesOf(lang, name)));

describe('the guides', () => {
  it('are all there in both languages, each in one group', () => {
    for (const lang of LANGS)
      expect(GUIDES.filter((name) => !existsSync(`src/pages/_guide/${lang}/${name}.mdx`))).toEqual([]);
    expect(Object.values(GUIDE_GROUPS).flat().sort()).toEqual([...GUIDES].sort());
  });

  it.each(GUIDES)('%s has the same sections and samples in both languages', (name) => {
    const ids = (lang: string) =>
      [
        ...guide(lang, name)
          .replace(/`[^`]*`/g, '')
          .matchAll(/^## .*?(?:\[#([a-z0-9-]+)\])?$/gm),
      ].map(([, id]) => id);
    expect(ids('th')).toEqual(ids('en'));
    expect(ids('th')).not.toContain(undefined);
    const kinds = (lang: string) => samplesOf(lang, name).map(({ kind, wrong }) => `${kind} ${wrong ?? 'good'}`);
    expect(kinds('th')).toEqual(kinds('en'));
    // Every tag was understood: a sample that this test cannot read would not be checked.
    for (const lang of LANGS) expect(samplesOf(lang, name)).toHaveLength(guide(lang, name).split('<Sample').length - 1);
  });

  it('show every component', () => {
    for (const lang of LANGS)
      for (const name of COMPONENTS.keys())
        expect(
          samples.some((sample) => sample.lang === lang && !sample.wrong && sample.text.includes(`<${name}`)),
          `${lang} ${name}`,
        ).toBe(true);
  });

  it('hold only samples that the check takes, or refuses for the reason given', () => {
    const root = mkdtempSync(join(tmpdir(), 'guide-'));
    try {
      cpSync('src/starter/content', join(root, 'content'), { recursive: true });
      const places = samples.map(({ kind, text }, number) => {
        if (kind === 'source' || kind === 'term') {
          const unique = text
            .replace(/^- id: (.*)$/m, `- id: $1-${number}`)
            .replace(/URL: (.*)$/m, `URL: $1?${number}`);
          appendFileSync(join(root, `content/${kind}s.yaml`), `\n${unique}\n`);
          return `content/${kind}s.yaml`;
        }
        const folder = `content/${FOLDERS[kind === 'text' ? 'topic' : kind]}/guide-sample-${number}`;
        mkdirSync(join(root, folder));
        if (text.includes('account-book.svg'))
          cpSync('src/pages/_guide/pictures/account-book.svg', join(root, folder, 'account-book.svg'));
        writeFileSync(
          join(root, folder, 'index.mdx'),
          sampleFile(kind, text).replace(/^title: .*$/m, `title: guide sample ${number}`),
        );
        return `${folder}/index.mdx`;
      });
      const known = rememberedTexts(process.cwd());
      // In a list file other items may have warnings of their own. A sample shows what its guide is about, and no asks.
      const found = checkContent(root, (digest) => known.get(digest)).filter(
        ({ severity, file, rule }) => rule !== 'asks-few' && (severity === 'error' || !file.endsWith('.yaml')),
      );
      const said = samples.map(
        ({ lang, name, wrong, text }, number) =>
          [
            `${lang} ${name}: ${text.slice(0, 40)}`,
            wrong ? [wrong] : [],
            found.filter(({ file }) => file === places[number]).map(({ rule }) => rule),
          ] as const,
      );
      expect(said.filter(([, wanted, got]) => wanted.join() !== got.join())).toEqual([]);
      expect(said.filter(([, wanted]) => wanted.length).length).toBeGreaterThan(20);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  it('name only commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = LANGS.flatMap((lang) =>
      GUIDES.flatMap((name) => [...guide(lang, name).matchAll(/npm run ([\w:]+)/g)].map(([, command]) => command!)),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((command) => !(command in scripts))).toEqual([]);
  });
});
