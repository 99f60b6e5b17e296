import { expect, test } from 'vitest';
import type { CopiedSite } from '../../../scripts/stick/addresses.ts';
import { heldPacks } from '../../../scripts/stick/held-packs.ts';
import { packOf, type HeldPack } from '../../../src/features/stick/held-format.ts';

const FILES: Readonly<Record<string, string>> = {
  'data/case/karo.json': JSON.stringify({
    url: '/cases/karo/',
    short: '/l/karo/',
    sum: '/ปี',
    html: '<p>See <a href="/cases/karo/#gap">the gap</a> and <a href="https://a.th/">more</a>.</p>',
  }),
  'search-index/th/1/a.bin': '\u0000\u00ff',
};
const site: CopiedSite = {
  base: '/',
  files: new Set(['cases/karo/index.html']),
  built: new Set(['cases/karo/index.html', 'l/karo/index.html']),
  published: undefined,
};

/** What a page gets that loads the pack of a file. */
function held(file: string, of: CopiedSite): HeldPack[string] | undefined {
  const { folders, packs } = heldPacks(
    Object.keys(FILES),
    (name) => Buffer.from(FILES[name] ?? '', name.endsWith('.bin') ? 'latin1' : 'utf8'),
    of,
  );
  const script = packs.get(packOf(file, folders) ?? '') ?? '';
  return (JSON.parse(script.replace(/^diskCopy\.hold\(|\);\n$/g, '')) as HeldPack)[file];
}

test('addresses in data lead into the copy, alone and within HTML', () => {
  const data = held('data/case/karo.json', { ...site });
  expect(data).toContain('"url":"copy-root:/cases/karo/index.html"');
  expect(data).toContain('href=\\"copy-root:/cases/karo/index.html#gap\\"');
  expect(data).toContain('href=\\"https://a.th/\\"');
});

test('a short address is there only where it leads on to a site', () => {
  expect(held('data/case/karo.json', site)).not.toContain('short');
  expect(held('data/case/karo.json', { ...site, published: 'https://lib.th/' })).toContain(
    '"short":"https://lib.th/l/karo/"',
  );
});

test('bytes come back as they were', () => {
  const [base64] = held('search-index/th/1/a.bin', site) ?? [];
  expect([...Buffer.from(base64 ?? '', 'base64')]).toEqual([0, 255]);
});
