import { words } from '../../../words/words.ts';
import { formatDate } from '../../../words/dates.ts';
import {
  allSources,
  isChosen,
  pageBehind,
  shortAddress,
  type Material,
  leadingKit,
} from '../portable/document-inputs.ts';
import { ALL_PARTS, type WantedParts } from '../portable/document-size.ts';
import { generalQuestions } from '../plan/questions.ts';
import { entrySlides } from './entry-slides.ts';
import { fillSlides } from './fill-slides.ts';
import type { SlideModel } from './slide-model.ts';

/**
 * All slides of a meeting as data: cover, overview, the chosen entries (a workshop with what it uses), what everyone
 * will do next, and once, at the end, the sources. The short form has a slide for each step and entry, and leaves the
 * sources to the code on each of them.
 */
export function deck(material: Material, parts: WantedParts = ALL_PARTS): SlideModel[] {
  const { tray, entries, lang, credit } = material;
  const t = words(lang);
  const own = t.make;
  const facts = [tray.date && formatDate(tray.date, lang), tray.place, tray.people && own.peopleCount(tray.people)]
    .filter(Boolean)
    .join(' · ');
  const cover: SlideModel = {
    layout: 'cover',
    title: tray.name || leadingKit(entries)?.title || own.untitled,
    lang,
    url: pageBehind(material),
    columns: [[...(facts ? [{ text: facts }] : []), { text: `${credit.site} · ${own.licence(credit.licence)}` }]],
    notes: own.script.open,
  };
  const chosen = entries.filter((entry) => isChosen(tray, entry));
  const overview: SlideModel = {
    layout: 'text',
    title: own.slide.overview,
    lang,
    columns: [
      chosen.map((entry) => ({
        text: `${entry.side ? `${t.sideShort[entry.side]} · ` : ''}${entry.title}`,
        bullet: true,
      })),
    ],
    notes: own.script.overview,
  };
  const kinds = [...new Set(chosen.map(({ kind }) => kind))].filter((kind) => kind !== 'workshop');
  const questions = [...new Set(kinds.flatMap((kind) => generalQuestions(kind, lang)))];
  // The same for every entry of a kind, so asked once.
  const talk: SlideModel = {
    layout: 'text',
    title: own.talk,
    lang,
    columns: [questions.map((text) => ({ text, bullet: true }))],
    notes: own.script.ask,
  };
  const close: SlideModel = {
    layout: 'statement',
    title: own.slide.close,
    lang,
    columns: [own.slide.closeLines.map((text) => ({ text }))],
    notes: own.script.close,
  };
  const sources = allSources(material);
  const sourceSlide: SlideModel = {
    layout: 'sources',
    title: own.slide.sources,
    lang,
    url: pageBehind(material),
    notes: own.script.sources,
    columns: [
      [
        ...sources.map(({ text, url }) => ({
          text: [text, url && shortAddress(url)].filter(Boolean).join(' · '),
          bullet: true,
        })),
        { text: `${credit.site} · ${own.licence(credit.licence)}` },
      ],
    ],
  };
  const hasKit = chosen.some(({ kind }) => kind === 'workshop');
  const isShort = chosen.length > 0 && chosen.every(({ workshop }) => workshop?.part);
  const all = [
    cover,
    ...(chosen.length > 1 && !(hasKit && parts.size === 0) ? [overview] : []),
    ...(parts.has('talk') && questions.length ? [talk] : []),
    ...chosen.flatMap((entry) => entrySlides(entry, material, parts)),
    // A kit comes to an end of its own, and an opener to none: the meeting goes on.
    ...(entries.length && !isShort && !(hasKit && parts.size === 0) ? [close] : []),
    ...(entries.length && parts.has('sources') ? [sourceSlide] : []),
  ];
  return all.flatMap((slide) => fillSlides(slide, (part, parts) => `(${part}/${parts})`));
}
