import { describe, expect, it } from 'vitest';
import type { Probe } from '../../../src/features/search/query/query-plan.ts';
import type { FirstLook } from '../../../src/features/search/rank/candidates.ts';
import { exactness, ranker } from '../../../src/features/search/rank/ranking.ts';

interface Setting {
  squeezed?: string;
  core?: string;
  /** Trigrams of the query with the class of how many passages have them, and their weight. */
  grams?: [text: string, level: number, weight?: number][];
  words?: number;
  titles?: number;
  asTyped?: boolean;
  title?: string;
  body?: string;
  asks?: string;
  /** What the lists tell besides. */
  looks?: Partial<Record<Exclude<keyof FirstLook, 'direction' | 'clauses'>, number>>;
  /** How nearly its page belongs to what is asked. */
  kin?: number;
  /** How near pages that the whole brings usually are to the only clause; the clause lies where the whole does. */
  usual?: number;
}

/** The passage that is scored, and its page. */
const [RECORD, PAGE] = [3, 2];
const PER_RECORD = new Set(['words', 'meant', 'grams']);
const LOOKS = [...PER_RECORD, 'titles', 'titleMeant', 'pageWords', 'pageMeant', 'askWords', 'askMeant', 'askGrams'];

/** Scores one passage in a collection of sixteen. */
function scored({
  squeezed = 'zzz',
  core = '',
  grams = [],
  words = 0,
  titles = 0,
  asTyped = true,
  title = '',
  body = '',
  asks = '',
  looks = {},
  kin = 0,
  usual,
}: Setting) {
  const probe: Probe = {
    text: squeezed,
    squeezed,
    core,
    asking: new Uint8Array(squeezed.length),
    words: [],
    grams: grams.map(([text, level, weight = 1]) => ({ text, key: text, level, weight })),
    sought: [],
    meant: [],
    clauses: [],
  };
  const direction = new Float32Array([1, 0]);
  const shares = Object.fromEntries(LOOKS.map((part) => [part, new Float32Array(16)]));
  for (const [part, share] of Object.entries(looks)) shares[part]![PER_RECORD.has(part) ? RECORD : PAGE] = share;
  const clauses = usual === undefined ? [] : [{ direction, usual }];
  const look = { ...shares, direction, clauses } as unknown as FirstLook;
  look.words[RECORD] = words;
  look.titles[PAGE] = titles;
  const place = new Float32Array([kin, Math.sqrt(1 - kin * kin)]);
  return ranker(probe, look, asTyped)(RECORD, PAGE, { title, body, asks, place });
}
const far = 'x'.repeat(60);
/** Closeness of three slips, which `zzz` has where nothing of it stands. */
const THREE = 4 * Math.exp(-3);
const EXACT = 4 + 1;

