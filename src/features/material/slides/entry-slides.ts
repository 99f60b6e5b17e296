import { nameOfLanguage } from '../../../words/locale/formats.ts';
import { plainLines } from '../../../text/plain-text.ts';
import { words } from '../../../words/words.ts';
import { formatDate } from '../../../words/dates.ts';
import { SIDES, type Side } from '../../../intake/schema/names.ts';
import { codeAddress, type Material, remarkOn } from '../portable/document-inputs.ts';
import { questionsOn } from '../plan/questions.ts';
import type { WantedParts } from '../portable/document-size.ts';
import { ownPart, type PortableEntry } from '../portable/portable-entry.ts';
import { kitSlides } from './kit-slides.ts';
import type { OwnSlide as Own, SlideModel, SlideText } from './slide-model.ts';
import { textSlides } from './text-slides.ts';

/**
 * The slides of one entry: what it says, and of the wanted parts what to do with it, how it is known, and the tables and
 * lists of its text. Questions about it stand in the notes.
 */
export function entrySlides(entry: PortableEntry, material: Material, parts: WantedParts): SlideModel[] {
  if (entry.kind === 'workshop') return kitSlides(entry, material, parts);
  const { lang } = material;
  const t = words(lang);
  const remark = remarkOn(material.tray, entry);
  const base = {
    kicker: [
      t.kind[entry.kind],
      entry.side && t.side[entry.side],
      entry.textLang !== lang && t.make.untranslated(nameOfLanguage(entry.textLang, lang)),
    ]
      .filter(Boolean)
      .join(' · '),
    side: entry.side,
    url: codeAddress(entry),
    lang: entry.textLang,
  };
  const [first, ...rest] = OF_KIND[entry.kind](entry, material);
  const slides = [
    { ...first, notes: [first.notes, ...notesOnly(rest, parts)].filter(Boolean).join('\n\n') },
    ...rest.filter(({ part }) => parts.has(part)),
    ...(parts.has('texts') ? textSlides(entry, lang) : []),
  ].map(({ ...slide }) => ({ ...base, ...slide }));
  const asked = questionsOn(entry, lang).map((question) => `• ${question}`);
  const more = [`${t.make.talk}:\n${asked.join('\n')}`, remark && `${t.make.script.remark}: ${remark}`];
  return slides.map((slide, at) =>
    at === 0 ? { ...slide, notes: [slide.notes, ...more].filter(Boolean).join('\n\n') } : slide,
  );
}

/** What the slides that are left out say, for whoever is asked about it. */
const notesOnly = (slides: readonly PartSlide[], parts: WantedParts): string[] =>
  slides
    .filter(({ part }) => !parts.has(part))
    .map(({ title, columns, notes }) =>
      [`${title}:`, ...columns.flat().map(({ text, label }) => `• ${label ? `${label}: ` : ''}${text}`), notes]
        .filter(Boolean)
        .join('\n'),
    );

/** A slide that stands for a part of an entry, and may be left out. */
type PartSlide = Own & { part: 'use' | 'evidence' };
/** The slide that every size has, and those of parts. */
type EntrySlides = [Own, ...PartSlide[]];
type ToSlides = (entry: PortableEntry, material: Material) => EntrySlides;
const OF_KIND: Record<Exclude<PortableEntry['kind'], 'workshop'>, ToSlides> = {
  lesson: lessonSlides,
  case: caseSlides,
  note: noteSlides,
  term: termSlides,
  help: helpSlides,
};

const bullets = (items: readonly string[]): SlideText[] => items.map((text) => ({ text, bullet: true }));

function lessonSlides(entry: PortableEntry, { lang }: Material): EntrySlides {
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
      part: 'use',
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
      part: 'evidence',
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

function caseSlides(entry: PortableEntry, { lang }: Material): EntrySlides {
  const t = words(lang);
  const { place, vision, reality, gap, triangle, timeline } = ownPart(entry, 'case');
  const orNone = (items: string[]) => (items.length ? items : [t.noData]);
  const lines = Object.fromEntries(SIDES.map((side) => [side, triangle[side].state])) as Record<
    Side,
    (typeof triangle)[Side]['state']
  >;
  return [
    {
      layout: 'statement',
      title: entry.title,
      columns: [[{ text: entry.summary }]],
      foot: place,
      notes: timeline.map(({ date, what }) => `• ${formatDate(date, lang)}: ${what}`).join('\n') || entry.summary,
    },
    {
      part: 'evidence',
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
      part: 'evidence',
      layout: 'columns',
      title: t.make.slide.sides,
      foot: entry.title,
      triangle: {
        sides: lines,
        alt: SIDES.map((side) => `${t.side[side]}: ${t.state[triangle[side].state]}`).join(' · '),
      },
      columns: [
        [],
        SIDES.flatMap((side): SlideText[] => [
          { text: `${t.side[side]} (${t.sideShape[side]}) — ${t.state[triangle[side].state]}`, bold: true },
          ...(triangle[side].note ? [{ text: triangle[side].note }] : []),
        ]),
      ],
      notes: t.make.script.sides,
    },
  ];
}

function noteSlides(entry: PortableEntry, { lang }: Material): EntrySlides {
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

function termSlides(entry: PortableEntry, { lang }: Material): EntrySlides {
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

function helpSlides(entry: PortableEntry, { lang }: Material): EntrySlides {
  const t = words(lang).help;
  const { problem, thisWeek, say, bring, cases } = entry.help!;
  return [
    { layout: 'statement', title: entry.title, columns: [[{ text: problem }]], notes: entry.summary },
    {
      part: 'use',
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
      part: 'evidence',
      layout: 'text',
      title: t.elsewhere,
      foot: entry.title,
      columns: [cases.map(({ place, went, how }) => ({ label: `${t.went[went]} · ${place}`, text: how }))],
      notes: cases.map(({ place, how, source }) => `• ${place}: ${how}${sourceOf(entry, source)}`).join('\n'),
    },
  ];
}
