import '../../../dom/trusted.ts';
import { onChosen } from '../../../dom/chosen-files.ts';
import { pageLang } from '../../../dom/page-lang.ts';
import { attributeOf } from '../../../dom/part.ts';
import { clockNow, today } from '../../../dom/today.ts';
import { button, fill } from '../../../dom/element.ts';
import { boardLater } from '../../../words/in/later.ts';
import type { BoardWords } from '../../../words/th/board.ts';
import type { Lang } from '../../../words/languages.ts';
import { decodeBoard } from '../model/board-link.ts';
import {
  ALL_STATEMENTS,
  answeredCount,
  currentYear,
  isEmptyBoard,
  LIMITS,
  newBoard,
  type Board,
} from '../model/board.ts';
import { addBoard, changeBoard, hasRoom, openBoard, removeBoard } from '../state/board-box.ts';
import { BoardStore } from '../state/board-store.ts';
import { advicePanel, loadAdvice } from './advice-panel.ts';
import { answerForm } from './answer-form.ts';
import { part, type BoardPage, type Show } from './board-page.ts';
import { detailsPanel, type BoardShelf } from './details-panel.ts';
import { keepPanel } from './keep-panel.ts';
import { offeredBoard } from './offered-board.ts';
import { openBoardFile, type Unopened } from './open-file.ts';
import { picturePanel } from './picture-panel.ts';
import { planPanel } from './plan-panel.ts';
import { togetherPanel } from './together-panel.ts';
import { yearsPanel } from './years-panel.ts';

/** As many steps can be taken back. */
const STEPS_BACK = 100;
const newId = (): string => Date.now().toString(36) + Math.random().toString(36).slice(2, 6);

/**
 * `<our-board data-base data-sides>`: a group's own triangle. The fifteen matters stand in the page as a form; this
 * element keeps what is answered, shows the picture, what could help and the plan, and hands out files, links and
 * paper. Nothing leaves the page on its own: it fetches the titles of lessons and sends nothing.
 */
class OurBoard extends HTMLElement {
  #store = new BoardStore();
  #back: Board[] = [];
  #shows: Show[] = [];
  /** When the open board was last kept or saved, as `10:42`; `undefined` while something is not. */
  #savedAt: string | undefined;
  #touched = false;

  connectedCallback(): void {
    if (this.#shows.length > 0) return;
    const lang = pageLang();
    // Words of one language: those of two are more than all the rest of this page.
    void boardLater[lang]().then((t) => this.#begin(lang, t));
  }

  #begin(lang: Lang, t: BoardWords): void {
    if (this.#store.read().boards.length === 0) this.#store.change((box) => addBoard(box, newBoard(newId(), today())));
    const page: BoardPage = {
      root: this,
      lang,
      base: (this.dataset['base'] ?? '/').replace(/\/?$/, '/'),
      t,
      ...(JSON.parse(attributeOf(this, 'data-sides')) as Pick<BoardPage, 'side' | 'sideShort'>),
      board: () => this.#board(),
      change: (change) => this.#change(change),
      open: (board, said) => this.#open(page, board, said),
      say: (text) => fill(part(page, 'said'), text),
      saved: () => {
        this.#touched = false;
        this.#noteSaved();
        this.#show();
      },
    };
    void loadAdvice(page).then((data) => {
      const plan = planPanel(page, data);
      this.#shows = [
        answerForm(page),
        detailsPanel(page, this.#shelf()),
        picturePanel(page),
        advicePanel(page, data, (lesson) => plan.use(lesson)),
        () => plan.show(),
        yearsPanel(page),
        keepPanel(page, data),
        this.#bar(page),
      ];
      togetherPanel(page);
      this.#opening(page);
      for (const tool of this.querySelectorAll<HTMLElement>('.needs-board')) tool.hidden = tool.inert = false;
      this.#show();
      this.dataset['ready'] = '';
    });
    this.#store.watch(() => this.#show());
    addEventListener('beforeunload', (event) => {
      if (this.#touched && !(this.#store.kept && !this.#store.trouble)) event.preventDefault();
    });
  }

  /** What is done with all boards, not with the open one alone. */
  #shelf(): BoardShelf {
    const store = this.#store;
    return {
      boards: () => store.read().boards,
      choose: (id) => {
        store.change((box) => ({ ...box, current: id }));
        this.#show();
      },
      begin: () => {
        if (!hasRoom(store.read())) return false;
        store.change((box) => addBoard(box, newBoard(newId(), today())));
        this.#show();
        return true;
      },
      remove: () => {
        const gone = this.#board();
        this.#back = [...this.#back, gone].slice(-STEPS_BACK);
        store.change((box) => removeBoard(box, gone.id));
        this.#show();
        return gone;
      },
      memory: {
        kept: () => store.kept,
        trouble: () => store.trouble,
        keep: () => {
          store.keep();
          this.#noteSaved();
          this.#show();
        },
        forget: () => {
          store.forget();
          this.#touched = true;
          this.#noteSaved();
          this.#show();
        },
      },
    };
  }

  #board(): Board {
    const open = openBoard(this.#store.read());
    if (open) return open;
    // Another tab has taken all away: this one begins anew.
    const board = newBoard(newId(), today());
    this.#store.change((box) => addBoard(box, board));
    return board;
  }

  #change(change: (board: Board) => Board): void {
    const before = this.#board();
    this.#back = [...this.#back, before].slice(-STEPS_BACK);
    this.#store.change((box) => changeBoard(box, before.id, change));
    this.#touched = true;
    this.#noteSaved();
    this.#show();
  }

  #noteSaved(): void {
    const kept = this.#store.kept && !this.#store.trouble;
    this.#savedAt = kept || !this.#touched ? clockNow() : undefined;
  }

