import { photoOf } from '../../../intake/schema/photo-facts.ts';
import { attribute } from '../../../text/syntax/escape.ts';
import type { Draft, Fields, WriteKind } from '../draft/draft.ts';
import { figurePattern, figureTag } from './figure-tag.ts';

/** The kinds whose pages begin with a photograph. */
export const hasLeadPhoto = (kind: WriteKind): boolean => kind === 'case' || kind === 'note' || kind === 'lesson';

/** What a `<Figure>` and the lead photograph both say. */
const SHARED = ['alt', 'caption', 'credit', 'consent'] as const;

/**
 * The draft with a picture as its lead photograph. What was said of it in the text goes with it, and the text shows it
 * no more; the lead photograph of before goes back into the text.
 */
export function madeLead(draft: Draft, name: string): Draft {
  const before = photoOf(draft.th.data)?.file ? leadIntoText(draft) : draft;
  const tag = figureTag(before.th.body, name);
  const said = SHARED.flatMap((key) => (tag?.[key] ? [[key, unescaped(tag[key])]] : []));
  return {
    ...before,
    th: {
      data: { ...before.th.data, photo: { file: name, ...(Object.fromEntries(said) as Fields) } },
      body: withoutFigure(before.th.body, name),
    },
  };
}

/** The draft whose lead photograph stands at the end of its text instead, with all that a `<Figure>` can say of it. */
export function leadIntoText(draft: Draft): Draft {
  const { photo: _, ...data } = draft.th.data;
  const photo = photoOf(draft.th.data);
  if (!photo?.file) return { ...draft, th: { ...draft.th, data } };
  const said = SHARED.flatMap((key) => (photo[key] ? [` ${key}="${attribute(photo[key])}"`] : []));
  const alt = photo.alt ? '' : ' alt=""';
  return {
    ...withoutTranslation(draft),
    th: { data, body: `${draft.th.body.trimEnd()}\n\n<Figure src="${photo.file}"${alt}${said.join('')} />\n` },
  };
}

/** The draft without a picture, wherever it stands. */
export function withoutPicture(draft: Draft, name: string): Draft {
  const { photo, ...data } = draft.th.data;
  const isLead = photoOf(draft.th.data)?.file === name;
  return {
    ...(isLead ? withoutTranslation(draft) : draft),
    pictures: draft.pictures.filter((each) => each.name !== name),
    th: {
      data: isLead || photo === undefined ? data : { ...data, photo },
      body: withoutFigure(draft.th.body, name),
    },
  };
}

const withoutFigure = (body: string, name: string): string =>
  body.replace(figurePattern(name), '').replace(/\n{3,}/g, '\n\n');

/** English words of a photograph that is no longer the lead: the check would ask for their Thai. */
function withoutTranslation(draft: Draft): Draft {
  if (!draft.en) return draft;
  const { photo: _, ...data } = draft.en.data;
  return { ...draft, en: { ...draft.en, data } };
}

/** What `attribute` wrote, as it was typed. */
const unescaped = (value: string): string => value.replace(/&amp;(?=#?\w+;)/g, '&');
