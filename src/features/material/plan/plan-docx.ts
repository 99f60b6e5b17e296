import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx';
import { words } from '../../../words/words.ts';
import { formatDate } from '../../../words/dates.ts';
import {
  allSources,
  codeAddress,
  isChosen,
  pageBehind,
  remarkOn,
  shortAddress,
  type Material,
} from '../portable/document-inputs.ts';
import type { PortableEntry } from '../portable/portable-entry.ts';
import { ALL_PARTS, type WantedParts } from '../portable/document-size.ts';
import { qrPng } from '../parts/qr-png.ts';
import { mendDocx } from './mend-docx.ts';
import { numbered, para, points, runs, table } from './plan-parts.ts';
import { planSession } from './plan-session.ts';
import { planNumbering, planStyles } from './plan-styles.ts';
import { TextWriter } from './text-docx.ts';
import { generalQuestions, ownQuestions } from './questions.ts';
import { clock } from '../../clock/index.ts';
import type { Session, SessionStep } from './session.ts';

export interface PlanOptions {
  /** When the meeting begins, `HH:MM`; without it the plan counts minutes from 0. */
  startAt?: string;
  /** Time there is, minutes. */
  minutes?: number;
  /** What it holds beyond the steps; all of it where nobody says. */
  parts?: WantedParts;
}

/** The session plan as a Word document, made to be changed: real styles, numbered lists and tables. */
export async function planDocx(material: Material, options: PlanOptions = {}): Promise<Uint8Array> {
  const { lang, credit } = material;
  const own = words(lang).make.plan;
  const { parts = ALL_PARTS } = options;
  const session = planSession(material, options.minutes);
  const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel] = HeadingLevel.HEADING_1) =>
    new Paragraph({ heading: level, children: runs(text) });
  const writer = new TextWriter();
  const numbers = new Map(allSources(material).map(({ id }, index) => [id, index + 1]));
  const writeText = (entry: PortableEntry, level: number) =>
    writer.write(entry.text, { lang, level, numberOf: (source) => numbers.get(source) });
  // At the end, since the plan must stay a plan; those that a workshop brings along are on their pages.
  const told = material.entries.filter(
    (entry) =>
      parts.has('texts') && entry.kind !== 'workshop' && entry.text.length > 0 && isChosen(material.tray, entry),
  );
  const children: FileChild[] = [
    para(own.title, 'Small'),
    heading(session.title, HeadingLevel.TITLE),
    ...session.notices.map((notice) => para(notice, 'Notice')),
    table([20, 80], undefined, factRows(material, session, options)),
    heading(own.agenda),
    agendaTable(session, options, lang),
    ...(session.materials.length ? [heading(own.materials), ...points(session.materials)] : []),
    ...(session.sheets.length
      ? [para([new TextRun({ text: `${own.print}: `, bold: true }), ...runs(session.sheets.join(' · '))])]
      : []),
    ...countedParts(session, lang),
    ...(session.rooms.length ? [heading(own.room), ...session.rooms.map((room) => para(room))] : []),
    heading(own.steps),
    ...session.steps.flatMap((step, index) => stepParts(step, index, options, material)),
    ...(session.trouble.length
      ? [
          heading(own.trouble),
          table(
            [40, 60],
            [own.if, own.then],
            session.trouble.map((item) => [item.if, item.then]),
          ),
        ]
      : []),
    ...material.entries
      .filter((entry) => parts.has('texts') && entry.kind === 'workshop' && entry.text.length > 0)
      .flatMap((entry) => [heading(own.text), ...writeText(entry, 2)]),
    ...lessonParts(material, parts),
    heading(own.after),
    table(
      [40, 60],
      undefined,
      own.afterLines.map((line) => [line, [para('', 'Cell'), para('', 'Cell')]]),
    ),
    backToPage(pageBehind(material), material),
    ...(told.length
      ? [
          heading(own.texts),
          ...told.flatMap((entry) => [heading(entry.title, HeadingLevel.HEADING_2), ...writeText(entry, 3)]),
        ]
      : []),
    ...sourceParts(material, parts),
  ];
  const footer = new Footer({
    children: [
      new Paragraph({
        style: 'Small',
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            children: [`${credit.site} · ${credit.licence} · `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
  const file = new Document({
    title: session.title,
    creator: credit.site,
    description: own.title,
    styles: planStyles,
    numbering: planNumbering(writer.numbering),
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } },
        },
        footers: { default: footer },
        children,
      },
    ],
  });
  return mendDocx(new Uint8Array(await Packer.toArrayBuffer(file)));
}

/** `09.00–09.15 น.`, or the minutes where nobody said when it begins. */
function timeOf(start: number, minutes: number, { startAt }: PlanOptions, lang: Material['lang']): string {
  const t = words(lang).make.plan;
  return startAt ? t.at(clock(startAt, start), clock(startAt, start + minutes)) : t.span(start, start + minutes);
}

