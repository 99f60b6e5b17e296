import { partOf } from '../../dom/part.ts';

/** `<province-chooser>`: leads to the page of the province that somebody chooses. The device is not asked. */
class ProvinceChooser extends HTMLElement {
  connectedCallback(): void {
    const form = partOf<HTMLFormElement>(this, 'form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const { value } = partOf(form, 'select');
      if (value) location.assign(value);
    });
  }
}

customElements.define('province-chooser', ProvinceChooser);

export {};
