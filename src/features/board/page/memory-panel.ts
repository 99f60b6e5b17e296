import { button, el, fill } from '../../../dom/element.ts';
import type { StoreTrouble } from '../../../dom/storage.ts';
import { part, type BoardPage, type Show } from './board-page.ts';

/** What the device keeps of the boards; `keep` and `forget` show the page anew. */
export interface BoardMemory {
  kept(): boolean;
  /** Why the last change could not be kept. */
  trouble(): StoreTrouble | undefined;
  keep(): void;
  forget(): void;
}

/** Asks whether this device may keep the boards, and says whether it does. */
export function memoryPanel(page: BoardPage, memory: BoardMemory): Show {
  const { t } = page;
  const box = part(page, 'memory');
  const asking = el(
    'div',
    {},
    el('p', {}, t.memory.ask),
    el(
      'div',
      { class: 'buttons board-row' },
      button(t.memory.own, () => {
        memory.keep();
        part(page, 'memory-box').focus();
        page.say(t.memory.kept);
      }),
      button(t.memory.shared, () => fill(box, el('p', { class: 'small' }, t.memory.nothing))),
    ),
  );
  const kept = el(
    'div',
    {},
    el('p', {}, t.memory.kept),
    button(t.memory.forget, () => {
      memory.forget();
      page.say(t.memory.forgot);
    }),
  );
  let shown: boolean | undefined;
  return () => {
    const now = memory.kept();
    // Who said that the device is shared is not asked again at every change.
    if (shown !== now) fill(box, now ? kept : asking);
    shown = now;
    const trouble = memory.trouble();
    part(page, 'trouble').hidden = !trouble;
    part(page, 'trouble').textContent = trouble ? t.memory[trouble] : '';
  };
}
