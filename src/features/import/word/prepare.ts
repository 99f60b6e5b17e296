import { fileType } from '../../../intake/file-type.ts';
import { openDocx, type OpenDocx } from '../open-docx.ts';
import { CitedInWord } from '../cited-in-word.ts';
import type { WordPicture } from './facts.ts';
import { Numbering } from './numbering.ts';
import { PartReader } from './part-reader.ts';
import type { Word } from './reading.ts';
import { Styles } from './styles.ts';
import { Teller } from './told.ts';
import { element, elements, readXml, textOf, within, writeXml, type Element } from './xml.ts';

/** A Word file in the plain form that mammoth reads whole. */
export interface Prepared {
  /** Parts of the new file, by name. */
  parts: ReadonlyMap<string, string>;
  pictures: WordPicture[];
  teller: Teller;
  /** Citations of reference managers, whose marks stand in the parts. */
  cited: CitedInWord;
  /** The main part as it was. */
  root: Element;
}

/**
 * Says in plain terms what mammoth does not read: the numbers of lists, fields, text that is hidden, raised or bold
 * only in Thai, headings by any style, drawings, equations, inserted documents. Nothing is left out that is not told.
 * Throws where a part is not XML.
 */
export async function prepare(file: OpenDocx): Promise<Prepared> {
  const teller = new Teller();
  const cited = new CitedInWord(ownSources(file));
  const links: string[] = [];
  const pictures: WordPicture[] = [];
  const hasInserted = [...file.relations(file.main).values()].some(({ type }) => type === 'aFChunk');
  // The reader of web pages is large and seldom needed.
  const texts = hasInserted ? (await import('./alt-chunk.ts')).insertedText : undefined;
  const open = (inner: OpenDocx, depth: number) => {
    const styles = new Styles(optional(inner, 'styles'));
    const numbering = new Numbering(optional(inner, 'numbering'));
    const word: Word = {
      file: inner,
      styles,
      numbering,
      links,
      pictures,
      teller,
      inserted: (bytes) => {
        if (fileType(bytes) !== 'zip') return texts?.(bytes);
        if (depth > 3) return undefined;
        try {
          return open(openDocx(bytes), depth + 1).body();
        } catch {
          return undefined;
        }
      },
      ...(depth > 0 && { notes: noteWords(inner) }),
    };
    const root = readXml(inner.text(inner.main) ?? '');
    if (depth === 0) cited.take(root);
    return { word, root, body: () => new PartReader(inner.main, word).blocks(bodies(root)) };
  };
  const { word, root, body } = open(file, 0);
  const parts = new Map<string, string>();
  parts.set('word/document.xml', writeXml(element('w:document', {}, [element('w:body', {}, body())])));
  for (const kind of ['footnote', 'endnote'] as const) {
    const notes = optional(file, `${kind}s`);
    if (!notes) continue;
    cited.take(notes);
    const reader = new PartReader(partName(file, `${kind}s`), word);
    parts.set(
      `word/${kind}s.xml`,
      writeXml(
        element(
          `w:${kind}s`,
          {},
          realNotes(notes, kind).map((note) =>
            element(`w:${kind}`, { 'w:id': note.attributes['w:id'] ?? '' }, reader.blocks(elements(note))),
          ),
        ),
      ),
    );
  }
  const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relationships = (list: Element[]): string =>
    writeXml(element('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, list));
  const linked = links.map((address, index) =>
    element('Relationship', {
      Id: `link${index}`,
      Type: `${RELATED}/hyperlink`,
      Target: address,
      TargetMode: 'External',
    }),
  );
  parts.set(
    '_rels/.rels',
    relationships([
      element('Relationship', { Id: 'main', Type: `${RELATED}/officeDocument`, Target: 'word/document.xml' }),
    ]),
  );
  for (const name of ['document', 'footnotes', 'endnotes'])
    parts.set(`word/_rels/${name}.xml.rels`, relationships(linked));
  parts.set(
    '[Content_Types].xml',
    writeXml(element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' })),
  );
  return { parts, pictures, teller, cited, root };
}

/** Parts in which Word may keep its own list of sources; one that cannot be read is none. */
function ownSources(file: OpenDocx): string[] {
  return [...file.names]
    .filter((name) => /^customXml\/item\d+\.xml$/i.test(name))
    .flatMap((name) => {
      try {
        return file.text(name) ?? [];
      } catch {
        return [];
      }
    });
}

/** Everything in the body; some programs write several. */
function bodies(root: Element): Element[] {
  const found = elements(root).filter(({ name }) => name === 'w:body');
  return (found.length ? found : [root]).flatMap(elements);
}

/** Name of a part that the main part points at by its kind. */
function partName(file: OpenDocx, type: string): string {
  return (
    [...file.relations(file.main).values()].find((relation) => relation.type === type && !relation.external)?.target ??
    `word/${type}.xml`
  );
}

/** A part that a file can do without; a broken one counts as none, as in Word. */
function optional(file: OpenDocx, type: string): Element | undefined {
  const text = file.text(partName(file, type));
  try {
    return text === undefined ? undefined : readXml(text);
  } catch {
    return undefined;
  }
}

const realNotes = (notes: Element | undefined, kind: string): Element[] =>
  within(notes, `w:${kind}`).filter(({ attributes }) => !/eparator$|Notice$/.test(attributes['w:type'] ?? ''));

function noteWords(file: OpenDocx): ReadonlyMap<string, string> {
  return new Map(
    ['footnote', 'endnote'].flatMap((kind) =>
      realNotes(optional(file, `${kind}s`), kind).map((note) => [
        `w:${kind}Reference ${note.attributes['w:id']}`,
        within(note, 'w:t').map(textOf).join('').trim(),
      ]),
    ),
  );
}
