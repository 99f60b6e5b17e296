import { afterEach, expect, test, vi } from 'vitest';
import { opensElsewhere, shareAddress } from '../../../src/dom/share-address.ts';
import { outside } from '../../../src/features/stick/outside.ts';

const root = 'file:///media/usb/mountain/library/';
const at = `${root}en/cases/lampang/index.html?hl=loan#reality`;
const copyOf = (published?: string) =>
  vi.stubGlobal('diskCopy', {
    root,
    name: 'mountain',
    published: published !== undefined,
    outside: (href: string) => outside(href, root, published),
  });
afterEach(() => void vi.unstubAllGlobals());

test('on a host the address of a page is that at which it is read', () => {
  const english = 'https://copy.example/en/';
  expect(shareAddress('/cases/lampang/', english)).toBe('https://copy.example/cases/lampang/');
  expect(shareAddress('https://kb.hsri.or.th/1', english)).toBe('https://kb.hsri.or.th/1');
  expect(opensElsewhere()).toBe(true);
});

test('what is read from a disk is handed out as it stands on the published site', () => {
  copyOf('https://lib.network.th/name/');
  expect(shareAddress(at, at)).toBe('https://lib.network.th/name/en/cases/lampang/?hl=loan#reality');
  expect(shareAddress('../../index.html', at)).toBe('https://lib.network.th/name/en/');
  expect(shareAddress('../../data/tables/cases.csv', at)).toBe('https://lib.network.th/name/en/data/tables/cases.csv');
  expect(shareAddress('https://kb.hsri.or.th/index.html', at)).toBe('https://kb.hsri.or.th/index.html');
  expect(opensElsewhere()).toBe(true);
});

test('without a published site it stays what it is, and the page knows', () => {
  copyOf();
  expect(shareAddress(at, at)).toBe(at);
  expect(opensElsewhere()).toBe(false);
});
