import { plainLines } from '../../../text/plain-text.ts';
import { words } from '../../../words/words.ts';
import { formatDate } from '../../../words/dates.ts';
import { SIDES } from '../../../intake/schema/names.ts';
import { remarkOn, type Material } from '../portable/document-inputs.ts';
import { questionsOn } from '../plan/questions.ts';
import { ownPart, type PortableEntry } from '../portable/portable-entry.ts';
import { kitSlides } from './kit-slides.ts';
import type { OwnSlide as Own, SlideModel, SlideText } from './slide-model.ts';
import { textSlides } from './text-slides.ts';

/** The slides of one entry: what it says, what to do with it, and what to talk about. */
export function entrySlides(entry: PortableEntry, material: Material): SlideModel[] {
  if (entry.kind === 'workshop') return kitSlides(entry, material);
  const { lang } = material;
  const t = words(lang);
  const remark = remarkOn(material.tray, entry);
  const base = {
    kicker: [t.kind[entry.kind], entry.side && t.side[entry.side], entry.textLang !== lang && t.make.thaiOnly]
      .filter(Boolean)
      .join(' · '),
    side: entry.side,
    url: entry.url,
    lang: entry.textLang,
  };
  const slides = [...OF_KIND[entry.kind](entry, material), ...textSlides(entry, lang)].map((slide) => ({
    ...base,
    ...slide,
  }));
  const own = remark ? `\n\n${t.make.script.remark}: ${remark}` : '';
  const questions = questionsOn(entry, lang);
  if (slides[0]) slides[0] = { ...slides[0], notes: slides[0].notes + own };
  return [
    ...slides,
    {
      ...base,
      layout: 'statement',
      title: t.make.talk,
      columns: [questions.map((text) => ({ text, bullet: true }))],
      notes: questions.map((question) => `• ${question}`).join('\n') + own,
      lang,
    },
  ];
}

type ToSlides = (entry: PortableEntry, material: Material) => Own[];
const OF_KIND: Record<Exclude<PortableEntry['kind'], 'workshop'>, ToSlides> = {
  lesson: lessonSlides,
  case: caseSlides,
  note: noteSlides,
  term: termSlides,
  help: helpSlides,
};

const bullets = (items: readonly string[]): SlideText[] => items.map((text) => ({ text, bullet: true }));

function lessonSlides(entry: PortableEntry, { lang }: Material): Own[] {
  const t = words(lang);
  const { statement, strength, disputed, advice, limits, evidence, against } = ownPart(entry, 'lesson');
  const found = ({ finding, place }: { finding: string; place?: string }) => (place ? `${place}: ${finding}` : finding);
  const grade = `${t.strength[strength]}${disputed ? ` · ${t.lessons.disputedShort}` : ''}`;
  return [
    {
      layout: 'statement',
      title: entry.title,
      columns: [[{ text: statement }]],
      foot: grade,
      notes: [
        t.make.script.statement(statement),
        t.make.script.strength(t.strength[strength], t.strengthHelp[strength]),
        disputed && t.make.script.disputed,
      ]
        .filter(Boolean)
        .join('\n\n'),
    },
    {
      layout: 'text',
      title: t.make.slide.use,
      foot: entry.title,
      notes: [t.make.script.use, limits && `${t.lessons.limits}: ${limits}`].filter(Boolean).join('\n\n'),
      columns: [
        [
          { label: t.lessons.when, text: advice.when },
          ...advice.do.map((text, at) => ({
            ...(at === 0 && { label: t.lessons.do }),
            text,
            number: at + 1,
            bold: true,
          })),
          { label: t.lessons.because, text: advice.because },
        ],
      ],
    },
    {
      layout: 'text',
      title: t.make.slide.evidence,
      foot: `${entry.title} · ${grade}`,
      columns: [
        [
          ...bullets(evidence.map(found)),
          ...against.map((item) => ({ label: t.lessons.disputed, text: found(item) })),
          ...(limits ? [{ label: t.lessons.limits, text: limits }] : []),
        ],
      ],
      notes: [...evidence, ...against].map((item) => `• ${found(item)}${sourceOf(entry, item.source)}`).join('\n'),
    },
  ];
}

