import type { CmsConfig, Collection, CollectionDivider, Field } from '@sveltia/cms';
import type { z } from 'zod';
import { words } from '../../words/words.ts';
import { RECORD_PAGES } from '../../library/address.ts';
import type { Lang } from '../../words/languages.ts';
import type { GitRepository } from '../../library/publishing/git-repository.ts';
import { ID_SHAPE } from '../../intake/schema/names.ts';
import type { EntryKind } from '../../intake/schema/names.ts';
import { jsonSchema } from '../../intake/schema/json-schema.ts';
import { ENTRY_SCHEMAS, FOLDERS } from '../../intake/schema/entry/kinds.ts';
import { RECORD_FILES, RECORD_KINDS, RECORD_SCHEMAS, type RecordKind } from '../../intake/schema/list/records.ts';
import { conceptSchema } from '../../intake/schema/list/concept.ts';
import { populationSchema } from '../../intake/schema/list/population.ts';
import { sourceSchema } from '../../intake/schema/list/source.ts';
import { termSchema } from '../../intake/schema/list/term.ts';
import { triedSchema } from '../../intake/schema/list/tried.ts';
import { translationSchema } from '../../intake/schema/entry/translation.ts';
import { cmsBackend } from './cms-backend.ts';
import { cmsField, type ReferenceTarget } from './cms-field.ts';

const RECORD_ICONS: Record<RecordKind, string> = {
  event: 'timeline',
  figure: 'monitoring',
  rule: 'gavel',
  study: 'school',
  award: 'trophy',
};
const ICONS: Record<EntryKind, string> = {
  case: 'location_on',
  lesson: 'lightbulb',
  note: 'edit_note',
  workshop: 'groups',
  agenda: 'event',
  topic: 'topic',
  help: 'support',
};

/** What the configuration says of the site around the content. */
export interface CmsSite {
  name: string;
  /** Path of the mark of the site. */
  logo: string;
  /** Path of the home page in the language of the desk. */
  home: string;
  /** The repository that `site.ts` names, if there is one. */
  repository: GitRepository | undefined;
}

/**
 * The whole configuration of the CMS, made from the schemas: a collection for each kind of entry, one for its
 * translations, and the list files.
 * @param lang language of all names and help; the content is the same in both
 */
export function cmsConfig(site: CmsSite, lang: Lang): CmsConfig {
  const t = words(lang);
  const { backend, publish_mode } = cmsBackend(site.repository);
  const collections: (Collection | CollectionDivider)[] = (Object.keys(ENTRY_SCHEMAS) as EntryKind[]).map((kind) =>
    entries(kind, lang),
  );
  collections.push({ name: 'lists-below', divider: true }, lists(lang), { name: 'translations-below', divider: true });
  collections.push(...(Object.keys(ENTRY_SCHEMAS) as EntryKind[]).map((kind) => translations(kind, lang)));
  return {
    load_config_file: false,
    backend,
    publish_mode,
    app_title: `${site.name} · ${t.admin.title}`,
    // A path: the page makes an address of it, at the origin where the editor is.
    site_url: site.home,
    logo: { src: site.logo },
    show_preview_links: false,
    // Pictures lie beside the text that shows them.
    media_folder: 'content',
    public_folder: '/content',
    media_libraries: {
      default: {
        config: {
          max_file_size: 10_000_000,
          slugify_filename: true,
          transformations: { raster_image: { format: 'webp', quality: 85, width: 2000, height: 2000 } },
        },
      },
      stock_assets: { providers: [] },
    },
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 60 },
    editor: { preview: false },
    output: { omit_empty_optional_fields: true, yaml: { indent_sequences: true } },
    collections,
  };
}

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

function fieldsOf(schema: z.ZodType, lang: Lang): Field[] {
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
const body = (lang: Lang): Field => ({
  name: 'body',
  widget: 'markdown',
  modes: ['raw'],
  required: false,
  label: words(lang).admin.body,
  hint: words(lang).admin.bodyHelp,
});

function entries(kind: EntryKind, lang: Lang): Collection {
  const t = words(lang);
  return {
    name: kind,
    label: t.nav[PAGE[kind]],
    label_singular: t.kind[kind],
    icon: ICONS[kind],
    folder: `content/${FOLDERS[kind]}`,
    path: '{{slug}}/index',
    media_folder: '',
    public_folder: '',
    extension: 'mdx',
    format: 'yaml-frontmatter',
    slug:
      kind === 'agenda'
        ? '{{year}}'
        : { editable: ['create'], pattern: [ID_SHAPE.source, t.admin.wrongId], hint: t.admin.idHelp },
    sortable_fields: { fields: ['updated', 'title'], default: { field: 'updated', direction: 'descending' } },
    view_groups: [{ label: t.admin.byStatus, field: 'status' }],
    fields: [...fieldsOf(ENTRY_SCHEMAS[kind], lang), body(lang)],
  };
}

function translations(kind: EntryKind, lang: Lang): Collection {
  const t = words(lang);
  return {
    name: `${kind}-en`,
    label: t.admin.english(t.nav[PAGE[kind]]),
    label_singular: t.admin.english(t.kind[kind]),
    description: t.admin.englishHelp,
    icon: 'translate',
    folder: `content/${FOLDERS[kind]}`,
    path: '{{slug}}/en',
    media_folder: '',
    public_folder: '',
    extension: 'mdx',
    format: 'yaml-frontmatter',
    slug: { editable: ['create'], pattern: [ID_SHAPE.source, t.admin.wrongId], hint: t.admin.sameId },
    fields: [...fieldsOf(translationSchema(ENTRY_SCHEMAS[kind]), lang), body(lang)],
  };
}

function lists(lang: Lang): Collection {
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

/** The pages that list each kind, for their names. */
const PAGE = {
  case: 'cases',
  lesson: 'lessons',
  note: 'notes',
  workshop: 'workshops',
  agenda: 'agenda',
  topic: 'topics',
  help: 'help',
} as const;
