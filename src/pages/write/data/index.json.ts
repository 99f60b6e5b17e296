import { getLibrary } from '../../../content.ts';
import { libraryIndex } from '../../../features/write/library/writing-index.ts';

/** Every name that a draft may refer to; fetched once by the writing page and kept on the device. */
export async function GET(): Promise<Response> {
  return Response.json(libraryIndex(await getLibrary()));
}
