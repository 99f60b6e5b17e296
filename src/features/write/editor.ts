import { itemAt } from '../../certain.ts';
import { writeWords } from '../../words/write-words.ts';
import type { Lang } from '../../words/languages.ts';
import { ENTRY_SCHEMAS } from '../../intake/schema/entry/kinds.ts';
import { draftAdvice, unconfirmed } from './advice/draft-advice.ts';
import type { AdviceFinding } from './advice/advice.ts';
import { draftTitle, type Draft } from './draft/draft.ts';
import { DraftState } from './draft/draft-state.ts';
import type { DraftStore } from './draft/draft-store.ts';
import { draftProblems, type DraftProblem } from './draft/draft-problems.ts';
import { formFields } from './form/fields.ts';
import { fieldId, pathKey, type FormContext, type Receiver } from './form/form-context.ts';
import { translationFields } from './form/translation-form.ts';
import { Keeper, type KeptState } from './draft/keeper.ts';
import type { LibraryIndex } from './library/writing-index.ts';
import { PictureBox } from './pictures/picture-box.ts';
import { previewPanel } from './preview/preview-panel.ts';
import type { Published } from './library/published.ts';
import { sendPanel } from './send/send-panel.ts';
import { suggestedId } from './draft/suggested-id.ts';
import { addPictures } from './view/add-pictures.ts';
import { addSources } from './view/add-sources.ts';
import { bodyEditor, goToLine } from './view/body-editor.ts';
import { checkPanel } from './view/check-panel.ts';
import { button, el, fill } from '../../dom/element.ts';
import { idField } from './view/id-field.ts';
import { itemsPanel } from './view/items-panel.ts';
import { lossesPanel } from './view/losses-panel.ts';
import { picturesPanel } from './view/pictures-panel.ts';
import { paintProblems } from './view/paint-problems.ts';
import { tabBar, tabOf, type Tab } from './view/tab-bar.ts';
import { watchPage } from './watch-page.ts';

/** How long typing may go on before it is checked, in milliseconds. */
const CHECK_AFTER = 300;
/** Where the page of the draft has room beside its text. */
const ROOM_FOR_TWO = '(min-width: 64rem)';

/** What the editor is opened with. */
export interface EditorOptions {
  host: HTMLElement;
  draft: Draft;
  pictures?: ReadonlyMap<string, Uint8Array>;
  index: LibraryIndex;
  published: Published;
  store: DraftStore | undefined;
  lang: Lang;
  base: string;
  receiver: Receiver;
  today: string;
  newId: () => string;
  onClose: () => void;
}

/** What the desk can do with an open draft. */
export interface OpenEditor {
  close: () => Promise<void>;
  /** Takes pictures that are dropped on the page. */
  addPictures: (files: File[]) => Promise<void>;
  /**
   * Takes files of records (`.bib` …) that are dropped on the page; false where none of them is one. Throws
   * `ImportRefusal` where one holds nothing.
   */
  addSources: (files: File[]) => Promise<boolean>;
}

