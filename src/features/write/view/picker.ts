import { itemAt } from '../../../certain.ts';
import { plainName } from '../../../intake/names.ts';
import { el, fill } from '../../../dom/element.ts';

/** Something that can be chosen. */
export interface Choice {
  id: string;
  label: string;
  /** Other words by which it is found. */
  also?: string;
}

const MOST_SHOWN = 40;
let count = 0;

/**
 * A box that searches while one types, and lists what fits: an ARIA combobox.
 * @param choices asked each time it opens, since drafts bring sources of their own
 * @param name    what it is called where no label belongs to it
 * @param pick    told the id that was chosen; the box is emptied
 */
export function picker(options: {
  id?: string;
  name?: string;
  label: string;
  none: string;
  choices: () => readonly Choice[];
  pick: (id: string) => void;
  described?: string;
}): HTMLElement {
  const name = options.id ?? `picker-${++count}`;
  const input = el('input', {
    type: 'text',
    id: name,
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': `${name}-list`,
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    placeholder: options.label,
    'aria-label': options.name ?? (options.id ? undefined : options.label),
    'aria-describedby': options.described,
  });
  const list = el('ul', {
    id: `${name}-list`,
    role: 'listbox',
    class: 'w-choices',
    hidden: true,
    'aria-label': options.label,
  });
  let shown: Choice[] = [];
  let active = -1;

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (index: number) => {
    const choice = shown[index];
    if (!choice) return;
    input.value = '';
    close();
    options.pick(choice.id);
  };
  const mark = (index: number) => {
    active = index;
    [...list.children].forEach((item, place) => item.setAttribute('aria-selected', String(place === active)));
    const item = list.children[active];
    if (item) {
      input.setAttribute('aria-activedescendant', item.id);
      item.scrollIntoView({ block: 'nearest' });
    }
  };
  const open = () => {
    const wanted = plainName(input.value).split(' ').filter(Boolean);
    const scored = options.choices().flatMap((choice) => {
      const [label, whole] = [plainName(choice.label), plainName(`${choice.label} ${choice.id} ${choice.also ?? ''}`)];
      if (!wanted.every((word) => whole.includes(word))) return [];
      return [
        {
          choice,
          score:
            wanted.length && (label.startsWith(itemAt(wanted, 0)) || choice.id.startsWith(itemAt(wanted, 0))) ? 0 : 1,
        },
      ];
    });
    shown = scored
      .sort((a, b) => a.score - b.score)
      .slice(0, MOST_SHOWN)
      .map(({ choice }) => choice);
    fill(
      list,
      shown.length
        ? shown.map(({ id, label }, index) => {
            const item = el(
              'li',
              { role: 'option', id: `${name}-${index}`, 'aria-selected': 'false' },
              el('span', {}, label),
              label !== id && el('small', {}, id),
            );
            // Before the box loses its focus, which closes the list.
            item.addEventListener('pointerdown', (event) => event.preventDefault());
            item.addEventListener('click', () => choose(index));
            return item;
          })
        : el('li', { role: 'option', 'aria-disabled': 'true', class: 'none' }, options.none),
    );
    list.hidden = false;
    list.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-expanded', 'true');
    mark(wanted.length && shown.length ? 0 : -1);
  };
  input.addEventListener('input', open);
  input.addEventListener('focus', open);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') {
      if (list.hidden) open();
      else mark(Math.min(active + 1, shown.length - 1));
    } else if (event.key === 'ArrowUp') mark(Math.max(active - 1, 0));
    else if (event.key === 'Enter' && active >= 0) choose(active);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
  return el('div', { class: 'w-picker' }, input, list);
}
