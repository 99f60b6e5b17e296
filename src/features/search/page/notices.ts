import type { ShownAnswer } from '../present/present.ts';
import { el } from '../../../dom/element.ts';
import type { searchWords } from '../box/search-words.ts';

/** What a notice may offer. */
export interface NoticeActions {
  /** Address of the same search, as typed or mended. */
  addressOf(query: string, asTyped: boolean): string;
}

/** Other names that are told; more would push the results down. */
const MOST_NAMES = 3;
const quoted = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join(' ');

/**
 * What the page says about how it understood a query: what was searched instead, what beside it, which rung answered.
 */
export function noticesOf(
  answer: ShownAnswer,
  query: string,
  asTyped: boolean,
  t: ReturnType<typeof searchWords>,
  actions: NoticeActions,
): HTMLElement[] {
  const notices: HTMLElement[] = [];
  const instead = answer.readings.find((reading) => reading.instead);
  if (instead) {
    const [before, to, behind] = t.instead(instead.query, query);
    notices.push(
      el(
        'p',
        { class: 'notice instead' },
        before,
        el('b', {}, to),
        `${behind} `,
        el('a', { href: actions.addressOf(query, true) }, t.asTyped(query)),
      ),
    );
  }
  if (asTyped)
    notices.push(el('p', {}, `${t.onlyAsTyped} `, el('a', { href: actions.addressOf(query, false) }, t.mend)));
  const beside = answer.readings.filter((reading) => !reading.instead);
  for (const part of [...new Set(beside.map(({ from }) => from))])
    notices.push(
      el(
        'p',
        {},
        t.beside(
          part,
          quoted(
            beside
              .filter(({ from }) => from === part)
              .map(({ to }) => to)
              .slice(0, MOST_NAMES),
          ),
        ),
      ),
    );
  if (answer.phrases.length > 0) notices.push(el('p', {}, t.exactly(quoted(answer.phrases))));
  if (answer.without.length > 0) notices.push(el('p', {}, t.without(quoted(answer.without))));
  if (answer.hits.length > 0 && !instead && answer.rung !== 'none' && answer.rung !== 'empty')
    notices.push(el('p', { 'data-rung': answer.rung }, t.rungs[answer.rung]));
  return notices;
}
