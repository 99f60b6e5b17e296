import { isThai } from '../../words/languages.ts';
import { button, el, type Child } from '../../dom/element.ts';
import { withThaiMarked } from '../../dom/thai-words.ts';
import { address } from '../../library/address.ts';
import { COMPARED, type CaseFact } from '../../library/cases/compared-rows.ts';
import type { Lang } from '../../words/languages.ts';
import type { PortableEntry } from '../material/index.ts';

/** Words of the table, as the page brings them. */
export interface CompareWords {
  rows: Record<(typeof COMPARED)[number] | 'sources', string>;
  unknown: string;
  remove: string;
  caption: string;
}

/** What the table is drawn for. */
export interface ComparePlace {
  lang: Lang;
  base: string;
  words: CompareWords;
  onRemove(id: string): void;
}

/**
 * Cases in columns, the same rows for all; what nobody knows is said in its place. On a phone each row lists the cases
 * one below the other, so every cell names its case.
 */
export function compareTable(entries: readonly PortableEntry[], place: ComparePlace): HTMLElement {
  const { words } = place;
  return el(
    'table',
    { class: 'compare-table', role: 'table', 'data-columns': entries.length },
    el('caption', { class: 'visually-hidden' }, words.caption),
    el(
      'thead',
      { role: 'rowgroup' },
      el(
        'tr',
        { role: 'row' },
        el('td', { role: 'cell' }),
        ...entries.map((entry) =>
          el(
            'th',
            { scope: 'col', role: 'columnheader', lang: foreign(entry, place) },
            el('a', { href: entry.url }, entry.title),
            button(words.remove, () => place.onRemove(entry.id), {
              class: 'compare-remove',
              'aria-label': `${words.remove}: ${entry.title}`,
              lang: place.lang,
            }),
          ),
        ),
      ),
    ),
    el(
      'tbody',
      { role: 'rowgroup' },
      ...COMPARED.map((row) =>
        el(
          'tr',
          { role: 'row', 'data-row': row },
          el('th', { scope: 'row', role: 'rowheader' }, words.rows[row]),
          ...entries.map((entry) => cell(entry, entry.case?.facts?.[row] ?? [], place)),
        ),
      ),
      sourcesRow(entries, place),
    ),
  );
}

const foreign = (entry: PortableEntry, { lang }: ComparePlace): Lang | undefined =>
  entry.textLang === lang ? undefined : entry.textLang;

/** Which case a cell is of, where cells stand below each other. */
const nameIn = (entry: PortableEntry, place: ComparePlace): HTMLElement =>
  el('span', { class: 'compare-name', lang: foreign(entry, place) }, entry.title);

function cell(entry: PortableEntry, facts: readonly CaseFact[], place: ComparePlace): HTMLElement {
  const content: Child[] =
    facts.length === 0
      ? [el('p', { class: 'no-data' }, place.words.unknown)]
      : [
          el(
            'ul',
            { role: 'list', lang: foreign(entry, place) },
            ...facts.map(({ text, sources }) =>
              el('li', {}, text, ' ', ...sources.map((id) => cited(entry, id, place))),
            ),
          ),
        ];
  return el('td', { role: 'cell' }, nameIn(entry, place), ...content);
}

/** The number of a source in the list of its case. */
function cited(entry: PortableEntry, id: string, { lang, base }: ComparePlace): Child {
  const at = entry.sources.findIndex((source) => source.id === id);
  if (at < 0) return false;
  return el('a', { class: 'cite', href: address({ kind: 'source', id }, lang, base) }, `[${at + 1}]`);
}

/** The sources that the rows above cite, with the numbers that they have there. */
function sourcesRow(entries: readonly PortableEntry[], place: ComparePlace): HTMLElement {
  return el(
    'tr',
    { role: 'row', 'data-row': 'sources' },
    el('th', { scope: 'row', role: 'rowheader' }, place.words.rows.sources),
    ...entries.map((entry) => {
      const used = new Set(
        Object.values(entry.case?.facts ?? {}).flatMap((facts) => facts.flatMap(({ sources }) => sources)),
      );
      const lines = entry.sources.flatMap((source, at) =>
        used.has(source.id)
          ? [
              el(
                'li',
                {},
                ...(isThai(place.lang)
                  ? [`[${at + 1}] ${source.text} `]
                  : withThaiMarked(`[${at + 1}] ${source.text} `)),
                source.url ? el('a', { href: source.url, rel: 'noopener' }, new URL(source.url).hostname) : '',
              ),
            ]
          : [],
      );
      return el('td', { role: 'cell' }, nameIn(entry, place), el('ul', { role: 'list', class: 'small' }, ...lines));
    }),
  );
}
