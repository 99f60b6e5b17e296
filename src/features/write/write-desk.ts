import { inOwn } from '../../words/locale/own-languages.ts';
import { attributeOf } from '../../dom/part.ts';
import { pageLang } from '../../dom/page-lang.ts';
import { today } from '../../dom/today.ts';
import { holdLock } from '../../dom/databases.ts';
import { writeWords } from '../../words/write-words.ts';
import { fetchReaders, ImportRefusal, readText } from '../import/index.ts';
import { ENTRY_KINDS, type EntryKind } from '../../intake/schema/names.ts';
import { DraftStore } from './draft/draft-store.ts';
import { newDraft, WRITE_KINDS, type Draft, type WriteKind } from './draft/draft.ts';
import type { OpenEditor } from './editor.ts';
import type { Receiver } from './form/form-context.ts';
import type { LibraryIndex } from './library/writing-index.ts';
import { Published } from './library/published.ts';
import { askedToTell, type Told } from './results/result.ts';
import { startScreen } from './start/start-screen.ts';
import { button, el, fill } from '../../dom/element.ts';

// zod reads this when it is loaded, later: without it, it would try to compile its checks with `new Function`, which
// the pages' policy forbids.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

const EMPTY: LibraryIndex = { entries: [], sources: [], terms: [] };

/**
 * `<write-desk>`: where anybody writes for the site. Everything happens on the device; the form, the check and the Word
 * reader are loaded when they are asked for.
 */
class WriteDesk extends HTMLElement {
  readonly #lang = pageLang();
  readonly #words = writeWords(this.#lang);
  #store: DraftStore | undefined;
  #published!: Published;
  #index: LibraryIndex | undefined;
  #open: OpenEditor | undefined;
  readonly #said = el('p', { class: 'w-message', role: 'alert' });
  readonly #screen = el('div', {});

