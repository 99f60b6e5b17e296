import type { APIContext } from 'astro';
import { beside } from '../../../beside.ts';
import { LANGS } from '../../../words/languages.ts';
import { START } from '../../../features/search/format/layout.ts';
import { indexFile } from '../_indexes.ts';

/** What every search needs first; its address stays the same from build to build. */
export const getStaticPaths = () => (beside() ? [] : LANGS.map((lang) => ({ params: { lang } })));

export const GET = ({ params }: APIContext): Promise<Response> => indexFile(params['lang'], START);
