import { expect, test } from 'vitest';
import { shareAddress } from '../../src/dom/share-address.ts';

const root = 'file:///media/usb/mountain/library/';
const at = `${root}en/cases/lampang/index.html?hl=loan#reality`;

test('the address of a page is that at which it is read', () => {
  expect(shareAddress('/cases/lampang/', 'https://copy.example/en/', undefined)).toBe(
    'https://copy.example/cases/lampang/',
  );
  expect(shareAddress('https://kb.hsri.or.th/1', 'https://copy.example/', undefined)).toBe('https://kb.hsri.or.th/1');
});

test('what is read from a disk is handed out as it stands on the published site', () => {
  const copy = { root, name: 'mountain', published: 'https://lib.network.th/name/' };
  expect(shareAddress(at, at, copy)).toBe('https://lib.network.th/name/en/cases/lampang/?hl=loan#reality');
  expect(shareAddress('../../index.html', at, copy)).toBe('https://lib.network.th/name/en/');
  expect(shareAddress('../../data/tables/cases.csv', at, copy)).toBe(
    'https://lib.network.th/name/en/data/tables/cases.csv',
  );
  expect(shareAddress('https://kb.hsri.or.th/index.html', at, copy)).toBe('https://kb.hsri.or.th/index.html');
});

test('without a published site it stays what it is', () => {
  expect(shareAddress(at, at, { root, name: 'mountain', published: undefined })).toBe(at);
});
