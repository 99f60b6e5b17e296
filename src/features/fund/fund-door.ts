import { keepForLater } from '../../dom/keep-for-later.ts';
import { today } from '../../dom/today.ts';
import { firstYear } from '../../fund/fund.ts';

/** What tells that somebody is at work on the page. */
const SIGNS = [
  'pointerdown',
  'pointermove',
  'touchstart',
  'wheel',
  'scroll',
  'keydown',
  'focusin',
  'input',
  'change',
  'hashchange',
];

/**
 * `<fund-desk>`: the build has put the first example and its answer on the page, so that what reckons another is fetched
 * only at the first sign of a reader, before she has come to a field; at once where the address holds a fund, or where a
 * new year has begun since the build.
 */
class FundDesk extends HTMLElement {
  connectedCallback(): void {
    const done = keepForLater(this);
    this.addEventListener('submit', (event) => event.preventDefault());
    const wait = (): void => {
      for (const sign of SIGNS) addEventListener(sign, open, { passive: true });
    };
    const open = (): void => {
      for (const sign of SIGNS) removeEventListener(sign, open);
      // Where a signal was lost the next sign tries again.
      void import('./fund-desk.ts').then(({ openDesk }) => openDesk(this).then(done), wait);
    };
    if (location.hash.length > 1 || this.dataset['start'] !== String(firstYear(today()))) open();
    else wait();
  }
}
customElements.define('fund-desk', FundDesk);
