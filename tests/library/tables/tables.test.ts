import { describe, expect, test } from 'vitest';
import { buildLibrary } from '../../../src/library/library.ts';
import { dataPackage } from '../../../src/library/tables/data-package.ts';
import { lastChanged, libraryTables } from '../../../src/library/tables/library-tables.ts';
import { csvRows, jsonLibrary, jsonRows, jsonTable } from '../../../src/library/tables/table-files.ts';
import { several, TABLES, type TableId } from '../../../src/library/tables/table.ts';
import { syncContent } from '../../../src/sync/sync-content.ts';
import { dataEn } from '../../../src/words/en/library/data.ts';
import { LANGS, type Lang } from '../../../src/words/languages.ts';
import { words } from '../../../src/words/words.ts';
import { libraryCopy } from '../../fixtures/library-copy.ts';

const copy = libraryCopy();
const { entries, terms, sources, records, populations } = syncContent(copy.root, { base: '/', version: 'test' });
copy.dispose();
const library = buildLibrary({
  entries: [...entries.values()].map(({ entry }) => entry),
  terms,
  sources,
  records,
  populations,
});
const table = (id: TableId, lang: Lang = 'th') => libraryTables(library, lang).find((each) => each.id === id)!;
const EDITION = { name: 'คลัง', version: '2026-11-30', licence: 'https://creativecommons.org/licenses/by/4.0/' };
const rowsOf = (id: TableId, lang: Lang = 'th') => jsonRows(table(id, lang));

describe.each(LANGS)('the library as tables (%s)', (lang) => {
  const tables = libraryTables(library, lang);

  test('has every table once, in order, and each has the rows that there are', () => {
    expect(tables.map(({ id }) => id)).toEqual(TABLES);
    expect(tables.filter(({ rows }) => rows.length === 0).map(({ id }) => id)).toEqual([
      // Nobody promised anything in the library of the fixtures, and nobody was counted.
      'promises',
      'people',
    ]);
  });
  test('has a cell for each column, of its type or empty', () => {
    const fits = { string: 'string', boolean: 'boolean', number: 'number', integer: 'number' };
    const wrong = tables.flatMap(({ id, columns, rows }) =>
      rows.flatMap((row, line) => [
        ...(row.length === columns.length ? [] : [`${id} ${line}: ${row.length} cells`]),
        ...columns.flatMap((column, at) => {
          const value = row[at];
          const right = value === undefined || typeof value === fits[column.type];
          return right && (column.type !== 'integer' || value === undefined || Number.isInteger(value))
            ? []
            : [`${id}.${column.id}: ${String(value)}`];
        }),
      ]),
    );
    expect(wrong).toEqual([]);
  });
  test('has columns of different names, each told in both languages', () => {
    for (const { id, columns } of tables) {
      expect(new Set(columns.map((column) => column.id)).size, id).toBe(columns.length);
      for (const { told } of columns)
        for (const each of LANGS) expect(told.name[each].length * told.help[each].length, id).toBeGreaterThan(0);
    }
  });
  test('has no empty cell where one is required, and no value beside those that are named', () => {
    const wrong = tables.flatMap(({ id, columns, rows }) =>
      columns.flatMap(({ id: name, required, values }, at) => {
        const cells = rows.map((row) => row[at]);
        return [
          ...(required && cells.includes(undefined) ? [`${id}.${name} is empty`] : []),
          ...cells.flatMap((cell) =>
            values && cell !== undefined && !values.includes(String(cell)) ? [`${id}.${name}: ${cell}`] : [],
          ),
        ];
      }),
    );
    expect(wrong).toEqual([]);
    const named = (id: TableId, column: string) =>
      tables.find((each) => each.id === id)!.columns.find((each) => each.id === column)!;
    expect(named('benefits', 'event')).toMatchObject({
      required: true,
      values: ['birth', 'illness', 'ageing', 'death', 'education', 'other'],
    });
    expect(named('cases', 'title').required).toBe(true);
    // A scheme need not be known, nor a step of a benefit.
    for (const [of, column] of [
      ['cases', 'contribution_per'],
      ['benefits', 'per'],
      ['cases', 'district'],
      ['evidence', 'kind'],
    ] as const)
      expect(named(of, column).required, column).toBeUndefined();
  });
  test('points only at rows that are there', () => {
    const ids = new Map(tables.map((each) => [each.id, new Set(jsonRows(each).map((row) => row['id']))]));
    const astray = tables.flatMap((each) =>
      each.columns.flatMap(({ id, of }) =>
        of
          ? jsonRows(each).flatMap((row) =>
              row[id] === null || ids.get(of)!.has(row[id]!) ? [] : [`${id} ${row[id]}`],
            )
          : [],
      ),
    );
    expect(astray).toEqual([]);
  });
  test('is described: a path, every column in order, and a key where each row has its own id', () => {
    const { data } = words(lang);
    const described = dataPackage(tables, lang, {
      name: 'library',
      title: data.title,
      description: data.intro,
      editors: 'กอง บก.',
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      changed: '2026-11-30',
      table: data.table,
    });
    expect(described.licenses[0]?.name).toBe('CC-BY-4.0');
    expect(described.version).toBe('2026.11.30');
    for (const [at, { path, schema }] of described.resources.entries()) {
      const own = tables[at]!;
      expect(path).toBe(`${own.id}.csv`);
      expect(schema.fields.map(({ name }) => name)).toEqual(csvRows(own, EDITION)[0]);
      if (!('primaryKey' in schema)) continue;
      const keys = jsonRows(own).map((row) => schema.primaryKey!.map((name) => row[name]).join(' / '));
      expect(new Set(keys).size, own.id).toBe(keys.length);
    }
    expect(described.resources.filter(({ schema }) => 'primaryKey' in schema).length).toBeGreaterThan(5);
  });
});

