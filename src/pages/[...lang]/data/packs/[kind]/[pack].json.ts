import { inPacks, type Pack } from '../../../../../library/machines/packs.ts';
import { PACKS } from '../../../../../settings/given.ts';
import { LANGS, type Lang } from '../../../../../words/languages.ts';
import { langParam } from '../../../../_paths.ts';
import { allPortable, portable, type Portable } from '../../../../_portable.ts';

interface Props {
  lang: Lang;
  held: Portable[];
}

const nameOf = ({ id, was }: Portable): string => was ?? id;

/** What can be put in a tray, in the packs of a large library. */
export async function getStaticPaths() {
  if (!PACKS) return [];
  const kinds = Map.groupBy(await allPortable(), ({ kind }) => kind);
  return [...kinds].flatMap(([kind, all]) =>
    [...inPacks(all, nameOf, PACKS)].flatMap(([pack, held]) =>
      LANGS.map((lang) => ({ params: { lang: langParam(lang), kind, pack: String(pack) }, props: { lang, held } })),
    ),
  );
}

export async function GET({ props: { lang, held } }: { props: Props }): Promise<Response> {
  const entries = await Promise.all(held.map(async (each) => [nameOf(each), await portable(each, lang)] as const));
  return Response.json(Object.fromEntries(entries) satisfies Pack<unknown>);
}