/** The open draft: tabs for its text, fields, pictures, sources and translation, a preview, and the way out. */
export async function openEditor(options: EditorOptions): Promise<OpenEditor> {
  const { host, index, published, store, lang, base, today } = options;
  const t = writeWords(lang).write;
  const state = new DraftState(options.draft, () => Date.now());
  const box = new PictureBox(options.draft.id, store, () => [
    ...(state.draft.original?.files ?? []),
    ...state.draft.pictures.map(({ name }) => name),
  ]);
  const context: FormContext = { lang, t, state, index: () => index, receiver: options.receiver };
  const items = state.draft.kind === 'term' || state.draft.kind === 'source';
  const tabs: Tab[] = items
    ? [
        state.draft.kind === 'term' ? 'terms' : 'sources',
        state.draft.kind === 'term' ? 'sources' : 'terms',
        'preview',
        'send',
      ]
    : ['text', 'fields', 'pictures', 'sources', 'terms', 'english', 'preview', 'send'];
  let tab: Tab = itemAt(tabs, 0);
  let problems: DraftProblem[] = [];
  let advice: AdviceFinding[] = [];
  let proposed = false;

  const saved = el('span', { class: 'w-saved', role: 'status' });
  const said = el('p', { class: 'w-message', role: 'alert' });
  const say = (message: string) => void (said.textContent = message);
  const heading = el('h2', { tabindex: -1 });
  const undo = button(t.undo, () => state.undo());
  const redo = button(t.redo, () => state.redo());
  const summary = button('', () => show('send'), { class: 'w-summary' });
  const bar = tabBar(tabs, t, show);
  const panel = el('div', { class: 'w-panel', id: 'w-panel', role: 'tabpanel', tabindex: -1 });
  const losses = el('div', {});
  const foot = el('div', { class: 'w-foot' }, summary);
  const preview = previewPanel(context, box, published, base);
  const TOLD: Record<KeptState, string> = {
    keeping: t.keeping,
    kept: t.kept,
    full: t.full,
    failed: t.failed,
    copied: t.copiedDraft,
    nowhere: t.nowhere,
  };
  let safe = true;
  const keeper = new Keeper(
    state,
    store,
    box,
    (kept) => {
      saved.textContent = TOLD[kept];
      saved.dataset['state'] = kept;
      safe = kept === 'kept' || kept === 'copied';
      if (kept === 'full' || kept === 'copied' || kept === 'failed') say(TOLD[kept]);
    },
    options.newId,
  );

  fill(
    host,
    el(
      'div',
      { class: 'w-bar' },
      button(t.back, () => void close().then(options.onClose)),
      heading,
      el('div', { class: 'w-bar-tools' }, saved, undo, redo),
    ),
    said,
    losses,
    bar.element,
    panel,
    foot,
  );
  for (const [name, bytes] of options.pictures ?? []) await box.keep(name, bytes).catch(() => say(t.full));

  const mistakes = (name: Tab) =>
    problems.filter(({ path, severity }) => severity === 'error' && tabOf(path) === name).length +
    unconfirmed(advice, state.draft).filter(({ path }) => tabOf(path) === name).length;
  function show(name: Tab): void {
    tab = name;
    bar.draw(tab, mistakes);
    drawPanel();
  }
  function drawPanel(): void {
    losses.hidden = tab !== tabs[0];
    // It leads to the list that is shown there, and would cover part of it.
    foot.hidden = tab === 'send';
    const { kind } = state.draft;
    const active = document.activeElement?.id;
    panel.setAttribute('aria-labelledby', `w-tab-${tab}`);
    const schema = kind === 'term' || kind === 'source' ? undefined : ENTRY_SCHEMAS[kind];
    const content: Record<Tab, () => (HTMLElement | false)[]> = {
      text: () => [
        el(
          'div',
          { class: 'w-beside' },
          bodyEditor('th', context, (files, at) => void addPictures(files, context, box, say, at)),
          matchMedia(ROOM_FOR_TWO).matches && preview.element,
        ),
      ],
      fields: () => [
        el(
          'div',
          { class: 'w-form' },
          idField(context),
          schema ? formFields(schema, ['th', 'data'], context, (key) => key !== 'photo') : [],
        ),
      ],
      pictures: () => [picturesPanel(context, box, say, (name) => published.pictureOf(name))],
      sources: () => [itemsPanel('sources', context, today)],
      terms: () => [itemsPanel('terms', context, today)],
      english: () =>
        state.draft.en && schema
          ? [
              el('p', {}, t.englishHelp),
              el('div', { class: 'w-form' }, translationFields(schema, context)),
              bodyEditor('en', context),
              button(t.removeEnglish, () => state.replace({ ...state.draft, en: undefined }, 'english')),
            ]
          : [el('p', {}, t.noEnglish), button(t.addEnglish, () => state.set(['en'], { data: {}, body: '' }, true))],
      preview: () => [preview.element],
      send: () => [
        el('div', { id: 'w-check' }, checkPanel(problems, advice, context, goTo)),
        sendPanel(context, box, published, blocked(), say),
      ],
    };
    fill(panel, content[tab]());
    if (tab === 'preview' || tab === 'text') preview.draw(tab === 'text');
    paintProblems(panel, problems, advice, context, goTo);
    if (active) document.getElementById(active)?.focus({ preventScroll: true });
  }
  function goTo({ path, line, column = 1 }: Pick<DraftProblem, 'path' | 'line' | 'column'>): void {
    show(tabOf(path));
    if (line) return goToLine(String(path[0]), line, column);
    for (let length = path.length; length > 0; length--) {
      const place = panel.querySelector<HTMLElement>(`[data-path="${CSS.escape(pathKey(path.slice(0, length)))}"]`);
      if (!place) continue;
      place.scrollIntoView({ block: 'center' });
      return place.querySelector<HTMLElement>('input, textarea, select')?.focus({ preventScroll: true });
    }
  }
  function blocked(): string {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const private_ = unconfirmed(advice, state.draft).length;
    return errors ? t.blockedErrors(errors) : private_ ? t.blockedPrivate(private_) : '';
  }
  /** An id as soon as there is enough to make one of, until the author types another. */
  function proposeId(): void {
    const { draft } = state;
    const enough = draft.th.data['date'] && (draft.th.data['cases'] as unknown[] | undefined)?.length;
    if (items || draft.original || draft.entryId || proposed || !(enough || draft.en?.data['title'])) return;
    proposed = true;
    state.set(['entryId'], suggestedId(draft, index));
    const field = document.getElementById(fieldId(['entryId']));
    if (field instanceof HTMLInputElement) field.value = state.draft.entryId;
  }
  function check(): void {
    timer = undefined;
    proposeId();
    problems = draftProblems(state.draft, index);
    advice = draftAdvice(state.draft, index, today);
    const errors =
      problems.filter(({ severity }) => severity === 'error').length + unconfirmed(advice, state.draft).length;
    const hints = problems.length + advice.length - errors;
    summary.textContent = errors ? `${t.errors(errors)} · ${t.hints(hints)}` : `${t.ready} · ${t.hints(hints)}`;
    summary.dataset['state'] = errors ? 'error' : 'good';
    heading.textContent = draftTitle(state.draft) || t.untitled;
    undo.disabled = !state.canUndo;
    redo.disabled = !state.canRedo;
    bar.draw(tab, mistakes);
    if (tab === 'send') drawPanel();
    else paintProblems(panel, problems, advice, context, goTo);
    if (tab === 'preview' || tab === 'text') preview.draw();
    // The id that was proposed just now is checked next.
    host.dataset['checked'] = timer === undefined ? 'yes' : 'no';
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = state.draft.losses.length;
  state.onChange((draft, whole) => {
    clearTimeout(timer);
    host.dataset['checked'] = 'no';
    if (whole || draft.losses.length !== told) fill(losses, lossesPanel(context));
    told = draft.losses.length;
    if (whole) drawPanel();
    timer = setTimeout(check, whole ? 0 : CHECK_AFTER);
    undo.disabled = !state.canUndo;
  });
  const letGo = watchPage({
    keep: () => void keeper.now(),
    safe: () => safe,
    undo: () => state.undo(),
    redo: () => state.redo(),
  });
  async function close(): Promise<void> {
    clearTimeout(timer);
    letGo();
    await keeper.now();
    box.close();
  }
  host.dataset['checked'] = 'no';
  fill(losses, lossesPanel(context));
  show(tab);
  await keeper.now();
  check();
  heading.focus({ preventScroll: true });
  return {
    close,
    addPictures: (files) => addPictures(files, context, box, say).then(() => show('pictures')),
    addSources: async (files) => {
      const added = await addSources(files, context, today);
      if (added) show('sources');
      return added > 0;
    },
  };
}
