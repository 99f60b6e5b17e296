import { ByteWriter } from '../format/bytes.ts';
import { TEXT_BYTES, textFile } from '../format/layout.ts';
import { writeTokens } from '../format/text-code.ts';
import type { SearchPage } from '../page.ts';
import type { Tokenizer } from './tokens.ts';

/**
 * Writes what a hit shows, a few pages a file.
 * @returns pages and records in each file, for finding the file of a record
 */
export function writeTexts(files: Map<string, Uint8Array<ArrayBuffer>>, pages: readonly SearchPage[], words: readonly string[], tokens: Tokenizer): Uint8Array<ArrayBuffer> {
  const numbers = new Map(words.map((word, number) => [word, number]));
  const starts = new ByteWriter();
  let shard = new ByteWriter();
  let shards = 0;
  let pagesHere = 0;
  let recordsHere = 0;
  const close = (): void => {
    if (pagesHere === 0) return;
    files.set(textFile(shards++), shard.done());
    starts.varint(pagesHere).varint(recordsHere);
    shard = new ByteWriter();
    pagesHere = recordsHere = 0;
  };
  for (const page of pages) {
    const out = new ByteWriter();
    const text = (value: string): void => writeTokens(out, tokens(value), numbers);
    text(page.id);
    text(page.title);
    text(page.key ?? '');
    text(page.data ? JSON.stringify(page.data) : '');
    out.varint(page.sections.length);
    for (const section of page.sections) {
      text(section.anchor ?? '');
      text(section.heading ?? '');
      text(section.text);
    }
    const bytes = out.done();
    if (shard.length > 0 && shard.length + bytes.length > TEXT_BYTES) close();
    shard.bytes(bytes);
    pagesHere++;
    recordsHere += page.sections.length;
  }
  close();
  return starts.done();
}
