import { address, type EntryForm } from '../../../library/address.ts';
import type { Material } from '../portable/document-inputs.ts';
import { NotReached } from './fetch-entries.ts';
import { joinWorks } from '../portable/join-works.ts';

/**
 * The entries of a tray with all that they cite, as one file for a reference manager.
 * @throws NotReached when a list of works cannot be fetched
 */
export async function fetchWorks({ entries, lang }: Material, form: EntryForm, base: string): Promise<string> {
  const lists = await Promise.all(
    entries.map(async ({ kind, id }) => {
      const path = address({ works: { kind, id }, form }, lang, base);
      const answer = await fetch(path).catch(() => undefined);
      if (!answer?.ok) throw new NotReached(path);
      return answer.text();
    }),
  );
  return joinWorks(lists, form);
}
