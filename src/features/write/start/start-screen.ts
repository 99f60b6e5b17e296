import type { WriteWords } from '../../../words/write-words.ts';
import type { Loss } from '../../import/index.ts';
import { FIRST, LANGS, type Lang } from '../../../words/languages.ts';
import { calendarOf } from '../../../words/locale/formats.ts';
import { draftTitle, WRITE_KINDS, type Draft, type WriteKind } from '../draft/draft.ts';
import type { LibraryIndex } from '../library/writing-index.ts';
import { takePaste } from '../view/take-paste.ts';
import { SOURCE_FILES } from '../source/source-file-names.ts';
import { button, el } from '../../../dom/element.ts';
import { picker } from '../view/picker.ts';
import { flatKey } from '../../../words/locale/flat-key.ts';

/** What the first screen asks for. */
export interface StartActions {
  file(file: File): void;
  /** @param written true for our MDX, which is taken as it stands */
  text(text: string, losses: readonly Loss[], written: boolean): void;
  /** What came of a meeting. */
  tell(): void;
  blank(kind: WriteKind): void;
  entry(key: string): void;
  resume(draft: Draft): void;
  remove(draft: Draft): void;
}

/** The first screen: ways to begin, and the drafts that are kept on this device. */
export function startScreen(
  words: WriteWords,
  lang: Lang,
  drafts: readonly Draft[],
  index: LibraryIndex | undefined,
  actions: StartActions,
): HTMLElement {
  const t = words.write;
  const input = el('input', {
    type: 'file',
    id: 'w-file',
    class: 'visually-hidden',
    accept: `.docx,.zip,.mdx,.md,.txt,${SOURCE_FILES.join()},application/vnd.openxmlformats-officedocument.wordprocessingml.document`,
  });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) actions.file(file);
    input.value = '';
  });
  let losses: Loss[] = [];
  // Whether the box holds our MDX already, which must not be escaped again.
  let written = false;
  const area = el('textarea', { id: 'w-paste', rows: 4, placeholder: t.pastePlaceholder });
  area.addEventListener('input', () => {
    if (!area.value.trim()) [losses, written] = [[], false];
  });
  area.addEventListener('paste', (event) =>
    takePaste(event, area, (made) => {
      const first = !area.value.trim();
      const text = [made.title && `${first ? '#' : '##'} ${made.title}`, made.text].filter(Boolean).join('\n\n');
      area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
      if (made.notes) area.value = `${area.value.trimEnd()}\n\n${made.notes}`;
      losses = [...losses, ...made.losses];
      written ||= first;
    }),
  );
  const date = new Intl.DateTimeFormat(calendarOf(lang), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return el(
    'div',
    { class: 'w-start' },
    drafts.length > 0 &&
      el(
        'section',
        { class: 'w-drafts' },
        el('h2', {}, t.drafts),
        el(
          'ul',
          { role: 'list' },
          drafts.map((draft) =>
            el(
              'li',
              {},
              button(draftTitle(draft) || t.untitled, () => actions.resume(draft), { class: 'w-resume' }),
              el('small', {}, `${words.kind[draft.kind]} · ${date.format(draft.changed)}`),
              button(
                t.removeDraft,
                () => confirm(t.removeSure(draftTitle(draft) || t.untitled)) && actions.remove(draft),
                { 'aria-label': `${t.removeDraft}: ${draftTitle(draft) || t.untitled}` },
              ),
            ),
          ),
        ),
      ),
    el(
      'section',
      { class: 'w-drop' },
      el('h2', {}, t.fromWord),
      el('p', {}, t.fromWordHelp),
      el('label', { class: 'button w-main', for: 'w-file' }, t.chooseFile),
      input,
    ),
    el(
      'section',
      {},
      el('h2', {}, t.fromBlank),
      el(
        'div',
        { class: 'w-kinds' },
        WRITE_KINDS.map((kind) => button(words.kind[kind], () => actions.blank(kind))),
        button(t.tellResult, actions.tell),
      ),
    ),
    el(
      'section',
      {},
      el('h2', {}, el('label', { for: 'w-paste' }, t.fromText)),
      area,
      button(t.useText, () => area.value.trim() && actions.text(area.value, losses, written)),
    ),
    el(
      'section',
      {},
      el('h2', {}, t.fromEntry),
      el('p', {}, t.fromEntryHelp),
      index
        ? picker({
            label: t.search,
            none: t.noMatch,
            choices: () => [
              ...index.entries.map((entry) => ({
                id: `${entry.kind}:${entry.id}`,
                label: `${(lang !== FIRST && entry.en) || entry.th} · ${words.kind[entry.kind]}`,
                also: `${entry.th} ${entry.en ?? ''}`,
              })),
              ...index.terms.map((term) => ({
                id: `term:${term.id}`,
                label: `${term[flatKey(lang)]} · ${words.kind.term}`,
                also: LANGS.map((each) => term[flatKey(each)]).join(' '),
              })),
              ...index.sources.map((source) => ({
                id: `source:${source.id}`,
                label: `${source.title} · ${words.kind.source}`,
              })),
            ],
            pick: actions.entry,
          })
        : el('p', { class: 'no-data' }, t.noIndex),
    ),
    el('p', { class: 'small soft' }, t.privacy),
  );
}
