import { getLibrary, leadPhoto } from '../content.ts';
import type { PortableEntry } from '../features/material/index.ts';
import { toPortable } from '../features/material/portable/to-portable.ts';
import { TRAY_KINDS, type TrayKind } from '../features/tray/state/tray.ts';
import { formerAddresses } from '../library/former-addresses.ts';
import { SITE } from '../site.config.ts';
import type { Lang } from '../words/languages.ts';

export interface Portable {
  kind: TrayKind;
  id: string;
  /** The id under which it is asked for, where that is one of before. */
  was: string | undefined;
}

/**
 * Everything that can be put in a tray, under its id and those of before: trays that somebody keeps name entries by the
 * ids that these had then.
 */
export async function allPortable(): Promise<Portable[]> {
  const library = await getLibrary();
  return TRAY_KINDS.flatMap((kind) => {
    const ids = kind === 'term' ? library.terms.map(({ id }) => id) : library.all(kind).map(({ id }) => id);
    const former = formerAddresses(library).filter((one) => one.kind === kind);
    return [...ids.map((id) => ({ kind, id, was: undefined })), ...former.map(({ id, was }) => ({ kind, id, was }))];
  });
}

/** An entry as its file has it. Addresses in it are paths: whoever fetches it knows from where. */
export async function portable({ kind, id, was }: Portable, lang: Lang): Promise<PortableEntry | undefined> {
  const publisher = { base: import.meta.env.BASE_URL, name: SITE.name, licence: SITE.licence };
  const photo = kind === 'term' ? undefined : await leadPhoto(kind, id, 'plain');
  const entry = toPortable(await getLibrary(), kind, id, lang, publisher, photo);
  return entry && was ? { ...entry, id: was } : entry;
}
