import { photoOf } from '../../../intake/schema/photo-facts.ts';
import { photoSchema } from '../../../intake/schema/entry/photo.ts';
import { formFields } from '../form/fields.ts';
import { pathKey, type FormContext } from '../form/form-context.ts';
import type { PictureBox } from '../pictures/picture-box.ts';
import { figureTag, withAttribute } from '../pictures/figure-tag.ts';
import { hasLeadPhoto, leadIntoText, madeLead, withoutPicture } from '../pictures/lead-picture.ts';
import { addPictures } from './add-pictures.ts';
import { button, el } from '../../../dom/element.ts';

/**
 * The photographs of a draft: added, described, put into the text or made the lead photograph, removed. What is said of
 * those in the text lives in the text itself, in the attributes of their `<Figure>`; of the lead photograph, in its field.
 * @param publishedAt where the site shows a picture of the published entry that the draft changes
 */
export function picturesPanel(
  context: FormContext,
  pictures: PictureBox,
  say: (words: string) => void,
  publishedAt: (name: string) => string | undefined,
): HTMLElement {
  const { state, t } = context;
  const lead = photoOf(state.draft.th.data)?.file;
  const own = state.draft.pictures.map(({ name }) => name);
  const leads = hasLeadPhoto(state.draft.kind);
  const names = [...(leads && lead ? [lead] : []), ...own.filter((name) => name !== lead)];
  const input = el('input', {
    type: 'file',
    accept: 'image/jpeg,image/png,image/webp,image/avif,image/gif',
    multiple: true,
    id: 'w-add-picture',
    class: 'visually-hidden',
  });
  input.addEventListener(
    'change',
    () => void addPictures([...(input.files ?? [])], context, pictures, say).then(() => (input.value = '')),
  );
  return el(
    'div',
    {},
    el('p', {}, t.pictureHelp),
    leads && !lead && el('p', { class: 'w-help' }, t.leadPhotoHelp),
    el('label', { class: 'button', for: 'w-add-picture' }, t.addPicture),
    input,
    el(
      'ul',
      { role: 'list', class: 'w-pictures' },
      names.map((name) => (leads && name === lead ? leadCard(name) : card(name))),
    ),
  );

  function shown(name: string): HTMLElement {
    const image = el('img', { alt: '', width: 160, height: 120 });
    void pictures.address(name).then((own) => {
      const address = own ?? publishedAt(name);
      if (address) image.src = address;
    });
    return image;
  }

  /** The lead photograph: its fields, as the schema has them. */
  function leadCard(name: string): HTMLElement {
    return el(
      'li',
      { class: 'w-lead' },
      shown(name),
      el(
        'div',
        {},
        el('p', {}, el('b', {}, t.leadPhoto), ' ', el('code', {}, name)),
        el('div', { class: 'w-problems', 'data-path': pathKey(['th', 'data', 'photo', 'file']) }),
        formFields(photoSchema, ['th', 'data', 'photo'], context, (key) => key !== 'file'),
        button(t.leadIntoText, () => state.replace(leadIntoText(state.draft), 'picture')),
        button(t.removePicture, () => state.replace(withoutPicture(state.draft, name), 'picture')),
      ),
    );
  }

  function card(name: string): HTMLElement {
    const image = shown(name);
    const tag = figureTag(state.draft.th.body, name);
    const id = `w-alt-${name}`;
    const field = (key: 'alt' | 'caption' | 'credit', label: string, help: string) => {
      const box = el('input', {
        type: 'text',
        id: `${id}-${key}`,
        'aria-describedby': `${id}-${key}-help`,
        lang: 'th',
        value: tag?.[key] ?? '',
        autocomplete: 'off',
        oninput: () => state.set(['th', 'body'], withAttribute(state.draft.th.body, name, key, box.value)),
      });
      return el(
        'div',
        { class: 'w-field', 'data-path': pathKey(['pictures', name, key]) },
        el(
          'label',
          { for: `${id}-${key}` },
          label,
          key === 'alt' && el('span', { class: 'w-needed', 'aria-hidden': 'true' }, '*'),
        ),
        el('small', { class: 'w-help', id: `${id}-${key}-help` }, help),
        box,
        el('div', { class: 'w-problems', 'aria-live': 'polite' }),
      );
    };
    const consent = () => {
      const kept = tag?.['consent'] ?? '';
      const choice = el(
        'select',
        {
          id: `${id}-consent`,
          'aria-describedby': `${id}-consent-help`,
          onchange: () => state.set(['th', 'body'], withAttribute(state.draft.th.body, name, 'consent', choice.value)),
        },
        Object.entries(t.pictureConsents).map(([value, words]) =>
          el('option', { value, selected: value === kept }, words),
        ),
      );
      return el(
        'div',
        { class: 'w-field', 'data-path': pathKey(['pictures', name, 'consent']) },
        el('label', { for: `${id}-consent` }, t.pictureConsent),
        el('small', { class: 'w-help', id: `${id}-consent-help` }, t.pictureConsentHelp),
        choice,
        el('div', { class: 'w-problems', 'aria-live': 'polite' }),
      );
    };
    return el(
      'li',
      {},
      image,
      el(
        'div',
        {},
        el('code', {}, name),
        tag
          ? [
              field('alt', t.alt, t.altHelp),
              field('caption', t.caption, t.captionHelp),
              field('credit', t.credit, t.creditHelp),
              consent(),
            ]
          : button(t.putInText, () =>
              state.set(['th', 'body'], `${state.draft.th.body.trimEnd()}\n\n<Figure src="${name}" alt="" />\n`, true),
            ),
        leads && button(t.makeLead, () => state.replace(madeLead(state.draft, name), 'picture')),
        button(t.removePicture, () => state.replace(withoutPicture(state.draft, name), 'picture')),
      ),
    );
  }
}
