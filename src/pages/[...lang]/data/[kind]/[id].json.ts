import { PACKS } from '../../../../settings/given.ts';
import { LANGS, type Lang } from '../../../../words/languages.ts';
import { langParam } from '../../../_paths.ts';
import { allPortable, portable, type Portable } from '../../../_portable.ts';

type Props = Portable & { lang: Lang };

/**
 * One small file for everything that can be put in a tray; handouts, slides and plans are made from these in the
 * browser. A large library has packs of them instead (`data/packs`).
 */
export async function getStaticPaths() {
  if (PACKS) return [];
  const all = await allPortable();
  return LANGS.flatMap((lang) =>
    all.map((each) => ({
      params: { lang: langParam(lang), kind: each.kind, id: each.was ?? each.id },
      props: { ...each, lang },
    })),
  );
}

export const GET = async ({ props: { lang, ...each } }: { props: Props }): Promise<Response> =>
  Response.json(await portable(each, lang));
