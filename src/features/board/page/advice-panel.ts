import { address } from '../../../library/address.ts';
import { formatDate } from '../../../words/dates.ts';
import { el, fill } from '../../../dom/element.ts';
import { adviceFor, type Advice, type AdviceData } from '../model/advice.ts';
import { currentYear } from '../model/board.ts';
import { part, type BoardPage, type Show } from './board-page.ts';

/** The lessons, cases and kits of the library, as boards ask for them; fetched once. `undefined` where they cannot be had. */
export function loadAdvice({ lang, base }: Pick<BoardPage, 'lang' | 'base'>): Promise<AdviceData | undefined> {
  return fetch(address({ made: 'data/board.json' }, lang, base))
    .then((answer) => (answer.ok ? (answer.json() as Promise<AdviceData>) : undefined))
    .catch(() => undefined);
}

/** Shows what could help: lessons by the way on which they go, cases that stood alike, kits. */
export function advicePanel(page: BoardPage, data: AdviceData | undefined, use: (lesson: string) => void): Show {
  const { t, lang, base } = page;
  const box = part(page, 'advice');
  const to = (kind: 'lesson' | 'case' | 'workshop', id: string) => address({ kind, id }, lang, base);
  const inTray = (kind: string, id: string, title: string, side?: string) =>
    el('add-to-tray' as 'span', { 'data-kind': kind, 'data-id': id, 'data-title': title, 'data-side': side });

  const ways = ({ ways: all }: Advice) =>
    all.map(({ from, to: needy, lessons }) =>
      el(
        'section',
        { class: 'advice-way', 'data-side': from },
        el('h3', {}, t.advice.way(page.sideShort[from], page.sideShort[needy])),
        lessons.length === 0
          ? el('p', { class: 'no-data' }, t.advice.none)
          : el(
              'ul',
              { role: 'list' },
              ...lessons.map(({ id, title, side }) =>
                el(
                  'li',
                  {},
                  el('a', { href: to('lesson', id) }, title),
                  el(
                    'span',
                    { class: 'buttons board-row' },
                    el(
                      'button',
                      { type: 'button', onclick: () => use(id), 'aria-label': `${t.advice.use}: ${title}` },
                      t.advice.use,
                    ),
                    inTray('lesson', id, title, side),
                  ),
                ),
              ),
            ),
      ),
    );

  const cases = ({ cases: all }: Advice) => [
    el('h3', {}, t.advice.cases),
    el('p', { class: 'soft small' }, t.advice.casesHelp),
    all.length === 0
      ? el('p', { class: 'no-data' }, t.advice.noCases)
      : el(
          'ul',
          { role: 'list' },
          ...all.map(({ entry, same, did, lessons }) =>
            el(
              'li',
              {},
              el('a', { href: to('case', entry.id) }, entry.title),
              ' ',
              el('span', { class: 'soft small' }, t.advice.same(same.map((side) => page.sideShort[side]).join(' · '))),
              el(
                'ul',
                { class: 'small' },
                ...did.map(({ date, what }) => el('li', {}, `${formatDate(date, lang)} ${what}`)),
                ...lessons.map(({ id, title }) => el('li', {}, el('a', { href: to('lesson', id) }, title))),
              ),
              inTray('case', entry.id, entry.title),
            ),
          ),
        ),
  ];

  const kits = ({ kits: all }: Advice) =>
    all.length === 0
      ? []
      : [
          el('h3', {}, t.advice.kits),
          el(
            'ul',
            { role: 'list' },
            ...all.map(({ id, title }) =>
              el('li', {}, el('a', { href: to('workshop', id) }, title), inTray('workshop', id, title)),
            ),
          ),
        ];

  let shown = '';
  return () => {
    if (!data) return fill(box, el('p', { class: 'notice' }, t.advice.failed));
    const advice = adviceFor(currentYear(page.board()), data);
    const now = JSON.stringify(advice);
    // What is on the page already keeps its focus.
    if (now === shown) return;
    shown = now;
    part(page, 'advice-section').hidden = advice.ways.length === 0;
    fill(box, ...ways(advice), ...cases(advice), ...kits(advice));
  };
}
