import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { brandSheets } from '../../scripts/brand/sheets.ts';
import type { BrandSettings } from '../../src/settings/brand.ts';
import { brandProblems } from '../../src/settings/brand-schema.ts';
import { contrast } from '../../src/settings/colour.ts';
import { BRAND } from '../../src/site.brand.ts';

const OTHER: BrandSettings = {
  light: { paper: '#f3f8fb', raised: '#ffffff', sunk: '#e3eef4', link: '#1d4f7a', ink: '#10222e' },
  dark: { paper: '#0f1a21', link: '#9ccbee' },
  mark: {
    box: [40, 40],
    shapes: [
      { path: 'M20 2 38 38H2z', colour: '#1d6b4f', dark: '#58b391' },
      { path: 'M14 26h12v12H14z', colour: '#7a3f86' },
    ],
  },
  faces: {
    text: { family: 'Trirong', package: '@fontsource/trirong' },
    heading: { family: 'Sarabun', package: '@fontsource/sarabun' },
  },
  officeFace: 'Noto Sans Thai Looped',
};

/** Runs with the modules as they are in a site that looks so. */
async function looking<T>(brand: BrandSettings, what: () => Promise<T>): Promise<T> {
  vi.resetModules();
  vi.doMock('../../src/site.brand.ts', () => ({ BRAND: brand }));
  return what();
}
afterEach(() => {
  vi.doUnmock('../../src/site.brand.ts');
  vi.resetModules();
});

describe('the look of a site', () => {
  test('is that of our own library, file by file, where nothing else is said', () => {
    for (const [path, text] of Object.entries(brandSheets('.', { brand: {} })))
      expect(readFileSync(path, 'utf8'), path).toBe(text);
    expect(brandProblems(BRAND)).toEqual([]);
  });

  test('reaches every sheet that holds a colour or names a face', () => {
    expect(brandProblems(OTHER)).toEqual([]);
    const [ours, theirs] = [brandSheets('.', { brand: {} }), brandSheets('.', { brand: OTHER })];
    for (const path of ['colours.css', 'levels.css', 'faces.css'].map((name) => `src/site/styles/${name}`))
      expect(theirs[path], path).not.toBe(ours[path]);
    const [colours = '', faces = '', levels = '', print = ''] = [
      'src/site/styles/colours.css',
      'src/site/styles/faces.css',
      'src/site/styles/levels.css',
      'src/features/material/print-tokens.css',
    ].map((path) => theirs[path]);
    expect(colours.match(/--(?:paper|level-4|logo-1|rule): .*/g)).toEqual([
      '--paper: #f3f8fb;',
      '--rule: #d8cdb9;',
      '--logo-1: #1d6b4f;',
      '--level-4: #1d4f7a;',
      '--paper: #0f1a21;',
      '--rule: #3f372d;',
      '--logo-1: #58b391;',
      '--level-4: #9ccbee;',
    ]);
    expect(faces).toContain("--body: 'Trirong', 'Sarabun'");
    expect(faces).toContain("url('@fontsource/trirong/files/trirong-thai-400-normal.woff2')");
    expect(print).toContain('--room-first: #1d4f7a;');
    expect(print).toContain('--print-third: #7a3f86;');
    const [three = '', on3 = ''] = [/--level-3: (#\w+)/, /--on-level-3: (#\w+)/].map((one) => one.exec(levels)?.[1]);
    expect(contrast(three, on3)).toBeGreaterThanOrEqual(4.5);
  });

  test('reaches documents, pictures and the manifest', () =>
    looking(OTHER, async () => {
      const { OFFICE_COLOURS, OFFICE_FACE } = await import('../../src/features/material/parts/office-face.ts');
      expect([OFFICE_FACE, OFFICE_COLOURS.paper, OFFICE_COLOURS.first, OFFICE_COLOURS.third]).toEqual([
        'Noto Sans Thai Looped',
        'F3F8FB',
        '1D6B4F',
        '7A3F86',
      ]);
      const { backdrop } = await import('../../src/features/picture/layout.ts');
      expect(backdrop(undefined)).toContain('d="M20 2 38 38H2z"');
      expect(backdrop(undefined)).not.toContain('M31 2 2 54');
      const { FONTS } = await import('../../src/features/picture/fonts.ts');
      expect(FONTS.title.family).toBe('Sarabun SemiBold, Trirong SemiBold');
      const { webManifest } = await import('../../src/library/machines/web-manifest.ts');
      const told = {
        base: '/',
        lang: 'th',
        name: 'x',
        description: '',
        home: '/',
        search: '/',
        shortcuts: [],
      } as const;
      expect(webManifest(told)).toMatchObject({ background_color: '#f3f8fb', theme_color: '#f3f8fb' });
    }));
});

describe('a look that cannot stand', () => {
  test.each<[string, unknown, string, RegExp]>([
    [
      'pale words',
      { light: { inkSoft: '#b5aa99' } },
      'light.inkSoft',
      /contrast of 2\.\d+ to 1, and 4\.5 is needed.*#/,
    ],
    ['a dark ground in daylight', { light: { paper: '#8a7d69' } }, 'light.paper', /on paper #8a7d69/],
    ['links lost in the dark', { dark: { link: '#2a4a6a' } }, 'dark.link', /^link #2a4a6a on paper #1a1713/],
    ['edges that nobody sees', { light: { ruleStrong: '#e0d8c8' } }, 'light.ruleStrong', /3 is needed/],
  ])('%s are told with both colours and what would do, in both languages', (_, brand, place, said) => {
    const [problem] = brandProblems(brand);
    expect(problem?.place).toBe(place);
    expect(problem?.en).toMatch(said);
    expect(problem?.th).toMatch(/ต่างกัน \d\.\d\d ต่อ 1 ต้องได้/);
  });

  test('what is advised instead is read', () => {
    for (const [brand, ground] of [
      [{ light: { link: '#8fc0b0' } }, '#f1eadc'],
      [{ dark: { link: '#2a4a6a' } }, '#231f1a'],
    ] as const) {
      const advised = brandProblems(brand).map(({ en }) => /such as link (#\w+)/.exec(en)?.[1] ?? '');
      expect(advised.length).toBeGreaterThan(1);
      expect(Math.max(...advised.map((colour) => contrast(colour, ground)))).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each([
    [{ light: { papper: '#ffffff' } }, 'light'],
    [{ light: { paper: 'white' } }, 'light.paper'],
    [{ mark: { box: [1, 1], shapes: [] } }, 'mark.shapes'],
    [{ mark: { box: [1, 1], shapes: [{ path: '"/><script>', colour: '#000000' }] } }, 'mark.shapes[0].path'],
    [{ faces: { text: { family: "x'; }", package: '@fontsource/x' } } }, 'faces.text.family'],
    [{ faces: { text: { family: 'X', package: '../x' } } }, 'faces.text.package'],
  ])('%o is told where it stands', (brand, place) => {
    expect(brandProblems(brand).map((problem) => problem.place)).toEqual([place]);
  });

  test('a face whose package is not here is named', () => {
    const faces = { text: { family: 'Noto Sans Lao', package: '@fontsource/none-such' } };
    expect(() => brandSheets('.', { brand: { faces } })).toThrow('npm install @fontsource/none-such');
  });
});
