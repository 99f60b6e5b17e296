import { readFileSync } from 'node:fs';
import type { CmsConfig, Field } from '@sveltia/cms';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { gitRepository } from '../../../src/library/publishing/git-repository.ts';
import { cmsBackend, cmsPolicy } from '../../../src/features/admin/cms-backend.ts';
import { cmsConfig } from '../../../src/features/admin/cms-config.ts';
import { storageKey } from '../../../src/dom/storage.ts';
import { selfContainedCms } from '../../../src/features/admin/self-contained.ts';
import { fieldHelp } from '../../../src/intake/schema/field.ts';
import { ENTRY_KINDS } from '../../../src/intake/schema/names.ts';
import { ENTRY_SCHEMAS, FOLDERS } from '../../../src/intake/schema/entry/kinds.ts';
import { RECORD_FILES, RECORD_KINDS, RECORD_SCHEMAS } from '../../../src/intake/schema/list/records.ts';
import { sourceSchema } from '../../../src/intake/schema/list/source.ts';
import { termSchema } from '../../../src/intake/schema/list/term.ts';
import { translationSchema } from '../../../src/intake/schema/entry/translation.ts';

const SITE = { name: 'x', home: '/', logo: '/favicon.svg', repository: undefined };
const config = cmsConfig(SITE, 'th');
type Shown = Field & Record<string, unknown> & { fields?: Shown[]; field?: Shown };
type Group = {
  name: string;
  folder: string;
  path: string;
  fields: Shown[];
  files: { name: string; fields: Shown[] }[];
};
const groups = (config.collections as unknown as Group[]).filter((group) => group.fields ?? group.files);
const group = (name: string) => groups.find((each) => each.name === name)!;

/**
 * What lies under the wrappers of a field, read from zod itself and not from the JSON Schema that the configuration is
 * made of.
 */
const bare = (schema: z.ZodType): z.ZodType => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return bare(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodPipe ? bare(schema.in as z.ZodType) : schema;
};
const refersTo = (schema: z.ZodType): string | undefined =>
  (schema.meta() as { refersTo?: string } | undefined)?.refersTo ??
  (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? refersTo(schema.unwrap() as z.ZodType)
    : undefined);
const isDate = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodPipe ||
  ((schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) && isDate(schema.unwrap() as z.ZodType));

/** Every difference between a schema and the fields that stand for it, as `path: what`. */
function differences(shape: z.ZodRawShape, fields: readonly Shown[], path: string): string[] {
  const found: string[] = [];
  const say = (name: string, what: string) => found.push(`${path}.${name}: ${what}`);
  const names = fields.map(({ name }) => name);
  for (const name of names) if (!(name in shape)) say(name, 'is not in the schema');
  if (
    names.filter((name) => name in shape).join() !==
    Object.keys(shape)
      .filter((name) => names.includes(name))
      .join()
  )
    say('', 'another order');
  for (const [name, value] of Object.entries(shape)) {
    const schema = value as z.ZodType;
    const field = fields.find((each) => each.name === name);
    if (!field) {
      say(name, 'is missing');
      continue;
    }
    if (name === 'translationOf') continue;
    const inner = bare(schema);
    const needed = !(schema instanceof z.ZodOptional || schema instanceof z.ZodDefault);
    if (field.required !== needed) say(name, `required is ${String(field.required)}`);
    if (field.label !== fieldHelp(schema)?.th) say(name, `is called ${String(field.label)}`);
    if (!String(field.hint).startsWith(fieldHelp(schema)!.help.th)) say(name, 'has other help');
    const element = inner instanceof z.ZodArray ? bare(inner.element as z.ZodType) : undefined;
    const target = refersTo(schema) ?? (inner instanceof z.ZodArray ? refersTo(inner.element as z.ZodType) : undefined);
    const wanted = target
      ? 'relation'
      : fieldHelp(schema)?.picture
        ? 'image'
        : isDate(schema)
          ? 'string'
          : inner instanceof z.ZodEnum || element instanceof z.ZodEnum
            ? 'select'
            : inner instanceof z.ZodArray
              ? 'list'
              : inner instanceof z.ZodObject
                ? 'object'
                : inner instanceof z.ZodNumber
                  ? 'number'
                  : inner instanceof z.ZodBoolean
                    ? 'boolean'
                    : 'text';
    if (field.widget !== wanted && !(wanted === 'text' && field.widget === 'string'))
      say(name, `is a ${String(field.widget)}, not a ${wanted}`);
    if (
      target &&
      field['collection'] !== (target === 'source' || target === 'term' || target === 'rule' ? 'lists' : target)
    )
      say(name, `leads to ${String(field['collection'])}`);
    if ((target || wanted === 'select') && Boolean(field['multiple']) !== inner instanceof z.ZodArray)
      say(name, 'takes another number of values');
    const values =
      inner instanceof z.ZodEnum ? inner.options : element instanceof z.ZodEnum ? element.options : undefined;
    const offered = field['options'] as { value: string; label: string }[] | undefined;
    if (
      values &&
      [...values].sort().join() !==
        offered!
          .map((option) => option.value)
          .sort()
          .join()
    )
      say(name, 'offers other values');
    if (offered?.some(({ label, value }) => label === value && !/^(DOI|URL)$/.test(value)))
      say(
        name,
        `does not name ${offered
          .filter(({ label, value }) => label === value)
          .map(({ value }) => value)
          .join(', ')}`,
      );
    if (inner instanceof z.ZodString && (field['maxlength'] ?? null) !== (inner.maxLength ?? null))
      say(name, `may have ${String(field['maxlength'])} letters`);
    if (inner instanceof z.ZodObject) found.push(...differences(inner.shape, field.fields!, `${path}.${name}`));
    if (element instanceof z.ZodObject) found.push(...differences(element.shape, field.fields!, `${path}.${name}[]`));
    if (element instanceof z.ZodUnion) {
      const parts = Object.assign(
        {},
        ...element.options.map((option) => (option as z.ZodObject).shape),
      ) as z.ZodRawShape;
      if (Object.keys(parts).join() !== field.fields!.map((part) => part.name).join()) say(name, 'has other parts');
    }
  }
  return found;
}
const withoutBody = (fields: readonly Shown[]) => fields.filter(({ name }) => name !== 'body');

