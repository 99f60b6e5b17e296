import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromSources } from '../../../scripts/import/from-sources.ts';
import { sourceSchema, type SourceData } from '../../../src/intake/schema/list/source.ts';
import { formatReference } from '../../../src/library/format-source.ts';
import type { LibraryIndex } from '../../../src/features/write/library/writing-index.ts';
import { newDraft } from '../../../src/features/write/draft/draft.ts';
import { openFile } from '../../../src/features/write/start/open-file.ts';
import { knownId, withFreeIds } from '../../../src/features/write/source/free-ids.ts';
import { isOrganisation } from '../../../src/features/write/source/names.ts';
import { sourcesFromText } from '../../../src/features/write/source/from-text.ts';
import { decodedText } from '../../../src/features/write/source/source-file.ts';
import { holds } from '../../property.ts';

const TODAY = '2026-11-26';
const read = async (text: string): Promise<Record<string, unknown>[]> =>
  (await sourcesFromText(text, TODAY)).found.map(({ form, source }) => ({ form, ...source }));
const one = async (text: string) => {
  const all = await read(text);
  expect(all).toHaveLength(1);
  return all[0]! as Record<string, unknown>;
};
const bib = (fields: string, type = 'book') => `@${type}{key, title={T}, ${fields}}`;

describe('names in BibTeX', () => {
  it.each<[string, object[]]>([
    ['{Thai PBS}', [{ literal: 'Thai PBS' }]],
    ['{{Thai PBS}}', [{ literal: 'Thai PBS' }]],
    [
      '{Department of Health and Social Care} and Smith, John',
      [{ literal: 'Department of Health and Social Care' }, { family: 'Smith', given: 'John' }],
    ],
    ['{Barnes and Noble, Inc.}', [{ literal: 'Barnes and Noble, Inc.' }]],
    ['{JabRef Developers}', [{ literal: 'JabRef Developers' }]],
    ['Google, Inc.', [{ literal: 'Google, Inc.' }]],
    ['U.S. Bureau of the Census', [{ literal: 'U.S. Bureau of the Census' }]],
    ['World Bank and Banks, James', [{ literal: 'World Bank' }, { family: 'Banks', given: 'James' }]],
    [
      'Burbank, Jane and Officer, Lawrence H.',
      [
        { family: 'Burbank', given: 'Jane' },
        { family: 'Officer', given: 'Lawrence H.' },
      ],
    ],
    ['George Church', [{ family: 'Church', given: 'George' }]],
    ['Fulton, Jr., James E.', [{ family: 'Fulton', given: 'James E.', suffix: 'Jr.' }]],
    ['de la Cruz, Jr., Juan', [{ family: 'Cruz', given: 'Juan', suffix: 'Jr.', 'non-dropping-particle': 'de la' }]],
    ['Ludwig van Beethoven', [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }]],
    ['Smith, John and others', [{ family: 'Smith', given: 'John' }]],
    ['สมชาย ใจดี and มูลนิธิชุมชนไท', [{ family: 'ใจดี', given: 'สมชาย' }, { literal: 'มูลนิธิชุมชนไท' }]],
    ['ศ.นพ.ประเวศ วะสี', [{ family: 'วะสี', given: 'ประเวศ' }]],
    ['สมชาย ณ อยุธยา', [{ family: 'ณ อยุธยา', given: 'สมชาย' }]],
    ['กองแก้ว วีระประจักษ์', [{ family: 'วีระประจักษ์', given: 'กองแก้ว' }]],
    ["Bas{\\v s}i{\\'c}, Ana", [{ family: 'Basšić', given: 'Ana' }]],
    [
      'M{\\o}ller, \\AA ke and Stra{\\ss}e, {\\L}ukasz',
      [
        { family: 'Møller', given: 'Åke' },
        { family: 'Straße', given: 'Łukasz' },
      ],
    ],
    [
      "Erd{\\H o}s, Paul and Garc{\\'\\i}a, Jos\\'e",
      [
        { family: 'Erdős', given: 'Paul' },
        { family: 'García', given: 'José' },
      ],
    ],
    ["D{\\'\\i}az, \\'{\\i}saac", [{ family: 'Díaz', given: 'ísaac' }]],
  ])('%s', async (author, names) => expect((await one(bib(`author={${author}}`)))['author']).toEqual(names));
});

