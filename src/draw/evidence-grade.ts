import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { STRENGTHS, type Grade } from '../library/evidence.ts';
import type { PageContext } from './context.ts';

/** How strong the evidence of a lesson is, as words and filled bars. @param long with the reason for the grade */
export function evidenceGrade(grade: Grade, { t }: Pick<PageContext, 't'>, long = false): Element {
  const filled = STRENGTHS.length - STRENGTHS.indexOf(grade.strength);
  const bars = STRENGTHS.map((_, bar) =>
    s('rect', {
      x: bar * 6,
      y: 10 - bar * 3,
      width: 4,
      height: 4 + bar * 3,
      className: [bar < filled ? 'on' : 'off'],
    }),
  );
  const why = `${t.strengthHelp[grade.strength]} · ${t.lessons.kinds(grade.kinds.length)} ${t.lessons.places(grade.places)}`;
  return h('span.grade', { dataStrength: grade.strength }, [
    s('svg', { viewBox: '0 0 22 14', ariaHidden: 'true', focusable: 'false' }, bars),
    h('span', `${t.strength[grade.strength]}${grade.disputed ? ` · ${t.lessons.disputedShort}` : ''}`),
    ...(long ? [h('span.grade-why', why)] : []),
  ]);
}
