import { SIDES, type Side } from '../../../intake/schema/names.ts';
import { button, el, fill } from '../../../dom/element.ts';
import type { AdviceData } from '../model/advice.ts';
import { currentYear, isWholeLine, LIMITS, type PlanLine } from '../model/board.ts';
import { readYear } from '../model/standing.ts';
import { inYear, part, type BoardPage, type Show } from './board-page.ts';

const emptyLine = (side: Side): PlanLine => ({ side, when: '', then: '', who: '', until: '' });
const FIELDS = ['when', 'then', 'who'] as const;
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The plan of the open board as a form, up to three lines a side. @returns what shows it, and what begins a line with a lesson */
export function planPanel(page: BoardPage, data: AdviceData | undefined): { show: Show; use(lesson: string): void } {
  const { t } = page;
  const box = part(page, 'plan');
  let drawn: string | undefined;

  const setPlan = (change: (plan: PlanLine[]) => PlanLine[]): void =>
    page.change((board) => inYear(board, (year) => ({ ...year, plan: bySide(change(year.plan)) })));
  const set = (at: number, more: Partial<PlanLine>): void =>
    setPlan((plan) => plan.map((line, index) => (index === at ? withMore(line, more) : line)));

  /** What is to be done is a sentence: its field has room for all of it on a phone. */
  const field = (line: PlanLine, at: number, name: (typeof FIELDS)[number]) => {
    const about = {
      name: `plan-${at}-${name}`,
      maxlength: LIMITS.plan,
      placeholder: t.plan[`${name}Example`],
      autocomplete: 'off',
      onchange: ({ target }: Event) => set(at, { [name]: inOneLine((target as HTMLInputElement).value) }),
    };
    return el(
      'label',
      { class: `field plan-${name}` },
      el('span', {}, t.plan[name]),
      name === 'then'
        ? el('textarea', { ...about, rows: 2 }, line.then)
        : el('input', { ...about, type: 'text', value: line[name] }),
    );
  };

  const lessons = (line: PlanLine, at: number) => {
    const fitting = (data?.lessons ?? []).filter(
      ({ id, side, supports }) => id === line.lesson || side === line.side || supports.includes(line.side),
    );
    if (fitting.length === 0) return undefined;
    const select = el(
      'select',
      {
        name: `plan-${at}-lesson`,
        autocomplete: 'off',
        onchange: (event: Event) => set(at, { lesson: (event.target as HTMLSelectElement).value || undefined }),
      },
      el('option', { value: '' }, t.plan.noLesson),
      ...fitting.map(({ id, title }) => el('option', { value: id, selected: id === line.lesson }, title)),
    );
    return el('label', { class: 'field plan-lesson' }, el('span', {}, t.plan.lesson), select);
  };

  const row = (line: PlanLine, at: number) =>
    el(
      'li',
      { class: 'plan-line' },
      ...FIELDS.map((name) => field(line, at, name)),
      el(
        'label',
        { class: 'field plan-until' },
        el('span', {}, t.plan.until),
        el('input', {
          type: 'date',
          name: `plan-${at}-until`,
          value: line.until,
          autocomplete: 'off',
          onchange: (event: Event) => set(at, { until: (event.target as HTMLInputElement).value }),
        }),
      ),
      lessons(line, at),
      el(
        'div',
        { class: 'buttons board-row' },
        el('span', { class: 'small plan-missing', 'data-line': at }, ''),
        button(t.plan.remove, () => setPlan((plan) => plan.filter((_, index) => index !== at)), {
          'aria-label': `${t.plan.remove}: ${t.plan.line(line.when, line.then)}`,
        }),
      ),
    );

  const draw = (plan: readonly PlanLine[]): void =>
    fill(
      box,
      ...SIDES.map((side) => {
        const own = plan.flatMap((line, at) => (line.side === side ? [row(line, at)] : []));
        return el(
          'section',
          { class: 'plan-side', 'data-side': side },
          el('h3', {}, page.side[side]),
          own.length > 0 && el('ol', { role: 'list' }, ...own),
          own.length < LIMITS.lines
            ? button(t.plan.add(page.side[side]), () => begin(side))
            : el('p', { class: 'small soft' }, t.plan.full),
        );
      }),
    );

  const begin = (side: Side, lesson?: string): void => {
    setPlan((plan) => [...plan, { ...emptyLine(side), ...(lesson && { lesson }) }]);
    const lines = box.querySelectorAll<HTMLElement>(`[data-side=${side}] .plan-line`);
    lines[lines.length - 1]?.querySelector('input')?.focus();
  };

  return {
    show: () => {
      const { plan } = currentYear(page.board());
      // Fields are drawn anew only when lines come or go, so that writing goes on where it was.
      const form = plan.map(({ side, lesson }) => `${side} ${lesson ?? ''}`).join();
      if (form !== drawn) {
        drawn = form;
        const active = (document.activeElement as HTMLInputElement | null)?.name;
        draw(plan);
        if (active) box.querySelector<HTMLElement>(`[name="${CSS.escape(active)}"]`)?.focus();
      } else fillFields(box, plan);
      for (const [at, line] of plan.entries()) {
        const missing = FIELDS.filter((name) => !line[name].trim()).map((name) => t.plan[name]);
        if (!line.until) missing.push(t.plan.until);
        const note = box.querySelector(`.plan-missing[data-line="${at}"]`);
        if (note) note.textContent = missing.length > 0 ? `${t.plan.halfLine}: ${missing.join(', ')}` : '';
      }
      const whole = plan.filter(isWholeLine).length;
      const end = part(page, 'plan-end');
      end.textContent = whole > 0 ? t.plan.finished(whole) : t.plan.unfinished;
      end.classList.toggle('done', whole > 0);
    },
    use: (lesson) => {
      const year = currentYear(page.board());
      const found = data?.lessons.find(({ id }) => id === lesson);
      const { needs, findOut } = readYear(year);
      const wanted = [...needs, ...findOut].filter((side) => found?.supports.includes(side) ?? true);
      const room = (side: Side) => year.plan.filter((line) => line.side === side).length < LIMITS.lines;
      const side = wanted.find(room) ?? SIDES.find(room);
      if (side) begin(side, lesson);
      else page.say(t.plan.full);
    },
  };
}

const bySide = (plan: readonly PlanLine[]): PlanLine[] =>
  SIDES.flatMap((side) => plan.filter((line) => line.side === side).slice(0, LIMITS.lines));

function withMore(line: PlanLine, more: Partial<PlanLine>): PlanLine {
  const { lesson, ...rest } = { ...line, ...more };
  return { ...rest, ...(lesson && { lesson }) };
}

/** What another tab, an undo or a file has changed, put into the fields that nobody is writing in. */
function fillFields(box: HTMLElement, plan: readonly PlanLine[]): void {
  for (const [at, line] of plan.entries())
    for (const name of [...FIELDS, 'until'] as const) {
      const input = box.querySelector<HTMLInputElement>(`[name="plan-${at}-${name}"]`);
      if (input && input !== document.activeElement) input.value = line[name];
    }
}