describe('records in BibTeX', () => {
  it.each<[string, string, object]>([
    [
      'a string is put in',
      '@string{jcd = "Journal of Community Development"}\n@article{a, title={T}, journal=jcd}',
      { 'container-title': 'Journal of Community Development' },
    ],
    [
      'a string made of strings',
      '@string{h = "Harvard"}\n@string(hup = h # { University Press})\n@book{a, title={T}, publisher = hup}',
      { publisher: 'Harvard University Press' },
    ],
    ['a string that nobody explains stays', bib('publisher = cup'), { publisher: 'cup' }],
    ['round brackets', '@book(a, title={T}, year=2007)', { title: 'T', issued: '2007' }],
    ['no key', '@article{, title={T}, year=2007}', { title: 'T', type: 'article-journal' }],
    ['no key and no comma', '@article{ title={T}, year=2007}', { title: 'T' }],
    ['a key with a space', '@article{van der Berg 2005, title={T}}', { title: 'T' }],
    [
      'a comment between fields',
      '@book{a, % note {\n title = {T}, % more\n year = 2007 }',
      { title: 'T', issued: '2007' },
    ],
    ['braces in an abstract', bib('abstract={See @misc{k, title={fake}} and {x}}', 'article'), { title: 'T' }],
    [
      'an old title with a record in it',
      '@article{a, title={See @book{x, y} inside}}',
      { title: 'See @bookx, y inside' },
    ],
    ['a commented record', '% @book{old, title={Old}}\n@book{a, title={T}}', { title: 'T' }],
    [
      'a book that has only editors',
      bib('editor={Ostrom, Elinor and Gardner, Roy}'),
      {
        editor: [
          { family: 'Ostrom', given: 'Elinor' },
          { family: 'Gardner', given: 'Roy' },
        ],
      },
    ],
    [
      'place, edition, series, translator',
      bib(
        'address={New York}, edition="2nd", series={Studies}, number=4, translator={Jaidee, Somchai}, publisher={Barnes and Noble}',
      ),
      {
        'publisher-place': 'New York',
        edition: '2',
        'collection-title': 'Studies',
        'collection-number': '4',
        translator: [{ family: 'Jaidee', given: 'Somchai' }],
        publisher: 'Barnes and Noble',
      },
    ],
    [
      'subtitle of a book and of a journal',
      '@article{a, title={T}, subtitle={S}, journaltitle={J}, journalsubtitle={K}}',
      { title: 'T: S', 'container-title': 'J: K' },
    ],
    [
      'the number of a report is no issue',
      bib('institution={World Bank}, number={12}, type={Working Paper}', 'techreport'),
      {
        number: '12',
        genre: 'Working Paper',
        publisher: 'World Bank',
        author: [{ literal: 'World Bank' }],
        issue: undefined,
      },
    ],
    [
      'a thesis',
      bib('school={มหาวิทยาลัยเชียงใหม่}, year=2549', 'mastersthesis'),
      { type: 'thesis', publisher: 'มหาวิทยาลัยเชียงใหม่', issued: '2006', genre: "Master's thesis" },
    ],
    ['ISSN and language', bib('issn={1234-5678}, langid={thai}', 'article'), { ISSN: '1234-5678', language: 'th' }],
    [
      'LaTeX in a title',
      "@article{a, title={CO\\textsubscript{2} \\& \\o{} \\textit{x} 10\\% ``q'' $\\alpha$ <i>z</i> &amp; y}}",
      { title: 'CO₂ & ø x 10% “q” α z & y' },
    ],
    ['a title in quotation marks with quotes', '@article{a, title="A {"}b{"} c"}', { title: 'A "b" c' }],
    [
      'a tilde in an address',
      bib('url={http://x.org/\\~{}me/a\\_b}', 'misc'),
      { URL: 'http://x.org/~me/a_b', type: 'webpage' },
    ],
    ['an address in howpublished', bib('howpublished={\\url{http://x.org/a}}', 'misc'), { URL: 'http://x.org/a' }],
    ['an address with spaces', bib('url={http://x.org/a b}', 'misc'), { URL: 'http://x.org/a%20b' }],
    ['a DOI with its label', bib('doi={doi:10.1016/x}', 'article'), { DOI: '10.1016/x' }],
    [
      'a DOI with its address and brackets',
      bib('doi={https://dx.doi.org/10.1016/S0305-750X(00)00018-(0001)}', 'article'),
      { DOI: '10.1016/S0305-750X(00)00018-(0001)' },
    ],
    [
      'a DOI with angles',
      bib('doi={10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O}', 'article'),
      { DOI: '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O' },
    ],
    ['a stretch of time', bib('date={2007-02/2007-03}'), { issued: '2007-02/2007-03' }],
    ['two months', bib('year=2007, month="jan/feb"'), { issued: '2007-01/2007-02' }],
    ['a Thai month and era', bib('year={พ.ศ. 2550}, month={มิ.ย.}'), { issued: '2007-06' }],
    ['a month with its day', bib('year=2007, month = feb # "~4"'), { issued: '2007-02-04' }],
    ['in press', bib('year={in press}'), { issued: undefined, note: 'in press' }],
    [
      'a proceedings that another record names',
      '@inproceedings{c, title={T}, crossref={P 1}, pages={1--3}}\n@proceedings{P 1, title={Proceedings}, publisher={Uni}, year=2006, editor={Ed, A}}',
      {
        'container-title': 'Proceedings',
        publisher: 'Uni',
        issued: '2006',
        page: '1–3',
        editor: [{ family: 'Ed', given: 'A' }],
      },
    ],
    [
      'xdata',
      '@xdata{d, publisher={XD}, location={Bangkok}}\n@book{a, title={T}, xdata={d}}',
      { publisher: 'XD', 'publisher-place': 'Bangkok' },
    ],
    [
      'a chapter with the editors of its book',
      '@incollection{a, title={T}, booktitle={B}, editor={Ed, A}}',
      { type: 'chapter', 'container-title': 'B', editor: [{ family: 'Ed', given: 'A' }] },
    ],
  ])('%s', async (_what, text, expected) => {
    const [first] = await read(text);
    expect(first).toMatchObject(
      Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined)),
    );
    const absent = Object.entries(expected).flatMap(([key, value]) => (value === undefined ? [key] : []));
    for (const key of absent) expect(first).not.toHaveProperty(key);
  });

  it('what stands inside a record makes no other record', async () => {
    expect(await read(bib('abstract={See @misc{k, title={fake}} and @book{x, title={y}}}', 'article'))).toHaveLength(1);
  });
  it('a broken record takes no other with it', async () => {
    const found = await read(
      '@article{a, title={Never closed, year=2007\n@book{b, title={B}, year=2008}\n@book{c, title={C}}',
    );
    expect(found.map(({ title }) => title).slice(-2)).toEqual(['B', 'C']);
    const { losses } = await sourcesFromText(
      '@article{a, title={Never closed, year=2007\n@book{b, title={B}, year=2008}',
      TODAY,
    );
    expect(losses.map(({ rule }) => rule)).toContain('source-unclosed');
    const whole = '@book{a, % a note {\n title = {T}, % more }\n year = "10% of 2007" }\n@book{b, title={B}}';
    expect((await sourcesFromText(whole, TODAY)).losses.map(({ rule }) => rule)).not.toContain('source-unclosed');
  });
  it('a record without a title is taken and named', async () => {
    const { found, losses } = await sourcesFromText('@book{a, author={Smith, John}, year=2007}', TODAY);
    expect(found[0]!.source).toMatchObject({ issued: '2007' });
    expect(losses.map(({ rule }) => rule)).toEqual(['source-no-title']);
  });
});

