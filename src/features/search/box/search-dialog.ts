import type { Lang } from '../../../words/languages.ts';
import { el } from '../../../dom/element.ts';
import { EXAMPLES } from './examples.ts';
import { searchWords } from './search-words.ts';
import { resultsAddress, suggestIn } from './suggest-in.ts';

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the search over whatever page this is. Made when it is first wanted, so that pages carry nothing of it.
 * @param base path that the site is served under
 */
export function openSearch(lang: Lang, base: string): void {
  dialog ??= makeDialog(lang, base);
  if (!dialog.open) dialog.showModal();
  document.documentElement.classList.add('searching');
  dialog.querySelector('input')!.select();
}

function makeDialog(lang: Lang, base: string): HTMLDialogElement {
  const t = searchWords(lang);
  const input = el('input', {
    type: 'search',
    name: 'q',
    'aria-label': t.label,
    placeholder: t.placeholder,
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    enterkeyhint: 'search',
    maxlength: '300',
  });
  const list = el('div', {
    id: 'search-options',
    class: 'search-options',
    role: 'listbox',
    'aria-label': t.suggestions,
  });
  const status = el('p', { role: 'status', class: 'visually-hidden' });
  const close = el('button', { type: 'button', class: 'quiet' }, t.close);
  const form = el('form', { class: 'search-bar', role: 'search' }, input, close);
  const examples = el(
    'div',
    { class: 'search-examples' },
    el('p', { class: 'option-group' }, t.examplesTitle),
    el(
      'ul',
      { role: 'list' },
      ...EXAMPLES[lang].map((example) => el('li', {}, el('button', { type: 'button', class: 'chip' }, example))),
    ),
  );
  const trouble = el('p', { class: 'search-trouble' }, `${t.failedTitle} ${t.failed}`);
  const keys = el(
    'p',
    { class: 'search-keys', 'aria-hidden': 'true' },
    ...[
      ['↑ ↓', t.keys.move],
      ['Enter', t.keys.open],
      ['Esc', t.keys.close],
    ].flatMap(([key, does]) => [el('kbd', {}, key), ` ${does}  `]),
  );
  const wait = el('p', { class: 'option-group', 'aria-hidden': 'true' }, t.searching);
  list.hidden = trouble.hidden = wait.hidden = true;
  const made = el(
    'dialog',
    { class: 'search-dialog', 'aria-label': t.title, lang },
    form,
    keys,
    el('div', { class: 'search-body' }, trouble, examples, wait, list),
    status,
  );
  document.body.append(made);

  const { now } = suggestIn({
    input,
    list,
    status,
    lang,
    base,
    passages: true,
    failed: (failed) => (trouble.hidden = !failed),
    blank: (blank) => (examples.hidden = !blank),
    waiting: (waiting) => (wait.hidden = !waiting),
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input.value.trim() !== '') location.assign(resultsAddress(input.value.trim(), lang, base));
  });
  examples.addEventListener('click', ({ target }) => {
    const example = (target as Element).closest('button')?.textContent;
    if (!example) return;
    input.value = example;
    input.focus();
    void now();
  });
  made.addEventListener('close', () => document.documentElement.classList.remove('searching'));
  close.addEventListener('click', () => made.close());
  // The first Escape in a search field would only empty it; here it leaves.
  input.addEventListener('keydown', (event) => event.key === 'Escape' && (event.preventDefault(), made.close()));
  made.addEventListener('click', (event) => event.target === made && made.close());
  // A chosen option on this very page moves to its place; the dialog must not stay in front of it.
  list.addEventListener(
    'click',
    (event) => !(event.ctrlKey || event.metaKey || event.shiftKey) && setTimeout(() => made.close()),
  );
  return made;
}
