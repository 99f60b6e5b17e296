import type { APIRoute } from 'astro';
import { getLibrary } from '../../../content.ts';
import { exchangeFile } from '../../../features/exchange/index.ts';
import { SITE } from '../../../site.config.ts';
import type { Lang } from '../../../words/languages.ts';
import { languagePaths } from '../../_paths.ts';

/** What sister libraries take to find the entries of this one. */
export const getStaticPaths = languagePaths;

export const GET: APIRoute<{ lang: Lang }> = async ({ props: { lang } }) =>
  new Response(exchangeFile(await getLibrary(), lang, SITE), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
