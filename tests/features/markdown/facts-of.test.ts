import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../src/features/markdown/index.ts';
import { ENTRY_SCHEMAS } from '../../../src/intake/schema/entry/kinds.ts';
import { fieldReferences } from '../../../src/intake/schema/field-references.ts';
import { textIn } from '../../../src/library/library.ts';
import { numberSources } from '../../../src/library/numbering.ts';
import { plainLines } from '../../../src/text/plain-text.ts';
import { LANGS } from '../../../src/words/languages.ts';
import { builtLibrary } from '../../fixtures/built-library.ts';

const library = builtLibrary();

describe.each(LANGS)('what the fields of entries say, for readers elsewhere (%s)', (lang) => {
  test.each(library.entries.map((entry) => [`${entry.kind}:${entry.id}`, entry] as const))(
    '%s: every source that a field names is marked, by its number in the list',
    (_of, entry) => {
      const text = textIn(entry, lang);
      const numbers = numberSources(entry.kind, text);
      const told = JSON.stringify(factsOf(entry, lang));
      const named = fieldReferences(ENTRY_SCHEMAS[entry.kind], text.data)
        .filter(({ kind }) => kind === 'source')
        .map(({ id }) => id);
      const unmarked = named.filter((id) => !told.includes(`{"cite":"${id}","number":${numbers.get(id)}`));
      expect(unmarked).toEqual([]);
      expect(told).not.toContain('(@');
    },
  );
  test('a topic is introduced, an agenda tells its plans, a case its benefits', () => {
    const all = (kind: 'topic' | 'agenda' | 'case') => library.all(kind);
    for (const entry of all('topic')) {
      const { introduction } = textIn(entry, lang).data as { introduction: string };
      expect(plainLines(factsOf(entry, lang)).join(' ')).toContain(introduction.replace(/\s+/g, ' '));
    }
    const agendas = all('agenda').flatMap((entry) => factsOf(entry, lang));
    expect(agendas.length).toBeGreaterThan(0);
    const priced = library.all('case').filter(({ th }) => th.data.scheme?.benefits.length);
    expect(priced.length).toBeGreaterThan(0);
    for (const entry of priced)
      expect(
        factsOf(entry, lang).some(({ type }) => type === 'table'),
        entry.id,
      ).toBe(true);
  });
});
