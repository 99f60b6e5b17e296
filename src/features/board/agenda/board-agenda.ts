import { FIRST } from '../../../words/languages.ts';
import { strToU8, zipSync } from 'fflate';
import { SIDES } from '../../../intake/schema/names.ts';
import { agendaSchema } from '../../../intake/schema/entry/agenda.ts';
import { inOrder } from '../../../intake/schema/in-order.ts';
import { entryText, yamlText } from '../../../intake/yaml-text.ts';
import { STATEMENTS } from '../../../words/board-names.ts';
import { formatDate } from '../../../words/dates.ts';
import type { BoardWords } from '../../../words/th/board.ts';
import type { Board, BoardYear, PlanLine } from '../model/board.ts';
import { boardName, levelName, nameOf } from '../page/board-page.ts';

/** Id of the source that stands for the group's own record, until its editor gives it a better one. */
const sourceId = (year: BoardYear): string => `board-${year.date}`;

/**
 * One year of a board as an archive that `/write/` opens: `agenda/<year>/index.mdx` in Thai, the language of entries,
 * and the group's own record as the one source of all that it says. Whoever opens it there checks it against everything
 * an agenda must hold, and adds what a board does not know: other sources, and what became of each promise.
 * @param year  the year of the board to write down
 * @param today ISO date
 */
export function agendaZip(board: Board, year: BoardYear, t: BoardWords, today: string): Uint8Array {
  const number = year.date.slice(0, 4);
  return zipSync({
    agenda: { [number]: { 'index.mdx': strToU8(agendaText(board, year, t, today)) } },
    'sources.yaml': strToU8(
      yamlText([
        {
          id: sourceId(year),
          type: 'document',
          title: `${t.agendaDraft.source}: ${t.title}`,
          issued: year.date,
          language: FIRST,
        },
      ]),
    ),
  });
}

/** The text of the agenda. */
export function agendaText(board: Board, year: BoardYear, t: BoardWords, today: string): string {
  const sources = [sourceId(year)];
  const situation = (side: (typeof SIDES)[number]) =>
    STATEMENTS[side].flatMap((id) => {
      const { today: level, evidence = '' } = year.answers[id] ?? {};
      if (typeof level !== 'number') return [];
      const said = t.agendaDraft.situation(nameOf(board, id, t), levelName(board, id, level, t));
      return [{ text: evidence ? `${said} (${t.agendaDraft.evidence}: ${evidence})` : said, sources }];
    });
  const plan = (side: (typeof SIDES)[number]) =>
    year.plan
      .filter((line) => line.side === side && line.then)
      .map(({ when, then }) => ({ text: when ? t.plan.line(when, then) : then, sources }));
  const data = {
    title: t.agendaDraft.title(boardName(board, t), formatDate(year.date.slice(0, 4), FIRST)),
    summary: t.agendaDraft.summary,
    status: 'draft',
    updated: today,
    year: Number(year.date.slice(0, 4)),
    sides: Object.fromEntries(SIDES.map((side) => [side, { situation: situation(side), plan: plan(side) }])),
    commitments: year.plan.filter(({ who, then }) => who && then).map((line) => commitment(line, sourceId(year))),
  };
  return entryText(inOrder(agendaSchema, withoutEmpty(data)), '');
}

const commitment = ({ who, then, side, until, outcome, why }: PlanLine, source: string) => ({
  who,
  what: then,
  side,
  ...(until && { due: until }),
  ...(outcome && { outcome, outcomeSource: source, ...(why && { outcomeNote: why }) }),
  source,
});

/** Empty lists say nothing. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => !(Array.isArray(part) && part.length === 0))
      .map(([key, part]) => [key, withoutEmpty(part)]),
  );
}
