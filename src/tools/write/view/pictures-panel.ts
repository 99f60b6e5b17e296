import { attribute } from '../../../import/escape.ts';
import { ImportRefusal } from '../../../import/refusal.ts';
import type { FormContext } from '../form/form-context.ts';
import type { PictureBox } from '../picture-box.ts';
import { button, el } from './el.ts';

/** The photographs of a draft: added, described, put into the text, removed. The description lives in the text itself, as the `alt` of its `<Figure>`. */
export function picturesPanel(context: FormContext, pictures: PictureBox, say: (words: string) => void): HTMLElement {
  const { state, t, lang } = context;
  const input = el('input', { type: 'file', accept: 'image/jpeg,image/png,image/webp,image/gif', multiple: true, id: 'w-add-picture', class: 'visually-hidden' });
  input.addEventListener('change', async () => {
    for (const file of input.files ?? []) {
      try {
        const added = await pictures.add(new Uint8Array(await file.arrayBuffer()));
        const body = state.draft.th.body.trimEnd();
        state.replace({ ...state.draft, pictures: [...state.draft.pictures, added], th: { ...state.draft.th, body: `${body}${body ? '\n\n' : ''}<Figure src="${added.name}" alt="" />\n` } }, 'picture');
      } catch (error) {
        say(error instanceof ImportRefusal ? `${file.name}: ${error[lang]}` : t.full);
      }
    }
    input.value = '';
  });
  return el('div', {},
    el('p', {}, t.pictureHelp),
    el('label', { class: 'button', for: 'w-add-picture' }, t.addPicture), input,
    el('ul', { role: 'list', class: 'w-pictures' }, state.draft.pictures.map((picture) => card(picture.name))));

  function card(name: string): HTMLElement {
    const image = el('img', { alt: '', width: 160, height: 120 });
    void pictures.address(name).then((address) => address && (image.src = address));
    const tag = figureTag(state.draft.th.body, name);
    const id = `w-alt-${name}`;
    const field = (key: 'alt' | 'caption' | 'credit', label: string, help: string) => {
      const box = el('input', { type: 'text', id: `${id}-${key}`, lang: 'th', value: tag?.[key] ?? '', autocomplete: 'off', oninput: () => state.set(['th', 'body'], withAttribute(state.draft.th.body, name, key, box.value)) });
      return el('div', { class: 'w-field' }, el('label', { for: `${id}-${key}` }, label), el('small', { class: 'w-help' }, help), box);
    };
    return el('li', {}, image, el('div', {},
      el('code', {}, name),
      tag ? [field('alt', t.alt, t.altHelp), field('caption', t.caption, t.captionHelp), field('credit', t.credit, t.creditHelp)] : button(t.putInText, () => state.set(['th', 'body'], `${state.draft.th.body.trimEnd()}\n\n<Figure src="${name}" alt="" />\n`, true)),
      button(t.removePicture, () => state.replace({ ...state.draft, pictures: state.draft.pictures.filter((each) => each.name !== name), th: { ...state.draft.th, body: state.draft.th.body.replace(pattern(name), '').replace(/\n{3,}/g, '\n\n') } }, 'picture'))));
  }
}

const pattern = (name: string): RegExp => new RegExp(`<Figure\\b[^<>]*\\bsrc="${name.replace(/[.*+?^\${}()|[\]\\]/g, '\\$&')}"[^<>]*/>`);

function figureTag(body: string, name: string): Record<string, string> | undefined {
  const tag = pattern(name).exec(body)?.[0];
  return tag === undefined ? undefined : Object.fromEntries([...tag.matchAll(/\b(\w+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]));
}

/** The text with another value in the tag of a picture; an empty caption or credit is left out, an empty `alt` stays to be filled. */
export function withAttribute(body: string, name: string, key: 'alt' | 'caption' | 'credit', value: string): string {
  return body.replace(pattern(name), (tag) => {
    const others = tag.replace(new RegExp(`\\s+${key}="[^"]*"`), '').replace(/\s*\/>$/, '');
    return value.trim() || key === 'alt' ? `${others} ${key}="${attribute(value)}" />` : `${others} />`;
  });
}
