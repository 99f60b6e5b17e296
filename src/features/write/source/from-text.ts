import { itemAt } from '../../../certain.ts';
import { changed, type Loss, sample } from '../../import/index.ts';
import type { Fields } from '../draft/draft.ts';
import { sourceAt, withId } from './from-address.ts';
import { fromCsl, fromCslJson, type Made } from './from-csl-json.ts';
import { fromReference } from './from-reference.ts';
import { fromEndnote, fromNbib } from './from-tagged.ts';

/** What a pasted reference was understood as. */
export interface FoundSource {
  form: 'bibtex' | 'ris' | 'nbib' | 'endnote' | 'csl-json' | 'reference' | 'doi' | 'isbn' | 'url';
  source: Fields;
}

/** Everything that was found in a text, and what of it became otherwise or could not be read. */
export interface FoundSources {
  found: FoundSource[];
  losses: Loss[];
}

/** The form of records that a text is written in; `undefined` for words, addresses and reference lines. */
export function recordForm(
  text: string,
): Exclude<FoundSource['form'], 'reference' | 'doi' | 'isbn' | 'url'> | undefined {
  const plain = text.replace(/^\ufeff/, '').trim();
  if (/^\s*@\s*[A-Za-z]{1,30}\s*[{(]/m.test(plain)) return 'bibtex';
  if (/^\s*TY\s{1,3}-/m.test(plain)) return 'ris';
  if (/^\s{0,3}PMID\s?- /m.test(plain)) return 'nbib';
  if (/^\s{0,3}%0\s+\S/m.test(plain) || /^%[ATDJ]\s+\S[^\n]*(?:\n\s*%[A-Z]\s+\S[^\n]*)*$/.test(plain)) return 'endnote';
  if (/^[[{]/.test(plain)) return 'csl-json';
  return undefined;
}

/**
 * Reads whatever a person has at hand about a source, without the network: BibTeX, RIS, PubMed (.nbib), EndNote (.enw),
 * CSL-JSON, lines of a reference list, DOIs, ISBNs or web addresses.
 * Only what the text itself tells is filled in. Several records give several sources; nothing found means that nothing
 * was understood. What reads BibTeX and RIS is loaded when such a text comes.
 * @param today ISO date, written as the day on which an address was read
 */
export async function sourcesFromText(text: string, today: string): Promise<FoundSources> {
  const form = recordForm(text);
  const losses: Loss[] = [];
  if (!form) return fromWords(text, today);
  let items: Fields[];
  if (form === 'bibtex') {
    const read = (await import('./from-bibtex.ts')).fromBibtex(text);
    items = read.items;
    losses.push(...read.losses);
  } else if (form === 'ris') items = (await import('./from-ris.ts')).fromRis(text);
  else items = { nbib: fromNbib, endnote: fromEndnote, 'csl-json': fromCslJson }[form](text);
  const found = items.flatMap((item): FoundSource[] => {
    const made = fromCsl(item);
    losses.push(...made.losses);
    return withMost(made) ? [{ form, source: withId(made.source) }] : [];
  });
  return { found, losses };
}

/** Whether a record says anything of a source at all. */
const withMost = ({ source }: Made): boolean =>
  Object.keys(source).some((key) => !['type', 'language', 'genre'].includes(key));

/** References and addresses in running words: those of each paragraph, and of each line that has its own. */
function fromWords(text: string, today: string): FoundSources {
  const losses: Loss[] = [];
  const found: FoundSource[] = [];
  const seen = new Set<string>();
  const one = (piece: string): FoundSource | undefined => {
    const reference = fromReference(piece);
    if (reference) {
      const { remainder, ...item } = reference;
      const { source, losses: told } = fromCsl(item);
      losses.push(
        ...told,
        changed(
          'source-from-line',
          `อ่านจากบรรทัดอ้างอิง ${sample(String(source['title']), 50)} ตรวจทุกช่องว่าตรงกับต้นฉบับ`,
          `Read from a reference line: ${sample(String(source['title']), 50)}; please check every field against it`,
        ),
      );
      const note = [source['note'], remainder].filter(Boolean).join('; ');
      return {
        form: 'reference',
        source: withId({
          ...source,
          ...(source['URL'] ? { accessed: today } : {}),
          ...(note && { note: note.slice(0, 500) }),
        }),
      };
    }
    const at = sourceAt(piece, today);
    return at && { form: at.form, source: withId(at.source) };
  };
  const add = (piece: string): boolean => {
    const made = one(piece);
    if (!made) return false;
    const { id: _id, accessed: _accessed, ...rest } = made.source;
    const key = JSON.stringify(rest);
    if (!seen.has(key)) found.push(made);
    seen.add(key);
    return true;
  };
  for (const paragraph of text.replace(/^\ufeff/, '').split(/\n\s*\n/)) {
    const lines = paragraph.split('\n').filter((line) => line.trim());
    const own = lines.filter((line) => fromReference(line) ?? sourceAt(line, today));
    const together = fromReference(lines.join(' '));
    // Lines that go on belong to one reference: only the first of them has a year in brackets.
    if (
      own.length > 1 &&
      !(together && own.filter((line) => fromReference(line)).length <= 1 && !sourceAt(itemAt(lines, 0), today))
    )
      for (const line of lines) add(line);
    else if (paragraph.trim()) add(lines.join(' '));
  }
  return { found, losses };
}
