import { z } from 'zod';
import { edtf } from './edtf.ts';
import { fieldHelp, type FieldHelp } from './field.ts';
import { ID_SHAPE } from './names.ts';
import { ownId } from './ids.ts';

/** JSON Schema as editors read it, with the words of our fields. Keys with `x-` are for programs that make forms. */
export interface JsonSchema {
  type?: string;
  title?: string;
  description?: string;
  markdownDescription?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  enum?: (string | number)[];
  default?: unknown;
  examples?: unknown[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  additionalProperties?: boolean;
  'x-help'?: FieldHelp;
  'x-refersTo'?: string;
  'x-date'?: boolean;
}

/** What a date looks like; that the day exists, only the check can tell. */
const DATE: JsonSchema = {
  anyOf: [
    { type: 'string', pattern: '^(1|20|21)\\d{2,3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?[~?]?$' },
    { type: 'integer', minimum: 1000, maximum: 2399 },
  ],
  'x-date': true,
};
const OWN = ['th', 'en', 'help', 'example', 'names', 'prose', 'picture', 'refersTo', 'id'] as const;

/**
 * What may be typed for a schema, as JSON Schema (draft 2020-12): names, meaning and examples in Thai and English.
 * @param schema schema of an entry, a translation or an item of a list file
 */
export function jsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema: json }) => {
      if (!(zodSchema instanceof z.ZodType)) return;
      const given = zodSchema;
      const target = json as JsonSchema & Record<string, unknown>;
      const refersTo = (given.meta() as { refersTo?: string } | undefined)?.refersTo;
      for (const key of OWN) delete target[key];
      // A schema with words is a copy of the one without them; both have the same definition.
      if (innermost(given).def === edtf.def) {
        delete target.type;
        Object.assign(target, DATE);
      }
      if (refersTo || innermost(given).def === ownId.def) Object.assign(target, { pattern: ID_SHAPE.source });
      if (refersTo) target['x-refersTo'] = refersTo;
      const help = (given.meta() as FieldHelp | undefined)?.help && fieldHelp(given);
      if (help) Object.assign(target, words(help));
    },
  }) as JsonSchema;
}

function innermost(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? innermost(schema.unwrap() as z.ZodType)
    : schema;
}

function words(help: FieldHelp): Partial<JsonSchema> {
  const {
    th,
    en,
    help: { th: thai, en: english },
    example,
  } = help;
  const shown =
    example === undefined ? '' : `\n\n\`${typeof example === 'string' ? example : JSON.stringify(example)}\``;
  return {
    title: `${th} · ${en}`,
    description: `${thai}\n${english}`,
    markdownDescription: `**${th}** — ${thai}\n\n*${en}* — ${english}${shown}`,
    'x-help': help,
  };
}
