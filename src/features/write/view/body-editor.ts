import { inOwn } from '../../../words/locale/own-languages.ts';
import { COMPONENTS } from '../../../text/blocks/components.ts';
import { referenceChoices } from '../form/choices.ts';
import type { FormContext } from '../form/form-context.ts';
import { nextNote, takePaste } from './take-paste.ts';
import { bodyHelp } from './body-help.ts';
import { button, el } from '../../../dom/element.ts';
import { picker } from './picker.ts';

/**
 * The text of an entry in one language: a box for Markdown with buttons for what authors need, and pickers for links
 * and sources.
 * @param addImages takes pictures that are pasted into the text
 */
export function bodyEditor(
  part: 'th' | 'en',
  context: FormContext,
  addImages?: (files: File[], at: number) => void,
): HTMLElement {
  const { state, t, lang, index } = context;
  const area = el('textarea', {
    id: `w-${part}-body`,
    class: 'w-body',
    lang: part,
    rows: 18,
    'aria-label': part === 'th' ? t.bodyThai : t.bodyEnglish,
    spellcheck: 'true',
    placeholder: t.bodyPlaceholder,
  });
  area.value = state.draft[part]?.body ?? '';
  const keep = () => state.set([part, 'body'], area.value);
  area.addEventListener('input', keep);
  area.addEventListener('paste', (event) => {
    const images = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
    if (images.length && addImages && !event.clipboardData?.getData('text/plain')) {
      event.preventDefault();
      return addImages(images, area.selectionStart);
    }
    takePaste(event, area, ({ title, text, notes, losses }) => {
      insert([title && `## ${title}`, text].filter(Boolean).join('\n\n'));
      if (notes) {
        area.value = `${area.value.trimEnd()}\n\n${notes}\n`;
        keep();
      }
      if (losses.length) state.set(['losses'], [...state.draft.losses, ...losses]);
    });
  });

  /** Puts words where the cursor stands; the browser's own undo keeps working where it can. */
  function insert(words: string, select = 0): void {
    area.focus();
    const at = area.selectionStart;
    if (!document.execCommand('insertText', false, words))
      area.setRangeText(words, area.selectionStart, area.selectionEnd, 'end');
    if (select) area.setSelectionRange(at + words.length - select, at + words.length - select);
    keep();
  }
  const around = (mark: string) =>
    insert(`${mark}${area.value.slice(area.selectionStart, area.selectionEnd) || t.words}${mark}`);
  const lines = (mark: (index: number) => string) => {
    const [from, to] = [area.value.lastIndexOf('\n', area.selectionStart - 1) + 1, area.selectionEnd];
    const chosen = area.value.slice(from, to).split('\n');
    area.setSelectionRange(from, to);
    insert(chosen.map((text, place) => mark(place) + text).join('\n'));
  };
  const block = (words: string) =>
    insert(
      `${area.value.slice(0, area.selectionStart).endsWith('\n\n') || area.selectionStart === 0 ? '' : '\n\n'}${words}\n\n`,
    );

  const tools = el(
    'div',
    { class: 'w-tools', role: 'toolbar', 'aria-label': t.tools },
    button(t.tool.heading, () => lines(() => '## ')),
    button(t.tool.bold, () => around('**')),
    button(t.tool.bullets, () => lines(() => '- ')),
    button(t.tool.numbers, () => lines((place) => `${place + 1}. `)),
    button(t.tool.quote, () => lines(() => '> ')),
    button(t.tool.table, () => block(`| ${t.words} | ${t.words} |\n| --- | --- |\n| ${t.words} | ${t.words} |`)),
    button(t.tool.footnote, () => {
      const number = nextNote(area.value);
      insert(`[^${number}]`);
      area.value = `${area.value.trimEnd()}\n\n[^${number}]: ${t.words}\n`;
      keep();
    }),
  );
  const cite = picker({
    label: t.citeHere,
    none: t.noSource,
    choices: () => referenceChoices('source', state.draft, index(), lang),
    pick: (id) => insert(`[@${id}]`),
  });
  const entries = () =>
    (['help', 'case', 'lesson', 'note', 'topic', 'workshop', 'agenda', 'term'] as const).flatMap((kind) =>
      referenceChoices(kind, state.draft, index(), lang).map((choice) => ({ ...choice, id: `${kind}:${choice.id}` })),
    );
  const link = picker({
    label: t.linkHere,
    none: t.noMatch,
    choices: entries,
    pick: (key) =>
      insert(
        `[[${entries().filter(({ id }) => id.split(':')[1] === key.split(':')[1]).length > 1 ? key : key.slice(key.indexOf(':') + 1)}]]`,
      ),
  });
  const components = el(
    'select',
    {
      'aria-label': t.component,
      onchange: () => {
        const chosen = COMPONENTS.get(components.value);
        if (chosen) block(chosen.example);
        components.value = '';
      },
    },
    el('option', { value: '' }, t.component),
    [...COMPONENTS.values()]
      .filter(({ parent }) => !parent)
      .map(({ name, help }) => el('option', { value: name }, `${name} · ${inOwn(help, lang)}`)),
  );
  return el(
    'div',
    { class: 'w-editor', 'data-path': `${part}/body` },
    tools,
    el('div', { class: 'w-inserts' }, cite, link, components),
    bodyHelp(t),
    area,
    el('div', { class: 'w-problems', 'aria-live': 'polite' }),
  );
}

/** Moves the cursor to a place in the text, so that a problem can be mended where it is. */
export function goToLine(part: string, line: number, column: number): void {
  const area = document.getElementById(`w-${part}-body`);
  if (!(area instanceof HTMLTextAreaElement)) return;
  const before = area.value
    .split('\n')
    .slice(0, line - 1)
    .join('\n');
  const at = (line > 1 ? before.length + 1 : 0) + column - 1;
  area.focus();
  const end = area.value.indexOf('\n', at);
  area.setSelectionRange(at, end < 0 ? area.value.length : end);
  area.scrollTop = (line - 4) * (Number.parseFloat(getComputedStyle(area).lineHeight) || 28);
}
