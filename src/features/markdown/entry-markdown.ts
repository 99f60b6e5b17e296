import type { DataOf } from '../../intake/schema/entry/kinds.ts';
import { formatReference } from '../../library/format-source.ts';
import type { Target } from '../../library/address.ts';
import type { Entry } from '../../library/entry.ts';
import { textIn, type Library } from '../../library/library.ts';
import { numberSources } from '../../library/numbering.ts';
import { placeName } from '../../library/place.ts';
import { formatDate } from '../../words/dates.ts';
import { SIDES } from '../../intake/schema/names.ts';
import { changeRuns, type TextBlock } from '../../text/text-block.ts';
import type { Lang } from '../../words/languages.ts';
import { words } from '../../words/words.ts';
import { markdown } from './markdown.ts';

/** Whose text it is, and where pages stand. */
export interface MarkdownPublisher {
  name: string;
  licence: { name: string; url: string };
  /** Address of a page, absolute where the site knows its own. */
  url(target: Target): string;
  /** The same for a path that stands in a text. */
  whole(path: string): string;
}

/**
 * An entry as Markdown with everything that its page says of itself: facts first, then the text, then the sources, by
 * the ids with which the text cites them.
 */
export function entryMarkdown(library: Library, entry: Entry, lang: Lang, by: MarkdownPublisher): string {
  const t = words(lang);
  const text = textIn(entry, lang);
  const blocks = changeRuns(text.body.blocks, (run) =>
    typeof run === 'object' && 'href' in run && run.href ? { ...run, href: by.whole(run.href) } : run,
  );
  const sources = [...numberSources(entry.kind, text).keys()].flatMap((id) => {
    const source = library.source(id);
    if (!source) return [];
    const { lead, title, rest, url } = formatReference(source, lang);
    return [`- @${id}: ${[lead, title, rest].filter(Boolean).join('. ')}${url ? ` <${url}>` : ''}`];
  });
  return [
    `# ${text.data.title}`,
    text.data.summary,
    `${t.kind[entry.kind]} · ${t.entry.updated} ${formatDate(text.data.updated, lang)} · ${by.name} · ${by.licence.name} <${by.licence.url}>\n<${by.url({ kind: entry.kind, id: entry.id })}>`,
    markdown(factsOf(entry, lang)),
    markdown(blocks),
    sources.length > 0 && `## ${t.entry.references}\n\n${sources.join('\n')}`,
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

/** A heading of the second level. */
export const titled = (text: string): TextBlock => ({ type: 'heading', depth: 2, id: '', text: [text] });
/** One paragraph. */
export const paragraph = (text: string): TextBlock => ({ type: 'paragraph', text: [text] });
/** A list under its heading, which may be empty; nothing where nothing is in it. */
export const listed = (title: string, items: readonly string[], ordered = false): TextBlock[] =>
  items.length === 0
    ? []
    : [
        ...(title ? [titled(title)] : []),
        { type: 'list', ordered, items: items.map((item) => ({ blocks: [paragraph(item)] })) },
      ];

/** What the fields of an entry say that its text does not. */
export function factsOf(entry: Entry, lang: Lang): TextBlock[] {
  const t = words(lang);
  const { data } = textIn(entry, lang);
  switch (entry.kind) {
    case 'case': {
      const { place, vision, reality, gap, triangle, timeline, unknown } = data as DataOf['case'];
      return [
        paragraph(`${t.place}: ${placeName(place, lang)}`),
        ...listed(
          t.cases.dream,
          vision.map((item) => item.text),
        ),
        ...listed(
          t.cases.reality,
          reality.map((item) => item.text),
        ),
        ...(gap ? [titled(t.cases.gap), paragraph(gap)] : []),
        ...listed(
          t.cases.triangle,
          SIDES.map(
            (side) =>
              `${t.side[side]}: ${[t.state[triangle[side].state], triangle[side].note].filter(Boolean).join('. ')}`,
          ),
        ),
        ...listed(
          t.cases.timeline,
          timeline.map(({ date, what }) => `${formatDate(date, lang)}: ${what}`),
        ),
        ...listed(
          t.cases.unknown,
          unknown.map((item) => item.text),
        ),
      ];
    }
    case 'lesson': {
      const { statement, side, evidence, disputed, advice, limits } = data as DataOf['lesson'];
      const found = (items: readonly { finding: string; source?: string | undefined }[]) =>
        items.map(({ finding, source }) => (source ? `${finding} (@${source})` : finding));
      return [
        paragraph(statement),
        paragraph(`${t.lessons.learnedOn}: ${t.side[side]}`),
        titled(t.lessons.advice),
        paragraph(`${t.lessons.when}: ${advice.when}`),
        { type: 'list', ordered: true, items: advice.do.map((step) => ({ blocks: [paragraph(step)] })) },
        paragraph(`${t.lessons.because}: ${advice.because}`),
        ...(limits ? [paragraph(`${t.lessons.limits}: ${limits}`)] : []),
        ...listed(t.lessons.evidence, found(evidence)),
        ...listed(t.lessons.disputed, found(disputed)),
      ];
    }
    case 'note': {
      const { date, authors } = data as DataOf['note'];
      return [paragraph(`${formatDate(date, lang)} · ${t.notes.authors}: ${authors.join(', ')}`)];
    }
    case 'workshop': {
      const { goal, minutes, agenda } = data as DataOf['workshop'];
      return [
        paragraph(`${t.workshops.minutes(minutes)} · ${t.workshops.goal}: ${goal}`),
        ...listed(
          t.workshops.agenda,
          agenda.map((step) => `${t.workshops.minutes(step.minutes)}: ${step.title}. ${step.steps.join(' ')}`),
          true,
        ),
      ];
    }
    case 'help': {
      const { problem, thisWeek, say, bring } = data as DataOf['help'];
      return [
        paragraph(problem),
        ...listed(
          t.help.thisWeek,
          thisWeek.map(({ step }) => step),
          true,
        ),
        ...listed(
          t.help.say,
          say.map(({ to, words: said }) => `${to}: ${said}`),
        ),
        ...listed(
          t.help.bring,
          bring.map(({ what }) => what),
        ),
      ];
    }
    default:
      return [];
  }
}
