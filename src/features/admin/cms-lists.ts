import type { Collection } from '@sveltia/cms';
import type { z } from 'zod';
import { conceptSchema } from '../../intake/schema/list/concept.ts';
import { populationSchema } from '../../intake/schema/list/population.ts';
import { RECORD_FILES, RECORD_KINDS, RECORD_SCHEMAS, type RecordKind } from '../../intake/schema/list/records.ts';
import { sourceSchema } from '../../intake/schema/list/source.ts';
import { termSchema } from '../../intake/schema/list/term.ts';
import { triedSchema } from '../../intake/schema/list/tried.ts';
import { RECORD_PAGES } from '../../library/address.ts';
import type { Lang } from '../../words/languages.ts';
import { words } from '../../words/words.ts';
import { fieldsOf } from './cms-schema-fields.ts';

const RECORD_ICONS: Record<RecordKind, string> = {
  event: 'timeline',
  figure: 'monitoring',
  rule: 'gavel',
  study: 'school',
  award: 'trophy',
};

/** The list files as one collection of the CMS: each a file that is one list. @param lang language of names and help */
export function lists(lang: Lang): Collection {
  const t = words(lang);
  const file = (name: string, label: string, icon: string, item: z.ZodObject, summary: string) => ({
    name,
    label,
    icon,
    file: `content/${name}.yaml`,
    format: 'yaml',
    fields: [
      {
        name,
        label,
        widget: 'list' as const,
        root: true,
        collapsed: true,
        add_to_top: false,
        summary,
        fields: fieldsOf(item, lang),
      },
    ],
  });
  return {
    name: 'lists',
    label: t.admin.lists,
    icon: 'list',
    format: 'yaml',
    files: [
      file('sources', t.nav.sources, 'library_books', sourceSchema, '{{fields.id}} · {{fields.title}}'),
      file('terms', t.nav.terms, 'dictionary', termSchema, '{{fields.th}} · {{fields.en}}'),
      file('concepts', t.admin.concepts, 'join', conceptSchema, '{{fields.id}} · {{fields.th}}'),
      file('provinces', t.admin.populations, 'groups', populationSchema, `{{fields.title.${lang}}}`),
      file('tried', t.admin.tried, 'fact_check', triedSchema, '{{fields.id}} · {{fields.result}}'),
      ...RECORD_KINDS.map((kind) =>
        file(
          RECORD_FILES[kind].replace('.yaml', ''),
          t.nav[RECORD_PAGES[kind]],
          RECORD_ICONS[kind],
          RECORD_SCHEMAS[kind],
          `{{fields.title.${lang}}}`,
        ),
      ),
    ],
  };
}
