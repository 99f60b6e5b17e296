import { SECOND } from '../../../words/languages.ts';
import { inOrder } from '../../../intake/schema/in-order.ts';
import { proseText } from '../../../intake/schema/prose-text.ts';
import { ENTRY_SCHEMAS, FOLDERS } from '../../../intake/schema/entry/kinds.ts';
import { sourceSchema } from '../../../intake/schema/list/source.ts';
import { termSchema } from '../../../intake/schema/list/term.ts';
import type { Draft, Fields } from '../draft/draft.ts';
import type { PublishedLists } from '../library/writing-index.ts';
import { matched, tidy } from '../draft/tidy.ts';
import { contentFile } from './front-matter-text.ts';
import { listFile } from './list-file.ts';

/** Everything that a draft becomes, by path under `content/`. */
export type ContentFiles = Record<string, Uint8Array | string>;

/**
 * The files of a draft, as they belong under `content/`.
 * @param pictures bytes of its pictures by name
 * @param lists    the list files as they are now; needed where the draft brings sources or terms
 * @param sha256   hexadecimal SHA-256, by which a translation records what it translates; without it nothing is
 * recorded
 */
export async function draftFiles(
  draft: Draft,
  pictures: ReadonlyMap<string, Uint8Array>,
  lists: PublishedLists,
  sha256?: (text: string) => Promise<string>,
): Promise<ContentFiles> {
  const files: ContentFiles = {};
  const { kind, entryId, th, en, original } = draft;
  if (kind !== 'term' && kind !== 'source') {
    const folder = `${FOLDERS[kind]}/${entryId}`;
    const schema = ENTRY_SCHEMAS[kind];
    const data = inOrder(schema, tidy(th.data) ?? {}) as Fields;
    files[`${folder}/index.mdx`] = contentFile(data, th.body, original?.th);
    if (en && SECOND) {
      const translated = (inOrder(schema, matched(data, en.data) ?? {}) ?? {}) as Fields;
      const before = contentFile({ ...translated, ...kept(en.data) }, en.body, original?.en);
      const changed = before !== original?.en;
      const parsed = schema.safeParse(data);
      const stamp =
        changed && sha256 && parsed.success
          ? { translationOf: (await sha256(proseText(schema, parsed.data, th.body))).slice(0, 12) }
          : kept(en.data);
      files[`${folder}/${SECOND}.mdx`] = contentFile({ ...translated, ...stamp }, en.body, original?.en);
    }
    for (const { name } of draft.pictures) {
      const picture = pictures.get(name);
      if (picture) files[`${folder}/${name}`] = picture;
    }
  }
  if (draft.sources.length)
    files['sources.yaml'] = listFile(
      lists.sources,
      draft.sources.map((item) => inOrder(sourceSchema, tidy(item) ?? {}) as Fields),
    );
  if (draft.terms.length)
    files['terms.yaml'] = listFile(
      lists.terms,
      draft.terms.map((item) => inOrder(termSchema, tidy(item) ?? {}) as Fields),
    );
  return files;
}

const kept = (data: Fields): Fields =>
  data['translationOf'] === undefined ? {} : { translationOf: data['translationOf'] };
