import { HeadingLevel, Paragraph, TextRun, type FileChild } from 'docx';
import { formatDate } from '../../../words/dates.ts';
import { words } from '../../../words/words.ts';
import { clock } from '../../clock/index.ts';
import type { Material } from '../portable/document-inputs.ts';
import type { WantedParts } from '../portable/document-size.ts';
import { numbered, para, runs, table } from './plan-parts.ts';
import type { Session, SessionStep } from './session.ts';

export interface PlanOptions {
  /** When the meeting begins, `HH:MM`; without it the plan counts minutes from 0. */
  startAt?: string;
  /** Time there is, minutes. */
  minutes?: number;
  /** What it holds beyond the steps; all of it where nobody says. */
  parts?: WantedParts;
}

/** `09.00–09.15 น.`, or the minutes where nobody said when it begins. */
function timeOf(start: number, minutes: number, { startAt }: PlanOptions, lang: Material['lang']): string {
  const t = words(lang).make.plan;
  return startAt ? t.at(clock(startAt, start), clock(startAt, start + minutes)) : t.span(start, start + minutes);
}

/** Goal, day, place, people and time of a meeting: name and value. */
export function factRows({ tray, lang }: Material, session: Session, options: PlanOptions): [Paragraph[], string][] {
  const t = words(lang);
  const own = t.make;
  const kept: [string, string | undefined][] = [
    [own.plan.goal, session.goals.join('\n')],
    [own.date, tray.date && formatDate(tray.date, lang)],
    [own.place, tray.place],
    [own.people, tray.people ? own.peopleCount(tray.people) : undefined],
    [
      own.plan.time,
      `${options.startAt ? `${timeOf(0, session.minutes, options, lang)} · ` : ''}${t.workshops.minutes(session.minutes)}`,
    ],
  ];
  return kept.flatMap(([name, value]): [Paragraph[], string][] =>
    value ? [[[para(runs(name, true), 'Cell')], value]] : [],
  );
}

/** One list of what to buy and to print, for the number of people. */
export function countedParts({ needed, copies, countedFor }: Session, lang: Material['lang']): FileChild[] {
  const t = words(lang).make.counted;
  if (needed.length + copies.length === 0) return [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(t.title(countedFor.people)) }),
    ...(countedFor.said ? [] : [para(t.guessed(countedFor.people), 'Small')]),
    table(
      [50, 20, 30],
      [t.what, t.number, t.note],
      [
        ...needed.map(({ what, unit, number, spare }) => [what, t.of(number, unit), spare ? t.spare(spare) : '']),
        ...copies.map((sheet) => [
          `${t.print}: ${sheet.name}`,
          t.copies(sheet.copies),
          sheet.pieces > sheet.copies ? t.pieces(sheet.pieces) : '',
        ]),
      ],
    ),
  ];
}

/** The agenda as a table: when, how long, what, how. */
export function agendaTable(session: Session, options: PlanOptions, lang: Material['lang']): FileChild {
  const t = words(lang).make.plan;
  const rows = session.steps.map((step) => [
    timeOf(step.start, step.minutes, options, lang),
    String(step.minutes),
    step.title,
    step.method,
  ]);
  return table(
    [22, 10, 36, 32],
    [t.time, t.minutes, t.step, t.how],
    [...rows, [t.total, String(session.minutes), session.minutes < 60 ? '' : t.lasts(session.minutes), '']],
  );
}

/** A step with what is shown, done and said in it. */
export function stepParts(step: SessionStep, index: number, options: PlanOptions, { lang }: Material): FileChild[] {
  const t = words(lang);
  const own = t.make.plan;
  return [
    ...(step.begins ? [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(own.part(step.begins)) })] : []),
    new Paragraph({
      heading: step.begins === undefined ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
      children: runs(`${index + 1}. ${step.title}`),
    }),
    para(
      `${timeOf(step.start, step.minutes, options, lang)} · ${t.workshops.minutes(step.minutes)} · ${step.method}${step.shrinkTo !== undefined && step.shrinkTo < step.minutes ? ` · ${t.workshops.shrink(step.shrinkTo)}` : ''}`,
      'Small',
      { keepNext: true },
    ),
    ...(step.show
      ? [para([new TextRun({ text: `${own.show}: `, bold: true }), ...runs(step.show)], undefined, { keepNext: true })]
      : []),
    ...numbered(step.steps, index + 1),
    ...(step.say ? [para([new TextRun({ text: `${own.say} `, bold: true }), ...runs(step.say)], 'Say')] : []),
    ...(step.entries.length
      ? [para(`${own.uses}: ${step.entries.map(({ title }) => title).join(' · ')}`, 'Small')]
      : []),
  ];
}
