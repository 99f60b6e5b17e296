import type { Element } from 'hast';
import { h } from 'hastscript';
import { photoCredit, photoOf } from '../../intake/schema/photo-facts.ts';
import { imageElement } from '../../text/render/image.ts';
import type { ToDraw } from '../context.ts';

/**
 * The lead photograph of an entry with what it shows, whose it is, and how those in it stand to it; nothing where there
 * is none. It is not fetched lazily, since it stands on the first screens, and its size is known before it comes.
 */
export function leadPhoto({ text: { data }, photo: shown, page: { lang, textLang } }: ToDraw): Element[] {
  const photo = photoOf(data);
  if (!photo?.file || !photo.alt) return [];
  const image = imageElement(photo.file, photo.alt);
  if (!image) return [];
  Object.assign(image.properties, { loading: 'eager' }, shown);
  return [
    h('figure.lead-photo', { lang: textLang === lang ? undefined : textLang }, [
      image,
      h('figcaption', [
        ...(photo.caption ? [h('span', photo.caption), ' '] : []),
        h('small.figure-credit', { lang }, photoCredit(photo, lang)),
      ]),
    ]),
  ];
}
