import { itemAt } from '../../../certain.ts';
import { sinceStart } from '../../../words/amounts.ts';
import { words } from '../../../words/words.ts';
import type { Material } from '../portable/document-inputs.ts';
import { planSession } from '../plan/plan-session.ts';
import { clock } from '../../clock/index.ts';
import { lineCount } from '../parts/text-lines.ts';
import { POINTS, sizeClass } from '../print/fit.ts';
import { markup, type Markup } from '../print/markup.ts';
import { sheetFrame } from './sheet-frame.ts';

const SIZES = [26, 24, 22, 20, 18, 16, 15, 14, 13, 12, 11, 10];
const ROOM = { title: 148, height: 218 };

/**
 * The agenda to hang on the wall: times and steps in large type, on as many pages as it takes. A part with a surprise has
 * the name that it has ahead of it.
 */
export function agendaSheet(material: Material, options: { minutes?: number; startAt?: string } = {}): Markup[] {
  const t = words(material.lang).make;
  const session = planSession(material, options.minutes);
  const goals = session.goalsAhead;
  const steps = session.steps.map((step) => ({ ...step, title: step.ahead ?? step.title }));
  const head = options.startAt ? t.plan.time : t.plan.fromStart;
  const size = SIZES.find((candidate) => pagesOf(candidate).length === 1) ?? 11;
  function pagesOf(candidate: number): (typeof steps)[] {
    const pages: (typeof steps)[] = [[]];
    let left = ROOM.height - (lines(goals.join(' '), ROOM.title + 20, candidate * 0.8) + 2);
    for (const step of steps) {
      const height = lines(step.title, ROOM.title, candidate) + 3;
      if (height > left && itemAt(pages, -1).length > 0) {
        pages.push([]);
        left = ROOM.height;
      }
      itemAt(pages, -1).push(step);
      left -= height;
    }
    return pages;
  }
  return pagesOf(size).map((page, index) =>
    sheetFrame(
      material,
      'agenda',
      markup`${index === 0 && markup`<p class="goal ${sizeClass(Math.max(10, Math.round(size * 0.8)))}">${goals.join(' ')}</p>`}<table class="wall-agenda ${sizeClass(size)}"><thead class="${options.startAt ? 'hidden' : ''}"><tr><th>${head}</th><th>${t.plan.step}</th><td></td></tr></thead><tbody>${page.map((step) => markup`<tr><th scope="row">${options.startAt ? clock(options.startAt, step.start) : sinceStart(step.start)}</th><td>${step.title}</td><td class="minutes">${t.plan.lasts(step.minutes)}</td></tr>`)}</tbody></table>`,
      'portrait',
    ),
  );
}

/** Height of a text in mm. */
const lines = (text: string, width: number, size: number): number =>
  (lineCount(text, (width * POINTS) / size) * 1.7 * size) / POINTS;
