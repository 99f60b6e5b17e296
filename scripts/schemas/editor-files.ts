import { z } from 'zod';
import { jsonSchema, type JsonSchema } from '../../src/intake/schema/json-schema.ts';
import { ENTRY_SCHEMAS } from '../../src/intake/schema/entry/kinds.ts';
import { RECORD_FILES, RECORD_KINDS, RECORD_SCHEMAS } from '../../src/intake/schema/list/records.ts';
import { conceptSchema } from '../../src/intake/schema/list/concept.ts';
import { populationSchema } from '../../src/intake/schema/list/population.ts';
import { sourceSchema } from '../../src/intake/schema/list/source.ts';
import { termSchema } from '../../src/intake/schema/list/term.ts';
import { triedSchema } from '../../src/intake/schema/list/tried.ts';
import { translationSchema } from '../../src/intake/schema/entry/translation.ts';
import { exchangeListSchema } from '../../src/intake/neighbours/exchange-schema.ts';
import { brandSchema } from '../../src/settings/brand-schema.ts';
import { siteSchema } from '../../src/settings/site-schema.ts';
import { snippets } from './snippets.ts';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** Every generated file for editors: path from the project's root, and text. */
export function editorFiles(): Map<string, string> {
  const files = new Map<string, string>();
  const add = (name: string, title: string, schema: z.ZodType) =>
    files.set(
      `schemas/${name}.json`,
      `${JSON.stringify({ $schema: DRAFT, title, ...forEditors(jsonSchema(schema)) }, null, 1)}\n`,
    );
  for (const [kind, schema] of Object.entries(ENTRY_SCHEMAS)) {
    add(kind, `ส่วนหัวของ ${kind} · Front matter of a ${kind}`, schema);
    add(`${kind}.en`, `ส่วนหัวของคำแปล · Front matter of a translated ${kind}`, translationSchema(schema));
  }
  add('terms', 'content/terms.yaml', z.array(termSchema));
  add('sources', 'content/sources.yaml', z.array(sourceSchema));
  add('concepts', 'content/concepts.yaml', z.array(conceptSchema));
  add('provinces', 'content/provinces.yaml', z.array(populationSchema));
  add('tried', 'content/tried.yaml', z.array(triedSchema));
  for (const kind of RECORD_KINDS)
    add(RECORD_FILES[kind].replace('.yaml', ''), `content/${RECORD_FILES[kind]}`, z.array(RECORD_SCHEMAS[kind]));
  add('site', 'SITE, src/site.config.ts', siteSchema);
  add('brand', 'BRAND, src/site.brand.ts', brandSchema);
  add('exchange', 'data/exchange.json', exchangeListSchema);
  files.set('.vscode/content.code-snippets', `${JSON.stringify(snippets(), null, 2)}\n`);
  return files;
}

/** Without what only our own forms read. */
function forEditors(schema: JsonSchema): JsonSchema {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) => (key.startsWith('x-') || key === '$schema' ? undefined : value)),
  ) as JsonSchema;
}
