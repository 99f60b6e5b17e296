import { pageLang } from '../../../dom/page-lang.ts';
import { decodeTray, meansTray } from '../state/tray-link.ts';
import { offeredTray } from './offered-tray.ts';
import { ownPlan } from './plan-panel.ts';
import { putBack, removedList } from './removed-list.ts';
import { shareTray } from './share-tray.ts';
import { tellTray } from './tell-tray.ts';
import { trayFit } from './tray-fit.ts';
import { trayList } from './tray-list.ts';
import { trayNames } from './tray-names.ts';
import { storeTrouble } from '../state/tray-store.ts';
import { watchTrays } from '../state/watch-trays.ts';
import { part, type TrayPage } from './tray-page.ts';
import { trayLater } from '../../../words/in/later.ts';
import type { Lang } from '../../../words/languages.ts';

/** The words of the page in its language alone: in two they would be a fifth of its scripts. */
const wordsOf = (lang: Lang): Promise<TrayPage['t']> => trayLater[lang]();

/**
 * `<tray-board data-base data-names>`: the page of the tray. Its parts stand in the page, hidden until this runs;
 * `data-names` holds the names of kinds and sides as JSON.
 */
class TrayBoard extends HTMLElement {
  connectedCallback(): void {
    const lang = pageLang();
    void wordsOf(lang).then((t) => this.#open(lang, t));
  }

  #open(lang: Lang, t: TrayPage['t']): void {
    const { kind, side } = JSON.parse(this.dataset['names'] ?? '{}') as {
      kind: TrayPage['kindName'];
      side: TrayPage['sideName'];
    };
    const page: TrayPage = {
      root: this,
      lang,
      base: (this.dataset['base'] ?? '/').replace(/\/?$/, '/'),
      t,
      kindName: kind,
      sideName: side,
      say: (text, undoId) => this.#say(page, text, undoId),
    };
    part(page, 'undo').addEventListener('click', () => putBack(page, part(page, 'undo').dataset['removal'] ?? ''));
    const offer = offeredTray(page);
    const shown = [
      trayNames(page),
      trayFit(page),
      tellTray(page),
      trayList(page),
      ownPlan(page),
      shareTray(page, (tray) => void offer(tray)),
      removedList(page),
    ];
    const show = (): void => {
      for (const showPart of shown) showPart();
      const trouble = storeTrouble();
      part(page, 'trouble').hidden = !trouble;
      part(page, 'trouble').textContent = trouble ? page.t.trouble[trouble] : '';
    };
    show();
    watchTrays(show);
    part(page, 'board').hidden = false;
    const fromLink = (): void => {
      const carried = decodeTray(location.hash);
      if (carried) void offer(carried.tray, carried);
      else if (meansTray(location.hash)) this.#say(page, page.t.offered.notALink);
    };
    fromLink();
    window.addEventListener('hashchange', fromLink);
  }

  #say(page: TrayPage, text: string, undoId = ''): void {
    part(page, 'said-text').textContent = text;
    const undo = part<HTMLButtonElement>(page, 'undo');
    undo.dataset['removal'] = undoId;
    undo.hidden = !undoId;
    part(page, 'said').classList.toggle('on', text !== '');
  }
}

customElements.define('tray-board', TrayBoard);

export {};
