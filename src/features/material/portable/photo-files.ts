import type { PortableEntry } from './portable-entry.ts';

/** Photographs of entries as files beside the pages that show them. */
export interface PhotoFiles {
  /** The entries; those whose photograph could be had name its file, the others have none. */
  entries: PortableEntry[];
  /** Bytes by name: `photo-case-karo.jpg`. */
  files: Map<string, Uint8Array>;
}

/**
 * Fetches the lead photographs of entries, so that pages in an archive show them without a network. What cannot be had
 * is left out: a page without its picture is whole, a page with a broken one is not.
 */
export async function photoFiles(entries: readonly PortableEntry[]): Promise<PhotoFiles> {
  const files = new Map<string, Uint8Array>();
  const made = await Promise.all(
    entries.map(async ({ photo, ...entry }): Promise<PortableEntry> => {
      const bytes = photo && (await bytesAt(photo.src));
      if (!photo || !bytes) return entry;
      const name = `photo-${entry.kind}-${entry.id}.jpg`;
      files.set(name, bytes);
      return { ...entry, photo: { ...photo, src: name } };
    }),
  );
  return { entries: made, files };
}

async function bytesAt(address: string): Promise<Uint8Array | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}
