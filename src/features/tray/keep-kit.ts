import { button, el } from '../../dom/element.ts';
import { pageLang } from '../../dom/page-lang.ts';
import { address } from '../../library/address.ts';
import { addTray } from './state/tray-changes.ts';
import { openKit } from './board/open-kit.ts';
import { changeTrays, newTray } from './state/tray-store.ts';

/**
 * `<keep-kit data-id data-base>` on the page of a workshop: opens it as a plan of one's own in a new tray, and goes
 * there.
 */
class KeepKit extends HTMLElement {
  connectedCallback(): void {
    const status = el('span', { role: 'status', class: 'small' });
    const open = button(this.dataset['label'] ?? '', () => {
      open.disabled = true;
      void this.#open().then((opened) => {
        open.disabled = false;
        if (!opened) status.textContent = this.dataset['failed'] ?? '';
      });
    });
    this.replaceChildren(open, status);
  }

  async #open(): Promise<boolean> {
    const { id = '', base = '/' } = this.dataset;
    const lang = pageLang();
    const plan = await openKit(id, lang, base.replace(/\/?$/, '/'));
    if (!plan) return false;
    changeTrays((box) => addTray(box, { ...newTray(plan.kit.title), plan }));
    location.href = `${address({ page: 'tray' }, lang, base)}#plan`;
    return true;
  }
}

customElements.define('keep-kit', KeepKit);

export {};