describe('the configuration of the CMS', () => {
  it.each(ENTRY_KINDS)(
    'has every field of a %s and of its translation, with the same names, kinds, choices and limits',
    (kind) => {
      expect(differences(ENTRY_SCHEMAS[kind].shape, withoutBody(group(kind).fields), kind)).toEqual([]);
      expect(
        differences(
          translationSchema(ENTRY_SCHEMAS[kind]).shape,
          withoutBody(group(`${kind}-en`).fields),
          `${kind}-en`,
        ),
      ).toEqual([]);
      for (const name of [kind, `${kind}-en`])
        expect([group(name).folder, group(name).fields.at(-1)!.name]).toEqual([`content/${FOLDERS[kind]}`, 'body']);
    },
  );

  it('has every field of sources and terms', () => {
    const [sources, terms] = group('lists').files;
    expect(differences(sourceSchema.shape, sources!.fields[0]!.fields!, 'source')).toEqual([]);
    expect(differences(termSchema.shape, terms!.fields[0]!.fields!, 'term')).toEqual([]);
  });

  it.each(RECORD_KINDS)('has every field of the records of a kind: %s', (kind) => {
    const file = group('lists').files.find(({ name }) => `${name}.yaml` === RECORD_FILES[kind])!;
    expect(differences(RECORD_SCHEMAS[kind].shape, file.fields[0]!.fields!, kind)).toEqual([]);
  });

  it('notices a field that is missing, renamed, moved or of another kind', () => {
    const spoilt = (change: (fields: Shown[]) => void) => {
      const fields = structuredClone(withoutBody(group('lesson').fields));
      change(fields);
      return differences(ENTRY_SCHEMAS.lesson.shape, fields, 'lesson');
    };
    expect(spoilt((fields) => void fields.pop())).toEqual(['lesson.disputed: is missing']);
    expect(spoilt((fields) => void fields.reverse())).toEqual(['lesson.: another order']);
    expect(
      spoilt((fields) => {
        fields[0]!.name = 'titel';
      }),
    ).toHaveLength(2);
    expect(
      spoilt((fields) => {
        (fields.find(({ name }) => name === 'side')!['options'] as unknown[]).pop();
      }),
    ).toEqual(['lesson.side: offers other values']);
    expect(
      spoilt((fields) => {
        fields.find(({ name }) => name === 'evidence')!.fields![0]!['collection'] = 'topic';
      }),
    ).toEqual(['lesson.evidence[].case: leads to topic']);
  });

  it('leads every reference to a collection that is there', () => {
    const walk = (fields: readonly Shown[]): string[] =>
      fields.flatMap((field) => [
        ...(field['collection'] ? [String(field['collection'])] : []),
        ...walk(field.fields ?? []),
        ...(field.field ? walk([field.field]) : []),
      ]);
    const leads = new Set(groups.flatMap((each) => walk(each.fields ?? each.files.flatMap(({ fields }) => fields))));
    expect([...leads].filter((name) => !group(name))).toEqual([]);
    expect(leads).toContain('lists');
  });

  it('speaks English on the English page, with the same fields', () => {
    const english = cmsConfig(SITE, 'en').collections as unknown as Group[];
    expect(english.map(({ name }) => name)).toEqual((config.collections as unknown as Group[]).map(({ name }) => name));
    expect(english.find(({ name }) => name === 'lesson')!.fields[0]!.label).toBe('Title');
  });
});

