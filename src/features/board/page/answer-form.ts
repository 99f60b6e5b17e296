import { isStatement, LEVELS, LIMITS, isAnswered, type Answer, type Level } from '../model/board.ts';
import { currentYear } from '../model/board.ts';
import type { StatementId } from '../../../words/board-names.ts';
import { button, el, fill } from '../../../dom/element.ts';
import { inYear, levelName, nameOf, type BoardPage, type Show } from './board-page.ts';

/**
 * The fifteen matters, which stand in the page as a form: what is chosen goes into the open board, and the board is
 * shown in the form without touching the field in which somebody is writing.
 */
export function answerForm(page: BoardPage): Show {
  const matters = [...page.root.querySelectorAll<HTMLDetailsElement>('details.matter')];
  matters.forEach((matter, index) => {
    const id = matter.dataset['id'] ?? '';
    if (!isStatement(id)) return;
    matter.addEventListener('change', (event) => take(page, id, event.target));
    const following = matters[index + 1];
    matter.querySelector('.matter-buttons')?.append(
      button(following ? page.t.next : page.t.toPicture, () => goOn(page, matter, following), { class: 'main-button' }),
      button(page.t.clear, () => change(page, id, () => undefined)),
      button(page.t.reword, () => reword(page, matter, id), { class: 'reword' }),
    );
  });
  return () => {
    const board = page.board();
    for (const matter of matters) {
      const id = matter.dataset['id'] ?? '';
      if (isStatement(id)) show(page, matter, id, currentYear(board).answers[id]);
    }
  };
}

function take(page: BoardPage, id: StatementId, target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement) || target.closest('.own-words')) return;
  const level = LEVELS.find((one) => String(one) === target.value);
  if (target.name === `${id}-evidence`)
    change(page, id, (old) => ({ ...old, evidence: target.value.trim().slice(0, LIMITS.evidence) }));
  else if (target.name === `${id}-wish` && level) change(page, id, (old) => ({ ...old, wish: level }));
  else if (target.name === `${id}-today`)
    change(page, id, (old) => ({ ...old, today: level ?? 'unknown', ...wishNotBelow(old, level) }));
}

/** Nobody wishes to stand lower than today: a wish that today has overtaken goes with it. */
const wishNotBelow = (old: Answer, today: Level | undefined): Pick<Answer, 'wish'> =>
  today !== undefined && old.wish !== undefined && old.wish < today ? { wish: today } : {};

function change(page: BoardPage, id: StatementId, next: (old: Answer) => Answer | undefined): void {
  page.change((board) =>
    inYear(board, (year) => {
      const { [id]: old = {}, ...others } = year.answers;
      const answer = next(old);
      return { ...year, answers: answer ? { ...others, [id]: answer } : others };
    }),
  );
}

function goOn(page: BoardPage, matter: HTMLDetailsElement, following: HTMLDetailsElement | undefined): void {
  matter.open = false;
  if (following) following.open = true;
  const to = following?.querySelector('summary') ?? page.root.querySelector<HTMLElement>('#picture');
  to?.focus();
  to?.scrollIntoView({ block: 'start' });
}

function show(page: BoardPage, matter: HTMLDetailsElement, id: StatementId, answer: Answer | undefined): void {
  const { t } = page;
  const board = page.board();
  const name = nameOf(board, id, t);
  const said = (level: Answer['today']) =>
    level === undefined ? '–' : level === 'unknown' ? t.unknown.toLowerCase() : String(level);
  const about = matter.querySelector('.matter-name');
  if (about) about.textContent = name;
  const state = matter.querySelector('.matter-answer');
  if (state) state.textContent = isAnswered(answer) ? t.answer(said(answer?.today), said(answer?.wish)) : t.notYet;
  matter.classList.toggle('answered', isAnswered(answer));
  for (const input of matter.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
    const wanted = input.name === `${id}-today` ? answer?.today : answer?.wish;
    input.checked = String(wanted) === input.value;
    const column = input.name === `${id}-today` ? t.today : t.wish;
    const level =
      input.value === 'unknown' ? t.unknown : `${input.value} ${levelName(board, id, Number(input.value), t)}`;
    input.setAttribute('aria-label', `${column}: ${level}`);
  }
  for (const words of matter.querySelectorAll<HTMLElement>('[data-level]'))
    words.textContent = levelName(board, id, Number(words.dataset['level']), t);
  const evidence = matter.querySelector<HTMLInputElement>(`input[name="${id}-evidence"]`);
  if (evidence && evidence !== document.activeElement) evidence.value = answer?.evidence ?? '';
}

/** Opens the fields in which a group puts a matter into its own words. */
function reword(page: BoardPage, matter: HTMLElement, id: StatementId): void {
  const { t } = page;
  const board = page.board();
  const opener = matter.querySelector<HTMLButtonElement>('.reword');
  const field = (label: string, value: string) => {
    const input = el('input', { type: 'text', maxlength: LIMITS.words, value, autocomplete: 'off' });
    return { input, row: el('label', { class: 'field' }, el('span', {}, label), input) };
  };
  const name = field(t.rewordName, nameOf(board, id, t));
  const levels = LEVELS.map((level) => field(t.rewordLevel(level), levelName(board, id, level, t)));
  const close = (): void => {
    box.remove();
    if (opener) opener.hidden = false;
    opener?.focus();
  };
  const keep = (own: { name: string; levels: string[] } | undefined): void => {
    page.change((old) => {
      const { [id]: _, ...others } = old.own;
      return { ...old, own: own ? { ...others, [id]: own } : others };
    });
    close();
  };
  const box = el(
    'div',
    { class: 'own-words' },
    name.row,
    ...levels.map(({ row }) => row),
    el(
      'div',
      { class: 'buttons board-row' },
      button(t.rewordDone, () =>
        keep({ name: name.input.value.trim(), levels: levels.map(({ input }) => input.value.trim()) }),
      ),
      button(t.rewordBack, () => keep(undefined)),
    ),
  );
  if (opener) opener.hidden = true;
  fill(matter.querySelector('.matter-own') ?? matter, box);
  name.input.focus();
}
