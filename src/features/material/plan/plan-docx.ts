import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx';
import { words } from '../../../words/words.ts';
import { allSources, isChosen, type Material } from '../portable/document-inputs.ts';
import { ALL_PARTS } from '../portable/document-size.ts';
import type { PortableEntry } from '../portable/portable-entry.ts';
import { backToPage, lessonParts, sourceParts } from './entries-docx.ts';
import { mendDocx } from './mend-docx.ts';
import { para, points, runs, table } from './plan-parts.ts';
import { planSession } from './plan-session.ts';
import { planNumbering, planStyles } from './plan-styles.ts';
import { agendaTable, countedParts, factRows, stepParts, type PlanOptions } from './session-docx.ts';
import { TextWriter } from './text-docx.ts';

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
    backToPage(material),
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
