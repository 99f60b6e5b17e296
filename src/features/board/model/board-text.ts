import { SIDES, type Side } from '../../../intake/schema/names.ts';
import type { BoardWords } from '../../../words/th/board.ts';
import { currentYear, type Board } from './board.ts';
import { standings } from './standing.ts';

/** A board as a few lines for a chat program: how the sides stand, the plan, and where it can be opened. */
export function boardText(
  board: Board,
  { t, side, date, link }: { t: BoardWords; side: Record<Side, string>; date: (iso: string) => string; link: string },
): string {
  const year = currentYear(board);
  const how = standings(year);
  const lines = year.plan.map(
    ({ when, then, who, until }) =>
      `• ${t.plan.line(when, then)} (${[who, until && `${t.plan.untilShort} ${date(until)}`].filter(Boolean).join(' · ')})`,
  );
  return [
    `${t.title}: ${board.name.trim() || t.noName} · ${date(year.date)}`,
    ...SIDES.map((one) => `${side[one]}: ${t.picture.state[how[one]]}`),
    ...(lines.length > 0 ? ['', t.plan.title, ...lines] : []),
    '',
    link,
  ].join('\n');
}
