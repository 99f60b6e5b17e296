import { z } from 'zod';
import { unwrap } from './field.ts';
import type { EntryKind } from './names.ts';

/** Rules are items of `rules.yaml`: fields may name them, texts may not. */
export type ReferenceKind = EntryKind | 'term' | 'source' | 'rule';

/** One id found in the fields of an entry, and where it stands. */
export interface FieldReference {
  kind: ReferenceKind;
  id: string;
  /** Path to the field, as zod writes it: `['evidence', 0, 'source']`. */
  path: (string | number)[];
}

/** Where references stand in data of a schema. */
type Plan = { kind: ReferenceKind } | { fields: [string, Plan][] } | { item: Plan };

/** Schemas do not change, and asking zod for metadata is slow: each is looked through once. */
const plans = new WeakMap<z.ZodType, { plan: Plan | undefined }>();

/**
 * Every reference to another entry, term or source in the fields of an entry, in order.
 * What counts as a reference is read off the schema (`referenceTo`), so a new field needs no second list.
 * @param schema the schema of the entry's kind
 * @param data   data of that shape; parts that are missing or of another shape are passed over
 */
export function fieldReferences(schema: z.ZodType, data: unknown): FieldReference[] {
  let known = plans.get(schema);
  if (!known) plans.set(schema, (known = { plan: planOf(schema) }));
  const found: FieldReference[] = [];
  if (known.plan) collect(known.plan, data, [], found);
  return found;
}

/** `undefined` where there are none, so that a search can pass by. */
function planOf(schema: z.ZodType): Plan | undefined {
  const inner = unwrap(schema);
  const kind = (inner.meta() as { refersTo?: ReferenceKind } | undefined)?.refersTo;
  if (kind) return { kind };
  if (inner instanceof z.ZodObject) {
    const fields = Object.entries(inner.shape).flatMap(([key, value]): [string, Plan][] => {
      const plan = planOf(value as z.ZodType);
      return plan ? [[key, plan]] : [];
    });
    return fields.length > 0 ? { fields } : undefined;
  }
  const item = inner instanceof z.ZodArray ? planOf(inner.element as z.ZodType) : undefined;
  return item && { item };
}

function collect(plan: Plan, data: unknown, path: (string | number)[], found: FieldReference[]): void {
  if ('kind' in plan) {
    if (typeof data === 'string') found.push({ kind: plan.kind, id: data, path });
  } else if ('item' in plan) {
    if (Array.isArray(data)) data.forEach((item, index) => collect(plan.item, item, [...path, index], found));
  } else if (data && typeof data === 'object') {
    for (const [key, part] of plan.fields) collect(part, (data as Record<string, unknown>)[key], [...path, key], found);
  }
}
