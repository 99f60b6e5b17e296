import { el } from '../../dom/element.ts';

/**
 * `<dim-dots>`: a drawing whose links stand for the items of the `<list-filter>` that follows it on the
 * page. What the filter hides in the list is dimmed in the drawing; both name the same page. Below the drawing, and in
 * sight while any of it is, stands the name of the dot under the pointer, the finger or the keys: dots are smaller than
 * fingers, so the first touch names one and the second opens it.
 */
class DimDots extends HTMLElement {
  #named: Element | undefined;

  connectedCallback(): void {
    const list = document.querySelector('list-filter');
    if (list) {
      const dim = () => this.#dim(list);
      new MutationObserver(dim).observe(list, { attributes: true, attributeFilter: ['hidden'], subtree: true });
      dim();
    }
    this.#name();
  }

  #dim(list: Element): void {
    const hidden = new Set(
      [...list.querySelectorAll<HTMLElement>('[data-item][hidden] a')].map((link) => link.getAttribute('href')),
    );
    for (const dot of this.querySelectorAll('svg a'))
      dot.toggleAttribute('data-off', hidden.has(dot.getAttribute('href') ?? ''));
  }

  #name(): void {
    const line = this.querySelector<HTMLElement>('[data-part=name]');
    if (!line) return;
    // Who walks by keys or by ear has come through the links of the drawing, which say the same.
    const link = el('a', { tabindex: -1 });
    line.append(link);
    const dotOf = ({ target }: Event) => (target as Element).closest('svg a');
    const name = (dot: Element | null): void => {
      if (!dot) return;
      this.#named = dot;
      link.href = dot.getAttribute('href') ?? '';
      link.textContent = dot.querySelector('title')?.textContent ?? '';
      line.hidden = false;
    };
    // A finger comes as hovering, pressing, focus and click, in this order; only the click may tell that it is the first.
    let touched = false;
    this.addEventListener('pointerover', (event) => event.pointerType === 'touch' || name(dotOf(event)));
    this.addEventListener('pointerdown', ({ pointerType }) => (touched = pointerType === 'touch'));
    this.addEventListener('pointercancel', () => (touched = false));
    this.addEventListener('focusin', (event) => touched || name(dotOf(event)));
    this.addEventListener('click', (event) => {
      const dot = dotOf(event);
      if (touched && dot && dot !== this.#named) event.preventDefault();
      touched = false;
      name(dot);
    });
  }
}

customElements.define('dim-dots', DimDots);
