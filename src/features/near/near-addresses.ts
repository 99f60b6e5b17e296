import { folderOf } from '../../library/address.ts';
import { FIRST, isLang, langOr, LANGS } from '../../words/languages.ts';
import { el } from '../../dom/element.ts';
import { decodeLoosely } from '../../intake/address-codes.ts';
import { editDistance } from '../../intake/did-you-mean.ts';

/** An entry of `near/<section>.json`: id and title in each language. */
type Listed = [id: string, ...names: (string | null)[]];
const MOST = 3;

/**
 * `<near-addresses>` on the 404 page: reads the section out of the address asked for, fetches the list of that section
 * (a few kB, from this site) and links the ids spelt most like the one asked for. Shows nothing when there is no such
 * list.
 */
class NearAddresses extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const base = (this.dataset['base'] ?? '/').replace(/\/?$/, '/');
    const parts = location.pathname.slice(base.length).split('/').filter(Boolean);
    if (parts[0] !== FIRST && isLang(parts[0])) parts.shift();
    const [section, wanted] = parts;
    // Terms have no page of their own: a wrong one leads to its place in the list.
    const toId = section === 'terms' ? (id: string) => `#${id}` : (id: string) => `${id}/`;
    if (!section || !wanted || !/^[a-z]+$/.test(section)) return;
    const listed = await fetch(`${base}near/${section}.json`).then(
      (answer): Promise<Listed[]> => (answer.ok ? answer.json() : Promise.resolve([])),
      () => [],
    );
    const asked = decodeLoosely(wanted);
    const near = [...listed].sort(([a], [b]) => editDistance(asked, a) - editDistance(asked, b)).slice(0, MOST);
    for (const box of this.querySelectorAll<HTMLElement>('[data-near]')) {
      const lang = langOr(box.dataset['near']);
      box.querySelector('ul')?.append(
        ...near.map(([id, ...names]) => {
          const href = `${base}${folderOf(lang)}${section}/${toId(id)}`;
          const name = names[LANGS.indexOf(lang)] ?? names.slice(0, LANGS.length).find(Boolean) ?? id;
          return el('li', {}, el('a', { href }, name));
        }),
      );
      box.hidden = near.length === 0;
    }
  }
}

customElements.define('near-addresses', NearAddresses);
