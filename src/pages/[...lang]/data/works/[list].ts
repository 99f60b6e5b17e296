import type { APIRoute } from 'astro';
import { getLibrary } from '../../../../content.ts';
import { bibliography, BIBLIOGRAPHY_TYPES } from '../../../../features/cite/index.ts';
import {
  BIBLIOGRAPHY_FORMS,
  type BibliographyForm,
  type WholeBibliography,
} from '../../../../library/machines/files.ts';
import type { Lang } from '../../../../words/languages.ts';
import { languagePaths } from '../../../_paths.ts';

interface Props {
  lang: Lang;
  works: WholeBibliography;
  form: BibliographyForm;
}

/** All sources of the library, and those of the studies, for reference managers and to read. */
export const getStaticPaths = () =>
  languagePaths().flatMap(({ params, props }) =>
    (['sources', 'studies'] as const).flatMap((works) =>
      BIBLIOGRAPHY_FORMS.map((form) => ({
        params: { ...params, list: `${works}.${form}` },
        props: { ...props, works, form },
      })),
    ),
  );

export const GET: APIRoute<Props> = async ({ props: { lang, works, form } }) => {
  const library = await getLibrary();
  const studied = new Set(library.records('study').flatMap(({ sources }) => sources));
  const listed = works === 'sources' ? library.sources : library.sources.filter(({ id }) => studied.has(id));
  return new Response(bibliography(listed, form, lang), { headers: { 'content-type': BIBLIOGRAPHY_TYPES[form] } });
};
