import { itemAt } from '../../../certain.ts';
import type { FieldPath } from '../../../intake/raw-content.ts';
import type { FormContext } from '../form/form-context.ts';
import { el, fill } from '../../../dom/element.ts';

/** Parts of an open draft. */
export type Tab = 'text' | 'fields' | 'pictures' | 'sources' | 'terms' | 'english' | 'preview' | 'send';

/** The part in which a field or text stands. */
export const tabOf = (path: FieldPath): Tab =>
  path[0] === 'sources' || path[0] === 'terms' || path[0] === 'pictures'
    ? path[0]
    : path[0] === 'th' && path[2] === 'photo'
      ? 'pictures'
      : path[0] === 'en'
        ? 'english'
        : path[1] === 'body'
          ? 'text'
          : 'fields';

/** The row of tabs; arrow keys move along it. @param mistakes how many stand in each */
export function tabBar(
  tabs: readonly Tab[],
  t: FormContext['t'],
  show: (tab: Tab) => void,
): { element: HTMLElement; draw: (chosen: Tab, mistakes: (tab: Tab) => number) => void } {
  const element = el('div', { class: 'w-tabs', role: 'tablist', 'aria-label': t.parts });
  function draw(chosen: Tab, mistakes: (tab: Tab) => number): void {
    const focused = element.contains(document.activeElement);
    fill(
      element,
      tabs.map((name) => {
        const count = mistakes(name);
        return el(
          'button',
          {
            type: 'button',
            role: 'tab',
            id: `w-tab-${name}`,
            'aria-selected': String(name === chosen),
            'aria-controls': 'w-panel',
            tabindex: name === chosen ? 0 : -1,
            onclick: () => show(name),
            onkeydown: (event: KeyboardEvent) => move(event, name),
          },
          t.tabs[name],
          count > 0 &&
            el(
              'span',
              { class: 'w-count' },
              el('span', { class: 'visually-hidden' }, ` ${t.errors(count)}`),
              el('span', { 'aria-hidden': 'true' }, count),
            ),
        );
      }),
    );
    if (focused) document.getElementById(`w-tab-${chosen}`)?.focus({ preventScroll: true });
    const button = document.getElementById(`w-tab-${chosen}`);
    // Only sideways: the page itself stays where it is.
    if (button)
      element.scrollLeft = Math.max(
        0,
        button.offsetLeft - element.offsetLeft - (element.clientWidth - button.offsetWidth) / 2,
      );
  }
  function move(event: KeyboardEvent, from: Tab): void {
    const at = tabs.indexOf(from);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    show(itemAt(tabs, (next + tabs.length) % tabs.length));
  }
  return { element, draw };
}
