import { isOwn, type Lang } from '../../../words/languages.ts';
import { nameOfLanguage } from '../../../words/locale/formats.ts';
import { arrange, type Group } from '../present/groups.ts';
import type { ShownAnswer, ShownHit } from '../present/present.ts';
import { el } from '../../../dom/element.ts';
import { addressOf, factsOf, labelText, textWithMarks } from '../box/pieces.ts';
import { searchWords } from '../box/search-words.ts';

/** What results are drawn for. */
export interface ResultsPlace {
  lang: Lang;
  base: string;
  /** Language of the pages that results lead to, where it is another. */
  of?: Lang;
  /** Address of the same search with one kind only. */
  ofKind(kind: string): string;
  /** Whether every result shows its date: they are sorted by it. */
  dates: boolean;
  /** Brings more results of a kind, from a number on. */
  more(kind: string, offset: number): Promise<ShownHit[]>;
}

const STEP = 10;
const CROSSED = 8;

/**
 * An answer from top to bottom: the best three, the others by kind, and in one line the kinds of which there is more.
 * @param wanted kinds that were chosen; none means all
 * @param query  as typed
 * @returns for each part a function that makes it, so that they can be drawn one by one
 */
export function resultParts(
  answer: ShownAnswer,
  wanted: readonly string[],
  query: string,
  place: ResultsPlace,
): (() => HTMLElement)[] {
  const ranks = new Map(answer.hits.map((hit, at) => [hit, at + 1]));
  const { best, groups, further, under } = arrange(answer, wanted, { query, byDate: place.dates });
  const elsewhere = new Set([...best, ...[...under.values()].flat()].map(({ key }) => key));
  const drawn = { ranks, under, elsewhere, place };
  return [
    ...(best.length > 0 ? [() => bestResults(best, drawn)] : []),
    ...groups.map((group) => () => resultGroup(group, drawn)),
    ...(further.length > 0 ? [() => furtherKinds(further, place)] : []),
  ];
}

/** What every part of an answer is drawn with. */
interface Drawn {
  ranks: ReadonlyMap<ShownHit, number>;
  under: ReadonlyMap<string, ShownHit[]>;
  /** Keys of results that stand at the top or under a case. */
  elsewhere: ReadonlySet<string>;
  place: ResultsPlace;
}

function bestResults(best: readonly ShownHit[], drawn: Drawn): HTMLElement {
  const heading = el('h2', { id: 'found-best', tabindex: '-1' }, searchWords(drawn.place.lang).best);
  const list = el('ol', { role: 'list', class: 'found-list' }, ...best.map((hit) => resultLine(hit, drawn, true)));
  return el('section', { class: 'found-best', 'aria-labelledby': heading.id }, heading, list);
}

/** Kinds whose results are further down: each a way to see them alone. */
const furtherKinds = (further: readonly { kind: string; total: number }[], place: ResultsPlace): HTMLElement =>
  el(
    'nav',
    { class: 'found-further', 'aria-label': searchWords(place.lang).further },
    el('h2', {}, searchWords(place.lang).further),
    el(
      'ul',
      { role: 'list', class: 'chips' },
      ...further.map(({ kind, total }) =>
        el('li', {}, el('a', { class: 'chip', href: place.ofKind(kind) }, `${labelText('kind', kind)} ${total}`)),
      ),
    ),
  );

/** Results in another language, each saying so. */
export function otherLanguage(hits: readonly ShownHit[], lang: Lang, place: ResultsPlace): HTMLElement {
  const t = searchWords(place.lang);
  const heading = el(
    'h2',
    { id: document.getElementById('found-other') ? `found-other-${lang}` : 'found-other', tabindex: '-1' },
    t.otherLanguage(nameOfLanguage(lang, place.lang)),
  );
  const drawn: Drawn = { ranks: new Map(), under: new Map(), elsewhere: new Set(), place: { ...place, of: lang } };
  return el(
    'section',
    { class: 'found-group', 'aria-labelledby': heading.id },
    heading,
    el(
      'ol',
      { role: 'list', class: 'found-list' },
      ...hits.slice(0, CROSSED).map((hit) => resultLine(hit, drawn, true)),
    ),
  );
}

