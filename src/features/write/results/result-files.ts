import { plainLine, toldText, YES_NO } from '../../tried/index.ts';
import { readText } from '../../import/index.ts';
import { formatDate } from '../../../words/dates.ts';
import { type Lang } from '../../../words/languages.ts';
import { inOwn } from '../../../words/locale/own-languages.ts';
import type { ResultWords } from '../../../words/results-words.ts';
import { newDraft, type Draft, type DraftPicture } from '../draft/draft.ts';
import { draftFiles, type ContentFiles } from '../files/draft-files.ts';
import { TOLD_FILE } from '../files/open-zip.ts';
import { saysAnything, type LessonCard, type Result } from './result.ts';

/** A photograph that goes along, ready to be sent. */
export interface ResultPicture extends DraftPicture {
  bytes: Uint8Array;
  /** What it shows, in words. */
  shows: string;
  /** Whether those in it agreed; else nobody in it can be recognised. */
  given: boolean;
}

/** What the files are made with. */
export interface ResultContext {
  lang: Lang;
  t: ResultWords;
  /** ISO date. */
  today: string;
  /** Names of results, as `told.txt` writes them. */
  results: Record<'worked' | 'partly' | 'failed', string>;
  /** Address of the page of the kit, for the text that tells of it. */
  page: string;
  /** Whether an id is taken in the library. */
  taken(kind: 'note' | 'lesson', id: string): boolean;
}

/**
 * Everything that a circle brought, as files under `content/`: a field note with its answers, promises and photographs,
 * a draft of a lesson for each card, and the text that says how the kit went. Fields that nobody filled in stay empty;
 * the check asks editors for them.
 */
export async function resultFiles(
  result: Result,
  pictures: readonly ResultPicture[],
  context: ResultContext,
): Promise<ContentFiles> {
  const name = [result.kit || 'meeting', /^\d{4}-\d{2}-\d{2}$/.test(result.date) ? result.date : context.today].join(
    '-',
  );
  const cards = result.cards.filter(saysAnything);
  const ids = cards.map((_, at) => freeId(`${name}-${at + 1}`, (id) => context.taken('lesson', id)));
  const note = await noteOf(
    result,
    pictures,
    freeId(name, (id) => context.taken('note', id)),
    context,
  );
  const lists = { sources: '', terms: '' };
  const bytes = new Map(pictures.map((picture) => [picture.name, picture.bytes]));
  const files = await draftFiles(note, bytes, lists);
  for (const [at, card] of cards.entries())
    Object.assign(files, await draftFiles(lessonOf(card, ids[at] ?? '', result, context), new Map(), lists));
  const told = toldOf(result, context);
  if (told) files[TOLD_FILE] = told;
  return files;
}

function freeId(wished: string, taken: (id: string) => boolean): string {
  let id = wished;
  for (let number = 2; taken(id); number += 1) id = `${wished}-${String.fromCharCode(96 + number)}`;
  return id;
}

/** The text that says how the kit went, for `content/tried.yaml`; empty where nobody said. */
export function toldOf(result: Result, { lang, results, page }: ResultContext): string {
  if (!result.kit || !result.went) return '';
  return toldText(
    {
      title: result.title,
      id: `workshop:${result.kit}`,
      result: results[result.went],
      changed: result.changed,
      province: result.province,
      group: result.named ? result.group : '',
      named: inOwn(YES_NO, lang)[result.named ? 'yes' : 'no'],
      date: result.date,
      people: result.people,
      page,
    },
    lang,
  );
}

async function noteOf(
  result: Result,
  pictures: readonly ResultPicture[],
  id: string,
  { lang, t, today }: ResultContext,
): Promise<Draft> {
  const draft = newDraft('note', id, today, 0);
  const place = result.named && result.group ? [result.group, result.place].filter(Boolean).join(' ') : result.place;
  const facts = [
    result.date && formatDate(result.date, lang),
    place,
    result.people && t.peopleCount(Number(result.people)),
  ]
    .filter(Boolean)
    .join(' · ');
  const parts = await Promise.all(
    (['good', 'short', 'changed', 'next'] as const).map(async (question) =>
      result[question].trim() ? `## ${t.question[question]}\n\n${await readText(result[question])}` : '',
    ),
  );
  const promises = result.promises.filter(saysAnything);
  return {
    ...draft,
    entryId: id,
    pictures: pictures.map(({ name, width, height }) => ({ name, width, height })),
    th: {
      data: {
        ...draft.th.data,
        title: t.noteTitle(result.title || t.noKit, place),
        summary: [t.noteSummary(result.title || t.noKit, facts), plainLine(result.good)]
          .filter(Boolean)
          .join(' ')
          .slice(0, 600),
        date: result.date || today,
        authors: result.authors
          .split(/[,\n]/)
          .map((author) => author.trim())
          .filter(Boolean),
        method: 'after-action-review',
        ...(result.agreed && { consent: result.named ? 'given' : 'anonymised' }),
        ...(result.case && { cases: [result.case] }),
        lessons: result.lessons,
      },
      body: [
        result.kit ? `${t.usedKit} [[workshop:${result.kit}]]` : '',
        ...parts,
        promises.length ? `## ${t.promises}\n\n${promiseTable(promises, t)}` : '',
        /^https?:\/\/\S+$/.test(result.board.trim()) ? `${t.board}: <${result.board.trim()}>` : '',
        ...pictures.map(figureOf),
      ]
        .filter(Boolean)
        .join('\n\n'),
    },
  };
}

/** Words in a cell of a table, with nothing in them that MDX could take for more than words. */
const cell = (words: string): string => plainLine(words).replace(/[\\`*_{}<>[\]#|~&$]/g, '\\$&');

const promiseTable = (promises: Result['promises'], t: ResultWords): string =>
  [
    `| ${t.promise.who} | ${t.promise.what} | ${t.promise.when} |`,
    '|---|---|---|',
    ...promises.map(({ who, what, when }) => `| ${cell(who)} | ${cell(what)} | ${cell(when)} |`),
  ].join('\n');

function figureOf({ name, shows, given }: ResultPicture): string {
  const words = plainLine(shows)
    .replaceAll('"', '”')
    .replace(/[{}<>]/g, '');
  return `<Figure src="${name}" alt="${words}" caption="${words}" consent="${given ? 'given' : 'nobody-known'}" />`;
}

function lessonOf(card: LessonCard, id: string, result: Result, { t, today }: ResultContext): Draft {
  const draft = newDraft('lesson', id, today, 0);
  const line = (words: string): string | undefined => plainLine(words) || undefined;
  const finding = line(card.evidence);
  return {
    ...draft,
    entryId: id,
    th: {
      data: {
        ...draft.th.data,
        title: plainLine(card.statement).slice(0, 200),
        summary: plainLine(card.statement).slice(0, 600),
        side: card.side || undefined,
        statement: plainLine(card.statement).slice(0, 300),
        evidence: finding ? [{ finding: finding.slice(0, 600), kind: 'members' }] : [],
        advice: {
          when: line(card.when),
          do: card.do.split('\n').flatMap((step) => line(step) ?? []),
          because: line(card.because),
        },
        limits: line(card.limits),
      },
      body: result.kit ? `${t.cardFrom} [[workshop:${result.kit}]]` : '',
    },
  };
}
