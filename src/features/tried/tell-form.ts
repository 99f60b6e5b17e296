import { langOf } from '../../dom/page-lang.ts';
import { inOwn } from '../../words/locale/own-languages.ts';
import { el } from '../../dom/element.ts';
import { attributeOf, partOf } from '../../dom/part.ts';
import { shareAddress } from '../../dom/share-address.ts';
import { today } from '../../dom/today.ts';
import { withText, type TextWay } from '../../library/publishing/send-text.ts';
import { PROVINCES } from '../../intake/schema/provinces.ts';
import { provincesOf, type Region } from '../../library/region.ts';
import type { Lang } from '../../words/languages.ts';
import { formatDate } from '../../words/dates.ts';
import { toldText, YES_NO } from './told-text.ts';

/**
 * Puts the form of `<we-tried>` in the place of the text to be filled in by hand. As soon as somebody has said how it
 * went, the text is ready and follows what is typed.
 */
export function wireForm(element: HTMLElement): void {
  const lang = langOf(element);
  const form = partOf<HTMLFormElement>(element, 'form');
  const ready = partOf(element, '[data-part=ready]');
  const group = partOf(element, '[data-part=group]');
  const text = partOf<HTMLTextAreaElement>(element, '#tell-text');
  const status = partOf(element, '[data-part=copied]');
  partOf(element, '[data-part=by-hand]').remove();
  for (const region of form.querySelectorAll<HTMLOptGroupElement>('optgroup[data-region]')) fillProvinces(region, lang);
  partOf<HTMLInputElement>(form, '[name=date]').value = formatDate(today().slice(0, 7), lang);
  form.addEventListener('submit', (event) => event.preventDefault());
  const show = (): void => {
    const said = (name: string): string => String(new FormData(form).get(name) ?? '');
    const mayName = partOf<HTMLInputElement>(form, '[name=named]').checked;
    group.hidden = !mayName;
    if (!said('result')) return;
    text.value = toldText(
      {
        title: attributeOf(element, 'data-title'),
        id: attributeOf(element, 'data-id'),
        result: said('result'),
        changed: said('changed'),
        province: said('province'),
        group: mayName ? said('group') : '',
        named: inOwn(YES_NO, lang)[mayName ? 'yes' : 'no'],
        date: said('date'),
        people: said('people'),
        page: shareAddress(attributeOf(element, 'data-path')),
      },
      lang,
    );
    for (const link of ready.querySelectorAll<HTMLAnchorElement>('a[data-by]'))
      link.href = withText(
        { by: attributeOf(link, 'data-by') as TextWay['by'], to: attributeOf(link, 'data-to') },
        text.value,
      );
    partOf(element, '[data-part=now-ready]').hidden = false;
    ready.hidden = false;
  };
  form.addEventListener('input', show);
  const copy = partOf(ready, 'button');
  copy.hidden = false;
  copy.addEventListener('click', () => {
    const copying =
      (navigator.clipboard as Clipboard | undefined)?.writeText(text.value) ?? Promise.reject(new Error());
    void copying.then(
      () => (status.textContent = attributeOf(element, 'data-copied')),
      () => {
        text.focus();
        text.select();
        status.textContent = attributeOf(element, 'data-failed');
      },
    );
  });
  ready.hidden = true;
  form.hidden = false;
}

/** Names the provinces of a region as choices. */
function fillProvinces(region: HTMLOptGroupElement, lang: Lang): void {
  const provinces = provincesOf(region.dataset['region'] as Region);
  region.replaceChildren(...provinces.map((code) => el('option', {}, PROVINCES[code][lang])));
}
