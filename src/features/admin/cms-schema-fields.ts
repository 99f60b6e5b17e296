import type { Field } from '@sveltia/cms';
import type { z } from 'zod';
import { jsonSchema } from '../../intake/schema/json-schema.ts';
import type { Lang } from '../../words/languages.ts';
import { words } from '../../words/words.ts';
import { cmsField, type ReferenceTarget } from './cms-field.ts';

/** Where a reference of each kind leads in the CMS. */
function target(kind: string): ReferenceTarget {
  if (kind === 'source')
    return {
      collection: 'lists',
      file: 'sources',
      value_field: 'sources.*.id',
      display_fields: ['sources.*.title'],
      search_fields: ['sources.*.title', 'sources.*.id'],
    };
  if (kind === 'term')
    return {
      collection: 'lists',
      file: 'terms',
      value_field: 'terms.*.id',
      display_fields: ['terms.*.th'],
      search_fields: ['terms.*.th', 'terms.*.en', 'terms.*.id'],
    };
  if (kind === 'rule')
    return {
      collection: 'lists',
      file: 'rules',
      value_field: 'rules.*.id',
      display_fields: ['rules.*.title.th'],
      search_fields: ['rules.*.title.th', 'rules.*.title.en', 'rules.*.id'],
    };
  return { collection: kind, value_field: '{{slug}}', display_fields: ['title'], search_fields: ['title', 'aliases'] };
}

/** The fields of a schema as the CMS asks for them. @param lang language of names and help */
export function fieldsOf(schema: z.ZodType, lang: Lang): Field[] {
  const json = jsonSchema(schema);
  return Object.entries(json.properties ?? {}).map(([name, field]): Field =>
    name === 'translationOf'
      ? { name, widget: 'hidden' }
      : cmsField(name, field, json.required?.includes(name) ?? false, lang, target),
  );
}

/**
 * The text itself, as it is typed: the rich editor of the CMS would not leave links, citations and components as they
 * are.
 */
export const body = (lang: Lang): Field => ({
  name: 'body',
  widget: 'markdown',
  modes: ['raw'],
  required: false,
  label: words(lang).admin.body,
  hint: words(lang).admin.bodyHelp,
});
