/**
 * `<dim-dots>`: a drawing whose links stand for the items of the `<list-filter>` that follows it on the page. What the
 * filter hides in the list is dimmed in the drawing; both name the same page.
 */
class DimDots extends HTMLElement {
  connectedCallback(): void {
    const list = document.querySelector('list-filter');
    if (!list) return;
    const dim = () => this.#dim(list);
    new MutationObserver(dim).observe(list, { attributes: true, attributeFilter: ['hidden'], subtree: true });
    dim();
  }

  #dim(list: Element): void {
    const hidden = new Set(
      [...list.querySelectorAll<HTMLElement>('[data-item][hidden] a')].map((link) => link.getAttribute('href')),
    );
    for (const dot of this.querySelectorAll('svg a'))
      dot.toggleAttribute('data-off', hidden.has(dot.getAttribute('href') ?? ''));
  }
}

customElements.define('dim-dots', DimDots);

export {};
