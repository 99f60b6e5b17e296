import { encodeLoosely } from '../../../intake/address-codes.ts';
import { el } from '../../../dom/element.ts';
import type { searchWords } from '../box/search-words.ts';

/** A text that a reader may send, and where to. */
export interface ReadyText {
  title: string;
  text: string;
  /** E-mail address for readers; empty when there is none. */
  contact: string;
}

/** A ready text with buttons that copy and send it. Nothing leaves the device by itself. */
export function readyText({ title, text, contact }: ReadyText, t: ReturnType<typeof searchWords>): HTMLElement[] {
  const area = el('textarea', { rows: '6', 'aria-label': title, class: 'tell-text' });
  area.value = text;
  const said = el('span', { role: 'status' });
  const copy = el('button', { type: 'button' }, t.tellCopy);
  copy.addEventListener(
    'click',
    () =>
      void (async () => {
        const copied = await (
          navigator.clipboard?.writeText(area.value) ?? Promise.reject(new Error('no clipboard'))
        ).then(
          () => true,
          () => false,
        );
        if (!copied) {
          area.focus();
          area.select();
        }
        said.textContent = copied ? t.copied : t.copyFailed;
      })(),
  );
  const mail = contact
    ? el(
        'a',
        { class: 'button', href: `mailto:${contact}?subject=${encodeLoosely(title)}&body=${encodeLoosely(text)}` },
        t.tellMail,
      )
    : undefined;
  return [area, el('p', { class: 'tell-actions' }, copy, mail, said)];
}

/**
 * Whether the answers helped: two ways to say it, each a ready text that names what was asked and what was shown, so
 * that editors can make a line of a needs file of it (`npm run needs -- add`).
 * @param shown keys of the best answers, best first
 */
export function didItHelp(
  {
    site,
    query,
    shown,
    where,
    contact,
  }: { site: string; query: string; shown: readonly string[]; where: string; contact: string },
  t: ReturnType<typeof searchWords>,
): HTMLElement {
  const box = el('div', { class: 'tell-room' });
  const answer = (helped: boolean): void => {
    box.replaceChildren(
      el('p', { class: 'soft' }, helped ? t.helpedHelp : t.missedHelp),
      ...readyText(
        {
          title: t.feedbackTitle,
          text: t.feedbackText({ site, query, helped, shown: shown.join(', '), where }),
          contact,
        },
        t,
      ),
    );
    box.querySelector('textarea')!.focus();
  };
  const choice = (words: string, helped: boolean): HTMLButtonElement => {
    const made = el('button', { type: 'button' }, words);
    made.addEventListener('click', () => answer(helped));
    return made;
  };
  return el(
    'section',
    { class: 'found-feedback', 'aria-label': t.feedbackTitle },
    el('p', {}, t.didItHelp),
    el('div', { class: 'buttons' }, choice(t.helped, true), choice(t.missed, false)),
    box,
  );
}