describe('RIS', () => {
  const ris = (...lines: string[]) => [...lines, 'ER  - '].join('\n');
  it.each<[string, string, object[]]>([
    [
      'a wrapped title',
      ris('TY  - JOUR', 'TI  - Blood-brain barrier breach following', 'cortical contusion in the rat'),
      [{ title: 'Blood-brain barrier breach following cortical contusion in the rat' }],
    ],
    [
      'a suffix',
      ris('TY  - JOUR', 'TI  - T', 'AU  - Smith, John, Jr.'),
      [{ author: [{ family: 'Smith', given: 'John', suffix: 'Jr.' }] }],
    ],
    [
      'an organisation has no comma',
      ris('TY  - JOUR', 'TI  - T', 'AU  - Thai PBS', 'AU  - Banks, James'),
      [{ author: [{ literal: 'Thai PBS' }, { family: 'Banks', given: 'James' }] }],
    ],
    ['two records without an end', 'TY  - BOOK\nTI  - A\n\nTY  - BOOK\nTI  - B', [{ title: 'A' }, { title: 'B' }]],
    ['an indented record', '   TY  - BOOK\n   TI  - A\n   PY  - 2550\n   ER  - ', [{ title: 'A', issued: '2007' }]],
    ['pages told twice', ris('TY  - JOUR', 'TI  - T', 'SP  - 12-19', 'EP  - 19'), [{ page: '12–19' }]],
    ['first and last page', ris('TY  - JOUR', 'TI  - T', 'SP  - 12', 'EP  - 19'), [{ page: '12–19' }]],
    [
      'a chapter with its book and editor',
      ris('TY  - CHAP', 'TI  - T', 'T2  - B', 'ED  - Gardner, R.', 'CY  - Ann Arbor', 'ET  - 2'),
      [
        {
          'container-title': 'B',
          editor: [{ family: 'Gardner', given: 'R.' }],
          'publisher-place': 'Ann Arbor',
          edition: '2',
        },
      ],
    ],
    [
      'a book that has only editors',
      ris('TY  - BOOK', 'TI  - T', 'A2  - Ostrom, E.'),
      [{ editor: [{ family: 'Ostrom', given: 'E.' }] }],
    ],
    [
      'a date with slashes',
      ris('TY  - JOUR', 'TI  - T', 'PY  - 2007/02/04/', 'Y2  - 2020/01/05/'),
      [{ issued: '2007-02-04', accessed: '2020-01-05' }],
    ],
    ['a DOI with its address', ris('TY  - JOUR', 'TI  - T', 'DO  - https://doi.org/10.1016/x'), [{ DOI: '10.1016/x' }]],
    [
      'ISBN and Thai words',
      ris('TY  - BOOK', 'AU  - มูลนิธิชุมชนไท', 'TI  - สวัสดิการโดยชุมชน', 'PY  - 2550', 'SN  - 9780306406157'),
      [{ author: [{ literal: 'มูลนิธิชุมชนไท' }], ISBN: '9780306406157', issued: '2007', language: 'th' }],
    ],
  ])('%s', async (_what, text, expected) =>
    expect(await read(text)).toEqual(expected.map((each) => expect.objectContaining(each))),
  );
});

