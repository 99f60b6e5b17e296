import { describe, expect, test } from 'vitest';
import { namedSides } from '../../scripts/site/named-sides.ts';
import { settingProblems } from '../../src/settings/site-schema.ts';
import { SITE } from '../../src/site.config.ts';

const sister = { name: { th: 'ป่า', en: 'Forest' }, address: 'https://forest.example.org/', prefix: 'forest-net' };
const [one, two] = namedSides('forest:ป่า:Forest, people:คน:People')!;
const places = { regions: [], list: [{ code: 'LA-LM', name: { th: 'หลวงน้ำทา' } }] };

describe('settings', () => {
  test.each([
    ['as they are here', {}],
    ['with sisters', { neighbours: [sister, { ...sister, prefix: 'b', pagefind: '_pagefind/' }] }],
    ['with a sister on this machine', { neighbours: [{ ...sister, address: 'http://127.0.0.1:8471/forest/' }] }],
    ['with sides of their own', { sides: [one, two] }],
    ['with places of their own', { places }],
    ['with what a later engine asks for', { languages: ['lo'] }],
  ])('%s may stand', (_, more) => {
    expect(settingProblems({ ...SITE, ...more })).toEqual([]);
  });

  test.each([
    ['an empty bundle of a sister', { neighbours: [{ ...sister, pagefind: '' }] }, 'neighbours[0].pagefind'],
    [
      'a sister without safety',
      { neighbours: [{ ...sister, address: 'http://forest.example.org/' }] },
      'neighbours[0].address',
    ],
    [
      'a sister on a machine that only sounds like this one',
      { neighbours: [{ ...sister, address: 'http://127.0.0.1.example.org/' }] },
      'neighbours[0].address',
    ],
    ['a side without a name in the first language', { sides: [one, { ...two, name: { lo: 'ຄົນ' } }] }, 'sides[1].name'],
    ['two sisters of one prefix', { neighbours: [sister, sister] }, 'neighbours'],
    ['a misspelt word', { neighbours: [{ ...sister, adress: 'x' }] }, 'neighbours[0]'],
    ['pagefind in words', { pagefind: '' }, 'pagefind'],
    ['an address without safety', { url: 'http://forest.example.org/' }, 'url'],
    ['an address that is none', { url: 'our site' }, 'url'],
    ['no licence', { licence: { name: '', url: 'https://l.example.org/' } }, 'licence.name'],
    ['a page that cannot be left out', { without: ['home'] }, 'without[0]'],
    ['one side', { sides: [one] }, 'sides'],
    ['two sides of one shape', { sides: [one, { ...two, shape: one!.shape }] }, 'sides'],
    ['a colour by name', { sides: [one, { ...two, colour: 'red' }] }, 'sides[1].colour'],
    [
      'a place in no region',
      { places: { ...places, list: [{ ...places.list[0], region: 'north' }] } },
      'places.list[0].region',
    ],
    [
      'a code that is none',
      { places: { regions: [], list: [{ code: 'Laos', name: { th: 'ลาว' } }] } },
      'places.list[0].code',
    ],
    ['a name in no language', { name: { th: '', en: ' ' } }, 'name'],
    ['a contact that is no e-mail', { contact: { ...SITE.contact, email: 'me' } }, 'contact.email'],
  ])('%s is told where it stands, in both languages', (_, more, place) => {
    const problems = settingProblems({ ...SITE, ...more });
    expect(problems.map((problem) => problem.place)).toEqual([place]);
    expect(problems[0]!.th).toMatch(/[ก-๙]/);
    expect(problems[0]!.en).toMatch(/^[^ก-๙]+$/);
  });

  test('all that is wrong is told at once', () => {
    const wrong = { ...SITE, url: 'x', pagefind: '', neighbours: [{ ...sister, address: 'http://a.example.org' }] };
    expect(
      settingProblems(wrong)
        .map(({ place }) => place)
        .sort(),
    ).toEqual(['neighbours[0].address', 'pagefind', 'url']);
  });
});
