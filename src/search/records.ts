import { gradeOf } from '../model/evidence.ts';
import type { DataOf, Entry, Lang } from '../model/entry.ts';
import { textIn, type Library } from '../model/library.ts';
import { placeName } from '../model/place.ts';
import type { SearchPage, SearchSection } from './page.ts';

/** What a list of results shows beside title and passage. */
export interface Shown extends Record<string, unknown> {
  kind: Entry['kind'] | 'term';
  id: string;
  side?: string;
  strength?: string;
  place?: string;
  /** Language of the text where it is not that of the index. */
  lang?: Lang;
}

/**
 * Everything that can be found, in one language: entries with the passages of their fields and text, and terms.
 * An entry without a translation is found by its Thai text in English, too.
 */
export function searchPages(library: Library, lang: Lang): SearchPage[] {
  return [...library.entries.map((entry) => entryPage(entry, lang)), ...library.terms.map((term): SearchPage => ({
    id: `term:${term.id}`,
    title: term[lang],
    key: [term[lang === 'th' ? 'en' : 'th'], ...term.also].join(' '),
    data: { kind: 'term', id: term.id, ...(term.side && { side: term.side }) } satisfies Shown,
    sections: [{ text: term.definition[lang] }],
  }))];
}

function entryPage(entry: Entry, lang: Lang): SearchPage {
  const text = textIn(entry, lang);
  const shown: Shown = { kind: entry.kind, id: entry.id, ...(text.lang !== lang && { lang: text.lang }) };
  if (entry.kind === 'lesson') {
    const data = text.data as DataOf['lesson'];
    shown.side = data.side;
    shown.strength = gradeOf(data).strength;
  }
  if (entry.kind === 'case') shown.place = placeName((text.data as DataOf['case']).place, lang);
  return {
    id: `${entry.kind}:${entry.id}`,
    title: text.data.title,
    key: [entry.kind === 'lesson' ? (text.data as DataOf['lesson']).statement : '', ...text.data.aliases].filter(Boolean).join(' '),
    data: shown,
    sections: [...fieldSections(entry.kind, text.data), ...text.body.sections.filter((section) => section.text).map(({ id, heading, text: plain }): SearchSection => ({ ...(id && { anchor: id }), ...(heading && { heading }), text: plain }))],
  };
}

/** The prose in the fields of an entry, as passages a reader may look for. */
function fieldSections(kind: Entry['kind'], data: Entry['th']['data']): SearchSection[] {
  const sections: SearchSection[] = [{ text: data.summary }];
  const add = (parts: readonly (string | undefined)[], anchor?: string) => {
    const text = parts.filter(Boolean).join(' ');
    if (text) sections.push({ text, ...(anchor && { anchor }) });
  };
  if (kind === 'lesson') {
    const { advice, limits, evidence } = data as DataOf['lesson'];
    add([advice.when, advice.do, advice.because, limits], 'advice');
    add(evidence.map((item) => item.finding));
  }
  if (kind === 'case') {
    const { vision, reality, gap, scheme, timeline, triangle } = data as DataOf['case'];
    add(vision.map((item) => item.text), 'dream');
    add([...reality.map((item) => item.text), gap], 'reality');
    add(Object.values(triangle).map((item) => item.note), 'triangle');
    add((scheme?.benefits ?? []).map((item) => [item.benefit, item.condition].filter(Boolean).join(' ')), 'scheme');
    add(timeline.map((item) => item.what), 'timeline');
  }
  if (kind === 'topic') add([(data as DataOf['topic']).introduction]);
  if (kind === 'workshop') add([(data as DataOf['workshop']).goal, ...(data as DataOf['workshop']).agenda.flatMap((step) => [step.title, ...step.steps])], 'agenda');
  if (kind === 'agenda') add(Object.values((data as DataOf['agenda']).sides).flatMap((part) => [...part.situation, ...part.plan].map((item) => item.text)));
  return sections;
}
