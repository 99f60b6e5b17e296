import { attributeOf } from '../../../dom/part.ts';
import { decodeLoosely } from '../../../intake/address-codes.ts';
import { LANGS, languageOf, type Lang } from '../../../words/languages.ts';
import type { EntryKind } from '../../../intake/schema/names.ts';
import { LOCAL_IMAGE } from '../../../text/render/image.ts';
import type { FormContext } from '../form/form-context.ts';
import type { Published } from '../library/published.ts';
import type { PictureBox } from '../pictures/picture-box.ts';
import { el, fill } from '../../../dom/element.ts';
import { fragment } from '../../../dom/trusted.ts';
import { article } from './article.ts';
import { itemsArticle } from './items-article.ts';
import { previewEntry } from './preview-entry.ts';

/** Widths at which a page is shown, in pixels. */
const WIDTHS = { phone: 360, desktop: 1120 } as const;

/**
 * The page of the draft in a frame of its own, with the site's own style sheets, at the width of a phone or a desk.
 * Nothing in the frame can run.
 */
export function previewPanel(
  context: FormContext,
  pictures: PictureBox,
  published: Published,
  base: string,
): { element: HTMLElement; draw: (beside?: boolean) => void } {
  const { t, state } = context;
  let width: keyof typeof WIDTHS = matchMedia('(min-width: 60rem)').matches ? 'desktop' : 'phone';
  let lang: Lang = context.lang;
  const frame = el('iframe', { title: t.preview, class: 'w-frame', sandbox: 'allow-same-origin' });
  const holder = el('div', { class: 'w-frame-holder' }, frame);
  const choice = <V extends string>(label: string, values: Record<V, string>, chosen: V, pick: (value: V) => void) =>
    el(
      'fieldset',
      { class: 'w-switch' },
      el('legend', { class: 'visually-hidden' }, label),
      (Object.entries(values) as [V, string][]).map(([value, name]) => {
        const radio = el('input', {
          type: 'radio',
          name: `w-${label}`,
          value,
          checked: value === chosen,
          onchange: () => (pick(value), draw()),
        });
        return el('label', {}, radio, ' ', name);
      }),
    );
  const element = el(
    'div',
    { class: 'w-preview' },
    el(
      'div',
      { class: 'w-switches' },
      choice(t.width, t.widths, width, (value) => (width = value)),
      choice(
        t.pageLanguage,
        Object.fromEntries(LANGS.map((each) => [each, each === 'th' ? 'ไทย' : languageOf(each).name])) as Record<
          Lang,
          string
        >,
        lang,
        (value) => (lang = value),
      ),
    ),
    holder,
    el('p', { class: 'small soft' }, t.previewNote),
  );

  let narrow = false;
  /** Counts the drawings, so that only the last one says that it is whole. */
  let drawing = 0;
  /** @param beside true where it stands beside the text and has the room of a phone */
  function draw(beside = narrow): void {
    narrow = beside;
    if (!element.isConnected) return;
    const page = frame.contentDocument;
    if (!page) return;
    const { draft } = state;
    page.documentElement.lang = lang;
    if (page.head.childElementCount === 0) {
      page.head.append(el('meta', { charset: 'utf-8' }));
      for (const sheet of document.querySelectorAll('link[rel=stylesheet], style'))
        page.head.append(sheet.cloneNode(true));
    }
    let made: string;
    if (draft.kind === 'term' || draft.kind === 'source') made = itemsArticle(draft, lang, base);
    else {
      const kind: EntryKind = draft.kind;
      const entry = previewEntry(draft, kind, context.index(), published.known, base);
      made = article(entry, lang, base);
      // Entries whose data the page shows: fetched once, then drawn again.
      const wanted = [
        ...[...entry.library.refersTo(`${kind}:${entry.entry.id}`)].filter((key) => /^(?:case|lesson):/.test(key)),
        ...entry.told.help.map(({ id }) => `help:${id}`),
      ];
      const turn = ++drawing;
      element.setAttribute('aria-busy', 'true');
      void published.fetch(wanted).then((more) => {
        if (more) draw();
        else if (turn === drawing) element.setAttribute('aria-busy', 'false');
      });
    }
    const shown = fragment(made);
    // The frame may open nothing, so a link that is pressed by mistake leaves the preview where it is.
    for (const anchor of shown.querySelectorAll('a')) anchor.target = '_blank';
    for (const image of shown.querySelectorAll<HTMLImageElement>(`img[src^="${LOCAL_IMAGE}"]`)) {
      const name = decodeLoosely(attributeOf(image, 'src').slice(LOCAL_IMAGE.length));
      const size = draft.pictures.find((picture) => picture.name === name);
      image.removeAttribute('src');
      image.loading = 'eager';
      if (size) Object.assign(image, { width: size.width, height: size.height });
      void pictures.address(name).then((address) => (image.src = address ?? published.pictureOf(name) ?? ''));
    }
    const top = page.scrollingElement?.scrollTop ?? 0;
    fill(page.body, page.adoptNode(el('main', { id: 'main' }, shown)));
    if (page.scrollingElement) page.scrollingElement.scrollTop = top;
    const wide = WIDTHS[beside ? 'phone' : width];
    // A rule at each side, and never wider than the room: a desk on a phone is shown smaller.
    holder.style.maxWidth = `${wide + 2}px`;
    const scale = Math.min(1, holder.clientWidth / wide);
    const high = Math.max(480, innerHeight - 220);
    Object.assign(frame.style, {
      width: `${wide}px`,
      height: `${Math.round(high / scale)}px`,
      transform: `scale(${scale})`,
    });
    holder.style.height = `${high}px`;
  }
  frame.addEventListener('load', () => draw());
  return { element, draw };
}
