import type { APIRoute } from 'astro';
import { snapshotFile, snapshots } from '../../../../snapshots.ts';
import type { Lang } from '../../../../words/languages.ts';

interface Props {
  day: string;
  lang: Lang;
}

/** Each language of each dated copy of the data. */
export const getStaticPaths = () =>
  snapshots().flatMap(({ day, files }) =>
    files.map(({ lang }) => ({ params: { day, file: `library-${lang}` }, props: { day, lang } })),
  );

export const GET: APIRoute<Props> = ({ props: { day, lang } }) =>
  new Response(snapshotFile(day, lang), { headers: { 'content-type': 'application/zip' } });