function sourceOf(entry: PortableEntry, id: string | undefined): string {
  const source = entry.sources.find((candidate) => candidate.id === id);
  return source ? ` — ${source.text}` : '';
}

function caseSlides(entry: PortableEntry, { lang }: Material): Own[] {
  const t = words(lang);
  const { place, vision, reality, gap, triangle, timeline } = ownPart(entry, 'case');
  const orNone = (items: string[]) => (items.length ? items : [t.noData]);
  return [
    {
      layout: 'statement',
      title: entry.title,
      columns: [[{ text: entry.summary }]],
      foot: place,
      notes: timeline.map(({ date, what }) => `• ${formatDate(date, lang)}: ${what}`).join('\n') || entry.summary,
    },
    {
      layout: 'columns',
      title: `${t.cases.dream} · ${t.cases.reality}`,
      foot: entry.title,
      columns: [
        [{ text: t.cases.dream, bold: true }, ...bullets(orNone(vision))],
        [{ text: t.cases.reality, bold: true }, ...bullets(orNone(reality))],
      ],
      notes: [t.make.script.dream, gap && `${t.cases.gap}: ${gap}`].filter(Boolean).join('\n\n'),
    },
    {
      layout: 'columns',
      title: t.make.slide.sides,
      foot: entry.title,
      columns: SIDES.map((side) => [
        { text: `${t.side[side]} — ${t.state[triangle[side].state]}`, bold: true },
        { text: triangle[side].note ?? t.noData },
      ]),
      notes: t.make.script.sides,
    },
  ];
}

function noteSlides(entry: PortableEntry, { lang }: Material): Own[] {
  const t = words(lang);
  const { note } = entry;
  const about = note ? [formatDate(note.date, lang), note.authors.join(', ')].join(' · ') : '';
  return [
    {
      layout: 'statement',
      title: entry.title,
      columns: [[{ text: entry.summary }]],
      foot: about,
      notes: [t.make.script.note, ...plainLines(entry.text).slice(0, 8)].join('\n\n'),
    },
  ];
}

function termSlides(entry: PortableEntry, { lang }: Material): Own[] {
  const t = words(lang);
  const { definition, also, other } = ownPart(entry, 'term');
  return [
    {
      layout: 'statement',
      title: entry.title,
      columns: [[{ text: definition }]],
      foot: [other, also.length && `${t.terms.also}: ${also.join(', ')}`].filter(Boolean).join(' · '),
      notes: t.make.script.term,
    },
  ];
}

function helpSlides(entry: PortableEntry, { lang }: Material): Own[] {
  const t = words(lang).help;
  const { problem, thisWeek, say, bring, cases } = entry.help!;
  return [
    { layout: 'statement', title: entry.title, columns: [[{ text: problem }]], notes: entry.summary },
    {
      layout: 'text',
      title: t.thisWeek,
      foot: entry.title,
      columns: [thisWeek.map(({ step }, index) => ({ text: step, number: index + 1 }))],
      notes: [
        ...thisWeek.map(({ step, lesson }, index) => `${index + 1}. ${step} — ${t.lesson}: ${lesson}`),
        ...say.map((item) => `${t.to(item.to)}: ${item.words}`),
        ...bring.map((what) => `${t.bring}: ${what}`),
      ].join('\n'),
    },
    {
      layout: 'text',
      title: t.elsewhere,
      foot: entry.title,
      columns: [cases.map(({ place, went, how }) => ({ label: `${t.went[went]} · ${place}`, text: how }))],
      notes: cases.map(({ place, how, source }) => `• ${place}: ${how}${sourceOf(entry, source)}`).join('\n'),
    },
  ];
}
