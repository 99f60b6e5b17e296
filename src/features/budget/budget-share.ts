import { el, fill } from '../../dom/element.ts';
import { langOf } from '../../dom/page-lang.ts';
import { attributeOf, partOf } from '../../dom/part.ts';
import { fileOf, saveFile } from '../../dom/save-file.ts';
import { shareAddress } from '../../dom/share-address.ts';
import { FORMULAS, membersOfAll } from '../../fund/share/formulas.ts';
import { PROVINCE_CODES, PROVINCES, type ProvinceCode } from '../../intake/schema/provinces.ts';
import { address } from '../../library/address.ts';
import { formatNumber } from '../../words/dates.ts';
import type { Lang } from '../../words/languages.ts';
import type { BudgetWords } from '../../words/th/budget.ts';
import { readBudget } from './read-budget.ts';
import { budgetFromLink, budgetToLink, type Budget } from './state/budget.ts';
import { budgetTable, sharersOf, sumByHand, tellBudget, type BudgetFacts, type Row, type Told } from './tell.ts';

type Order = 'code' | 'most' | 'head';

/** `<budget-share>`: shares out what is filled in; the page that was built shows the first budget until then. */
class BudgetShare extends HTMLElement {
  connectedCallback(): void {
    const lang = langOf(this);
    const found = lang === 'en' ? import('../../words/en/budget.ts') : import('../../words/th/budget.ts');
    void found.then((words) => new BudgetPage(this, 'budgetEn' in words ? words.budgetEn : words.budgetTh, lang));
  }
}
customElements.define('budget-share', BudgetShare);

class BudgetPage {
  readonly #root: HTMLElement;
  readonly #t: BudgetWords;
  readonly #lang: Lang;
  readonly #facts: BudgetFacts;
  readonly #names: readonly string[];
  #budget: Budget;
  #told: Told;

  constructor(root: HTMLElement, t: BudgetWords, lang: Lang) {
    this.#root = root;
    this.#t = t;
    this.#lang = lang;
    this.#facts = JSON.parse(attributeOf(root, 'data-facts')) as BudgetFacts;
    this.#names = PROVINCE_CODES.map((code) => PROVINCES[code][lang]);
    const form = this.#part<HTMLFormElement>('form');
    this.#budget = readBudget(form, new Map(), t).budget;
    this.#told = tellBudget(this.#budget, this.#facts, this.#names, t);
    this.#wire(form);
    this.#open();
    for (const name of ['form', 'more', 'tools', 'share']) this.#part(name).hidden = false;
  }

  #part<E extends HTMLElement = HTMLElement>(name: string): E {
    return partOf<E>(this.#root, `[data-part="${name}"]`);
  }

  #field(name: string): HTMLInputElement {
    return partOf<HTMLInputElement>(this.#root, `[name="${name}"]`);
  }

