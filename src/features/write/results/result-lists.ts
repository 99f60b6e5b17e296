import { button, el, fill } from '../../../dom/element.ts';
import { SIDES } from '../../../intake/schema/names.ts';
import type { ResultWords } from '../../../words/results-words.ts';
import { choiceField, part, textField } from './result-parts.ts';
import { emptyCard, emptyPromise, saysAnything, type LessonCard, type Promised } from './result.ts';

/** What a list of the form works with. */
interface ListOf<T> {
  items: () => T[];
  save: (items: T[]) => void;
  empty: () => T;
  /** Name of an item by its place, from 1. */
  named: (at: number) => string;
  add: string;
  fields: (item: T, changed: (part: Partial<T>) => void) => HTMLElement[];
}

/** A list of groups of fields: one can be added, taken out, and put back. */
function listOf<T extends LessonCard | Promised>(
  t: ResultWords,
  list: ListOf<T>,
  say: (text: string) => void,
): HTMLElement {
  const box = el('div', { class: 'w-result-list' });
  let gone: { item: T; at: number } | undefined;
  const undo = button(t.undo, () => {
    if (!gone) return;
    const items = list.items();
    items.splice(gone.at, 0, gone.item);
    gone = undefined;
    list.save(items);
    draw();
  });
  const add = button(list.add, () => {
    list.save([...list.items(), list.empty()]);
    draw();
    box.querySelector<HTMLElement>('fieldset:last-of-type :is(input, textarea)')?.focus();
  });
  function draw(): void {
    undo.hidden = gone === undefined;
    fill(
      box,
      list.items().map((item, at) =>
        el(
          'fieldset',
          {},
          el('legend', {}, list.named(at + 1)),
          ...list.fields(item, (change) =>
            list.save(list.items().map((other, place) => (place === at ? { ...other, ...change } : other))),
          ),
          button(
            t.remove,
            () => {
              gone = saysAnything(item) ? { item: list.items()[at] ?? item, at } : undefined;
              list.save(list.items().filter((_, place) => place !== at));
              draw();
              say(t.removed(list.named(at + 1)));
              (gone ? undo : add).focus();
            },
            { 'aria-label': `${t.remove}: ${list.named(at + 1)}` },
          ),
        ),
      ),
      el('div', { class: 'buttons' }, add, undo),
    );
  }
  draw();
  return box;
}

/** What the lists of a result need of the form. */
export interface ListContext {
  t: ResultWords;
  sideName: Record<(typeof SIDES)[number], string>;
  say: (text: string) => void;
}

/** The lesson cards of the groups, in the fields of a lesson. */
export const cardList = (
  { t, sideName, say }: ListContext,
  items: () => LessonCard[],
  save: (cards: LessonCard[]) => void,
): HTMLElement =>
  part(
    t.cards,
    listOf<LessonCard>(
      t,
      {
        items,
        save,
        empty: emptyCard,
        named: t.card,
        add: t.addCard,
        fields: (card, changed) => [
          textField(t.field.statement, card.statement, (statement) => changed({ statement }), { rows: 2, most: 300 }),
          choiceField(
            t.field.side,
            card.side,
            [['', t.noAnswer], ...SIDES.map((side) => [side, sideName[side]] as const)],
            (side) => changed({ side: SIDES.find((name) => name === side) ?? '' }),
          ),
          textField(t.field.when, card.when, (when) => changed({ when }), { most: 400 }),
          textField(t.field.do, card.do, (steps) => changed({ do: steps }), { rows: 3, most: 1500 }),
          textField(t.field.because, card.because, (because) => changed({ because }), { rows: 2, most: 600 }),
          textField(t.field.evidence, card.evidence, (evidence) => changed({ evidence }), { rows: 2, most: 600 }),
          textField(t.field.limits, card.limits, (limits) => changed({ limits }), { most: 600 }),
        ],
      },
      say,
    ),
  );

/** Who promised what, by role. @param home what can be made of the promises */
export const promiseList = (
  { t, sideName, say }: ListContext,
  items: () => Promised[],
  save: (promises: Promised[]) => void,
  home: HTMLElement,
): HTMLElement =>
  part(
    t.promises,
    listOf<Promised>(
      t,
      {
        items,
        save,
        empty: emptyPromise,
        named: t.promiseOf,
        add: t.addPromise,
        fields: (promise, changed) => [
          textField(t.promise.who, promise.who, (who) => changed({ who }), { most: 120 }),
          textField(t.promise.what, promise.what, (what) => changed({ what }), { most: 400 }),
          textField(t.promise.when, promise.when, (when) => changed({ when }), { most: 80 }),
          choiceField(
            t.field.side,
            promise.side,
            [['', t.noAnswer], ...SIDES.map((side) => [side, sideName[side]] as const)],
            (side) => changed({ side: SIDES.find((name) => name === side) ?? '' }),
          ),
        ],
      },
      say,
    ),
    home,
  );
