import { ByteWriter } from '../format/bytes.ts';
import { TEXT_BYTES, textFile } from '../format/layout.ts';
import { dataToText } from '../format/titles.ts';
import { grainOf } from '../format/list-packs.ts';
import { press } from './press.ts';
import { writeTokens } from '../format/text-code.ts';
import type { SearchPage } from './indexed-page.ts';
import type { Tokenizer } from './tokens.ts';
import { writeVector } from '../kin/vectors.ts';

/**
 * Writes what a hit shows, a few passages a file. A page that does not fit is continued in the next file under its head
 * again,
 * so that reading one passage never fetches a long page.
 * @param places where pages lie in the space of what belongs together; nothing in a collection that has none
 * @returns for each file the number of its first passage
 */
export function writeTexts(
  files: Map<string, Uint8Array<ArrayBuffer>>,
  pages: readonly SearchPage[],
  words: readonly string[],
  tokens: Tokenizer,
  places?: readonly Float32Array[],
): number[] {
  const most = TEXT_BYTES * grainOf(pages.length);
  const numbers = new Map(words.map((word, number) => [word, number]));
  const firsts: number[] = [];
  let shard = new ByteWriter();
  let shards = 0;
  let records = 0;
  let before = 0;
  const close = (): void => {
    if (records === 0) return;
    files.set(textFile(shards++), press(shard.done()));
    firsts.push(before);
    before += records;
    shard = new ByteWriter();
    records = 0;
  };
  for (const [number, page] of pages.entries()) {
    const head = new ByteWriter();
    for (const value of [
      page.id,
      page.title,
      page.key ?? '',
      (page.asks ?? []).join('\n'),
      dataToText(page.id, page.data),
    ])
      writeTokens(head, tokens(value), numbers);
    const place = places?.[number];
    if (place) writeVector(head, place);
    const sections = page.sections.map((section) => {
      const out = new ByteWriter();
      for (const value of [section.anchor ?? '', section.heading ?? '', section.text])
        writeTokens(out, tokens(value), numbers);
      return out.done();
    });
    for (let from = 0, to = 0; from < sections.length; from = to) {
      let bytes = head.length + sections[to++]!.length;
      if (records > 0 && shard.length + bytes > most) close();
      while (to < sections.length && shard.length + bytes + sections[to]!.length <= most)
        bytes += sections[to++]!.length;
      shard.bytes(head.done()).varint(to - from);
      for (const section of sections.slice(from, to)) shard.bytes(section);
      records += to - from;
    }
  }
  close();
  return firsts;
}
