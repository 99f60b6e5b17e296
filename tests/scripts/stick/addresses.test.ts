import { describe, expect, test } from 'vitest';
import { fromAnywhere, fromFile, NOT_HERE, type CopiedSite } from '../../../scripts/stick/addresses.ts';
import { ROOT_MARK } from '../../../src/features/stick/held-format.ts';

const files = ['index.html', 'cases/index.html', 'cases/karo/index.html', '_astro/site.css', 'en/index.html'];
const site: CopiedSite = {
  base: '/',
  files: new Set(files),
  built: new Set([...files, 'admin/index.html']),
  published: undefined,
};

describe('an address in a copy', () => {
  test.each([
    ['/', 'cases/karo/index.html', '../../index.html'],
    ['/cases/?side=policy#list', 'index.html', 'cases/index.html?side=policy#list'],
    ['/cases/karo/#reality', 'cases/karo/index.html', 'index.html#reality'],
    ['/_astro/site.css', 'en/index.html', '../_astro/site.css'],
  ])('%s in %s is %s', (address, file, written) => expect(fromFile(address, file, site)).toBe(written));

  test('leads to the page that tells what did not come along, or to the published site', () => {
    expect(fromFile('/admin/?x', 'cases/index.html', site)).toBe(`../${NOT_HERE}`);
    expect(fromFile('/admin/?x', 'cases/index.html', { ...site, published: 'https://lib.th/' })).toBe(
      'https://lib.th/admin/?x',
    );
  });

  test('stays as it is where it is none of the site', () => {
    for (const address of ['//host.th/cases/', 'https://host.th/', '#top', '/ปี', '/no/such/'])
      expect(fromFile(address, 'index.html', site)).toBe(address);
  });

  test('takes the base path off', () => {
    const below = { ...site, base: '/name/' };
    expect(fromFile('/name/cases/', 'index.html', below)).toBe('cases/index.html');
    expect(fromFile('/cases/', 'index.html', below)).toBe('/cases/');
  });

  test('is marked in what scripts read, since they put it on any page', () => {
    expect(fromAnywhere('/cases/karo/', site)).toBe(`${ROOT_MARK}cases/karo/index.html`);
    expect(fromAnywhere('/ปี', site)).toBe('/ปี');
  });
});
