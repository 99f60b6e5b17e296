import { z } from 'zod';
import { fieldHelp, unwrap } from './field.ts';

/**
 * Where prose stands in data of a schema: here, in fields, or in the items of a list; `undefined` where there is none.
 */
type Plan = 'prose' | { fields: [string, Plan][] } | { item: Plan } | undefined;

/** Schemas do not change, and asking zod for metadata is slow: each is looked through once. */
const plans = new WeakMap<z.ZodType, { plan: Plan }>();

/**
 * Everything in an entry that a translator translates, as one string: the prose fields in the order of the schema, then
 * the text.
 * Its digest tells whether a translation is outdated; a changed date, id or number does not make it so.
 * @param data front matter, valid or not
 */
export function proseText(schema: z.ZodType, data: unknown, text: string): string {
  let known = plans.get(schema);
  if (!known) plans.set(schema, (known = { plan: planOf(schema) }));
  return [
    ...proseOf(known.plan, data),
    text
      .replace(/\r\n?/g, '\n')
      .replace(/[ \t]+$/gm, '')
      .trim(),
  ].join('\n');
}

function planOf(schema: z.ZodType): Plan {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    const fields = Object.entries(inner.shape).flatMap(([key, value]): [string, Plan][] => {
      const plan = planOf(value as z.ZodType);
      return plan ? [[key, plan]] : [];
    });
    return fields.length > 0 ? { fields } : undefined;
  }
  if (inner instanceof z.ZodArray) {
    const item = planOf(inner.element as z.ZodType);
    return item && { item };
  }
  return fieldHelp(schema)?.prose ? 'prose' : undefined;
}

function proseOf(plan: Plan, data: unknown): string[] {
  if (plan === undefined) return [];
  if (plan === 'prose') return typeof data === 'string' ? [data.trim()] : [];
  if ('item' in plan) return Array.isArray(data) ? data.flatMap((item) => proseOf(plan.item, item)) : [];
  return data && typeof data === 'object'
    ? plan.fields.flatMap(([key, part]) => proseOf(part, (data as Record<string, unknown>)[key]))
    : [];
}
