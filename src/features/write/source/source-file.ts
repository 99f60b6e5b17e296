import { ImportRefusal, type Loss } from '../../import/index.ts';
import type { Fields } from '../draft/draft.ts';
import { recordForm, sourcesFromText } from './from-text.ts';

const NAMED = /\.(?:bib|bibtex|ris|nbib|enw|json)$/i;

/**
 * Whether a text file holds records of sources: by its name, or by what it holds, since browsers and mail change names.
 */
export const holdsSources = (name: string, text: string): boolean =>
  NAMED.test(name) || (!/\.mdx?$/i.test(name) && !['csl-json', undefined].includes(recordForm(text)));

/**
 * The text of a file in the encoding it was written in: UTF-8, UTF-16, or what Thai and Western Windows programs used
 * to write.
 */
export function decodedText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // UTF-16 without its mark: every second byte of Latin letters is nothing.
  const nothing = (odd: number) => bytes.slice(0, 200).filter((byte, index) => byte === 0 && index % 2 === odd).length;
  if (nothing(1) > 3 && nothing(0) === 0) return new TextDecoder('utf-16le').decode(bytes);
  if (nothing(0) > 3 && nothing(1) === 0) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const thai = new TextDecoder('windows-874').decode(bytes);
    // Thai words are runs of Thai letters; Western accents stand alone between Latin ones.
    return /[ก-๛]{4}/.test(thai) ? thai : new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * The sources of a file of records. Throws `ImportRefusal` for a file in which none is found.
 * @param today ISO date
 */
export async function sourcesFromFile(
  name: string,
  text: string,
  today: string,
): Promise<{ sources: Fields[]; losses: Loss[] }> {
  const { found, losses } = recordForm(text) ? await sourcesFromText(text, today) : { found: [], losses: [] };
  if (found.length === 0)
    throw new ImportRefusal(
      'sources-none',
      `ไม่พบรายการแหล่งอ้างอิงในไฟล์ ${name} ส่งออกจากโปรแกรมจัดการอ้างอิงเป็น BibTeX (.bib) RIS (.ris) .nbib .enw หรือ CSL-JSON (.json) แล้วลองใหม่${losses[0] ? ` (${losses[0].th})` : ''}`,
      `No records of sources were found in ${name}. Export them from the reference manager as BibTeX (.bib), RIS (.ris), .nbib, .enw or CSL-JSON (.json) and try again${losses[0] ? ` (${losses[0].en})` : ''}`,
    );
  return { sources: found.map(({ source }) => source), losses };
}