describe('other forms', () => {
  it.each<[string, string, object]>([
    [
      'PubMed',
      'PMID- 1\nTI  - A title that\n      goes on.\nFAU - Smith, John A\nAU  - Smith JA\nCN  - WHO Group\nJT  - The Lancet\nDP  - 2007 Feb 4\nVI  - 3\nIP  - 2\nPG  - 123-45\nLID - 10.1016/S0140-6736(07)1 [doi]\nIS  - 0140-6736 (Print)',
      {
        form: 'nbib',
        title: 'A title that goes on',
        author: [{ family: 'Smith', given: 'John A' }, { literal: 'WHO Group' }],
        'container-title': 'The Lancet',
        issued: '2007-02-04',
        volume: '3',
        issue: '2',
        page: '123–145',
        DOI: '10.1016/S0140-6736(07)1',
        ISSN: '0140-6736',
      },
    ],
    [
      'EndNote',
      '%0 Journal Article\n%A ใจดี, สมชาย\n%A Thai PBS\n%T ชื่อเรื่อง\n%J วารสาร\n%D 2550\n%V 3\n%N 1\n%P 1-9',
      {
        form: 'endnote',
        author: [{ family: 'ใจดี', given: 'สมชาย' }, { literal: 'Thai PBS' }],
        issued: '2007',
        'container-title': 'วารสาร',
        volume: '3',
        issue: '1',
        page: '1–9',
        language: 'th',
      },
    ],
    [
      'EndNote, a book',
      '%0 Book\n%A Ostrom, Elinor\n%T Governing\n%I CUP\n%C Cambridge\n%7 2nd\n%@ 978-0-306-40615-7',
      { type: 'book', publisher: 'CUP', 'publisher-place': 'Cambridge', edition: '2', ISBN: '9780306406157' },
    ],
    [
      'CSL-JSON',
      '[{"id":"a","type":"report","title":"Funds","author":[{"family":"Panich","given":"V."}],"issued":{"date-parts":[[2006,7,1]]}}]',
      { form: 'csl-json', type: 'report', issued: '2006-07-01', author: [{ family: 'Panich', given: 'V.' }] },
    ],
    [
      'CSL-JSON with a copy in a web archive',
      '[{"type":"webpage","title":"Funds","URL":"http://a.example/","archive_location":"https://web.archive.org/web/2008/http://a.example/"}]',
      { URL: 'http://a.example/', archive_location: 'https://web.archive.org/web/2008/http://a.example/' },
    ],
    [
      'CSL-JSON in a list of items',
      '{"items":[{"type":"book","title":"X &amp; <i>Y</i>","author":[{"family":"Beethoven","non-dropping-particle":"van","given":"L.","suffix":"Jr."}],"issued":{"date-parts":[[2007,2],[2007,3]]}}]}',
      {
        title: 'X & Y',
        author: [{ family: 'Beethoven', given: 'L.', 'non-dropping-particle': 'van', suffix: 'Jr.' }],
        issued: '2007-02/2007-03',
      },
    ],
    [
      'CSL-JSON without a title',
      '[{"type":"book","author":[{"literal":"Thai PBS"}],"issued":{"literal":"in press"}}]',
      { author: [{ literal: 'Thai PBS' }], note: 'in press' },
    ],
    [
      'an APA line',
      'Smith, J. A., Jr., & Doe, B. (2007, February 4). A title: With subtitle. Journal of Things, 12(3), 45–67. https://doi.org/10.1000/xyz123',
      {
        form: 'reference',
        author: [
          { family: 'Smith', given: 'J. A.', suffix: 'Jr.' },
          { family: 'Doe', given: 'B.' },
        ],
        issued: '2007-02-04',
        title: 'A title: With subtitle',
        'container-title': 'Journal of Things',
        volume: '12',
        issue: '3',
        page: '45–67',
        DOI: '10.1000/xyz123',
      },
    ],
    [
      'a book in APA',
      'Ostrom, E. (1990). Governing the commons. Cambridge: Cambridge University Press.',
      {
        form: 'reference',
        title: 'Governing the commons',
        publisher: 'Cambridge University Press',
        'publisher-place': 'Cambridge',
      },
    ],
    [
      'a Thai line',
      'สมชาย ใจดี และ สมหญิง รักดี. (2550). กองทุนสวัสดิการ. วารสารพัฒนาชุมชน, 3(2), 1-9. สืบค้นจาก https://www.x.or.th/a/75701',
      {
        form: 'reference',
        author: [
          { family: 'ใจดี', given: 'สมชาย' },
          { family: 'รักดี', given: 'สมหญิง' },
        ],
        issued: '2007',
        title: 'กองทุนสวัสดิการ',
        'container-title': 'วารสารพัฒนาชุมชน',
        URL: 'https://www.x.or.th/a/75701',
      },
    ],
    [
      'a DOI in its address',
      'https://doi.org/10.1016/j.worlddev.2006.07.008.',
      { form: 'doi', DOI: '10.1016/j.worlddev.2006.07.008' },
    ],
    ['a DOI with angles around it', '<10.1000/xyz>', { form: 'doi', DOI: '10.1000/xyz' }],
    ['a DOI in brackets', '(doi: 10.1016/S0305-750X(00)00018-(0001)).', { DOI: '10.1016/S0305-750X(00)00018-(0001)' }],
    ['a DOI before Thai words', '10.1000/xyzครับ', { DOI: '10.1000/xyz' }],
    ['an ISBN with hyphens', 'ISBN 978-974-7206-62-3 ', { form: 'isbn', ISBN: '9789747206623', type: 'book' }],
    ['an ISBN in Thai digits', 'ISBN ๙๗๘-๐-๓๐๖-๔๐๖๑๕-๗', { ISBN: '9780306406157' }],
    ['an ISBN of ten with hyphens and no word', '0-306-40615-2', { ISBN: '0306406152' }],
    ['an ISBN of ten alone', '0306406152', { ISBN: '0306406152' }],
    ['an ISBN with its label', 'ISBN-13: 978 0 306 40615 7 (pbk.)', { ISBN: '9780306406157' }],
    [
      'a blog address',
      'อ่านที่ https://www.gotoknow.org/posts/75701',
      { form: 'url', 'container-title': 'GotoKnow', type: 'post-weblog', id: 'gotoknow-75701', accessed: TODAY },
    ],
    [
      'an address before Thai words',
      'https://www.gotoknow.org/posts/75701ครับ',
      { URL: 'https://www.gotoknow.org/posts/75701' },
    ],
    [
      'an address in brackets',
      '(ดู https://www.gotoknow.org/posts/75701)',
      { URL: 'https://www.gotoknow.org/posts/75701' },
    ],
    [
      'an address with brackets of its own',
      'https://en.wikipedia.org/wiki/Trat_(town)',
      { URL: 'https://en.wikipedia.org/wiki/Trat_(town)' },
    ],
    [
      'an address that ends in Thai',
      'https://th.wikipedia.org/wiki/กองทุน ดี',
      { URL: 'https://th.wikipedia.org/wiki/กองทุน' },
    ],
    ['www alone', 'www.codi.or.th/news', { URL: 'https://www.codi.or.th/news' }],
    [
      'a newspaper address with a date',
      'https://www.example.com/news/2566/02/14/fund',
      { form: 'url', issued: '2023-02-14' },
    ],
  ])('%s', async (_what, text, expected) => expect(await one(text)).toMatchObject(expected));

  it.each([
    'ISBN 978-974-7206-62-4',
    'คุยกับป้าหน้าตลาด',
    '{"title": ',
    '081-234-5678',
    '0812345678',
    'ประชุมเมื่อวาน (2550) คนมากันมาก',
    'www.',
    'https://',
  ])('%s is no reference', async (text) => expect(await read(text)).toEqual([]));
  it('lines of a list are sources of their own, and a line is never taken without a word', async () => {
    const { found, losses } = await sourcesFromText(
      'Ostrom, E. (1990). Governing the commons. Cambridge University Press.\nWorld Bank. (n.d.). Thailand. https://www.worldbank.org/th\nhttps://b.org/2',
      TODAY,
    );
    expect(found.map(({ form }) => form)).toEqual(['reference', 'reference', 'url']);
    expect(losses.map(({ rule }) => rule)).toEqual(['source-from-line', 'source-from-line']);
  });
  it.each([
    ['Ministry of Social Development', true],
    ['U.S. Bureau of the Census', true],
    ['Food and Agriculture Organization', true],
    ['Banks, James', false],
    ['Sam Banks', false],
    ['Frank Press', false],
    ['เครือข่ายกองทุนสวัสดิการ', true],
    ['กองแก้ว วีระประจักษ์', false],
    ['สมชาย ธนาคารทอง', false],
  ])('%s: an organisation? %s', (name, is) => expect(isOrganisation(name)).toBe(is));
  it(
    'never throws, whatever is pasted, and everything found is told or taken by the schema',
    { timeout: 60_000 },
    async () => {
      await holds(
        fc.asyncProperty(
          fc.array(
            fc.oneof(
              fc.constantFrom(
                '@book{',
                '@string{',
                'title=',
                'author={',
                ' and ',
                'year=',
                '}',
                '{',
                '"',
                ',',
                '\\',
                "\\'",
                '$',
                '%',
                '\n',
                'TY  - ',
                'AU  - ',
                'ER  - ',
                '%0 ',
                'PMID- ',
                '10.1000/',
                'https://',
                '(2550).',
                'ก',
                'a. ',
              ),
              fc.string({ maxLength: 4 }),
            ),
            { maxLength: 14 },
          ),
          async (pieces) => {
            for (const { source } of (await sourcesFromText(pieces.join(''), TODAY)).found) {
              const bad = sourceSchema.safeParse({ title: 'T', ...source, id: 'a' }).error?.issues ?? [];
              expect(bad.filter(({ code }) => code !== 'too_big')).toEqual([]);
            }
          },
        ),
        { numRuns: 1500 },
      );
    },
  );
});

