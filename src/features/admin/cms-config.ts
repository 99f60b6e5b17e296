import type { CmsConfig, Collection, CollectionDivider } from '@sveltia/cms';
import { words } from '../../words/words.ts';
import type { Lang } from '../../words/languages.ts';
import type { GitRepository } from '../../library/publishing/git-repository.ts';
import { ID_SHAPE } from '../../intake/schema/names.ts';
import type { EntryKind } from '../../intake/schema/names.ts';
import { ENTRY_SCHEMAS, FOLDERS } from '../../intake/schema/entry/kinds.ts';
import { translationSchema } from '../../intake/schema/entry/translation.ts';
import { cmsBackend } from './cms-backend.ts';
import { lists } from './cms-lists.ts';
import { body, fieldsOf } from './cms-schema-fields.ts';

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