describe('the Git host of the CMS', () => {
  it.each([
    ['', { name: 'github', repo: 'folder/on-this-computer' }, 'simple', []],
    [
      'https://github.com/owner/name.git',
      { name: 'github', repo: 'owner/name' },
      'editorial_workflow',
      ['https://api.github.com'],
    ],
    [
      'https://gitlab.com/group/sub/name/',
      { name: 'gitlab', repo: 'group/sub/name', api_root: 'https://gitlab.com/api/v4' },
      'editorial_workflow',
      ['https://gitlab.com'],
    ],
    [
      'https://codeberg.org/owner/name',
      { name: 'gitea', repo: 'owner/name', api_root: 'https://codeberg.org/api/v1' },
      'simple',
      ['https://codeberg.org'],
    ],
  ])(
    'is found in %j; people sign in with their own token, and the page may talk to nobody else',
    (url, wanted, mode, connect) => {
      const repository = gitRepository({ url, branch: 'main', host: '' });
      const chosen = cmsBackend(repository);
      expect(chosen).toMatchObject({ backend: { ...wanted, auth_methods: ['token'] }, publish_mode: mode, connect });
      const allowed = /connect-src ([^;]*)/.exec(cmsPolicy(chosen))![1]!.split(' ');
      expect(allowed).toEqual(["'self'", 'data:', 'blob:', ...connect]);
      expect((cmsConfig({ ...SITE, repository }, 'th') as CmsConfig).backend).toEqual(chosen.backend);
    },
  );
});

describe('what the CMS would ask of others', () => {
  it('is taken out of its code', () => {
    const code =
      "a{} @font-face {font-family:'X';src:url(https://cdn.jsdelivr.net/x.woff2)}b=`https://www.githubstatus.com/api/v2/status.json`,c=`https://status-api.hostedstatus.com/1.0/status/5b3`,d=`https://www.githubstatus.com/`";
    const changed = selfContainedCms.transform(code, '/node_modules/@sveltia/cms/npm/index.js')!.code;
    expect(changed).not.toMatch(/jsdelivr|api\/v2|status-api/);
    expect(selfContainedCms.transform(code, '/src/other.js')).toBeUndefined();
  });
  it('what it keeps in a browser carries the base path of the site', () => {
    const file = 'node_modules/@sveltia/cms/npm/index.js';
    selfContainedCms.configResolved({ base: '/forests/' });
    const changed = selfContainedCms.transform(readFileSync(file, 'utf8'), `/${file}`)!.code;
    const names = [...changed.matchAll(/[`"']([^`"']*sveltia-cms\.(?:user|prefs|auth|locale)[^`"']*)[`"']/g)].map(
      ([, name]) => name!,
    );
    expect(new Set(names)).toEqual(
      new Set(['user', 'prefs', 'auth', 'locale'].map((name) => storageKey(`sveltia-cms.${name}`, '/forests/'))),
    );
    // No other name in local storage has come with a newer version.
    const written = [...changed.matchAll(/\.set\(([`"'])([^`"']+)\1/g)]
      .map(([, , name]) => name!)
      .filter((name) => /cms/i.test(name));
    expect(written.filter((name) => !name.startsWith('mountain '))).toEqual([]);
  });
});
