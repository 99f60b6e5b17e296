import { getLibrary } from '../../../../../content.ts';
import type { EntryKind } from '../../../../../intake/schema/names.ts';
import { inPacks, type Pack } from '../../../../../library/machines/packs.ts';
import { PACKS } from '../../../../../settings/given.ts';
import { published } from '../../../../_published.ts';

interface Props {
  kind: EntryKind;
  ids: string[];
}

/** The texts of entries as they were typed, in the packs of a large library. */
export async function getStaticPaths() {
  if (!PACKS) return [];
  const { entries } = await getLibrary();
  return [...Map.groupBy(entries, ({ kind }) => kind)].flatMap(([kind, all]) =>
    [...inPacks(all, ({ id }) => id, PACKS)].map(([pack, held]) => ({
      params: { kind, pack: String(pack) },
      props: { kind, ids: held.map(({ id }) => id) },
    })),
  );
}

export async function GET({ props: { kind, ids } }: { props: Props }): Promise<Response> {
  const library = await getLibrary();
  const entries = await Promise.all(ids.map(async (id) => [id, await published(library.get(kind, id))] as const));
  return Response.json(Object.fromEntries(entries) satisfies Pack<unknown>);
}
