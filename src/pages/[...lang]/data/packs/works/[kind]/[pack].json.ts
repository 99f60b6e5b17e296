import type { APIRoute } from 'astro';
import { ENTRY_FORMS } from '../../../../../../library/machines/files.ts';
import { inPacks, type Pack } from '../../../../../../library/machines/packs.ts';
import { PACKS } from '../../../../../../settings/given.ts';
import type { Lang } from '../../../../../../words/languages.ts';
import { languagePaths } from '../../../../../_paths.ts';
import { allCiting, worksOf, type Citing } from '../../../../../_works.ts';

interface Props {
  lang: Lang;
  held: Citing[];
}

/** The works of each entry in every form, in the packs of a large library. */
export async function getStaticPaths() {
  if (!PACKS) return [];
  const kinds = Map.groupBy(await allCiting(), ({ kind }) => kind);
  return [...kinds].flatMap(([kind, all]) =>
    [...inPacks(all, ({ id }) => id, PACKS)].flatMap(([pack, held]) =>
      languagePaths().map(({ params, props }) => ({
        params: { ...params, kind, pack: String(pack) },
        props: { ...props, held },
      })),
    ),
  );
}

export const GET: APIRoute<Props> = async ({ props: { lang, held }, site }) => {
  const forms = (citing: Citing) =>
    Promise.all(ENTRY_FORMS.map(async (form) => [form, await worksOf(citing, form, lang, site)] as const));
  const entries = await Promise.all(
    held.map(async (citing) => [citing.id, Object.fromEntries(await forms(citing))] as const),
  );
  return Response.json(Object.fromEntries(entries) satisfies Pack<unknown>);
};
