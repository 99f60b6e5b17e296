import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeAnswers, shareOf, weigh } from '../../../src/features/sisters/merge.ts';
import { sisterPolicy, sistersOf } from '../../../src/features/sisters/sister.ts';
import { bringNeighbours } from '../../../scripts/neighbours/bring.ts';
import type { Problem } from '../../../src/intake/problem.ts';
import { readNeighbours } from '../../../src/sync/kept-neighbours.ts';
import { holds } from '../../property.ts';

const answer = (item: string, score: number, share = 1) => ({ item, score, share });

describe('answers of several libraries', () => {
  test('of one with large scores do not overtake those of another', () => {
    const large = [answer('a1', 90), answer('a2', 10)];
    const small = [answer('b1', 0.9), answer('b2', 0.8)];
    expect(mergeAnswers([large, small], 10)).toEqual(['a1', 'b1', 'b2', 'a2']);
  });

  test('with every word of a question stand above those with some, whatever the score', () => {
    expect(mergeAnswers([[answer('some', 100, 0.45)], [answer('all', 0.1)]], 10)).toEqual(['all', 'some']);
  });

  test('that have next to nothing of it are left out', () => {
    expect(mergeAnswers([[answer('chance', 5, 0.1)]], 10)).toEqual([]);
  });

  test('keep their order within a library, and whatever scores are, none comes twice or from nowhere', () => {
    holds(
      fc.property(
        fc.array(fc.array(fc.double({ min: 0, noNaN: true }), { maxLength: 5 }), { maxLength: 4 }),
        (scores) => {
          const libraries = scores.map((each, of) =>
            [...each].sort((a, b) => b - a).map((score, at) => answer(`${of}:${at}`, score)),
          );
          const merged = mergeAnswers(libraries, 100);
          expect([...merged].sort()).toEqual(
            libraries
              .flat()
              .map(({ item }) => item)
              .sort(),
          );
          for (const [of, library] of libraries.entries())
            expect(merged.filter((item) => item.startsWith(`${of}:`))).toEqual(library.map(({ item }) => item));
        },
      ),
    );
  });
});

describe('what a page has of a question', () => {
  const words = [weigh('the', 50), weigh('sharing', 1), weigh('seeds', 2)];
  test('is what stands there, in any form, the rare words first', () => {
    expect(shareOf(words, 'Villagers shared the seed')).toBe(1);
    const [often, rare] = [shareOf(words, 'the road'), shareOf(words, 'A share')];
    expect(rare).toBeGreaterThan(2 * often);
    expect(shareOf(words, 'Roads, bees; sheep')).toBe(0);
  });
  test.each([
    ['ฌาปนกิจ', 'หน้าแรก กองทุนฌาปนกิจสงเคราะห์ตำบล', 1],
    ['ฌาปนกิจ', 'หน้าแรก กองทุนหมู่บ้าน', 0],
    ['ປ່າ', 'ກຸ່ມຮັກສາປ່າຊຸມຊົນ', 1],
  ])('of a script without spaces is found inside a run of letters: %s', (word, page, share) =>
    expect(shareOf([weigh(word, 1)], page)).toBe(share),
  );
  test('of coded words is the whole word, and of no words nothing', () => {
    expect(shareOf([weigh('zqbbccdd', 1)], 'zqbbccdf zqbbcc')).toBe(0);
    expect(shareOf([weigh('zqbbccdd', 1)], 'x zqbbccdd\u2060 y')).toBe(1);
    expect(shareOf([], 'x')).toBe(0);
  });
});

describe('the libraries that readers ask', () => {
  const name = { th: 'ป่า', en: 'Forests' };
  const list = { prefix: 'a', name, address: 'https://list.example/' };
  const bundle = { prefix: 'b', name, address: 'https://woods.example/lib', pagefind: true };
  const moved = { prefix: 'c', name, address: 'https://sea.example/', pagefind: 'https://cdn.example/x/_pagefind' };

  test('are those with a bundle, wherever its folder lies', () => {
    expect(sistersOf([list, bundle, moved, { ...bundle, pagefind: false }], 'en')).toEqual([
      {
        prefix: 'b',
        name: 'Forests',
        home: 'https://woods.example/lib/',
        bundle: 'https://woods.example/lib/pagefind/',
      },
      { prefix: 'c', name: 'Forests', home: 'https://sea.example/', bundle: 'https://cdn.example/x/_pagefind/' },
    ]);
  });

  test('are not asked for a list by a build, and want no copy of one', async () => {
    const problems: Problem[] = [];
    expect(await bringNeighbours(tmpdir(), [{ ...bundle, address: 'http://127.0.0.1:9/' }])).toEqual([]);
    expect(readNeighbours(tmpdir(), [bundle], problems)).toEqual([bundle]);
    expect(problems).toEqual([]);
  });

  test('are passed over where the address is none; the check names it', () => {
    expect(sistersOf([{ ...bundle, address: 'woods' }], 'th')).toEqual([]);
  });

  test('are the only hosts that the policy of the search page adds', () => {
    const policy = "default-src 'self'";
    expect(sisterPolicy(policy, [])).toBe(policy);
    expect(sisterPolicy(policy, sistersOf([list, bundle, moved], 'th'))).toBe(
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' https://woods.example https://cdn.example",
    );
  });
});
