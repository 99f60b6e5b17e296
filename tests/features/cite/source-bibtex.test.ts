import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceBibtex } from '../../../src/features/cite/source-bibtex.ts';
import { SOURCE_TYPES, sourceSchema, type SourceData } from '../../../src/intake/schema/list/source.ts';
import { sourcesFromText } from '../../../src/features/write/source/from-text.ts';
import { holds } from '../../property.ts';

const source = (data: object): SourceData => sourceSchema.parse({ id: 'a', type: 'book', title: 'T', ...data });

describe('a source as BibTeX', () => {
  it('has every field, and names that nobody parts', () => {
    expect(
      sourceBibtex(
        source({
          title: 'A & B: 10%',
          author: [
            { literal: 'Department of A and B' },
            { family: 'Cruz', given: 'Juan', 'non-dropping-particle': 'de la', suffix: 'Jr.' },
          ],
          editor: [{ family: 'Ed', given: 'A.' }],
          translator: [{ literal: 'Thai PBS' }],
          'publisher-place': 'กรุงเทพฯ',
          publisher: 'สนพ.',
          edition: '2',
          'collection-title': 'S',
          issued: '2007/2008',
          ISSN: '1234-5678',
        }),
      ),
    ).toBe(
      `@book{a,
  author     = {{Department of A and B} and de la Cruz, Jr., Juan},
  editor     = {Ed, A.},
  translator = {{Thai PBS}},
  title      = {{A \\& B: 10\\%}},
  series     = {S},
  date       = {2007/2008},
  edition    = {2},
  publisher  = {สนพ.},
  location   = {กรุงเทพฯ},
  issn       = {1234-5678},
  langid     = {thai}
}
`,
    );
  });
  it('read again it is the same source', async () => {
    const word = fc.stringMatching(/^[QZฉฌ][a-zขญ]{2,8}$/);
    const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
    const odd = fc
      .tuple(words, fc.constantFrom('', ' & Co', ' 10%', ' #1', ' $5', ' a_b', ' {x}', ' and others'))
      .map(([a, b]) => a + b);
    const name = fc.oneof(
      odd.map((literal) => ({ literal })),
      fc.record({ family: word, given: words }),
      fc.record({ family: word, given: word, suffix: fc.constant('Jr.') }),
      fc.record({ family: word, given: word, 'non-dropping-particle': fc.constantFrom('van', 'de la') }),
    );
    const names = fc.array(name, { minLength: 1, maxLength: 3 });
    const entry = fc.record(
      {
        type: fc.constantFrom(
          ...SOURCE_TYPES.filter((type) =>
            ['book', 'article-journal', 'chapter', 'report', 'thesis', 'webpage'].includes(type),
          ),
        ),
        title: odd,
        author: names,
        editor: names,
        translator: names,
        publisher: odd,
        'publisher-place': odd,
        edition: words,
        issued: fc.constantFrom('2007', '2007-02', '2007-02-04', '2007/2008'),
        volume: fc.constantFrom('3', '12a'),
        page: fc.constantFrom('1–9', '7'),
        URL: fc.constantFrom('https://x.org/~a_b?c=d&e=1#f', 'http://x.org/%20'),
        DOI: fc.constantFrom('10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O', '10.1000/a_b'),
        accessed: fc.constant('2026-11-29'),
      },
      { requiredKeys: ['type', 'title', 'author'] },
    );
    await holds(
      fc.asyncProperty(entry, async (data) => {
        const { found, losses } = await sourcesFromText(sourceBibtex(source(data)), '2026-11-29');
        const made = found[0]!.source;
        const { DOI, ...rest } = data;
        expect(made).toMatchObject(rest);
        expect(made['DOI']).toBe(DOI);
        expect(losses).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
