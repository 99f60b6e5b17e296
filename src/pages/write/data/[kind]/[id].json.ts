import { FIRST, LANGS } from '../../../../words/languages.ts';
import { captures } from '../../../../certain.ts';
import { decodeLoosely } from '../../../../intake/address-codes.ts';
import { bodyHtml, contentText, filesBeside, getLibrary, leadPhoto } from '../../../../content.ts';
import { photoOf } from '../../../../intake/schema/photo-facts.ts';
import type { EntryKind } from '../../../../intake/schema/names.ts';
import type { EntryOf } from '../../../../library/entry.ts';
import type { PublishedEntry } from '../../../../features/write/library/writing-index.ts';

interface Props {
  kind: EntryKind;
  id: string;
}

/**
 * One small file for every entry: its texts as they were typed, so that anyone can propose a change from the writing
 * page.
 */
export async function getStaticPaths() {
  return (await getLibrary()).entries.map(({ kind, id }) => ({ params: { kind, id }, props: { kind, id } }));
}

export async function GET({ props: { kind, id } }: { props: Props }): Promise<Response> {
  return Response.json(await published((await getLibrary()).get(kind, id)));
}

async function published<K extends EntryKind>({
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
