import { forgetKept, keepGroup, listOf } from './keep-files.ts';
import { canKeep, keptGroups, siteBase, VISITED, type Group } from './kept.ts';

/**
 * `<offline-shelf data-group>`: keeps the whole library of one language on the device, shows what is there, and takes
 * it away again.
 * The worker also answers with this page in place of one that is not kept; then it says so first.
 */
class OfflineShelf extends HTMLElement {
  #part = <E extends HTMLElement = HTMLElement>(name: string): E => this.querySelector<E>(`[data-part=${name}]`)!;
  #group = this.dataset['group'] as Group;

  connectedCallback(): void {
    if (!location.pathname.endsWith('/offline/')) this.#part('missing').hidden = false;
    if (!canKeep()) {
      this.#part('cannot').hidden = false;
      return;
    }
    this.#part('board').hidden = false;
    this.#part('keep').addEventListener('click', () => void this.#keep());
    this.#part('forget').addEventListener('click', () => void this.#forget());
    void this.#show();
  }

  /** Shows the size, whether all is kept, and which pages can be read. */
  async #show(): Promise<void> {
    const all = keptGroups().includes(this.#group);
    this.#part('kept').hidden = this.#part('forget').hidden = !all;
    this.#part('keep').textContent = all ? this.dataset['again']! : this.dataset['keep']!;
    const bytes = await listOf(this.#group).then(
      (files) => files.reduce((sum, [, , size]) => sum + size, 0),
      () => 0,
    );
    this.#part('size').textContent = bytes ? this.dataset['size']!.replace('{}', (bytes / 1_000_000).toFixed(1)) : '';
    if (!all) await this.#list();
    this.#part('pages').hidden = all || this.#part('list').childElementCount === 0;
  }

  /** Names the pages that were read before and can be opened again. */
  async #list(): Promise<void> {
    const cache = await caches.open(VISITED);
    const english = this.#group.endsWith('-en');
    const mine = (await cache.keys())
      .map(({ url }) => url)
      .filter((url) => {
        const path = new URL(url).pathname.slice(siteBase().length);
        return url.endsWith('/') && !path.endsWith('offline/') && path.startsWith('en/') === english;
      });
    const items = await Promise.all(
      mine
        .slice(-60)
        .reverse()
        .map(async (url) => {
          const page = new DOMParser().parseFromString(await (await cache.match(url))!.text(), 'text/html');
          const item = document.createElement('li');
          const link = item.appendChild(document.createElement('a'));
          link.href = url;
          link.textContent = page.querySelector('h1')?.textContent?.trim() || page.title;
          return item;
        }),
    );
    this.#part('list').replaceChildren(...items);
  }

  async #keep(): Promise<void> {
    const button = this.#part<HTMLButtonElement>('keep');
    const bar = this.#part<HTMLProgressElement>('bar');
    button.disabled = true;
    bar.hidden = false;
    this.#say(this.dataset['working']!);
    try {
      // Without this a browser may clear what was kept when the device fills up.
      await navigator.storage?.persist?.();
      await keepGroup(this.#group, (done, all) => {
        bar.max = all;
        bar.value = done;
      });
      this.#say(this.dataset['done']!);
    } catch (error) {
      this.#say(
        error instanceof DOMException && error.name === 'QuotaExceededError'
          ? this.dataset['full']!
          : this.dataset['broken']!,
      );
    }
    button.disabled = false;
    bar.hidden = true;
    await this.#show();
  }

  async #forget(): Promise<void> {
    await forgetKept();
    this.#say(this.dataset['gone']!);
    await this.#show();
  }

  #say(text: string): void {
    this.#part('status').textContent = text;
  }
}

customElements.define('offline-shelf', OfflineShelf);
