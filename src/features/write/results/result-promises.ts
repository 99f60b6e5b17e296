import { agendaSchema } from '../../../intake/schema/entry/agenda.ts';
import { isRealDay } from '../../../intake/schema/edtf.ts';
import { inOrder } from '../../../intake/schema/in-order.ts';
import { SIDES, type Side } from '../../../intake/schema/names.ts';
import { entryText } from '../../../intake/yaml-text.ts';
import { formatDate } from '../../../words/dates.ts';
import { FIRST, type Lang } from '../../../words/languages.ts';
import type { ResultWords } from '../../../words/results-words.ts';
import { plainLine } from '../../tried/index.ts';
import { newDraft, type Draft, type Fields } from '../draft/draft.ts';
import { draftFiles, type ContentFiles } from '../files/draft-files.ts';
import { draftText } from '../files/draft-from-files.ts';
import { listFile } from '../files/list-file.ts';
import type { PublishedEntry } from '../library/writing-index.ts';
import { typedDate } from '../typed-date.ts';
import { saysAnything, type Promised, type Result } from './result.ts';

/** A promise that is whole enough for an agenda or a board: who, what, and on which side. */
type Whole = Promised & { side: Side };
const isWhole = (promise: Promised): promise is Whole =>
  promise.side !== '' && promise.who.trim() !== '' && promise.what.trim() !== '';

/** Promises that can go on, and how many lack who, what or a side. */
export function wholePromises({ promises }: Pick<Result, 'promises'>): { whole: Whole[]; lacking: number } {
  const said = promises.filter(saysAnything);
  const whole = said.filter(isWhole);
  return { whole, lacking: said.length - whole.length };
}

/** The day that was typed as ISO date; empty where it is no day, such as "next month". */
export function dayOf(typed: string): string {
  const date = typedDate(typed);
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return year && isRealDay(Number(year), month, day) ? date : '';
}

/** The year whose agenda the promises of a meeting belong to. */
export const agendaYear = ({ date }: Pick<Result, 'date'>, today: string): string => (date || today).slice(0, 4);

/**
 * The agenda of the year with the promises of a meeting in it, as files under `content/`: the published one with them at
 * the end of its list, or a new one where there is none. The meeting's own record is their source.
 * @param published the agenda of that year, if there is one
 */
export async function agendaFiles(
  result: Result,
  published: PublishedEntry | undefined,
  { t, lang, today }: { t: ResultWords; lang: Lang; today: string },
): Promise<ContentFiles> {
  const year = agendaYear(result, today);
  const day = result.date || today;
  const source = `results-${result.kit || 'meeting'}-${day}`;
  const commitments = wholePromises(result).whole.map(({ who, what, when, side }) => {
    const due = dayOf(when);
    const late = when.trim() && !due ? ` (${t.promise.when}: ${plainLine(when)})` : '';
    return { who: plainLine(who), what: `${plainLine(what)}${late}`.slice(0, 400), side, ...(due && { due }), source };
  });
  const record = {
    id: source,
    type: 'document',
    title: t.recordOf(result.title || t.noKit, formatDate(day, lang)),
    issued: day,
    language: lang,
  };
  if (published?.kind !== 'agenda')
    return { [`agenda/${year}/index.mdx`]: fresh(year, today, t, commitments), 'sources.yaml': listFile('', [record]) };
  const draft = changed(published, today);
  const before = draft.th.data['commitments'];
  const data: Fields = { ...draft.th.data, commitments: [...(Array.isArray(before) ? before : []), ...commitments] };
  return draftFiles({ ...draft, th: { ...draft.th, data }, sources: [record] }, new Map(), { sources: '', terms: '' });
}

function changed(published: PublishedEntry, today: string): Draft {
  const th = draftText(published.th, 'index.mdx');
  return {
    ...newDraft('agenda', published.id, today, 0),
    entryId: published.id,
    th: { ...th, data: { ...th.data, updated: today } },
    ...(published.en && { en: draftText(published.en, 'en.mdx') }),
    original: { files: [], th: published.th, ...(published.en && { en: published.en }) },
  };
}

/** The text of an agenda of which nothing is known but promises: its sides stand there, to be filled in. */
function fresh(year: string, today: string, t: ResultWords, commitments: readonly Fields[]): string {
  const data = {
    title: t.agendaTitle(formatDate(year, FIRST)),
    summary: t.agendaSummary,
    status: 'draft',
    updated: today,
    year: Number(year),
    sides: Object.fromEntries(SIDES.map((side) => [side, {}])),
    commitments,
  };
  return entryText(inOrder(agendaSchema, data), '');
}
