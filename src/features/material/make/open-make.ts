import sheet from '../make-material.css?url';
import { readyOnOpening } from '../../../dom/add-sheet.ts';
import { el } from '../../../dom/element.ts';

/**
 * Pages of most entries have the buttons of `<make-material>` in a closed fold; what they do and how they look comes when
 * it is opened.
 */
for (const fold of document.querySelectorAll<HTMLDetailsElement>('details.make-one')) {
  const say = () => {
    const maker = fold.querySelector<HTMLElement>('make-material');
    maker?.append(el('p', { class: 'notice', role: 'alert' }, maker.dataset['tool']));
  };
  readyOnOpening(fold, sheet, () => import('./make-late.ts').catch(say));
}
