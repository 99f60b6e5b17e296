import { partOf } from '../../dom/part.ts';
import { button, el } from '../../dom/element.ts';
import { readHtml } from '../../dom/trusted.ts';
import { formatDate } from '../../words/dates.ts';
import { fileSize } from '../../words/file-size.ts';
import { diskCopy } from '../../dom/on-disk.ts';
import { canKeepFiles, openCache, siteBase } from '../../dom/storage.ts';
import { FIRST, LANGS, languageOfPath, type Lang } from '../../words/languages.ts';
import { offlineIn } from '../../words/in/offline.ts';
import type { offlineTh } from '../../words/th/offline.ts';
import { bytesToFetch } from './fetch-packs.ts';
import { forgetGroup, forgetKept, keepGroup, keptOf, keptOn } from './keep-files.ts';
import { listOf } from './list-of-group.ts';
import { opened } from './pressed-entry.ts';
import { addressOf, askedGroups, isGroup, KEPT, VISITED, whatOf, type Group } from './kept.ts';
import { heldOnDevice, InUse, wipe, wipeAll, type Held, type HeldKind } from './on-device.ts';

/** How many pages that could not be had are named. */
const NAMED = 20;

/**
 * `<offline-shelf data-lang data-group>`: keeps the whole library of one language on the device, or, where it names no
 * group, one place of a large library after the other; shows what is there, and takes it away again; below, everything that this site keeps on the device, to be wiped one by one or all at once.
 * The worker also answers with this page in place of one that is not kept; then it says so first.
 */
class OfflineShelf extends HTMLElement {
  #part = <E extends HTMLElement = HTMLElement>(name: string): E => partOf<E>(this, `[data-part=${name}]`);
  /** What is kept; `undefined` until a place has been chosen. */
  #group: Group | undefined;
  #lang: Lang = FIRST;
  #t: typeof offlineTh = offlineIn[FIRST];