  async connectedCallback(): Promise<void> {
    if (this.#said.isConnected) return;
    fill(this, this.#said, this.#screen);
    // On the whole page: a file dropped beside the desk would otherwise take the place of the page.
    const dragging = (on: boolean) => (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      this.classList.toggle('w-dragging', on);
    };
    addEventListener('dragover', dragging(true));
    addEventListener('dragleave', dragging(false));
    addEventListener('drop', (event) => {
      dragging(false)(event);
      this.#dropped([...(event.dataTransfer?.files ?? [])]);
    });
    this.#store = await DraftStore.open();
    this.#published = new Published(this.dataset['data'] ?? '', this.#store);
    const index = this.#published.index().then((found) => void (this.#index = found));
    await Promise.race([index, new Promise((done) => setTimeout(done, 1500))]);
    await this.#start();
    await this.#asked();
    void index.then(() => {
      if (!this.#open && this.#index && this.querySelector('.w-start .no-data')) void this.#start();
    });
    addEventListener('load', () => this.#warm(), { once: true });
    if (document.readyState === 'complete') this.#warm();
    if (!this.#store) this.#say(this.#words.write.nowhere);
  }

  /**
   * What the address asks for: `?entry=case:lampang` to change something published, `?new=lesson` for a blank form,
   * `?tell=workshop:pot-of-sweets` for what came of a meeting.
   */
  async #asked(): Promise<void> {
    const asked = new URLSearchParams(location.search);
    const [entry, kind] = [asked.get('entry'), WRITE_KINDS.find((each) => each === asked.get('new'))];
    const told = askedToTell(location.search);
    // Stays in the address, so that the page can be loaded again while the form is filled in.
    if (told) return this.#try(() => this.#tell(told));
    const open = entry ? () => this.#change(entry) : kind && (() => this.#edit(this.#blank(kind)));
    if (!open) return;
    // Loading the page again must go on with the draft, not begin another one.
    history.replaceState(null, '', location.pathname);
    await this.#try(open);
  }

  /**
   * Loads the rest while the device is idle, unless it is to save data, so that the page goes on working when the
   * network goes.
   */
  #warm(): void {
    const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
    if (connection?.saveData || /2g/.test(connection?.effectiveType ?? '')) return;
    setTimeout(
      () =>
        void Promise.allSettled([
          import('./editor.ts'),
          import('./files/draft-files.ts'),
          import('./files/zip.ts'),
          import('./files/open-zip.ts'),
          import('./files/draft-from-files.ts'),
          import('./start/open-file.ts'),
          import('./source/from-bibtex.ts'),
          import('./source/from-ris.ts'),
          fetchReaders(),
          this.#published.lists(),
        ]).then((all) => {
          if (all.every(({ status }) => status === 'fulfilled')) this.dataset['ready'] = 'offline';
        }),
      2500,
    );
  }

  /** @param calm true for what is no trouble */
  #say(message: string, calm = false): void {
    this.#said.textContent = message;
    this.#said.classList.toggle('w-calm', calm);
    if (message) this.#said.scrollIntoView({ block: 'nearest' });
  }

  async #start(): Promise<void> {
    this.#open = undefined;
    const drafts = (await this.#store?.list().catch(() => [])) ?? [];
    fill(
      this.#screen,
      startScreen(this.#words, this.#lang, drafts, this.#index, {
        file: (file) => void this.#file(file),
        text: (text, losses, written) =>
          void this.#try(async () => {
            const { holdsSources } = await import('./source/source-file.ts');
            // Records of sources are no text of a note.
            if (!written && holdsSources('', text)) return this.#file(new File([text], 'pasted.txt'));
            const draft = this.#blank('note');
            const [, title = '', body = text] = /^# (.+)\n([\s\S]*)$/.exec(text) ?? [];
            await this.#edit({
              ...draft,
              losses: [...losses],
              th: {
                data: { ...draft.th.data, title: title.slice(0, 200) },
                body: written ? body.trim() : await readText(body),
              },
            });
          }),
        tell: () => void this.#try(() => this.#tell({ kit: '', date: '', place: '', people: '', lessons: [] })),
        blank: (kind) => void this.#edit(this.#blank(kind)),
        entry: (key) => void this.#try(() => this.#change(key)),
        resume: (draft) => void this.#edit(draft, undefined, true),
        remove: (draft) => void this.#store?.remove(draft.id).then(() => this.#start()),
      }),
    );
    this.dataset['state'] = 'start';
  }

  #dropped(files: File[]): void {
    const [first] = files;
    if (!first) return;
    if (!this.#open)
      return void this.#file(first).then(() => files.length > 1 && this.#say(this.#words.write.oneFile, true));
    const images = files.filter(({ type }) => type.startsWith('image/'));
    if (images.length) return void this.#open.addPictures(images);
    const open = this.#open;
    void this.#try(async () => {
      if (!(await open.addSources(files))) this.#say(this.#words.write.closeFirst, true);
    });
  }

  async #file(file: File): Promise<void> {
    this.#say(this.#words.write.reading, true);
    await this.#try(async () => {
      const { openFile } = await import('./start/open-file.ts');
      const { draft, pictures } = await openFile(file, this.#index ?? EMPTY, (kind) => this.#blank(kind), today());
      await this.#edit(draft, pictures);
    });
  }

  /** The form in which a circle tells what came of it. */
  async #tell(told: Told): Promise<void> {
    const { openResult } = await import('./results/open-result.ts');
    const host = el('div', {});
    fill(this.#screen, host);
    this.dataset['state'] = 'telling';
    await openResult(told, {
      store: this.#store,
      host,
      index: this.#index ?? (await this.#published.index()) ?? EMPTY,
      published: this.#published,
      receiver: JSON.parse(attributeOf(this, 'data-receiver')) as Receiver,
      lang: this.#lang,
      base: this.dataset['base'] ?? '/',
      today: today(),
      onClose: () => {
        history.replaceState(null, '', location.pathname);
        void this.#start();
      },
    });
  }

  /** Begins from something published. */
  async #change(key: string): Promise<void> {
    const [kind, id] = [key.slice(0, key.indexOf(':')) as WriteKind, key.slice(key.indexOf(':') + 1)];
    if (![...ENTRY_KINDS, 'term', 'source'].includes(kind)) return;
    const draft = this.#blank(kind);
    if (kind === 'term' || kind === 'source') {
      const list = kind === 'term' ? 'terms' : 'sources';
      const item = this.#index?.[list].find((each) => each.id === id);
      return this.#edit({ ...draft, [list]: item ? [{ ...item }] : [] });
    }
    const entry = await this.#published.entry(kind as EntryKind, id);
    if (!entry) return this.#say(this.#words.write.offlineEntry);
    const { draftText } = await import('./files/draft-from-files.ts');
    this.#published.changing(entry);
    const th = draftText(entry.th, 'index.mdx');
    await this.#edit({
      ...draft,
      entryId: id,
      th: { ...th, data: { ...th.data, updated: draft.th.data['updated'] } },
      ...(entry.en && { en: draftText(entry.en, 'en.mdx') }),
      original: { files: Object.keys(entry.files), th: entry.th, ...(entry.en && { en: entry.en }) },
    });
  }

  async #edit(draft: Draft, pictures?: ReadonlyMap<string, Uint8Array>, resumed = false): Promise<void> {
    const t = this.#words.write;
    const letGo = await holdLock(`draft:${draft.id}`);
    if (!letGo) {
      return fill(
        this.#screen,
        el(
          'div',
          { class: 'notice' },
          el('p', {}, t.otherTab),
          button(t.openCopy, () => void this.#copy(draft)),
          ' ',
          button(t.back, () => void this.#start()),
        ),
      );
    }
    await this.#try(async () => {
      const { openEditor } = await import('./editor.ts');
      // The list may be older than what another tab kept in the meantime.
      const newest = resumed ? ((await this.#store?.get(draft.id)) ?? draft) : draft;
      if (newest.original)
        void this.#published
          .entry(newest.kind, newest.entryId)
          .then((entry) => entry && this.#published.changing(entry));
      this.#say('');
      // A browser may clear what a page keeps when the device is short of room, unless it was asked not to.
      void navigator.storage?.persist?.().catch(() => false);
      this.dataset['state'] = 'editing';
      const host = el('div', { class: 'w-open' });
      fill(this.#screen, host);
      this.#open = await openEditor({
        host,
        draft: newest,
        ...(pictures && { pictures }),
        index: this.#index ?? (await this.#published.index()) ?? EMPTY,
        published: this.#published,
        store: this.#store,
        lang: this.#lang,
        base: this.dataset['base'] ?? '/',
        receiver: JSON.parse(attributeOf(this, 'data-receiver')) as Receiver,
        today: today(),
        newId: () => this.#newId(),
        onClose: () => {
          letGo();
          void this.#start();
        },
      });
    }, letGo);
  }

  async #copy(draft: Draft): Promise<void> {
    const copy = { ...draft, id: this.#newId(), revision: 0 };
    const pictures = new Map<string, Uint8Array>();
    for (const { name } of draft.pictures) {
      const bytes = await this.#store?.picture(draft.id, name);
      if (bytes) pictures.set(name, bytes);
    }
    await this.#edit(copy, pictures);
  }

  async #try(work: () => Promise<void>, onFailure?: () => void): Promise<void> {
    try {
      await work();
    } catch (error) {
      onFailure?.();
      if (error instanceof ImportRefusal) this.#say(inOwn(error, this.#lang));
      else {
        this.#say(
          /import|fetch|module/i.test(String(error)) && !navigator.onLine
            ? this.#words.write.offlineLoad
            : `${this.#words.write.unexpected} (${String(error)})`,
        );
        console.warn(error);
      }
    }
  }

  #blank(kind: WriteKind): Draft {
    return newDraft(kind, this.#newId(), today(), Date.now());
  }
  #newId(): string {
    return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  }
}

customElements.define('write-desk', WriteDesk);
