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
 * What stands above the results, only where it helps to act: what was searched instead of what was typed, and what the
 * operators were understood as.
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
  if (answer.phrases.length > 0) notices.push(el('p', {}, t.exactly(quoted(answer.phrases))));
  if (answer.without.length > 0) notices.push(el('p', {}, t.without(quoted(answer.without))));
  return notices;
}

/** How an answer came about, for whoever asks: other words that were searched beside, and which rung answered. */
export function howFound(answer: ShownAnswer, t: ReturnType<typeof searchWords>): HTMLElement | undefined {
  const lines: HTMLElement[] = [];
  const beside = answer.readings.filter((reading) => !reading.instead);
  for (const part of [...new Set(beside.map(({ from }) => from))])
    lines.push(
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
  if (answer.hits.length > 0 && answer.rung !== 'none' && answer.rung !== 'empty')
    lines.push(el('p', { 'data-rung': answer.rung }, t.rungs[answer.rung]));
  return lines.length > 0 ? el('details', { class: 'found-how' }, el('summary', {}, t.how), ...lines) : undefined;
}
