import type { Lang } from '../../../words/languages.ts';
import { groupsOf, type Group } from '../present/groups.ts';
import type { ShownAnswer, ShownHit } from '../present/present.ts';
import { el } from '../../../dom/element.ts';
import { addressOf, factsOf, labelText, textWithMarks } from '../box/pieces.ts';
import { searchWords } from '../box/search-words.ts';

/** What the groups are made for. */
export interface GroupsPlace {
  lang: Lang;
  base: string;
  /** Whether every result shows its date: they are sorted by it. */
  dates: boolean;
  /** Brings more results of a kind, from a number on. */
  more(kind: string, offset: number): Promise<ShownHit[]>;
}

const STEP = 10;

/**
 * Results by kind, in the order of `groupsOf`.
 * @param wanted kinds that were chosen; none means all
 * @returns for each kind a function that makes its group, so that they can be drawn one by one
 */
export function resultGroups(
  answer: ShownAnswer,
  wanted: readonly string[],
  place: GroupsPlace,
): (() => HTMLElement)[] {
  const ranks = new Map(answer.hits.map((hit, at) => [hit, at + 1]));
  return groupsOf(answer, wanted).map((group) => () => resultGroup(group, ranks, place));
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

function resultGroup(
  { kind, hits, total, shown: first }: Group<ShownHit>,
  ranks: ReadonlyMap<ShownHit, number>,
  place: GroupsPlace,
): HTMLElement {
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
    list.append(
      ...loaded
        .slice(from, shown)
        .map((hit) =>
          el('li', { 'data-rank': ranks.has(hit) ? String(ranks.get(hit)) : undefined }, resultItem(hit, place)),
        ),
    );
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
            const known = new Set(loaded.map(({ key }) => key));
            const fresh = (await place.more(kind, loaded.length)).filter(({ key }) => !known.has(key));
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

function resultItem(hit: ShownHit, { lang, base, dates }: GroupsPlace): HTMLElement {
  const { data, title, also, passage, anchor, heading, words } = hit;
  const link = el('a', { href: addressOf(data, lang, base, anchor, words) }, ...textWithMarks(title));
  const text = el(
    'p',
    { class: 'passage', lang: data.lang },
    ...(heading ? [el('span', { class: 'where' }, heading), ' '] : []),
    ...textWithMarks(passage),
  );
  const item = el(
    'article',
    { class: 'entry-item' },
    el('h3', { lang: data.lang }, link),
    also && el('p', { class: 'also', lang: data.lang }, ...textWithMarks(also)),
    text,
    factsOf(data, lang, { date: dates }),
  );
  if (data.side) item.dataset['side'] = data.side;
  return item;
}
