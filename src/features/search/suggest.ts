import { analyse, squeeze } from './query/analyse.ts';
import type { Suggestion } from './answer.ts';
import { cut, type Piece } from './query/cut.ts';
import { grams } from './query/grams.ts';
import { SHORT_LETTERS } from './query/sought.ts';
import { endsAsking } from './query/spoken-words.ts';
import { keyOf } from './query/stem.ts';
import { gramKey, wordKey } from './format/layout.ts';
import type { PageHead } from './format/titles.ts';
import type { Store } from './store.ts';

/** Kinds that are suggested, in the order of their worth to somebody still typing. */
const KINDS = ['help', 'term', 'lesson', 'case', 'topic', 'workshop', 'note', 'agenda', 'page'];
/** Below this many files of titles all are read; above, only those of pages that the lists name. */
const READ_ALL = 6;
const MOST_FILES = 6;
/** Words of the collection that what was typed may become. */
const MOST_ENDINGS = 6;
/** Trigrams by which it is told which titles can have what was typed; a search fetches the same lists and more. */
const MOST_GRAMS = 6;

/**
 * Titles that have what was typed so far, even inside a word that is not finished. Titles that begin with it come
 * first, then help pages, terms, lessons and cases, then the shorter ones. Other names and a lesson's statement count as title, after the title
 * itself.
 */
export async function suggest(prefix: string, limit: number, store: Store): Promise<Suggestion[]> {
  const typed = squeeze(analyse(prefix));
  if (!/[\p{L}\p{N}]/u.test(typed) || typed.length > 60) return [];
  const heads = await titlesWith(analyse(prefix), store);
  const ranked = heads.flatMap((head) => {
    const kind = KINDS.indexOf(String(head.data['kind'] ?? ''));
    const title = squeeze(analyse(head.title));
    const inTitle = title.indexOf(typed);
    const inKey = inTitle < 0 ? squeeze(analyse(head.key)).indexOf(typed) : -1;
    if (inTitle < 0 && inKey < 0) return [];
    return [
      {
        head,
        rank: (inTitle === 0 ? 0 : inTitle > 0 ? 20 : 40) + (kind < 0 ? KINDS.length : kind) + title.length / 100,
      },
    ];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || a.head.number - b.head.number)
    .slice(0, limit)
    .map(({ head: { id, title, data } }) => ({ id, title, data, marks: [typed] }));
}

async function titlesWith(typed: string, store: Store): Promise<PageHead[]> {
  const may = await pagesThatMayHave(squeeze(typed), store);
  const groups = may
    ? [...new Set([...may].map((page) => store.titleGroupOf(page)))]
    : Array.from({ length: await store.titleGroups() }, (_, group) => group);
  const wanted = groups.length <= READ_ALL ? groups : await likeliestGroups(typed, store, may);
  return (await Promise.all(wanted.map((group) => store.titles(group)))).flat();
}

/**
 * Pages whose title or key can have a text letter for letter: those that have its words or, of a short one, its rarest
 * trigrams. A whole question stands in no title, and then none is fetched. The lists are those that a search for the
 * same text fetches.
 * @returns nothing where the text is too short to tell
 */
async function pagesThatMayHave(squeezed: string, store: Store): Promise<ReadonlySet<number> | undefined> {
  const { grams: levels, dictionary } = await store.start();
  const words = squeezed.length > SHORT_LETTERS ? surelyWords(cut(squeezed, dictionary), endsAsking(squeezed)) : [];
  if (words.length > 0) return pagesTitled(words, store);
  const parts = [...grams(squeezed)].map((text) => ({ text, level: levels.level(text) }));
  if (parts.length === 0) return undefined;
  const rarest = parts.sort((a, b) => a.level - b.level).slice(0, MOST_GRAMS);
  const lists = await Promise.all(rarest.map(({ text, level }) => store.list(gramKey(text), level)));
  const { pageOf, firstRecord, passages } = await store.lists();
  const times = new Map<number, number>();
  for (const { records } of lists)
    for (const record of records) {
      // A title counts as part of every passage of its page: the first tells.
      const page = pageOf[record]!;
      if (record < passages && firstRecord[page] === record) times.set(page, (times.get(page) ?? 0) + 1);
    }
  return new Set([...times].filter(([, often]) => often === lists.length).map(([page]) => page));
}

/**
 * Of what was typed so far, what is surely a word of a title that has it. Typing may begin inside a word, and an
 * unfinished word is often cut into pieces (ตำ-บ), so neither a short first piece nor the last letters tell, nor short pieces between:
 * of 15,865 beginnings of our Thai titles one in a thousand is told wrongly, of stretches that begin inside a title two
 * or three in a hundred; 14 and over 40 were, when only the last piece was left out.
 * @param finished it ends in a word that asks: a whole question, which stands in no title
 */
function surelyWords(pieces: readonly Piece[], finished: boolean): Piece[] {
  let last = pieces.length;
  for (let letters = finished ? UNFINISHED : 0; last > 0 && letters < UNFINISHED; last--)
    letters += pieces[last - 1]?.text.length ?? 0;
  return pieces
    .slice(0, last)
    .filter(({ text, level }, at) => level > 0 && text.length >= (at === 0 ? SURE_FIRST : SURE_LETTERS));
}
const UNFINISHED = 8;
const SURE_FIRST = 6;
const SURE_LETTERS = 4;

/** Pages whose titles have every one of these words that the collection has. */
async function pagesTitled(words: readonly Piece[], store: Store): Promise<ReadonlySet<number>> {
  const { dictionary } = await store.start();
  const keys = [...new Set(words.map(({ text }) => keyOf(text)))];
  const known = keys.flatMap((key) => (dictionary.levelOf(key) > 0 ? [{ key, level: dictionary.levelOf(key) }] : []));
  if (known.length === 0) return new Set();
  const { pageOf } = await store.lists();
  const titled = await Promise.all(
    known.map(async ({ key, level }) => {
      const { titles } = await store.list(wordKey(key), level);
      return new Set([...titles].map((record) => pageOf[record]!));
    }),
  );
  return titled.reduce((both, next) => new Set([...both].filter((page) => next.has(page))));
}

/** Of too many groups of titles those whose titles have most words of what was typed. */
async function likeliestGroups(typed: string, store: Store, may?: ReadonlySet<number>): Promise<number[]> {
  const { dictionary } = await store.start();
  const words = cut(typed, dictionary);
  const last = words.pop()?.text ?? '';
  const endings = [...dictionary.levels]
    .filter(([word]) => word.includes(last))
    .sort((a, b) => Number(b[0].startsWith(last)) - Number(a[0].startsWith(last)) || b[1] - a[1])
    .slice(0, MOST_ENDINGS);
  const lists = await Promise.all(
    [...words.filter(({ level }) => level > 0).map(({ text, level }) => [[text, level] as const]), endings].map(
      (group) => Promise.all(group.map(([word, level]) => store.list(wordKey(word), level))),
    ),
  );
  const { pageOf } = await store.lists();
  const scores = new Map<number, number>();
  for (const list of lists)
    for (const page of new Set(list.flatMap(({ titles }) => [...titles].map((record) => pageOf[record]!))))
      if (!may || may.has(page)) scores.set(page, (scores.get(page) ?? 0) + 1);
  const pages = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([page]) => page);
  return [...new Set([...pages, ...(may ?? [])].map((page) => store.titleGroupOf(page)))].slice(0, MOST_FILES);
}