function factRows({ tray, lang }: Material, session: Session, options: PlanOptions): [Paragraph[], string][] {
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
function countedParts({ needed, copies, countedFor }: Session, lang: Material['lang']): FileChild[] {
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

function agendaTable(session: Session, options: PlanOptions, lang: Material['lang']): FileChild {
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
    [...rows, [t.total, String(session.minutes), '', '']],
  );
}

function stepParts(step: SessionStep, index: number, options: PlanOptions, { lang }: Material): FileChild[] {
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
    ...(step.show ? [para([new TextRun({ text: `${own.show}: `, bold: true }), ...runs(step.show)])] : []),
    ...numbered(step.steps, index + 1),
    ...(step.say ? [para([new TextRun({ text: `${own.say} `, bold: true }), ...runs(step.say)], 'Say')] : []),
    ...(step.entries.length
      ? [para(`${own.uses}: ${step.entries.map(({ title }) => title).join(' · ')}`, 'Small')]
      : []),
  ];
}

/** The chosen entries with what they say, what to do with them, and questions for the room. */
function lessonParts(material: Material, parts: WantedParts): FileChild[] {
  const { lang, tray } = material;
  const t = words(lang);
  const chosen = material.entries.filter(
    (entry) => entry.kind !== 'workshop' && (parts.has('brought') || isChosen(tray, entry)),
  );
  if (chosen.length === 0) return [];
  const labelled = (label: string, text: string) =>
    para([new TextRun({ text: `${label}: `, bold: true }), ...runs(text)]);
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(t.make.plan.lessons) }),
    // Asked of every entry, so written once.
    ...(parts.has('talk')
      ? [
          para([new TextRun({ text: t.make.plan.questions, bold: true })], undefined, { keepNext: true }),
          ...points([...new Set(chosen.flatMap(({ kind }) => generalQuestions(kind, lang)))]),
        ]
      : []),
    ...chosen.flatMap((entry, at): FileChild[] => {
      const remark = remarkOn(tray, entry);
      return [
        new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(entry.title) }),
        para(aboutEntry(entry, lang), 'Small', { keepNext: true }),
        ...(entry.lesson && !(parts.has('use') && isChosen(tray, entry))
          ? [
              para([new TextRun({ text: entry.lesson.statement, bold: true })]),
              ...(parts.has('use') ? labelledSteps(t.lessons.do, entry.lesson.advice.do, at) : []),
            ]
          : entry.lesson
            ? [
                para([new TextRun({ text: entry.lesson.statement, bold: true })]),
                labelled(t.lessons.when, entry.lesson.advice.when),
                ...labelledSteps(t.lessons.do, entry.lesson.advice.do, at),
                labelled(t.lessons.because, entry.lesson.advice.because),
                ...(entry.lesson.limits ? [labelled(t.lessons.limits, entry.lesson.limits)] : []),
              ]
            : [
                para(entry.summary),
                ...numbered(entry.help?.thisWeek.map(({ step }) => step) ?? [], STEPS_OF_ENTRIES + at),
              ]),
        ...(entry.case?.gap ? [labelled(t.cases.gap, entry.case.gap)] : []),
        ...(remark ? [labelled(t.make.remark, remark)] : []),
        ...(parts.has('talk') && isChosen(tray, entry) ? points(ownQuestions(entry, lang)) : []),
      ];
    }),
  ];
}

/** Numbered lists of entries begin at 1 each, apart from those of the steps of the session. */
const STEPS_OF_ENTRIES = 1000;

/** What to do with an entry, as a numbered list. @param at place of the entry among those of the plan */
const labelledSteps = (label: string, steps: readonly string[], at: number): Paragraph[] => [
  para([new TextRun({ text: `${label}:`, bold: true })], undefined, { keepNext: true }),
  ...numbered(steps, STEPS_OF_ENTRIES + at),
];

function aboutEntry(entry: PortableEntry, lang: Material['lang']): string {
  const t = words(lang);
  const grade =
    entry.lesson &&
    `${t.strength[entry.lesson.strength]}${entry.lesson.disputed ? ` · ${t.lessons.disputedShort}` : ''}`;
  return [
    t.kind[entry.kind],
    entry.side && t.side[entry.side],
    grade,
    entry.case?.place,
    entry.term?.other,
    entry.textLang !== lang && t.make.thaiOnly,
    shortAddress(codeAddress(entry)),
  ]
    .filter(Boolean)
    .join(' · ');
}

function sourceParts(material: Material, parts: WantedParts): FileChild[] {
  const { lang, credit } = material;
  const t = words(lang).make;
  const sources = parts.has('sources') ? allSources(material) : [];
  return [
    ...(sources.length
      ? [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(t.sources) }),
          ...sources.map(
            ({ text, url }, index) =>
              new Paragraph({
                style: 'Small',
                children: url
                  ? [
                      ...runs(`[${index + 1}] ${text} `),
                      new ExternalHyperlink({
                        link: url,
                        children: [new TextRun({ text: shortAddress(url), style: 'Hyperlink' })],
                      }),
                    ]
                  : runs(`[${index + 1}] ${text}`),
              }),
          ),
        ]
      : []),
    para(`${credit.site} · ${t.licence(credit.licence)} · ${credit.licenceUrl}`, 'Small'),
  ];
}

/** The QR code and short address of the page that the plan belongs to. */
function backToPage(url: string, { lang }: Material): Paragraph {
  const t = words(lang).make;
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: qrPng(url),
        transformation: { width: 90, height: 90 },
        altText: { name: 'QR', title: t.scan, description: `${t.scan}: ${url}` },
      }),
      new TextRun({ text: `  ${shortAddress(url)}` }),
    ],
  });
}
