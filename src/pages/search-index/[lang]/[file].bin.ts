import type { APIContext } from 'astro';
import { beside } from '../../../beside.ts';
import { LANGS } from '../../../words/languages.ts';
import { START } from '../../../features/search/format/layout.ts';
import { PARTS_FILE } from '../../../features/search/fetch/one-file.ts';
import { indexFile } from '../_indexes.ts';

/** What every search needs first; their addresses stay the same from build to build. */
export const getStaticPaths = () =>
  beside()
    ? []
    : LANGS.flatMap((lang) =>
        [START, PARTS_FILE].map((name) => ({ params: { lang, file: name.replace(/\.bin$/, '') } })),
      );

export const GET = ({ params }: APIContext): Promise<Response> => indexFile(params['lang'], `${params['file']}.bin`);