describe('the order of results', () => {
  it.each<[string, Setting, number]>([
    ['nothing in common scores what three slips are worth', { body: far }, THREE],
    ['words of the query count by their share', { words: 0.5, body: far }, THREE + 0.35],
    ['words in the title count more', { titles: 0.5, title: 'a', body: far }, THREE + 0.4],
    ['a page without a title is judged by how it begins, at less', { titles: 0.5, body: far }, THREE + 0.25],
    [
      'a trigram counts by its share, and more at the beginning',
      { grams: [['abc', 3]], body: `abc${far}` },
      THREE + 1.3,
    ],
    ['a trigram far down counts by its share alone', { grams: [['abc', 3]], body: `${far}abc` }, THREE + 1],
    ['the last place that is still the beginning', { grams: [['abc', 3]], body: `${'x'.repeat(38)}abc` }, THREE + 1.3],
    ['the first place that is not', { grams: [['abc', 3]], body: `${'x'.repeat(39)}abc` }, THREE + 1],
    [
      'the title is part of the beginning, and its trigrams count',
      { grams: [['abc', 3]], title: 'abc', body: far },
      THREE + 1.9,
    ],
    [
      'other words for the same thing count as words do, less than all of it',
      { looks: { meant: 0.4 }, body: far },
      THREE + 0.28,
    ],
    ['and in the title', { looks: { titleMeant: 0.5 }, title: 'a', body: far }, THREE + 0.4],
    [
      'what the page has in other passages counts',
      { looks: { pageWords: 0.5, pageMeant: 0.5 }, body: far },
      THREE + 0.8,
    ],
    [
      'how people ask for the page counts by words',
      { looks: { askWords: 0.4, askMeant: 0.2 }, body: far },
      THREE + 1.02,
    ],
    [
      'and by trigrams, which are looked for in the questions themselves',
      {
        grams: [
          ['abc', 3],
          ['def', 3],
        ],
        asks: 'xxabcxx',
        body: far,
      },
      THREE + 1.25,
    ],
    ['a page that belongs to what is asked counts', { kin: 0.5, body: far }, THREE + 1.5],
    ['nearer to a clause than the whole brings counts more', { kin: 0.5, usual: 0.2, body: far }, THREE + 1.5 + 0.6],
    ['and one that belongs to the contrary counts less', { kin: -0.5, body: far }, THREE - 1.5],
    [
      'two trigrams of one rarity count half each',
      {
        grams: [
          ['abc', 3],
          ['def', 3],
        ],
        body: `${far}abc`,
      },
      THREE + 0.5,
    ],
    [
      'a trigram of a question word counts less',
      {
        grams: [
          ['abc', 3, 0.25],
          ['def', 3],
        ],
        body: `${far}abc`,
      },
      THREE + 0.2,
    ],
    [
      'a trigram that stands nowhere in the collection still lowers the share',
      {
        grams: [
          ['abc', 0],
          ['def', 0],
        ],
        body: `${far}abc`,
      },
      THREE,
    ],
    ['what is asked about counts wherever it stands', { core: 'core', body: `${far}core` }, THREE + 0.3],
    ['and more where a text begins with it', { core: 'core', body: `${'x'.repeat(10)}core` }, THREE + 0.7],
    ['but not from the twelfth letter on', { core: 'core', body: `${'x'.repeat(11)}core` }, THREE + 0.3],
    ['fewer than three letters are not asked about', { core: 'co', body: `co${far}` }, THREE],
    ['the query letter for letter counts as closeness and phrase', { squeezed: 'zzz', body: `${far}zzz` }, EXACT],
    ['and as whole words where all its words stand there', { body: `${far}zzz`, words: 1 }, EXACT + 0.7 + 1],
    ['whole words without the phrase do not', { words: 1, body: far }, THREE + 0.7],
    ['the phrase may reach from the title into the text', { squeezed: 'a b', title: 'a', body: 'b' }, EXACT],
    [
      'one slip of the finger costs most of closeness, and the phrase',
      { squeezed: 'abcdef', asTyped: false, body: 'xx abcdxf xx' },
      4 * Math.exp(-1),
    ],
    [
      'where letters must stand as typed, one slip is as good as nothing',
      { squeezed: 'abcdef', body: 'xx abcdxf xx' },
      4 * Math.exp(-6),
    ],
    ['a query of nothing but spaces is close to everything', { squeezed: '', body: far }, EXACT],
  ])('%s', (_title, setting, score) => expect(scored(setting).score).toBeCloseTo(score, 5));

  it('a rare trigram counts more than a common one, and a little more than in proportion', () => {
    const rare = scored({
      grams: [
        ['abc', 1],
        ['def', 4],
      ],
      body: `${far}abc`,
    }).share;
    const common = scored({
      grams: [
        ['abc', 1],
        ['def', 4],
      ],
      body: `${far}def`,
    }).share;
    // BM25's rarity among sixteen: of one passage, and of six (the middle of the class "up to eight").
    const [one, six] = [Math.log(1 + 15.5 / 1.5), Math.log(1 + 10.5 / 6.5)].map((value) => value ** 1.2);
    expect(rare).toBeCloseTo(one! / (one! + six!), 6);
    expect(rare + common).toBeCloseTo(1, 6);
  });

  it('tells slips and share of trigrams beside the score', () => {
    expect(scored({ squeezed: 'abcdef', asTyped: false, body: 'abcdxf', grams: [['abc', 2]] })).toMatchObject({
      slips: 1,
      share: 1,
    });
    expect(scored({ squeezed: 'abc', body: 'abc' })).toMatchObject({ slips: 0, share: 0 });
    expect(scored({ squeezed: 'abc', body: 'x' }).slips).toBe(3);
  });

  it('looks for slips in queries of up to sixty letters only', () => {
    const query = 'กขคง'.repeat(15);
    const slips = (squeezed: string) => scored({ squeezed, asTyped: false, body: `x${squeezed.slice(0, -1)}x` }).slips;
    expect(slips(query)).toBeLessThanOrEqual(1);
    expect(slips(`${query}ก`)).toBe(61);
  });

  it('closeness falls with every slip, and letter for letter stands well above one slip', () => {
    expect(exactness(0)).toBe(5);
    expect(exactness(1)).toBeCloseTo(1.4715, 4);
    expect(exactness(0.5)).toBeGreaterThan(exactness(1));
    expect(exactness(3)).toBeLessThan(0.2);
  });
});