  #wire(form: HTMLFormElement): void {
    form.addEventListener('submit', (event) => event.preventDefault());
    this.#root.addEventListener('input', (event) => {
      const name = event.target instanceof HTMLElement ? event.target.getAttribute('name') : '';
      if (!(event.target instanceof Element) || !event.target.closest('[data-part="form"], [data-part="more"]')) return;
      if (name === 'paste') return;
      this.#take(name === 'members');
      if (name === 'province') this.#showOwnMembers();
    });
    this.#part('read').addEventListener('click', () => void this.#readPasted());
    this.#part('clear').addEventListener('click', () => {
      this.#budget = { ...this.#budget, members: new Map() };
      this.#field('allMembers').value = '';
      this.#showOwnMembers();
      this.#take(false);
      this.#part('read-said').textContent = this.#t.cleared;
    });
    this.#part('order').addEventListener('change', () => this.#sort());
    this.#part('csv').addEventListener('click', () => void this.#saveTable());
    this.#part('copy').addEventListener('click', () => this.#copy());
    for (const button of this.#root.querySelectorAll<HTMLButtonElement>('button[data-baht]')) {
      button.hidden = false;
      button.addEventListener('click', () => {
        this.#field('baht').value = formatNumber(Number(button.dataset['baht']));
        this.#take(false);
        this.#field('baht').focus();
      });
    }
    this.#root.addEventListener('click', (event) => {
      const tile = event.target instanceof Element ? event.target.closest<HTMLElement>('a.tile') : null;
      if (!tile) return;
      event.preventDefault();
      this.#field('province').value = attributeOf(tile, 'data-province');
      this.#take(false);
      this.#showOwnMembers();
    });
    addEventListener('hashchange', () => this.#open());
  }

  /** Fills the form with the budget of the address, where it holds one. */
  #open(): void {
    if (!/[#&]b=/.test(location.hash)) return this.#take(false);
    const budget = budgetFromLink(location.hash);
    this.#part('said').textContent = budget ? '' : this.#t.badLink;
    if (!budget) return this.#take(false);
    this.#budget = budget;
    const set = (name: string, value: number | undefined): void => {
      this.#field(name).value = value ? formatNumber(value) : '';
    };
    set('baht', budget.baht);
    set('floor', budget.floor);
    set('ceiling', budget.ceiling);
    set('allMembers', budget.allMembers);
    if (budget.province) this.#field('province').value = budget.province;
    for (const radio of this.#root.querySelectorAll<HTMLInputElement>('[name="formula"]'))
      radio.checked = radio.value === budget.formula;
    this.#showOwnMembers();
    this.#take(false);
  }

  /** The members of the province that is chosen, as they were entered. */
  #showOwnMembers(): void {
    const province = this.#field('province').value as ProvinceCode;
    const own = this.#budget.members.get(province);
    this.#field('members').value = own === undefined ? '' : formatNumber(own);
    const at = PROVINCE_CODES.indexOf(province);
    const told = sharersOf({ ...this.#budget, members: new Map() }, this.#facts).members[at];
    this.#field('members').placeholder = told === undefined ? this.#t.unknown : formatNumber(told);
    this.#field('allMembers').placeholder = formatNumber(this.#facts.allMembers);
  }

  /** Reads the form and shows what it comes to. @param ownMembers whether the members of our province were typed */
  #take(ownMembers: boolean): void {
    const form = this.#part<HTMLFormElement>('form');
    const { budget, troubles, own } = readBudget(form, this.#budget.members, this.#t);
    for (const [name, trouble] of troubles) this.#blame(name, trouble);
    if (ownMembers && budget.province) {
      const at = PROVINCE_CODES.indexOf(budget.province);
      const tooMany = own !== undefined && own > (this.#facts.people[at] ?? Infinity);
      if (tooMany) this.#blame('members', this.#t.trouble.ownMembers);
      const members = new Map(budget.members);
      if (own === undefined || tooMany) members.delete(budget.province);
      else members.set(budget.province, own);
      budget.members = members;
    }
    if (budget.baht > 0) this.#budget = budget;
    this.#show();
  }

  #blame(name: string, trouble: string): void {
    const field = this.#field(name);
    const said = field.parentElement?.querySelector<HTMLElement>('.trouble');
    field.setAttribute('aria-invalid', String(trouble !== ''));
    if (!said) return;
    said.textContent = trouble;
    said.hidden = trouble === '';
  }

  #show(): void {
    const t = this.#t;
    const told = tellBudget(this.#budget, this.#facts, this.#names, t);
    const trouble = this.#part('trouble');
    trouble.hidden = !told.trouble;
    trouble.textContent = told.trouble ? t.trouble[told.trouble.kind](told.trouble.baht) : '';
    this.#part('shared').toggleAttribute('data-stale', Boolean(told.trouble));
    this.#part('formula-help').textContent = t.formulaHelp[this.#budget.formula];
    const [answer = '', ...others] = told.ours;
    this.#part('answer').textContent = answer;
    fill(
      this.#part('others'),
      others.map((line) => el('li', {}, line)),
    );
    fill(
      this.#part('notes'),
      told.notes.map((line) => el('li', {}, line)),
    );
    if (told.trouble) return;
    this.#told = told;
    this.#part('sum').textContent = sumByHand(this.#budget, this.#facts, this.#names, t);
    for (const row of told.rows) this.#showRow(row);
    fill(
      this.#part('legend'),
      told.legend.map(({ level, said }) =>
        el(
          'li',
          {},
          el('span', { class: 'map-key', 'data-level': level, 'aria-hidden': 'true' }),
          el('span', {}, said),
        ),
      ),
    );
    this.#showTotals();
    this.#sort();
    const link = `${shareAddress(address({ page: 'budget' }, this.#lang, attributeOf(this.#root, 'data-base')))}#${budgetToLink(this.#budget)}`;
    this.#part<HTMLInputElement>('link').value = link;
  }

  #showTotals(): void {
    const people = this.#facts.people.reduce((sum, each) => sum + each, 0);
    this.#part('all-members').textContent = formatNumber(membersOfAll(sharersOf(this.#budget, this.#facts)));
    for (const cell of this.#root.querySelectorAll('[data-part="all-baht"]'))
      cell.textContent = formatNumber(this.#budget.baht);
    this.#part('all-head').textContent = formatNumber(Math.round((this.#budget.baht / people) * 100) / 100);
  }

  #showRow(row: Row): void {
    const [line, tile] = [`tr[data-province="${row.code}"]`, `.tile[data-province="${row.code}"]`];
    const own = row.code === this.#budget.province;
    const cells = partOf<HTMLTableRowElement>(this.#root, line);
    cells.toggleAttribute('data-own', own);
    const values = [
      row.people,
      row.members,
      ...FORMULAS.map((formula) => row.byFormula[formula]),
      row.share,
      row.perHead,
    ];
    values.forEach((value, at) => {
      const cell = cells.cells[at + 1];
      if (!cell) return;
      if (cell.textContent !== value) cell.textContent = value;
      cell.toggleAttribute('data-chosen', FORMULAS[at - 2] === this.#budget.formula);
    });
    const place = partOf(this.#root, tile);
    place.dataset['level'] = String(row.level);
    place.toggleAttribute('data-own', own);
    partOf(place, '.tile-count').textContent = row.tile;
  }

  #sort(): void {
    const order = this.#part<HTMLSelectElement>('order').value as Order;
    const rows = [...this.#told.rows].sort((a, b) =>
      order === 'most' ? b.baht - a.baht : order === 'head' ? b.head - a.head : 0,
    );
    const body = this.#part('rows');
    const now = [...body.children].map((row) => row.getAttribute('data-province'));
    if (rows.every(({ code }, at) => now[at] === code)) return;
    body.append(...rows.map(({ code }) => partOf(body, `tr[data-province="${code}"]`)));
  }

  async #readPasted(): Promise<void> {
    const { readMembers } = await import('../../fund/share/read-members.ts');
    const box = partOf<HTMLTextAreaElement>(this.#root, '[name="paste"]');
    const { members, unread } = readMembers(
      box.value,
      PROVINCE_CODES.map((code) => [PROVINCES[code].th, PROVINCES[code].en, code]),
    );
    const t = this.#t;
    const told = [
      members.size > 0 ? t.membersRead(members.size) : t.membersNone,
      ...(unread.length > 0 ? [t.membersUnread(unread.slice(0, 8).join(', '))] : []),
    ];
    this.#part('read-said').textContent = told.join(' · ');
    if (members.size === 0) return;
    const all = new Map(this.#budget.members);
    for (const [at, count] of members) {
      const code = PROVINCE_CODES[at];
      if (code) all.set(code, count);
    }
    this.#budget = { ...this.#budget, members: all };
    this.#showOwnMembers();
    this.#take(false);
  }

  async #saveTable(): Promise<void> {
    const { csvText } = await import('../material/index.ts');
    const table = budgetTable(this.#told, this.#budget, this.#facts, this.#names, this.#t);
    saveFile(fileOf(csvText(table), 'text/csv'), 'budget.csv');
  }

  #copy(): void {
    const link = this.#part<HTMLInputElement>('link');
    const said = (text: string): void => void (this.#part('said').textContent = text);
    const failed = (): void => {
      link.focus();
      link.select();
      said(this.#t.copyFailed);
    };
    const copying = (navigator.clipboard as Clipboard | undefined)?.writeText(link.value);
    if (copying) void copying.then(() => said(this.#t.copied), failed);
    else failed();
  }
}
