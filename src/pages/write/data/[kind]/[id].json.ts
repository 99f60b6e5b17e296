import { getLibrary } from '../../../../content.ts';
import type { EntryKind } from '../../../../intake/schema/names.ts';
import { PACKS } from '../../../../settings/given.ts';
import { published } from '../../../_published.ts';

interface Props {
  kind: EntryKind;
  id: string;
}

/** One small file for every entry: its texts as they were typed. A large library has packs of them instead. */
export async function getStaticPaths() {
  const { entries } = await getLibrary();
  return PACKS ? [] : entries.map(({ kind, id }) => ({ params: { kind, id }, props: { kind, id } }));
}

export async function GET({ props: { kind, id } }: { props: Props }): Promise<Response> {
  return Response.json(await published((await getLibrary()).get(kind, id)));
}
