import { lettersOf } from '../../../words/locale/letters.ts';
import { address } from '../../../library/address.ts';
import type { TrayItem } from '../state/tray.ts';
import type { Standing } from '../known-entries.ts';
import { el } from '../../../dom/element.ts';
import type { TrayPage } from './tray-page.ts';

/** Kind, title and state of an item: a link where the library has it, its last title where it has gone. */
export function showItem(
  { lang, base, t, kindName, sideName }: TrayPage,
  item: TrayItem,
  standing: Standing = 'unasked',
): HTMLElement[] {
  const known = typeof standing === 'object' ? standing : undefined;
  const side = known?.side ?? item.side;
  const title = known?.title ?? item.title;
  const gone = standing === 'gone';
  const titleLang = known
    ? known.lang === lang
      ? undefined
      : known.lang
    : lettersOf(title, lang) === lang
      ? undefined
      : lettersOf(title, lang);
  const mark =
    side &&
    el(
      'span',
      { class: 'side-mark', 'data-side': side },
      el('span', { class: 'shape', 'aria-hidden': 'true' }),
      sideName[side],
    );
  return [
    el('p', { class: 'kicker' }, kindName[item.kind], mark),
    el(
      'p',
      { class: 'tray-title', lang: titleLang },
      gone ? title : el('a', { href: address({ kind: item.kind, id: item.id }, lang, base) }, title),
    ),
    ...(gone ? [el('p', { class: 'small tray-gone' }, item.title === item.id ? t.goneUnnamed : t.gone)] : []),
  ];
}
