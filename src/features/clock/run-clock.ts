import { partOf } from '../../dom/part.ts';
import { itemAt } from '../../certain.ts';
import { button, el } from '../../dom/element.ts';
import { pageLang } from '../../dom/page-lang.ts';
import { fragment } from '../../dom/trusted.ts';
import { clockIn } from '../../words/in/clock.ts';
import { fitAgenda, type Fit } from './fit-agenda.ts';
import { readClock, readyClock, type ClockPlan, type ClockState } from './running-clock.ts';
import { clockFace } from './clock-face.ts';
import { chooseParticle, PARTICLES, spokenBy } from './particle.ts';
import { speakAsKept } from './speech.ts';
import { keepClock, storedClock } from './clock-store.ts';

/** A session that was left running longer ago than this is not opened by itself. */
const FORGOTTEN_MS = 12 * 60 * 60_000;

/**
 * `<run-clock>`: asks how much time there is, fits the plan into it, and runs it on a full screen.
 * The plan is the JSON in a `<script>` inside, or is set as the property `plan`. Everything is in the page, so that it
 * goes on without a signal.
 */
class RunClock extends HTMLElement {
  #plan: ClockPlan | undefined;
  #t = clockIn[pageLang()];
  #minutes: number[] = [];

  set plan(plan: ClockPlan) {
    if (JSON.stringify(plan) === JSON.stringify(this.#plan)) return;
    this.#plan = plan;
    this.#draw(plan);
  }

  connectedCallback(): void {
    // A plan that was set before this was defined lies on the element and hides the property.
    const early = Object.getOwnPropertyDescriptor(this, 'plan')?.value as ClockPlan | undefined;
    if (early) {
      Reflect.deleteProperty(this, 'plan');
      this.plan = early;
    }
    const json = this.querySelector('script[type="application/json"]')?.textContent;
    if (json) this.plan = JSON.parse(json) as ClockPlan;
  }

  #draw(plan: ClockPlan): void {
    const t = this.#t;
    const whole = plan.steps.reduce((sum, { minutes }) => sum + minutes, 0);
    this.replaceChildren(
      fragment(
        `<p class="clock-help"></p><div class="clock-setup"><label class="field"><span></span><input type="number" min="1" max="1440" step="1" inputmode="numeric" autocomplete="off"></label><p class="clock-fit" role="status"></p></div><ol class="clock-minutes" role="list" hidden></ol><label class="field clock-particle" hidden><span></span><select autocomplete="off"></select></label><div class="buttons"></div>`,
      ),
    );
    partOf(this, '.clock-help').textContent = t.help;
    partOf(this, '.clock-setup label span').textContent = t.available;
    const input = partOf(this, 'input');
    this.#particle(plan);
    input.value = String(plan.available ?? whole);
    const start = button('', () => this.#open(plan, this.#stored(plan) ?? readyClock(this.#minutes)), {
      class: 'main-button',
    });
    partOf(this, '.buttons').append(start);
    const show = (): void => {
      const fit: Fit | undefined =
        Number.isInteger(input.valueAsNumber) && input.valueAsNumber > 0
          ? fitAgenda(plan.steps, input.valueAsNumber)
          : undefined;
      const under = this.#stored(plan) !== undefined;
      if (fit?.fits) this.#minutes = fit.minutes;
      start.textContent = under ? t.resume : t.open;
      start.disabled = !under && !fit?.fits;
      input.disabled = under;
      const shortened =
        fit?.fits === true && fit.minutes.some((value, index) => value < itemAt(plan.steps, index).minutes);
      partOf(this, '.clock-fit').textContent = !fit
        ? t.enterMinutes
        : !fit.fits
          ? t.impossible(fit.least)
          : [shortened ? t.shortened : t.planned(whole), fit.spare > 0 && t.spare(fit.spare)]
              .filter(Boolean)
              .join(' · ');
      const list = partOf(this, '.clock-minutes');
      list.hidden = !shortened;
      if (fit?.fits)
        list.replaceChildren(
          ...plan.steps.map((step, index) => this.#line(step.title, step.minutes, itemAt(fit.minutes, index))),
        );
    };
    input.addEventListener('input', show);
    this.addEventListener('clock-closed', show);
    show();
    const left = this.#stored(plan);
    if (left?.since !== undefined && Date.now() - left.since < FORGOTTEN_MS) this.#open(plan, left);
  }

  /** How whoever leads ends her sentences: asked in Thai, where a plan has words to say. */
  #particle({ steps }: ClockPlan): void {
    const box = partOf(this, '.clock-particle');
    const select = partOf(box, 'select');
    box.hidden = !steps.some(({ say }) => say && spokenBy(say, 'khrap') !== say);
    partOf(box, 'span').textContent = this.#t.particle;
    select.replaceChildren(...PARTICLES.map((name) => el('option', { value: name }, this.#t.particles[name])));
    chooseParticle(select);
    speakAsKept();
  }

  #line(title: string, before: number, now: number): HTMLLIElement {
    const t = this.#t;
    return el(
      'li',
      { class: now === 0 && 'left-out' },
      now === 0
        ? `${title}: ${t.leftOut} (${t.was(before)})`
        : `${title}: ${t.lasts(now)}${now === before ? '' : ` (${t.was(before)})`}`,
    );
  }

  #stored(plan: ClockPlan): ClockState | undefined {
    return readClock(storedClock(plan.key), plan.steps.length);
  }

  #open(plan: ClockPlan, state: ClockState): void {
    const kept = keepClock(plan.key, state);
    const face = clockFace(plan, state, this.#t, kept, (next) => keepClock(plan.key, next));
    this.append(face);
    face.addEventListener('close', () => {
      face.remove();
      this.dispatchEvent(new Event('clock-closed'));
      this.querySelector<HTMLElement>('.main-button')?.focus();
    });
    face.showModal();
  }
}

customElements.define('run-clock', RunClock);

export {};
