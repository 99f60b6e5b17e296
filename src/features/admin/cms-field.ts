import { given } from '../../certain.ts';
import { byWords } from '../../words/order.ts';
import type { Field } from '@sveltia/cms';
import { valueNames } from '../../words/value-names.ts';
import { words } from '../../words/words.ts';
import { type Lang } from '../../words/languages.ts';
import { inOwn } from '../../words/locale/own-languages.ts';
import type { JsonSchema } from '../../intake/schema/json-schema.ts';
import { PROVINCES, type ProvinceCode } from '../../intake/schema/provinces.ts';

/** Texts up to this length get one line, longer ones a box. */
const ONE_LINE = 200;
/** Lists and groups above this number of fields are folded when the form opens. */
const FOLD_ABOVE = 3;

/** The collection that holds what a reference points at, with how its items are named. */
export interface ReferenceTarget {
  collection: string;
  file?: string;
  value_field: string;
  display_fields: string[];
  search_fields?: string[];
}

/**
 * One field of a schema as a field of the CMS: same name, same choices, same limits, with the words of the schema in
 * one language.
 * What the CMS cannot express (that a day exists, that times add up) the check tells afterwards.
 * @param targets where references lead, by kind
 */
export function cmsField(
  name: string,
  schema: JsonSchema,
  required: boolean,
  lang: Lang,
  targets: (kind: string) => ReferenceTarget,
): Field {
  const t = words(lang).admin;
  const help = schema['x-help'];
  const example =
    help?.example === undefined || typeof help.example === 'object' ? '' : `${t.example} ${String(help.example)}`;
  const common = {
    name,
    required,
    label: (help && inOwn(help, lang)) ?? name,
    ...(help && { hint: [inOwn(help.help, lang), example].filter(Boolean).join(' ') }),
  };
  const start = schema.default === undefined ? {} : { default: schema.default as never };
  const own = (sub: JsonSchema): Field[] =>
    Object.entries(sub.properties ?? {}).map(([key, value]) =>
      cmsField(key, value, sub.required?.includes(key) ?? false, lang, targets),
    );
  const count = { ...(schema.minItems !== undefined && { min: schema.minItems }) };

  if (help?.picture) return { ...common, widget: 'image', choose_url: false };
  if (schema['x-refersTo']) return { ...common, widget: 'relation', ...targets(schema['x-refersTo']) };
  const date = schema['x-date'] && schema.anyOf?.[0]?.pattern;
  if (date) return { ...common, widget: 'string', pattern: [date, t.wrongDate] };
  if (schema.enum) return { ...common, ...start, widget: 'select', options: choices(schema, lang) };
  // A name is a person's or an organisation's: the CMS shows the parts of both, and one of them is filled in.
  if (schema.anyOf)
    return {
      ...common,
      widget: 'object',
      required: false,
      fields: schema.anyOf.flatMap(own).map((field) => ({ ...field, required: false })) as Field[],
    };
  switch (schema.type) {
    case 'array': {
      const item = given(schema.items, `What the list ${name} holds`);
      if (item['x-refersTo'])
        return { ...common, ...count, widget: 'relation', multiple: true, ...targets(item['x-refersTo']) };
      if (item.enum)
        return {
          ...common,
          ...count,
          widget: 'select',
          multiple: true,
          options: choices({ ...item, ...(help && { 'x-help': help }) }, lang),
        };
      const fields = item.anyOf
        ? item.anyOf.flatMap(own).map((field) => ({ ...field, required: false }) as Field)
        : own(item);
      if (fields.length === 0)
        return {
          ...common,
          ...count,
          widget: 'list',
          field: {
            ...cmsField('item', item, true, lang, targets),
            label: item['x-help'] ? inOwn(item['x-help'], lang) : common.label,
          },
        };
      return {
        ...common,
        ...count,
        widget: 'list',
        fields,
        collapsed: fields.length > FOLD_ABOVE ? 'auto' : false,
        summary: summaryOf(fields),
        label_singular: common.label,
      };
    }
    case 'object':
      return { ...common, widget: 'object', fields: own(schema), collapsed: 'auto' };
    case 'boolean':
      return { ...common, ...start, widget: 'boolean' };
    case 'integer':
    case 'number':
      return {
        ...common,
        ...start,
        widget: 'number',
        value_type: schema.type === 'integer' ? 'int' : 'float',
        ...limits(schema),
      };
    default: {
      const pattern = schema.pattern ? { pattern: [schema.pattern, t.wrongShape] as [string, string] } : {};
      const long = (schema.maxLength ?? 0) > ONE_LINE;
      return {
        ...common,
        ...start,
        ...pattern,
        widget: long ? 'text' : 'string',
        ...(schema.maxLength && { maxlength: schema.maxLength }),
        use_emoji_autocomplete: false,
      };
    }
  }
}

function choices(schema: JsonSchema, lang: Lang): { label: string; value: string }[] {
  const values = given(schema.enum, 'The choices of a field').map(String);
  if (values[0] !== undefined && values[0] in PROVINCES)
    return values
      .map((value) => ({
        value,
        label: value in PROVINCES ? PROVINCES[value as ProvinceCode][lang] : words(lang).notKnown,
      }))
      .sort((a, b) => byWords(lang)(a.label, b.label));
  const names = valueNames(values, schema['x-help']?.names, lang);
  return values.map((value) => ({ value, label: names[value] ?? value }));
}

/** Zod gives every whole number the limits of what a program can count; those say nothing to an author. */
function limits({ minimum, maximum, exclusiveMinimum }: JsonSchema): { min?: number; max?: number } {
  const min = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1);
  return {
    ...(min !== undefined && min > Number.MIN_SAFE_INTEGER && { min }),
    ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && { max: maximum }),
  };
}

/** What a folded item of a list shows: its first two fields that are written in words. */
function summaryOf(fields: readonly Field[]): string {
  const told = fields
    .filter(({ widget }) => ['string', 'text', 'select', 'number', 'relation'].includes(widget ?? 'string'))
    .slice(0, 2);
  return told.map(({ name }) => `{{fields.${name}}}`).join(' · ');
}
