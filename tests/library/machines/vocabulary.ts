import { readFileSync } from 'node:fs';

/** Types of schema.org with what they inherit and which values each of their properties takes, as schema-dts tells. */
const source = readFileSync('node_modules/schema-dts/dist/schema.d.ts', 'utf8');
const interfaces = new Map(
  [...source.matchAll(/^interface (\w+)Base extends ([^{]+) \{\n([\s\S]*?)^\}/gm)].map(
    ([, name = '', parents = '', body = '']) => [
      name,
      {
        parents: parents.replace(/Partial<[^>]*>|JsonLdObject/g, '').match(/\w+(?=Base)/g) ?? [],
        properties: new Map(
          [...body.matchAll(/^ {4}"([\w-]+)"\?: SchemaValue<([^;]*), "[\w-]+">;/gm)].map(
            ([, property = '', values = '']) => [property, values.split(/\s*\|\s*/)],
          ),
        ),
      },
    ],
  ),
);
// Types without properties of their own are told by their leaf alone.
for (const [, name = '', parent = ''] of source.matchAll(/^export interface (\w+)Leaf extends (\w+)Base \{/gm))
  if (!interfaces.has(name)) interfaces.set(name, { parents: [parent], properties: new Map() });

const ancestors = (type: string): string[] => [
  type,
  ...(interfaces.get(type)?.parents ?? []).flatMap((parent) => ancestors(parent)),
];
const isKind = (type: string, of: string): boolean => ancestors(type).includes(of);
const LITERALS: Record<string, (value: unknown) => boolean> = {
  Text: (value) => typeof value === 'string',
  URL: (value) => typeof value === 'string' && /^(?:https?:\/\/|\/)/.test(value),
  Date: (value) => typeof value === 'string' && /^\d{4}(?:-\d\d){0,2}$/.test(value),
  DateTime: () => false,
  Duration: (value) => typeof value === 'string' && /^PT?\d+[DHM]$/.test(value),
  Boolean: (value) => typeof value === 'boolean',
  Integer: (value) => Number.isInteger(value),
  Number: (value) => typeof value === 'number',
};

/** All that a thing says which schema.org does not know, each as `Type.property: why`. */
export function unknownTo(thing: unknown): string[] {
  if (typeof thing !== 'object' || thing === null) return ['not a thing'];
  const { '@type': type, ...properties } = thing as Record<string, unknown>;
  if (typeof type !== 'string' || !interfaces.has(type)) return [`${String(type)}: no such type`];
  return Object.entries(properties).flatMap(([property, value]) => {
    // An action may say what it wants to know.
    if (property.endsWith('-input') && isKind(type, 'Action')) return [];
    const values = ancestors(type)
      .map((each) => interfaces.get(each)?.properties.get(property))
      .find((each) => each !== undefined);
    if (!values) return [`${type}.${property}: no such property`];
    return (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => {
      if (typeof one !== 'object' || one === null)
        return values.some((name) => LITERALS[name]?.(one)) ? [] : [`${type}.${property}: not a ${values.join('/')}`];
      // Where another thing is told of.
      if ('@id' in one && Object.keys(one).length === 1)
        return values.includes('IdReference') ? [] : [`${type}.${property}: an address`];
      const its = String((one as Record<string, unknown>)['@type']);
      return [
        ...(values.some((name) => isKind(its, name)) ? [] : [`${type}.${property}: a ${its}`]),
        ...unknownTo(one),
      ];
    });
  });
}

/** How many types are known, to tell an empty vocabulary from a perfect page. */
export const TYPES_KNOWN = interfaces.size;
