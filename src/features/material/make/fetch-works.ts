import { siteBase } from '../../../dom/storage.ts';
import { address } from '../../../library/address.ts';
import { worksData, worksIn, type EntryForm } from '../../../library/machines/files.ts';
import { itemKey } from '../../tray/index.ts';
import type { Material } from '../portable/document-inputs.ts';
import { NotReached } from './fetch-entries.ts';
import { joinWorks } from '../portable/join-works.ts';

/**
 * The entries of a tray with all that they cite, as one file for a reference manager.
 * @throws NotReached when a list of works cannot be fetched
 */
export async function fetchWorks(
  { entries, lent = [], lang }: Material,
  form: EntryForm,
  signal: AbortSignal,
): Promise<string> {
  const cited = [...new Map([...entries, ...lent].map((entry) => [itemKey(entry), entry])).values()];
  const lists = await Promise.all(
    cited.map(async ({ kind, id }) => {
      const path = address(worksData({ kind, id }, form), lang, siteBase());
      const answer = await fetch(path, { signal }).catch(() => undefined);
      if (!answer?.ok) throw new NotReached(path);
      const works = worksIn(await answer.text(), id, form);
      if (works === undefined) throw new NotReached(path);
      return works;
    }),
  );
  return joinWorks(lists, form);
}