  #open(page: BoardPage, board: Board, said: string): void {
    const box = this.#store.read();
    const open = this.#board();
    // A board that nobody has written in makes room.
    const room = isEmptyBoard(open) ? removeBoard(box, open.id) : box;
    if (!hasRoom(room)) return page.say(page.t.memory.tooMany(LIMITS.boards));
    this.#store.change(() => addBoard(room, { ...board, id: newId() }));
    this.#noteSaved();
    this.#show();
    page.say(said);
  }

  #show(): void {
    for (const show of this.#shows) show();
  }

  /** What is always in sight: how far, saved when, undo. */
  #bar(page: BoardPage): Show {
    const { t } = page;
    const undo = button(t.undo, () => {
      const before = this.#back.at(-1);
      if (!before) return;
      this.#back = this.#back.slice(0, -1);
      this.#store.change((box) =>
        box.boards.some(({ id }) => id === before.id)
          ? { ...changeBoard(box, before.id, () => before), current: before.id }
          : addBoard(box, before),
      );
      this.#noteSaved();
      this.#show();
      page.say(t.undone);
    });
    part(page, 'bar-buttons').append(undo);
    return () => {
      part(page, 'progress').textContent = t.answered(answeredCount(currentYear(this.#board())), ALL_STATEMENTS.length);
      part(page, 'saved').textContent = this.#savedAt ? t.saved(this.#savedAt) : this.#touched ? t.unsaved : '';
      undo.disabled = this.#back.length === 0;
    };
  }

  /** Boards that come by link or file are shown first; nothing of one's own is written over. */
  #opening(page: BoardPage): void {
    const { t } = page;
    const offer = offeredBoard(page);
    const refuse = (why: Unopened): void => page.say(why === 'tooBig' ? t.keep.tooBig : t.problem[why]);
    const fromAddress = (): void => {
      const board = decodeBoard(location.hash);
      if (!board) return;
      if (typeof board === 'string') {
        refuse(board);
        part(page, 'said').scrollIntoView({ block: 'center' });
      } else offer(board);
    };
    onChosen(part(page, 'open-file'), ([file]) => {
      void openBoardFile(file).then((board) => (typeof board === 'string' ? refuse(board) : offer(board)));
    });
    addEventListener('hashchange', fromAddress);
    fromAddress();
  }
}

customElements.define('our-board', OurBoard);
