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
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.dataset['label'] ?? '';
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    status.className = 'small';
    this.replaceChildren(button, status);
    button.addEventListener('click', () => {
      button.disabled = true;
      void this.#open().then((opened) => {
        button.disabled = false;
        if (!opened) status.textContent = this.dataset['failed'] ?? '';
      });
    });
  }

  async #open(): Promise<boolean> {
    const { id = '', base = '/' } = this.dataset;
    const lang = document.documentElement.lang === 'en' ? 'en' : 'th';
    const kit = await openKit(id, lang, base.replace(/\/?$/, '/'));
    if (!kit) return false;
    changeTrays((box) => addTray(box, { ...newTray(kit.plan.kit.title), items: kit.items, plan: kit.plan }));
    location.href = `${address({ page: 'tray' }, lang, base)}#plan`;
    return true;
  }
}

customElements.define('keep-kit', KeepKit);

export {};
