import { getLibrary } from '../../../../content.ts';
import { templateDocx } from '../../../../features/material/plan/template-docx.ts';
import { here } from '../../../../here.ts';
import { formatReference } from '../../../../library/format-source.ts';
import { textIn } from '../../../../library/library.ts';
import { numberSources } from '../../../../library/numbering.ts';
import { SITE } from '../../../../site.config.ts';
import type { Lang } from '../../../../words/languages.ts';
import { languagePaths } from '../../../_paths.ts';

interface Props {
  lang: Lang;
  id: string;
}

/** Topics whose text is there to be adapted, as Word files: made with the site, so that they need no JavaScript. */
export async function getStaticPaths() {
  const templates = (await getLibrary()).all('topic').filter(({ th }) => th.data.template);
  return languagePaths().flatMap(({ params, props: { lang } }) =>
    templates.map(({ id }) => ({ params: { ...params, id }, props: { lang, id } })),
  );
}

export async function GET({ props: { lang, id }, site }: { props: Props; site?: URL }): Promise<Response> {
  const library = await getLibrary();
  const text = textIn(library.get('topic', id), lang);
  const sources = [...numberSources('topic', text).keys()].flatMap((source) => {
    const data = library.source(source);
    if (!data) return [];
    const { lead, title, rest, url } = formatReference(data, lang);
    return [{ id: source, text: [lead, title, rest].filter(Boolean).join('. '), ...(url && { url }) }];
  });
  const page = site && new URL(here(lang)({ kind: 'topic', id }), site).href;
  const bytes = await templateDocx({
    lang: text.lang,
    title: text.data.title,
    summary: text.data.summary,
    updated: text.data.updated.slice(0, 10),
    text: text.body.blocks,
    sources,
    credit: [SITE.name[lang], SITE.licence.name, page].filter(Boolean).join(' · '),
  });
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  });
}
