import type { APIRoute } from 'astro';
import { BIBLIOGRAPHY_TYPES } from '../../../../../features/cite/index.ts';
import { ENTRY_FORMS, type EntryForm } from '../../../../../library/machines/files.ts';
import { PACKS } from '../../../../../settings/given.ts';
import type { Lang } from '../../../../../words/languages.ts';
import { languagePaths } from '../../../../_paths.ts';
import { allCiting, worksOf, type Citing } from '../../../../_works.ts';

type Props = Citing & { lang: Lang; form: EntryForm };

/** Every entry with what it cites, and every term with its sources; in a large library they are in packs. */
export async function getStaticPaths() {
  if (PACKS) return [];
  const all = await allCiting();
  return languagePaths().flatMap(({ params, props }) =>
    all.flatMap(({ kind, id }) =>
      ENTRY_FORMS.map((form) => ({
        params: { ...params, kind, work: `${id}.${form}` },
        props: { ...props, kind, id, form },
      })),
    ),
  );
}

export const GET: APIRoute<Props> = async ({ props: { lang, form, ...citing }, site }) =>
  new Response(await worksOf(citing, form, lang, site), { headers: { 'content-type': BIBLIOGRAPHY_TYPES[form] } });
