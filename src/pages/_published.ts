import { captures } from '../certain.ts';
import { bodyHtml, contentText, filesBeside, leadPhoto } from '../content.ts';
import type { PublishedEntry } from '../features/write/library/writing-index.ts';
import { decodeLoosely } from '../intake/address-codes.ts';
import type { EntryKind } from '../intake/schema/names.ts';
import { photoOf } from '../intake/schema/photo-facts.ts';
import type { EntryOf } from '../library/entry.ts';
import { FIRST, LANGS } from '../words/languages.ts';

/** The texts of an entry as they were typed, so that anyone can propose a change from the writing page. */
export async function published<K extends EntryKind>({
  kind,
  id,
  file,
  th,
  translations,
}: EntryOf<K>): Promise<PublishedEntry<K>> {
  const second = LANGS[1];
  const en = second && translations[second];
  const shown = await pictures(kind, id, th.body.html);
  const [lead, photo] = [photoOf(th.data)?.file, await leadPhoto(kind, id, 'page')];
  if (lead && photo) shown.set(lead, photo.src);
  return {
    kind,
    id,
    th: await contentText(file),
    ...(en && { en: await contentText(file.replace(/index\.mdx$/, `${second}.mdx`)) }),
    files: Object.fromEntries((await filesBeside(file)).map((name) => [name, shown.get(name) ?? ''])),
    data: { th: th.data, ...(en && { en: en.data }) },
  };
}

/** Where the site shows each picture of a text. */
async function pictures(kind: EntryKind, id: string, html: string): Promise<Map<string, string>> {
  const names = captures(html, /<img src="image:([^"]*)"/g).map(decodeLoosely);
  if (names.length === 0) return new Map();
  const shown = captures(await bodyHtml(kind, id, FIRST), /<img src="([^"]*)"/g);
  return new Map(names.map((name, index) => [name, shown[index] ?? '']));
}