/** Links to the groups, for a phone on which they are far apart. */
export function groupLinks(groups: readonly HTMLElement[], label: string): HTMLElement | undefined {
  if (groups.length < 2) return undefined;
  return el(
    'nav',
    { 'aria-label': label, class: 'group-links' },
    el(
      'ul',
      { role: 'list', class: 'chips' },
      ...groups.map((group) =>
        el(
          'li',
          {},
          el(
            'a',
            { class: 'chip', href: `#${group.querySelector('h2')!.id}` },
            group.querySelector('h2')!.textContent!,
          ),
        ),
      ),
    ),
  );
}

function resultGroup({ kind, hits, total: all, shown: first }: Group<ShownHit>, drawn: Drawn): HTMLElement {
  const { place } = drawn;
  let total = all;
  const t = searchWords(place.lang);
  const heading = el(
    'h2',
    { id: `found-${kind}`, tabindex: '-1' },
    labelText('kind', kind),
    ' ',
    el('span', { class: 'found-count' }, String(total)),
  );
  const list = el('ol', { role: 'list', class: 'found-list' });
  const button = el('button', { type: 'button' });
  const trouble = el('p', { class: 'small', role: 'status' });
  let loaded = hits;
  let shown = 0;
  function show(to: number): void {
    const from = shown;
    shown = Math.min(to, loaded.length);
    list.append(...loaded.slice(from, shown).map((hit) => resultLine(hit, drawn)));
    const left = total - shown;
    button.hidden = left <= 0;
    button.textContent = t.more(Math.min(left, STEP), labelText('kind', kind));
  }
  button.addEventListener(
    'click',
    () =>
      void (async () => {
        const next = list.children.length;
        button.disabled = true;
        trouble.textContent = '';
        try {
          if (loaded.length < Math.min(total, shown + STEP)) {
            const known = new Set([...loaded.map(({ key }) => key), ...drawn.elsewhere]);
            const before = loaded.length + [...drawn.elsewhere].filter((key) => key.startsWith(`${kind}:`)).length;
            const fresh = (await place.more(kind, before)).filter(({ key }) => !known.has(key));
            if (fresh.length === 0 && loaded.length === shown) total = shown;
            loaded = [...loaded, ...fresh];
          }
          show(shown + STEP);
          list.children[next]?.querySelector('a')?.focus();
        } catch {
          trouble.textContent = t.moreFailed;
        }
        button.disabled = false;
      })(),
  );
  show(first);
  return el('section', { class: 'found-group', 'aria-labelledby': heading.id }, heading, list, button, trouble);
}

/** One result; under a case, what records tell of it again. */
function resultLine(hit: ShownHit, drawn: Drawn, kind = false): HTMLLIElement {
  const { ranks, under, place } = drawn;
  const again = under.get(hit.key) ?? [];
  return el(
    'li',
    { 'data-rank': ranks.has(hit) ? String(ranks.get(hit)) : undefined },
    resultItem(hit, place, kind),
    again.length > 0 &&
      el(
        'details',
        { class: 'found-under' },
        el('summary', {}, searchWords(place.lang).under(again.length, kindsOf(again))),
        el('ul', { role: 'list' }, ...again.map((record) => el('li', {}, resultItem(record, place, true)))),
      ),
  );
}

const kindsOf = (hits: readonly ShownHit[]): string =>
  [...new Set(hits.map(({ data }) => data.kind))].map((kind) => labelText('kind', kind)).join(', ');

function resultItem(hit: ShownHit, { lang, base, dates, of = lang }: ResultsPlace, kind: boolean): HTMLElement {
  const { data, title, also, passage, anchor, heading, words } = hit;
  const written = data.lang ?? (of === lang ? undefined : of);
  const link = el(
    'a',
    { href: addressOf(data, of, base, anchor, words), rel: data.href && 'external' },
    ...textWithMarks(title),
  );
  const text = el(
    'p',
    { class: 'passage', lang: written },
    ...(heading ? [el('span', { class: 'where' }, heading), ' '] : []),
    ...textWithMarks(passage),
  );
  const facts = factsOf(data, of, { kind, date: dates });
  if (of !== lang) facts.append(el('span', {}, isOwn(of) ? searchWords(lang).languages[of] : nameOfLanguage(of, lang)));
  const item = el(
    'article',
    { class: 'entry-item' },
    el('h3', { lang: written }, link),
    also && el('p', { class: 'also', lang: written }, ...textWithMarks(also)),
    text,
    facts,
  );
  if (data.side) item.dataset['side'] = data.side;
  return item;
}
