import { getLibrary } from '../../content.ts';
import { isSideTopic } from '../../model/address.ts';
import { ENTRY_KINDS } from '../../schema/ids.ts';
import { FOLDERS } from '../../schema/kinds.ts';

/** One small list a section (id, Thai title, English title), from which the 404 page finds the nearest address. */
export const getStaticPaths = () => ENTRY_KINDS.map((kind) => ({ params: { section: FOLDERS[kind] }, props: { kind } }));

export async function GET({ props }: { props: { kind: (typeof ENTRY_KINDS)[number] } }): Promise<Response> {
  const library = await getLibrary();
  const listed = library.all(props.kind).filter(({ kind, id }) => kind !== 'topic' || !isSideTopic(id));
  return Response.json(listed.map((entry) => [entry.id, entry.th.data.title, entry.en?.data.title ?? null]));
}