describe('a reference line', () => {
  const source = (data: object): SourceData =>
    sourceSchema.parse({ id: 'a', type: 'book', title: 'T', issued: '2007', ...data });
  it.each<[string, object, string, string]>([
    [
      'only editors',
      {
        editor: [
          { family: 'Ostrom', given: 'Elinor' },
          { family: 'Gardner', given: 'Roy' },
        ],
      },
      'Elinor Ostrom และ Roy Gardner (บรรณาธิการ) (2550). ',
      'Ostrom, E. & Gardner, R. (Eds.) (2007). ',
    ],
    [
      'suffix and particle',
      { author: [{ family: 'Cruz', given: 'Juan', 'non-dropping-particle': 'de la', suffix: 'Jr.' }] },
      'Juan de la Cruz, Jr. (2550). ',
      'de la Cruz, J., Jr. (2007). ',
    ],
    [
      'dropping particle',
      { author: [{ family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' }] },
      'Alexander von Humboldt (2550). ',
      'Humboldt, A. von (2007). ',
    ],
    [
      'edition, place, publisher',
      { author: [{ literal: 'X' }], edition: '2', 'publisher-place': 'กรุงเทพฯ', publisher: 'สนพ.' },
      'X (2550). พิมพ์ครั้งที่ 2, กรุงเทพฯ: สนพ.',
      'X (2007). 2nd ed., กรุงเทพฯ: สนพ.',
    ],
    [
      'a chapter with the editors of its book',
      { author: [{ literal: 'X' }], 'container-title': 'B', editor: [{ family: 'Ed', given: 'A.' }], page: '1–9' },
      'X (2550). A. Ed (บรรณาธิการ), B, 1–9',
      'X (2007). A. Ed (Ed.), B, 1–9',
    ],
    [
      'series, translator, number',
      {
        author: [{ literal: 'X' }],
        'collection-title': 'S',
        'collection-number': '4',
        translator: [{ literal: 'Y' }],
        number: '12',
        genre: 'รายงานวิจัย',
      },
      'X (2550). รายงานวิจัย, เลขที่ 12, Y (ผู้แปล), S 4',
      'X (2007). รายงานวิจัย, No. 12, Y (Trans.), S 4',
    ],
    ['a stretch of time', { author: [{ literal: 'X' }], issued: '2007/2008' }, 'X (2550–2551). ', 'X (2007–2008). '],
  ])('%s', (_what, data, th, en) => {
    for (const [lang, words] of [
      ['th', th],
      ['en', en],
    ] as const) {
      const { lead, rest } = formatReference(source(data), lang);
      expect(`${lead}. ${rest}`).toBe(words);
    }
  });
  it('a DOI with angles is an address that leads there', () => {
    expect(formatReference(source({ DOI: '10.1/a<b>c#d' }), 'th').url).toBe('https://doi.org/10.1/a%3Cb%3Ec%23d');
  });
});

describe('files of references', () => {
  const index: LibraryIndex = { entries: [], terms: [], sources: [] };
  const file = (name: string, text: string | Uint8Array) => new File([text as BlobPart], name);
  const open = (name: string, text: string | Uint8Array) =>
    openFile(file(name, text), index, (kind) => newDraft(kind, 'x', TODAY, 0), TODAY);
  const RECORD = '@book{a, title={กองทุน}, author={สมชาย ใจดี}, year=2550}';
  it.each([
    ['refs.bib', RECORD],
    ['refs.txt', RECORD],
    ['refs', RECORD],
    ['refs.ris', 'TY  - BOOK\nTI  - กองทุน\nPY  - 2550\nER  - '],
    ['refs.nbib', 'PMID- 1\nTI  - กองทุน.\nDP  - 2007'],
    ['refs.enw', '%0 Book\n%T กองทุน\n%D 2550'],
    ['refs.json', '[{"title":"กองทุน","issued":{"raw":"2550"}}]'],
  ])('%s becomes sources, never the text of a note', async (name, text) => {
    const { draft } = await open(name, text);
    expect([draft.kind, draft.th.body]).toEqual(['source', '']);
    expect(draft.sources).toEqual([expect.objectContaining({ title: 'กองทุน', issued: '2007' })]);
  });
  it('a file of references without any is refused with a sentence in both languages', async () => {
    await expect(open('refs.bib', 'nothing here')).rejects.toMatchObject({
      th: expect.stringContaining('refs.bib'),
      en: expect.stringContaining('refs.bib'),
    });
  });
  it('a text that only speaks of references stays a note', async () => {
    expect((await open('note.txt', 'ถาม somchai@example.org แล้ว\n@ป้า บอกว่าดี')).draft.kind).toBe('note');
  });
  it.each([
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(RECORD)])],
    [
      'UTF-16',
      new Uint8Array([
        0xff,
        0xfe,
        ...[...RECORD].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
      ]),
    ],
    [
      'old Thai',
      new Uint8Array(
        [...RECORD].map((letter) => (letter >= 'ก' ? letter.charCodeAt(0) - 0xe00 + 0xa0 : letter.charCodeAt(0))),
      ),
    ],
  ])('%s', (_what, bytes) => expect(decodedText(bytes).replace('\ufeff', '')).toBe(RECORD));
  it('ids are free, and a work that is known keeps its id', () => {
    expect(withFreeIds([{ id: 'a' }, { id: 'a' }], ['a']).map(({ id }) => id)).toEqual(['a-2', 'a-3']);
    const known = [
      { id: 'x', title: 'กองทุน สวัสดิการ', issued: '2007' },
      { id: 'y', title: 'T', DOI: '10.1/A' },
    ];
    expect(knownId({ title: 'กองทุนสวัสดิการ', issued: '2007-02' }, known)).toBe('x');
    expect(knownId({ title: 'Other', DOI: '10.1/a' }, known)).toBe('y');
    expect(knownId({ title: 'กองทุนสวัสดิการ', issued: '2008' }, known)).toBeUndefined();
  });
  it('npm run import adds what the list lacks and says what it has', async () => {
    const root = mkdtempSync(join(tmpdir(), 'sources-'));
    try {
      mkdirSync(join(root, 'content'));
      writeFileSync(join(root, 'content/sources.yaml'), '- id: old\n  type: book\n  title: Known\n  issued: 2007\n');
      writeFileSync(
        join(root, 'refs.bib'),
        '@book{a, title={Known}, year=2007}\n@book{b, title={New}, author={{Thai PBS}}, year=2550}',
      );
      const { files, losses, folder } = await fromSources(join(root, 'refs.bib'), root, TODAY);
      expect(folder).toBe('');
      expect(String(files.get('content/sources.yaml'))).toBe(
        `${readFileSync(join(root, 'content/sources.yaml'), 'utf8')}\n- id: thai-pbs-2007\n  type: book\n  title: New\n  author:\n    - literal: Thai PBS\n  issued: "2007"\n  language: en\n`,
      );
      expect(losses.map(({ rule }) => rule)).toEqual(['source-known']);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
