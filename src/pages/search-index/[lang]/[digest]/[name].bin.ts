import type { APIContext } from 'astro';
import { indexes, indexFile, madeBeside } from '../../_indexes.ts';

/** The many small files of the index, under its digest, so that a browser never mixes two builds. */
export const getStaticPaths = async () => {
  if (await madeBeside()) return [];
  return [...(await indexes())].flatMap(([lang, files]) =>
    [...files.keys()]
      .filter((path) => path.includes('/'))
      .map((path) => {
        const [digest, file = ''] = path.split('/');
        return { params: { lang, digest, name: file.replace(/\.bin$/, '') } };
      }),
  );
};

export const GET = ({ params }: APIContext): Promise<Response> =>
  indexFile(params['lang'], `${params['digest']}/${params['name']}.bin`);