  connectedCallback(): void {
    const { group, lang } = this.dataset;
    this.#group = isGroup(group) ? group : undefined;
    this.#lang = LANGS.find((known) => known === lang) ?? FIRST;
    this.#t = offlineIn[this.#lang];
    if (!location.pathname.endsWith('/offline/') && !diskCopy()) this.#part('missing').hidden = false;
    this.#part('wipe-all').addEventListener('click', () => void this.#wipe());
    void this.#showDevice();
    if (!canKeepFiles()) {
      // A copy on disk is all there already, and says so.
      this.#part('cannot').hidden = diskCopy() !== undefined;
      this.#part('board').hidden = true;
      return;
    }
    this.#part('board').inert = false;
    this.#part('keep').addEventListener('click', () => void this.#keep());
    this.#part('forget').addEventListener('click', () => void this.#forget());
    this.#places?.addEventListener('change', () => this.#choose());
    // The place that is here already is what somebody comes to look after.
    const here = askedGroups().find((asked) => this.#optionOf(asked));
    if (this.#places && here) this.#places.value = here;
    if (this.#places) this.#choose();
    else void this.#show();
  }

  get #places(): HTMLSelectElement | null {
    return this.querySelector<HTMLSelectElement>('[data-part=place]');
  }
  #optionOf(group: string): HTMLOptionElement | undefined {
    return [...(this.#places?.options ?? [])].find(({ value }) => value === group);
  }
  /** Words that are others where a place is kept. */
  get #said(): Pick<typeof offlineTh, 'keep' | 'kept' | 'older'> {
    return this.#places ? this.#t.place : this.#t;
  }

  #choose(): void {
    const { value } = this.#places ?? {};
    this.#group = isGroup(value) ? value : undefined;
    this.#part<HTMLButtonElement>('keep').disabled = !this.#group;
    this.#say('');
    this.#nameMissing([]);
    void this.#show();
  }

  /** Shows the size, how much is kept, and which pages can be read. */
  async #show(): Promise<void> {
    const [t, said, group] = [this.#t, this.#said, this.#group];
    const [kept, list, day] = group
      ? await Promise.all([keptOf(group), listOf(group).catch(() => undefined), keptOn(group)])
      : [];
    const bytes = group && list ? await bytesToFetch(group, list.files) : undefined;
    // Another place may have been chosen meanwhile.
    if (group !== this.#group) return;
    const state = this.#part('kept');
    state.hidden = !kept;
    this.#part('forget').hidden = !kept;
    this.#part('keep').textContent = kept ? (kept.whole ? t.again : t.goOn) : said.keep;
    if (kept)
      partOf(state, ':scope > *').textContent = !kept.whole
        ? t.part(kept.kept, kept.of)
        : list && list.text !== kept.text
          ? said.older
          : said.kept;
    this.#part('kept-on').textContent = kept?.whole && day ? t.keptOn(formatDate(day, this.#lang)) : '';
    this.#part('size').textContent = bytes === undefined ? '' : t.size((bytes / 1_000_000).toFixed(1));
    if (!kept?.whole) await this.#list();
    this.#part('pages').hidden = kept?.whole === true || this.#part('list').childElementCount === 0;
  }

  /** Names the pages that were read or kept before and can be opened again. */
  async #list(): Promise<void> {
    const items = new Map<string, HTMLElement>();
    for (const name of [VISITED, KEPT]) {
      const cache = await openCache(name);
      const mine = (await cache.keys())
        .map(({ url }) => url)
        .filter((url) => {
          const path = new URL(url).pathname.slice(siteBase().length);
          return url.endsWith('/') && !path.endsWith('offline/') && languageOfPath(path) === this.#lang;
        });
      for (const url of mine.slice(-60).reverse()) {
        if (items.has(url)) continue;
        const answer = await cache.match(url);
        if (!answer) continue;
        const page = readHtml(await opened(answer).text());
        items.set(url, linkItem(url, page.querySelector('h1')?.textContent?.trim() || page.title));
      }
    }
    this.#part('list').replaceChildren(...items.values());
  }

  async #keep(): Promise<void> {
    const [t, group] = [this.#t, this.#group];
    if (!group) return;
    const button = this.#part<HTMLButtonElement>('keep');
    const bar = this.#part<HTMLProgressElement>('bar');
    button.disabled = true;
    if (this.#places) this.#places.disabled = true;
    bar.hidden = false;
    this.#say(t.working);
    this.#nameMissing([]);
    try {
      // Without this a browser may clear what was kept when the device fills up.
      await navigator.storage?.persist?.();
      const came = await keepGroup(group, (done, all) => {
        bar.max = all;
        bar.value = done;
      });
      this.#say(came.missing.length === 0 ? t.done : t.notAll(came.kept, came.of));
      this.#nameMissing(came.missing);
    } catch (error) {
      this.#say(error instanceof DOMException && error.name === 'QuotaExceededError' ? t.full : t.broken);
    }
    button.disabled = false;
    if (this.#places) this.#places.disabled = false;
    bar.hidden = true;
    await Promise.all([this.#show(), this.#showDevice()]);
  }

  /** Names pages that the site could not give. */
  #nameMissing(paths: readonly string[]): void {
    const pages = paths.filter((path) => path === '' || path.endsWith('/')).slice(0, NAMED);
    this.#part('lacking').hidden = pages.length === 0;
    this.#part('lacking-list').replaceChildren(...pages.map((path) => linkItem(addressOf(path), siteBase() + path)));
  }

  async #forget(): Promise<void> {
    const t = this.#t;
    const place = this.#group && this.#optionOf(this.#group)?.text;
    if (!confirm(place ? t.place.sure(place) : t.sure(t.held.library))) return;
    await (this.#group && place ? forgetGroup(this.#group) : forgetKept());
    this.#say(this.#t.gone);
    this.#nameMissing([]);
    await Promise.all([this.#show(), this.#showDevice()]);
  }

  /** Lists everything that the site keeps here. */
  async #showDevice(): Promise<void> {
    const held = await heldOnDevice();
    this.#part('held').replaceChildren(...held.map((item) => this.#heldItem(item)));
    this.#part('nothing').hidden = held.length > 0;
    this.#part('wipe-all').hidden = held.length === 0;
  }

  #heldItem({ kind, count, bytes }: Held): HTMLElement {
    const t = this.#t;
    const size = bytes > 0 ? ` · ${fileSize(bytes)}` : '';
    // Pages keep what they need by themselves; here it says which have.
    const of =
      kind === 'library'
        ? ` (${askedGroups()
            .flatMap((group) => this.#nameOf(group) ?? [])
            .join(' · ')})`
        : '';
    return el(
      'li',
      { 'data-held': kind },
      el('span', {}, el('strong', {}, t.held[kind]), ` ${t.heldCount[kind](count)}${size}${of}`),
      // Begins with what can be read on it, so that a voice can press it.
      button(t.wipe, () => void this.#wipe(kind), { 'aria-label': `${t.wipe} ${t.held[kind]}` }),
    );
  }

  /** What a group is called in a list of such; nothing where it is a place that is told of no more. */
  #nameOf(group: Group): string | undefined {
    const what = whatOf(group);
    return what === 'place' ? this.#optionOf(group)?.text : this.#t.groups[what];
  }

  /** Wipes one kind, or everything, after asking. */
  async #wipe(kind?: HeldKind): Promise<void> {
    const t = this.#t;
    const status = this.#part('device-status');
    if (!confirm(kind ? t.sure(t.held[kind]) : t.sureAll)) return;
    // It waits for what is being kept just now.
    status.textContent = t.wiping;
    try {
      await (kind ? wipe(kind) : wipeAll());
      status.textContent = kind ? t.wiped(t.held[kind]) : t.wipedAll;
    } catch (error) {
      status.textContent = error instanceof InUse ? t.inUse : t.notWiped;
    }
    await this.#showDevice();
    if (canKeepFiles()) await this.#show();
    // The pressed button is gone; a keyboard goes on from what has come of it.
    status.focus();
  }

  #say(text: string): void {
    this.#part('status').textContent = text;
  }
}

const linkItem = (url: string, text: string): HTMLElement => el('li', {}, el('a', { href: url }, text));

customElements.define('offline-shelf', OfflineShelf);
