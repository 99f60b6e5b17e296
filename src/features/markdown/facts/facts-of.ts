import { SIDES } from '../../../intake/schema/names.ts';
import type { DataOf } from '../../../intake/schema/entry/kinds.ts';
import type { Entry } from '../../../library/entry.ts';
import { textIn } from '../../../library/library.ts';
import { numberSources } from '../../../library/numbering.ts';
import type { TextBlock } from '../../../text/text-block.ts';
import { formatDate } from '../../../words/dates.ts';
import type { Lang } from '../../../words/languages.ts';
import { words } from '../../../words/words.ts';
import { caseFacts } from './case-facts.ts';
import { listed, listOf, paragraph, titled } from '../../../text/make-blocks.ts';
import { facts, said, type FactWriter } from './fact-blocks.ts';

/** What the fields of an entry say that its text does not, with the marks of its sources. */
export function factsOf(entry: Entry, lang: Lang): TextBlock[] {
  const text = textIn(entry, lang);
  const { data } = text;
  const by: FactWriter = { lang, numbers: numberSources(entry.kind, text) };
  switch (entry.kind) {
    case 'case':
      return caseFacts(entry as Entry<'case'>, data as DataOf['case'], by);
    case 'lesson':
      return lessonFacts(data as DataOf['lesson'], by);
    case 'topic':
      return [paragraph((data as DataOf['topic']).introduction)];
    case 'note':
      return noteFacts(data as DataOf['note'], by);
    case 'workshop':
      return workshopFacts(data as DataOf['workshop'], by);
    case 'help':
      return helpFacts(data as DataOf['help'], by);
    case 'agenda':
      return agendaFacts(data as DataOf['agenda'], by);
  }
}

function lessonFacts({ statement, side, evidence, disputed, advice, limits }: DataOf['lesson'], by: FactWriter) {
  const t = words(by.lang);
  const found = (title: string, items: readonly { finding: string; source?: string | undefined }[]): TextBlock[] =>
    facts(
      title,
      items.map(({ finding, source }) => ({ text: finding, sources: [source] })),
      by,
    );
  return [
    paragraph(statement),
    paragraph(`${t.lessons.learnedOn}: ${t.side[side]}`),
    titled(t.lessons.advice),
    paragraph(`${t.lessons.when}: ${advice.when}`),
    ...listed('', advice.do, true),
    paragraph(`${t.lessons.because}: ${advice.because}`),
    ...(limits ? [paragraph(`${t.lessons.limits}: ${limits}`)] : []),
    ...found(t.lessons.evidence, evidence),
    ...found(t.lessons.disputed, disputed),
  ];
}

function noteFacts({ date, authors, source }: DataOf['note'], by: FactWriter): TextBlock[] {
  const { notes } = words(by.lang);
  const text = `${formatDate(date, by.lang)} · ${notes.authors}: ${authors.join(', ')}`;
  return [paragraph(...said({ text, sources: [source] }, by))];
}

function workshopFacts(
  { goal, minutes, people, room, materials, agenda, trouble, sources }: DataOf['workshop'],
  by: FactWriter,
) {
  const { workshops: t } = words(by.lang);
  const text = `${t.minutes(minutes)} · ${t.people(people.min, people.max)} · ${t.goal}: ${goal}`;
  return [
    paragraph(...said({ text, sources }, by)),
    paragraph(`${t.room}: ${room}`),
    ...listed(t.materials, materials),
    ...listOf(
      t.agenda,
      agenda.map((step) => [
        { text: `${t.minutes(step.minutes)}: ${step.title}`, strong: true as const },
        `. ${step.steps.join(' ')}${step.say ? ` ${t.say} “${step.say}”` : ''}`,
      ]),
      true,
    ),
    ...listed(
      t.trouble,
      trouble.map((item) => `${item.if}: ${item.then}`),
    ),
  ];
}

function helpFacts({ problem, thisWeek, say, bring, cases }: DataOf['help'], by: FactWriter): TextBlock[] {
  const { help: t } = words(by.lang);
  return [
    paragraph(problem),
    ...listed(
      t.thisWeek,
      thisWeek.map(({ step }) => step),
      true,
    ),
    ...listed(
      t.say,
      say.map(({ to, words: told }) => `${t.to(to)}: ${told}`),
    ),
    ...listed(
      t.bring,
      bring.map(({ what }) => what),
    ),
    ...facts(
      t.elsewhere,
      cases.map(({ went, how, sources }) => ({ text: `${t.went[went]}: ${how}`, sources })),
      by,
    ),
  ];
}

function agendaFacts({ sides, events, commitments }: DataOf['agenda'], by: FactWriter): TextBlock[] {
  const { agenda: t, side: names } = words(by.lang);
  return [
    ...SIDES.flatMap((side) => [
      ...facts(`${names[side]}: ${t.situation}`, sides[side].situation, by),
      ...facts(`${names[side]}: ${t.plan}`, sides[side].plan, by),
    ]),
    ...facts(
      t.events,
      events.map(({ date, what, place, source }) => ({
        text: `${formatDate(date, by.lang)}: ${what}${place ? ` (${place})` : ''}`,
        sources: [source],
      })),
      by,
    ),
    ...listOf(
      t.commitments,
      commitments.map(({ who, what, due, outcome, outcomeNote, outcomeSource, source }) => [
        { text: who, strong: true as const },
        ...said({ text: ` ${what}`, sources: [source] }, by),
        ` · ${t.dueBy(due && formatDate(due, by.lang))} · ${t.outcome}: `,
        ...said({ text: [t.outcomes[outcome], outcomeNote].filter(Boolean).join('. '), sources: [outcomeSource] }, by),
      ]),
    ),
  ];
}
