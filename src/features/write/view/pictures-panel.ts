import { attribute } from '../../../text/syntax/escape.ts';
import { pathKey, type FormContext } from '../form/form-context.ts';
import type { PictureBox } from '../pictures/picture-box.ts';
import { addPictures } from './add-pictures.ts';
import { button, el } from '../../../dom/element.ts';

/**
 * The photographs of a draft: added, described, put into the text, removed. What is said of them lives in the text
 * itself, in the attributes of their `<Figure>`.
 */
export function picturesPanel(context: FormContext, pictures: PictureBox, say: (words: string) => void): HTMLElement {
  const { state, t } = context;
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
    el('label', { class: 'button', for: 'w-add-picture' }, t.addPicture),
    input,
    el(
      'ul',
      { role: 'list', class: 'w-pictures' },
      state.draft.pictures.map((picture) => card(picture.name)),
    ),
  );

  function card(name: string): HTMLElement {
    const image = el('img', { alt: '', width: 160, height: 120 });
    void pictures.address(name).then((address) => address && (image.src = address));
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
        button(t.removePicture, () =>
          state.replace(
            {
              ...state.draft,
              pictures: state.draft.pictures.filter((each) => each.name !== name),
              th: {
                ...state.draft.th,
                body: state.draft.th.body.replace(pattern(name), '').replace(/\n{3,}/g, '\n\n'),
              },
            },
            'picture',
          ),
        ),
      ),
    );
  }
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const pattern = (name: string): RegExp => new RegExp(`<Figure\\b[^<>]*\\bsrc="${escaped(name)}"[^<>]*/>`);

function figureTag(body: string, name: string): Record<string, string> | undefined {
  const tag = pattern(name).exec(body)?.[0];
  return tag === undefined
    ? undefined
    : Object.fromEntries([...tag.matchAll(/\b(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));
}

/**
 * The text with another value in the tag of a picture; an empty caption, credit or consent is left out, an empty `alt`
 * stays to be filled.
 */
export function withAttribute(
  body: string,
  name: string,
  key: 'alt' | 'caption' | 'credit' | 'consent',
  value: string,
): string {
  return body.replace(pattern(name), (tag) => {
    const others = tag.replace(new RegExp(`\\s+${key}="[^"]*"`), '').replace(/\s*\/>$/, '');
    return value.trim() || key === 'alt' ? `${others} ${key}="${attribute(value)}" />` : `${others} />`;
  });
}
