import { partOf } from '../../dom/part.ts';
import { itemAt } from '../../certain.ts';
import { button, el } from '../../dom/element.ts';
import { fragment } from '../../dom/trusted.ts';
import type { clockTh } from '../../words/th/clock.ts';
import {
  back,
  catchUp,
  clockView,
  forward,
  leaveOut,
  lengthen,
  pause,
  start,
  startOver,
  type ClockPlan,
  type ClockState,
  type ClockStep,
} from './running-clock.ts';
import { askForAttention } from './ask-for-attention.ts';
import { keptParticle, spokenBy } from './particle.ts';
import { keepAwake } from './keep-awake.ts';

type Words = typeof clockTh;
const MINUTE = 60_000;
const TICK_MS = 250;
/** So many changes can be taken back. */
const MOST_UNDONE = 20;

/**
 * The running clock over the whole screen: the part that is on, minutes left in big figures, what to do and say, what
 * comes next.
 * @param kept whether the device keeps the state over a reload
 * @param keep is told every new state; `undefined` when the session is begun anew or over
 */
export function clockFace(
  plan: ClockPlan,
  first: ClockState,
  t: Words,
  kept: boolean,
  keep: (state: ClockState | undefined) => void,
): HTMLDialogElement {
  const face = el('dialog', { class: 'clock-face', 'aria-labelledby': 'clock-step' });
  face.append(
    fragment(`<div class="clock-top"><span data-c="of"></span><button type="button" data-c="close"></button></div>
    <h2 id="clock-step" data-c="title" tabindex="-1"></h2>
    <p class="clock-figures" role="timer"><span data-c="figures"></span> <span class="clock-unit" data-c="unit"></span></p>
    <div class="clock-bar" aria-hidden="true"><span data-c="bar"></span></div>
    <div class="clock-main"><button type="button" data-c="back"></button><button type="button" class="main-button" data-c="run"></button><button type="button" data-c="next"></button></div>
    <p data-c="after" class="clock-after"></p>
    <p class="small"><span data-c="ends"></span> <span data-c="late"></span></p>
    <p role="status" data-c="said" class="clock-said"></p>
    <p class="clock-show" data-c="show"></p>
    <div class="buttons clock-more"><button type="button" data-c="room"></button><button type="button" data-c="more"></button><button type="button" data-c="catch"></button><button type="button" data-c="undo"></button></div>
    <section class="clock-drop" data-c="drop" hidden></section>
    <section class="clock-do" data-c="what"></section>
    <label class="tick"><input type="checkbox" checked autocomplete="off" data-c="sound"><span data-c="soundLabel"></span></label>
    <p class="small soft" data-c="awake"></p>
    <div class="buttons"><button type="button" data-c="restart"></button></div>`),
  );
  const at = <E extends HTMLElement = HTMLElement>(name: string): E => partOf<E>(face, `[data-c="${name}"]`);
  for (const [name, text] of [
    ['close', t.close],
    ['back', t.back],
    ['more', t.more],
    ['catch', t.catchUp],
    ['restart', t.restart],
    ['undo', t.undo],
    ['soundLabel', t.sound],
  ] as const)
    at(name).textContent = text;
  /** What was said of the last press; it does not outlive the next. */
  const say = (text = ''): void => {
    at('said').textContent = text || (kept ? '' : t.notKept);
  };
  say();

  let state = first;
  let drawn = -1;
  /** States before the last changes, the newest last. */
  const before: ClockState[] = [];
  let inRoom = false;
  let called = clockView(state, Date.now()).left <= 0 ? state.at : -1;
  function change(next: ClockState, said?: string): void {
    if (next === state) return;
    say(said);
    before.push(state);
    if (before.length > MOST_UNDONE) before.shift();
    take(next);
  }
  function take(next: ClockState): void {
    if (next.minutes !== state.minutes) drawn = -1;
    state = next;
    keep(next.at >= next.minutes.length ? undefined : next);
    called = clockView(state, Date.now()).left <= 0 ? state.at : -1;
    draw();
  }
  const on = (name: string, run: (now: number) => void): void =>
    at(name).addEventListener('click', () => run(Date.now()));
  on('close', () => face.close());
  on('back', (now) => change(back(state, now)));
  on('next', (now) => change(forward(state, now)));
  on('more', () => change(lengthen(state, 1)));
  on('run', (now) => {
    askForAttention.prepare();
    if (state.since !== undefined) return change(pause(state, now));
    change(start(state, now));
  });
  on('restart', () => {
    if (!window.confirm(t.restartSure)) return;
    change(startOver(state));
  });
  on('undo', () => {
    const last = before.pop();
    if (!last) return;
    say(t.undone);
    take(last);
  });
  const showRoom = (on: boolean): void => {
    inRoom = on;
    face.classList.toggle('for-room', on);
    at('room').textContent = on ? t.toFacilitator : t.toRoom;
    if (on) void face.requestFullscreen?.().catch(() => undefined);
    else if (document.fullscreenElement === face) void document.exitFullscreen().catch(() => undefined);
  };
  on('room', () => showRoom(!inRoom));
  showRoom(false);
  // Escape brings the facilitator's view back before it closes the clock.
  face.addEventListener('cancel', (event) => {
    if (!inRoom) return;
    event.preventDefault();
    showRoom(false);
  });
  on('catch', (now) => {
    const caught = catchUp(state, plan.steps, now);
    if ('least' in caught) say(t.cannotCatchUp(caught.least));
    else change(caught, t.caughtUp);
  });

  /** Parts still to come that may be left out, and what the kit says about it; shown only when it is late. */
  function drawDrop(): void {
    const coming = plan.steps.flatMap(({ title }, index) =>
      index > state.at && itemAt(state.minutes, index) > 0 ? [{ title, index }] : [],
    );
    at('drop').replaceChildren(
      el('p', { class: 'small soft' }, t.drop),
      ...(plan.whenLate ?? []).map((advice) => el('p', { class: 'small' }, `${advice.if} → ${advice.then}`)),
      el(
        'div',
        { class: 'buttons' },
        coming.map(({ title, index }) =>
          button(t.dropPart(title, itemAt(state.minutes, index)), () =>
            change(leaveOut(state, index), t.dropped(title)),
          ),
        ),
      ),
    );
  }

  function draw(): void {
    const now = Date.now();
    const view = clockView(state, now);
    const step = plan.steps[view.at];
    const used = state.minutes.flatMap((minutes, index) => (minutes > 0 ? [index] : []));
    const late = Math.floor(view.late / MINUTE);
    if (drawn !== view.at) {
      drawn = view.at;
      at('of').textContent = step ? t.stepOf(used.indexOf(view.at) + 1, used.length) : '';
      at('title').textContent = step?.title ?? t.done;
      at('show').textContent = step?.show ?? '';
      drawDrop();
      at('what').replaceChildren(...(step ? whatToDo(step, t) : afterwards(plan, t)));
    }
    const over = view.left < 0;
    at('figures').textContent = step ? figures(view.left) : '';
    at('unit').textContent = step
      ? [over ? t.over : t.left, !view.running && (state.due === undefined ? t.waiting : t.paused)]
          .filter(Boolean)
          .join(' · ')
      : '';
    face.classList.toggle('over', over);
    face.classList.toggle('waiting', !view.running);
    at('bar').style.width = step
      ? `${Math.max(0, Math.min(100, (view.left / (itemAt(state.minutes, view.at) * MINUTE)) * 100))}%`
      : '0';
    at('after').textContent = !step
      ? ''
      : view.next === undefined
        ? t.last
        : t.nextIs(itemAt(plan.steps, view.next).title, itemAt(state.minutes, view.next));
    const ends = new Date(now + view.leftInAll);
    at('ends').textContent = step ? t.endsAt(t.clock(ends.getHours(), ends.getMinutes())) : '';
    at('late').textContent = step && late > 0 ? t.late(late) : '';
    at('catch').hidden = !step || late < 1 || view.next === undefined;
    at('drop').hidden = at('catch').hidden;
    at('undo').hidden = before.length === 0;
    at('run').textContent = view.running ? t.pause : state.passed > 0 || view.at !== used[0] ? t.goOn : t.begin;
    at('next').textContent = view.next === undefined ? t.finish : t.next;
    for (const name of ['run', 'next', 'more', 'room']) at(name).hidden = !step;
    if (!step && inRoom) showRoom(false);
    if (step && view.running && view.left <= 0 && called !== view.at) {
      called = view.at;
      say(t.timeUp(step.title));
      if (at<HTMLInputElement>('sound').checked) askForAttention();
    }
  }

  const awake = keepAwake((works) => (at('awake').textContent = works ? t.awake : t.asleep));
  const timer = window.setInterval(draw, TICK_MS);
  document.addEventListener('visibilitychange', draw);
  face.addEventListener('close', () => {
    window.clearInterval(timer);
    document.removeEventListener('visibilitychange', draw);
    awake.release();
  });
  draw();
  return face;
}

/**
 * Minutes and seconds, `12:05`; with a plus once the time is up. Rounded so that a step of five minutes begins at 5:00.
 */
export function figures(left: number): string {
  const seconds = left >= 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
  return `${left < 0 ? '+' : ''}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What is left to do when the session is over. */
const afterwards = ({ tell }: ClockPlan, t: Words): HTMLElement[] => [
  el('p', {}, t.doneHelp),
  ...(tell
    ? [
        el('p', {}, el('a', { class: 'button main-button', href: tell, 'data-c': 'tell' }, t.tell)),
        el('p', { class: 'small soft' }, t.tellHelp),
      ]
    : []),
];

function whatToDo(step: ClockStep, t: Words): HTMLElement[] {
  return [
    el('p', { class: 'small soft' }, t.do),
    el(
      'ol',
      {},
      step.steps.map((line) => el('li', {}, line)),
    ),
    ...(step.say
      ? [el('p', { class: 'small soft' }, t.say), el('p', { class: 'say' }, spokenBy(step.say, keptParticle()))]
      : []),
  ];
}
