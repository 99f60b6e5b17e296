import { nameOfLanguage } from '../../../words/locale/formats.ts';
import { ExternalHyperlink, HeadingLevel, ImageRun, Paragraph, TextRun, type FileChild } from 'docx';
import { words } from '../../../words/words.ts';
import { scans } from '../parts/qr-matrix.ts';
import { qrPng } from '../parts/qr-png.ts';
import {
  allSources,
  codeAddress,
  isChosen,
  pageBehind,
  remarkOn,
  shortAddress,
  tellPage,
  type Material,
} from '../portable/document-inputs.ts';
import type { WantedParts } from '../portable/document-size.ts';
import type { PortableEntry } from '../portable/portable-entry.ts';
import { numbered, para, points, runs } from './plan-parts.ts';
import { generalQuestions, ownQuestions } from './questions.ts';

/** The chosen entries with what they say, what to do with them, and questions for the room. */
export function lessonParts(material: Material, parts: WantedParts): FileChild[] {
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
    entry.textLang !== lang && t.make.untranslated(nameOfLanguage(entry.textLang, lang)),
    shortAddress(codeAddress(entry)),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The sources once, with their numbers, and whose text it is. */
export function sourceParts(material: Material, parts: WantedParts): FileChild[] {
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

/**
 * The QR code and short address of the page that the plan belongs to; of a kit, the code of the form that takes what came
 * of the meeting.
 */
export function backToPage(material: Material): Paragraph {
  const t = words(material.lang).make;
  const tells = material.entries.some(({ workshop }) => workshop);
  const [page, says] = [pageBehind(material), tells ? t.scanTell : t.scan];
  const url = tells ? tellPage(material) : page;
  return new Paragraph({
    children: [
      ...(scans(url)
        ? [
            new ImageRun({
              type: 'png',
              data: qrPng(url),
              transformation: { width: 90, height: 90 },
              altText: { name: 'QR', title: says, description: `${says}: ${url}` },
            }),
          ]
        : []),
      new TextRun({ text: `  ${tells && scans(url) ? `${says} · ` : ''}${shortAddress(page)}` }),
    ],
  });
}
