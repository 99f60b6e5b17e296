import { listed, paragraph, titled } from '../../text/make-blocks.ts';
import type { TextBlock } from '../../text/text-block.ts';
import { SIDES } from '../../intake/schema/names.ts';
import { formatDate } from '../../words/dates.ts';
import type { Lang } from '../../words/languages.ts';
import { words } from '../../words/words.ts';
import type { PortableEntry } from '../material/index.ts';
import type { Book, Chapter } from './book.ts';

/**
 * The book of a tray, from what the browser fetches of its entries.
 * @param name of the tray; may be empty
 * @param photos bytes of the files that lead photographs of the entries name
 */
export function bookOfTray(
  entries: readonly PortableEntry[],
  name: string,
  lang: Lang,
  editors: string,
  photos: ReadonlyMap<string, Uint8Array> = new Map(),
): Book {
  const [first] = entries;
  const days = entries.flatMap(({ updated }) => updated?.replace(/[~?]$/, '') ?? []).filter((day) => day.length === 10);
  const title = name || (first?.credit.site ?? '');
  return {
    name: 'tray',
    title,
    subtitle: first?.credit.site ?? '',
    lang,
    author: editors,
    publisher: first?.credit.site ?? '',
    licence: { name: first?.credit.licence ?? '', url: first?.credit.licenceUrl ?? '' },
    changed: days.sort().at(-1) ?? '1970-01-01',
    parts: [{ title, chapters: entries.map((entry) => chapterOf(entry, lang, photos)) }],
  };
}

const chapterOf = (entry: PortableEntry, lang: Lang, photos: ReadonlyMap<string, Uint8Array>): Chapter => ({
  ...bookedPhoto(entry, photos),
  id: `${entry.kind}-${entry.id}`,
  title: entry.title,
  lang: entry.textLang,
  kind: words(lang).kind[entry.kind],
  summary: entry.summary,
  blocks: [...factsOf(entry, lang), ...entry.text],
  sources: entry.sources.map(({ text, url }) => ({ text, ...(url && { url }) })),
  path: entry.url,
  url: entry.url,
});

function bookedPhoto({ photo }: PortableEntry, photos: ReadonlyMap<string, Uint8Array>): Pick<Chapter, 'photo'> {
  const bytes = photo && photos.get(photo.src);
  if (!photo || !bytes) return {};
  return { photo: { bytes, alt: photo.alt, told: [photo.caption, photo.credit].filter(Boolean).join(' · ') } };
}

/** What the fields of an entry say that its text does not. */
function factsOf(entry: PortableEntry, lang: Lang): TextBlock[] {
  const t = words(lang);
  const { lesson, case: place, note, term, workshop, help } = entry;
  return [
    ...(lesson
      ? [
          paragraph(lesson.statement),
          paragraph(`${t.strength[lesson.strength]}${lesson.disputed ? ` · ${t.lessons.disputedShort}` : ''}`),
          titled(t.lessons.advice),
          paragraph(`${t.lessons.when}: ${lesson.advice.when}`),
          ...listed('', lesson.advice.do, true),
          paragraph(`${t.lessons.because}: ${lesson.advice.because}`),
          ...(lesson.limits ? [paragraph(`${t.lessons.limits}: ${lesson.limits}`)] : []),
          ...listed(
            t.lessons.evidence,
            lesson.evidence.map(({ finding }) => finding),
          ),
          ...listed(
            t.lessons.disputed,
            lesson.against.map(({ finding }) => finding),
          ),
        ]
      : []),
    ...(place
      ? [
          paragraph(`${t.place}: ${place.place}`),
          ...listed(t.cases.dream, place.vision),
          ...listed(t.cases.reality, place.reality),
          ...listed(
            t.cases.triangle,
            SIDES.map((side) =>
              [`${t.side[side]}: ${t.state[place.triangle[side].state]}`, place.triangle[side].note]
                .filter(Boolean)
                .join('. '),
            ),
          ),
          ...listed(
            t.cases.timeline,
            place.timeline.map(({ date, what }) => `${formatDate(date, lang)}: ${what}`),
          ),
          ...listed(t.cases.unknown, place.unknown),
        ]
      : []),
    ...(note ? [paragraph(`${formatDate(note.date, lang)} · ${t.notes.authors}: ${note.authors.join(', ')}`)] : []),
    ...(term ? [paragraph([term.other, ...term.also].join(' · '))] : []),
    ...(workshop
      ? [
          paragraph(`${t.workshops.minutes(workshop.minutes)} · ${t.workshops.goal}: ${workshop.goal}`),
          ...listed(
            t.workshops.agenda,
            workshop.agenda.map(
              (step) => `${t.workshops.minutes(step.minutes)}: ${step.title}. ${step.steps.join(' ')}`,
            ),
            true,
          ),
        ]
      : []),
    ...(help
      ? [
          ...listed(
            t.help.thisWeek,
            help.thisWeek.map(({ step }) => step),
            true,
          ),
          ...listed(
            t.help.say,
            help.say.map(({ to, words: said }) => `${to}: ${said}`),
          ),
          ...listed(t.help.bring, help.bring),
        ]
      : []),
  ];
}