describe('single tables', () => {
  test('a case has a row for each of its three sides', () => {
    const sides = rowsOf('case-sides').filter((row) => row['case'] === 'ban-a');
    expect(sides.map(({ side }) => side)).toEqual(['policy', 'movement', 'knowledge']);
  });
  test('what speaks against a lesson stands beside its evidence, marked', () => {
    const lessons = library.all('lesson').map(({ th }) => th.data);
    const against = rowsOf('evidence').filter((row) => row['against'] === true);
    expect(against.length).toBe(lessons.reduce((sum, { disputed }) => sum + disputed.length, 0));
    expect(rowsOf('evidence').length - against.length).toBe(
      lessons.reduce((sum, { evidence }) => sum + evidence.length, 0),
    );
  });
  test('an entry without a translation stands in Thai and says so', () => {
    const rows = rowsOf('cases', 'en');
    expect(rows.map(({ id, lang }) => [id, lang])).toEqual(
      library.all('case').map(({ id, translations }) => [id, translations.en ? 'en' : 'th']),
    );
  });
  test('words of columns are those of the language', () => {
    const id = table('cases').columns[0]!;
    expect(id.told.help.en).toBe(dataEn.columns.id.help);
  });
  test('what nobody knows is empty in CSV and null in JSON', () => {
    const at = table('cases').columns.findIndex(({ id }) => id === 'to');
    const line = table('cases').rows.findIndex((row) => row[at] === undefined);
    expect(line).toBeGreaterThanOrEqual(0);
    expect(csvRows(table('cases'), EDITION)[line + 1]![at]).toBeUndefined();
    expect(rowsOf('cases')[line]!['to']).toBeNull();
  });
  test('several values in one cell never hold the sign that parts them', () => {
    expect(several(['a', 'b; c'])).toBe('a; b, c');
    expect(several([])).toBeUndefined();
  });
  test('every row of a CSV file ends with its edition', () => {
    const [head, ...rows] = csvRows(table('cases'), EDITION);
    expect(head!.slice(-2)).toEqual(['version', 'licence']);
    expect(rows.filter((row) => row.at(-2) !== '2026-11-30' || row.at(-1) !== EDITION.licence)).toEqual([]);
  });
  test('as JSON a table, and all of them, say what they are and have every row', () => {
    expect(jsonTable(table('cases'), EDITION)).toMatchObject({ ...EDITION, table: 'cases', rows: rowsOf('cases') });
    const all = jsonLibrary(libraryTables(library, 'th'), EDITION);
    expect(all).toMatchObject(EDITION);
    expect(Object.keys(all.tables)).toEqual(TABLES);
    expect(all.tables['benefits']!.rows).toEqual(rowsOf('benefits'));
  });
  test('an empty library gives tables without rows, and no day of change', () => {
    const empty = buildLibrary({ entries: [], terms: [], sources: [] });
    expect(libraryTables(empty, 'th').every(({ rows }) => rows.length === 0)).toBe(true);
    expect(lastChanged(empty)).toBeUndefined();
  });
});
