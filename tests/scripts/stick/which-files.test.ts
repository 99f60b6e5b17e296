import { expect, test } from 'vitest';
import { alongFiles, heldFiles } from '../../../scripts/stick/which-files.ts';

const BUILT = [
  '_headers',
  'sw.js',
  'manifest.webmanifest',
  'favicon.svg',
  'index.html',
  'en/index.html',
  'admin/index.html',
  'en/l/karo/index.html',
  'cases/karo/index.html',
  'cases/karo.md',
  'offline/index.html',
  'offline/all-th.json',
  'offline/packs/1a.pack',
  'data/index.html',
  'data/case/karo.json',
  'data/board.json',
  'data/tables/cases.json',
  'data/schemas/case.json',
  'data/works/case/karo.bib',
  'en/data/case/karo.json',
  'near/cases.json',
  'search-index/th/parts.bin',
  'search-index/th/1u5/a.bin',
  'search-index/th/1u5/t1.bin',
  'search-index/en/1u5/t1.bin',
  'write/index.html',
  'write/data/lists.json',
];

test('pages, tables and works come along as files; what a host or a program reads does not', () => {
  expect(alongFiles(BUILT, ['th'])).toEqual([
    'favicon.svg',
    'index.html',
    'cases/karo/index.html',
    'offline/index.html',
    'data/index.html',
    'data/tables/cases.json',
    'data/schemas/case.json',
    'data/works/case/karo.bib',
    'write/index.html',
  ]);
});

test('what scripts fetch is held, of the languages that come along', () => {
  expect(heldFiles(BUILT, ['th'])).toEqual([
    'data/case/karo.json',
    'data/board.json',
    'data/works/case/karo.bib',
    'near/cases.json',
    'search-index/th/1u5/t1.bin',
    'write/data/lists.json',
  ]);
  expect(heldFiles(BUILT, ['th', 'en'])).toContain('en/data/case/karo.json');
  expect(alongFiles(BUILT, ['en'])).toEqual(['favicon.svg', 'en/index.html']);
});
