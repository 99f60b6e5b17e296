import { countInMix } from '../../draw/map/case-mix.ts';
import { levelOf, type Shade } from '../../draw/map/shades.ts';
import { attributeOf, partOf } from '../../dom/part.ts';

/** Where an arrow key leads, as steps of column and row. */
const ARROWS: Record<string, readonly [column: number, row: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * `<case-map>`: counts again on the tiles what a form of facets leaves, keeps the choice in the address and hands it to
 * the links, and lets arrow keys walk from tile to tile. Without JavaScript the map stands whole and no form
 * is shown.
 */
class CaseMap extends HTMLElement {
  connectedCallback(): void {
    const form = partOf<HTMLFormElement>(this, 'form.map-filter');
    this.#readAddress(form);
    form.addEventListener('change', () => this.#choose(form));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(() => this.#choose(form)));
    window.addEventListener('popstate', () => {
      this.#readAddress(form);
      this.#count(form);
    });
    partOf(this, '.tile-map').addEventListener('keydown', (event) => this.#walk(event));
    this.#count(form);
  }

  #choose(form: HTMLFormElement): void {
    const url = new URL(location.href);
    for (const { name, value } of selectsOf(form))
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    history.pushState(null, '', url);
    this.#count(form);
  }

  #readAddress(form: HTMLFormElement): void {
    const chosen = new URLSearchParams(location.search);
    for (const select of selectsOf(form)) {
      const value = chosen.get(select.name) ?? '';
      select.value = [...select.options].some((option) => option.value === value) ? value : '';
    }
  }

  #count(form: HTMLFormElement): void {
    const shades = JSON.parse(attributeOf(this, 'data-shades')) as Shade[];
    const wanted = selectsOf(form).map(({ value }) => value);
    const query = queryOf(form);
    let [cases, provinces] = [0, 0];
    for (const tile of this.querySelectorAll<HTMLAnchorElement>('.tile')) {
      const count = countInMix(tile.dataset['mix'] ?? '', wanted);
      cases += count;
      if (count > 0) provinces += 1;
      const level = String(levelOf(count, shades));
      tile.dataset['level'] = level;
      partOf(tile, '.tile-count').textContent = count > 0 ? String(count) : '';
      partOf(tile, '[data-said]').textContent = this.#said(count);
      tile.search = query;
      const code = tile.dataset['province'] ?? '';
      this.querySelector<SVGElement>(`path[data-province="${code}"]`)?.setAttribute('data-level', level);
      this.#listed(code, count, query);
    }
    const any = wanted.some(Boolean);
    partOf(form, '[role=status]').textContent = any
      ? (this.dataset['shown'] ?? '').replace('{n}', String(cases)).replace('{p}', String(provinces))
      : '';
    partOf<HTMLButtonElement>(form, 'button[type=reset]').hidden = !any;
  }

  /** How many cases, in words. */
  #said(count: number): string {
    const words = count === 0 ? this.dataset['none'] : count === 1 ? this.dataset['one'] : this.dataset['many'];
    return (words ?? '').replace('{n}', String(count));
  }

  #listed(code: string, count: number, query: string): void {
    const link = this.querySelector<HTMLAnchorElement>(`.province-list a[data-province="${code}"]`);
    if (!link) return;
    link.search = query;
    link.toggleAttribute('data-empty', count === 0);
    partOf(link, '.small').textContent = String(count);
  }

  /** Moves to the nearest tile in the direction of an arrow. */
  #walk(event: KeyboardEvent): void {
    const step = ARROWS[event.key];
    const from = (event.target as Element).closest<HTMLElement>('.tile-map > li');
    if (!step || !from || event.altKey || event.ctrlKey || event.metaKey) return;
    const [column, row] = placeOf(from);
    const next = [...this.querySelectorAll<HTMLElement>('.tile-map > li')]
      .map((tile) => {
        const [right, down] = [placeOf(tile)[0] - column, placeOf(tile)[1] - row];
        const ahead = right * step[0] + down * step[1];
        const aside = Math.abs(right * step[1]) + Math.abs(down * step[0]);
        return { tile, ahead, far: ahead + aside * 2 };
      })
      .filter(({ ahead }) => ahead > 0)
      .sort((a, b) => a.far - b.far)[0];
    if (!next) return;
    event.preventDefault();
    partOf(next.tile, 'a').focus();
  }
}

const selectsOf = (form: HTMLFormElement): HTMLSelectElement[] => [...form.querySelectorAll('select')];

/** What is chosen, for the list of a province, which narrows by the same names. */
function queryOf(form: HTMLFormElement): string {
  const chosen = new URLSearchParams();
  for (const { name, value } of selectsOf(form)) if (value) chosen.set(name, value);
  return chosen.toString();
}

const placeOf = (tile: HTMLElement): readonly [column: number, row: number] => [
  Number(tile.dataset['column']),
  Number(tile.dataset['row']),
];

customElements.define('case-map', CaseMap);
