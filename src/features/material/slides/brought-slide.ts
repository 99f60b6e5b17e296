import { nameOfLanguage } from '../../../words/locale/formats.ts';
import { words } from '../../../words/words.ts';
import { codeAddress, type Material } from '../portable/document-inputs.ts';
import type { PortableEntry } from '../portable/portable-entry.ts';
import type { SlideModel } from './slide-model.ts';

/** One slide for a lesson or case that a workshop brings along: what it says; all the rest stands in the notes. */
export function broughtSlide(entry: PortableEntry, { lang }: Material): SlideModel {
  const t = words(lang);
  const { lesson, case: place } = entry;
  const grade = lesson && `${t.strength[lesson.strength]}${lesson.disputed ? ` · ${t.lessons.disputedShort}` : ''}`;
  const listed = (label: string, items: readonly string[]) =>
    items.length > 0 && `${label}:\n${items.map((item) => `• ${item}`).join('\n')}`;
  return {
    layout: 'statement',
    title: entry.title,
    side: entry.side,
    url: codeAddress(entry),
    lang: entry.textLang,
    kicker: [
      t.kind[entry.kind],
      entry.side && t.side[entry.side],
      entry.textLang !== lang && t.make.untranslated(nameOfLanguage(entry.textLang, lang)),
    ]
      .filter(Boolean)
      .join(' · '),
    columns: [[{ text: lesson?.statement ?? entry.summary }]],
    foot: grade ?? place?.place,
    notes: [
      lesson &&
        [
          `${t.lessons.when}: ${lesson.advice.when}`,
          `${t.lessons.do}: ${lesson.advice.do.map((step, at) => `${at + 1}. ${step}`).join(' ')}`,
          `${t.lessons.because}: ${lesson.advice.because}`,
        ].join('\n'),
      lesson &&
        listed(
          t.lessons.evidence,
          lesson.evidence.map(({ finding, place: where }) => (where ? `${where}: ${finding}` : finding)),
        ),
      lesson &&
        listed(
          t.lessons.disputed,
          lesson.against.map(({ finding, place: where }) => (where ? `${where}: ${finding}` : finding)),
        ),
      lesson?.limits && `${t.lessons.limits}: ${lesson.limits}`,
      place && listed(t.cases.dream, place.vision),
      place && listed(t.cases.reality, place.reality),
      place?.gap && `${t.cases.gap}: ${place.gap}`,
      listed(t.make.talk, t.make.questions[entry.kind]),
    ]
      .filter(Boolean)
      .join('\n\n'),
  };
}
