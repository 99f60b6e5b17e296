import { strToU8, unzipSync, zipSync } from 'fflate';
import { photo, withPart, wordFile } from './word-file.ts';

/** A file that somebody may bring, by mistake or with bad intent. */
export interface Hostile {
  what: string;
  /** Name under which it comes. */
  name: string;
  bytes: Uint8Array;
  /** Permanent name of the refusal. */
  refusal: string;
}

/** A part that unpacks to 120 MB of spaces; where `claims` is set, the directory says so many bytes instead. */
function bomb(good: Uint8Array, claims?: number): Uint8Array {
  const packed = zipSync(
    { ...unzipSync(good), 'word/document.xml': new Uint8Array(120_000_000).fill(32) },
    { level: 9 },
  );
  if (claims === undefined) return packed;
  const view = new DataView(packed.buffer);
  for (let at = 0; at + 46 < packed.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 120_000_000)
      view.setUint32(at + 24, claims, true);
    if (view.getUint32(at, true) === 0x04034b50 && view.getUint32(at + 22, true) === 120_000_000)
      view.setUint32(at + 22, claims, true);
  }
  return packed;
}

/** Files that are refused, each with a reason of its own. */
export async function hostileFiles(): Promise<Hostile[]> {
  const good = await wordFile({ pictures: 0 });
  const begins = (...bytes: number[]) => Uint8Array.from([...bytes, ...new Array<number>(600).fill(0)]);
  const entity = (declared: string) =>
    withPart(good, 'word/document.xml', (xml) => xml.replace(/^<\?xml[^>]*\?>/, `$&${declared}`));
  return [
    { what: 'a zip bomb', name: 'bomb.docx', bytes: bomb(good), refusal: 'file-unpacks-too-large' },
    {
      what: 'a zip bomb whose directory lies',
      name: 'liar.docx',
      bytes: bomb(good, 5000),
      refusal: 'file-unpacks-too-large',
    },
    {
      what: 'a renamed JPEG',
      name: 'photo.docx',
      bytes: new Uint8Array(await photo(40, 30)),
      refusal: 'file-is-image',
    },
    {
      what: 'XML that names a file of the device',
      name: 'entity.docx',
      bytes: entity('<!DOCTYPE x [<!ENTITY p SYSTEM "file:///etc/passwd">]>'),
      refusal: 'xml-entities',
    },
    {
      what: 'XML entities that grow',
      name: 'laughs.docx',
      bytes: entity('<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'),
      refusal: 'xml-entities',
    },
    {
      what: 'an old Word file or one with a password',
      name: 'old.docx',
      bytes: begins(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      refusal: 'file-old-word',
    },
    { what: 'a PDF', name: 'paper.docx', bytes: strToU8('%PDF-1.7\n'), refusal: 'file-is-pdf' },
    {
      what: 'an OpenDocument text',
      name: 'note.docx',
      bytes: zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<x/>') }),
      refusal: 'file-is-odt',
    },
    {
      what: 'a spreadsheet',
      name: 'sums.docx',
      bytes: zipSync({ 'xl/workbook.xml': strToU8('<x/>') }),
      refusal: 'file-is-office',
    },
    {
      what: 'a file cut off while it was sent',
      name: 'half.docx',
      bytes: good.subarray(0, good.length >> 1),
      refusal: 'file-broken',
    },
    {
      what: 'elements nested a hundred thousand deep',
      name: 'deep.docx',
      bytes: withPart(good, 'word/document.xml', (xml) =>
        xml.replace(
          '<w:body>',
          `<w:body>${'<w:sdt><w:sdtContent>'.repeat(100_000)}${'</w:sdtContent></w:sdt>'.repeat(100_000)}`,
        ),
      ),
      refusal: 'file-broken',
    },
  ];
}

/**
 * A file with macros and with a picture that lies on a server: read, but neither run nor fetched. @param address of the
 * picture
 */
export async function trickyFile(address: string): Promise<Uint8Array> {
  const file = await wordFile({ pictures: 1 });
  const linked = withPart(file, 'word/_rels/document.xml.rels', (xml) =>
    xml.replace(/Target="media\/[^"]*"/, `Target="${address}" TargetMode="External"`),
  );
  const pointing = withPart(linked, 'word/document.xml', (xml) => xml.replace(/r:embed=/g, 'r:link='));
  return zipSync({
    ...unzipSync(pointing),
    'word/vbaProject.bin': strToU8('Sub AutoOpen()'),
    '../../escape.txt': strToU8('out'),
  });
}
