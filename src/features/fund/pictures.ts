import { eraYear } from '../../words/dates.ts';
import { type Lang, type OwnLang } from '../../words/languages.ts';
import { inOwn } from '../../words/locale/own-languages.ts';
import type { FundWords } from '../../words/th/fund/fund.ts';
import type { ChanceAnswer, MiddleAnswer } from '../../fund/answers.ts';
import type { Fund } from '../../fund/fund.ts';
import { at, escaped } from './html.ts';
import { nameOf, round, say } from './say.ts';

/** What pictures are drawn from. */
export interface Drawn {
  fund: Fund;
  middle: MiddleAnswer;
  chance: ChanceAnswer | undefined;
  t: FundWords;
  lang: Lang;
}

const WIDTH = 340;
const SCALES: Record<OwnLang, readonly [number, string][]> = {
  th: [
    [1_000_000, ' ล้าน'],
    [100_000, ' แสน'],
    [10_000, ' หมื่น'],
    [1000, ' พัน'],
  ],
  en: [
    [1_000_000, 'm'],
    [1000, 'k'],
  ],
};

/** A sum in few letters, for the edge of a picture: `1.2 ล้าน`, `1.2m`. */
export function shortBaht(baht: number, lang: Lang): string {
  const [size, word] = inOwn(SCALES, lang).find(([scale]) => Math.abs(baht) >= scale) ?? [1, ''];
  return `${round(baht / size, 1)}${word}`;
}

const picture = (id: string, height: number, title: string, text: string, body: string): string =>
  `<svg class="fund-picture" viewBox="0 0 ${WIDTH} ${at(height)}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${escaped(title)}</title><desc id="${id}-d">${escaped(text)}</desc>${body}</svg>`;
const word = (x: number, y: number, text: string, more = ''): string =>
  `<text x="${at(x)}" y="${at(y)}"${more}>${escaped(text)}</text>`;

/** Even steps that people can read: 1, 2 or 5 by a power of ten. */
function stepFor(span: number, most: number): number {
  for (let power = 1; ; power *= 10)
    for (const each of [1, 2, 5]) if (span / (each * power) <= most) return each * power;
}

/** The box of a chart: where it begins and ends inside its picture. */
const BOX = { left: 50, right: 286, top: 10, bottom: 176 };

/** Money in three futures, as lines: bad, middle, good; each with its own stroke and its word at the end. */
export function linesPicture({ fund, middle, chance, t, lang }: Drawn, id = 'lines'): string {
  const paths = {
    ...(chance && { good: chance.lines.good, bad: chance.lines.bad }),
    middle: middle.years.map(({ money }) => money),
  };
  const all = Object.values(paths).flatMap((path) => [fund.money, ...path]);
  const top = Math.max(1, ...all, fund.reserve);
  // Far below nought says no more than below nought: it must not flatten what comes before.
  const low = Math.max(Math.min(0, ...all), -0.6 * top);
  const x = (year: number): number => BOX.left + ((BOX.right - BOX.left) * year) / fund.horizon;
  const y = (baht: number): number =>
    BOX.bottom - ((BOX.bottom - BOX.top) * (Math.max(low, Math.min(top, baht)) - low)) / (top - low);
  const step = stepFor(top - low, 5);
  const ticks = Array.from({ length: 12 }, (_, k) => Math.ceil(low / step) * step + k * step).filter((v) => v <= top);
  const grid = ticks
    .map(
      (baht) =>
        `<line class="${baht === 0 ? 'nought' : 'grid'}" x1="${BOX.left}" x2="${BOX.right}" y1="${at(y(baht))}" y2="${at(y(baht))}"/>${word(BOX.left - 5, y(baht) + 4, shortBaht(baht, lang), ' text-anchor="end"')}`,
    )
    .join('');
  const reserve =
    fund.reserve > 0
      ? `<line class="reserve" x1="${BOX.left}" x2="${BOX.right}" y1="${at(y(fund.reserve))}" y2="${at(y(fund.reserve))}"/>`
      : '';
  const drawn = (['good', 'bad', 'middle'] as const)
    .map((which) => {
      const path = paths[which];
      if (!path) return '';
      const { points, cut } = downTo(low, [fund.money, ...path]);
      const drawn = points.map(([year, baht]) => `${at(x(year))},${at(y(baht))}`).join(' ');
      const end = points.at(-1);
      // An arrow at the edge: it goes on below.
      const mark = cut && end ? `<path class="fund-cut" d="M${at(x(end[0]) - 4)} ${BOX.bottom - 5}l4 6 4-6"/>` : '';
      return `<polyline class="fund-line ${which}" points="${drawn}"/>${mark}`;
    })
    .join('');
  const text = chance ? t.linesHelp : t.linesMiddleOnly;
  const said = say(fund, middle, chance, t, lang);
  return picture(
    id,
    204,
    t.linesTitle,
    `${said.sentence} ${said.bad} ${text}`,
    grid + reserve + drawn + endWords(paths, low, y, t) + yearMarks(fund, x, lang),
  );
}

/**
 * A path as far as the picture goes down: a debt that is deeper is cut where it leaves the picture, so that no line runs
 * on along the bottom as if the debt stayed as it is.
 * @param path money at the beginning, then at the end of each year
 * @returns points as year and baht, and whether the path goes on below
 */
export function downTo(low: number, path: readonly number[]): { points: [year: number, baht: number][]; cut: boolean } {
  const below = path.findIndex((baht) => baht < low);
  if (below < 0) return { points: path.map((baht, year) => [year, baht]), cut: false };
  const points = path.slice(0, below).map((baht, year): [number, number] => [year, baht]);
  const [before, after] = [path[below - 1], path[below]];
  if (before !== undefined && after !== undefined) points.push([below - 1 + (before - low) / (before - after), low]);
  return { points, cut: true };
}

/** The word at the end of each line, moved apart where they would lie on each other. */
function endWords(
  paths: Partial<Record<'good' | 'middle' | 'bad', number[]>>,
  low: number,
  y: (baht: number) => number,
  t: FundWords,
): string {
  const ends = (['good', 'middle', 'bad'] as const).flatMap((which) => {
    const last = paths[which]?.at(-1);
    return last === undefined ? [] : [{ which, y: y(last) + 4, text: t.line[which] + (last < low ? ' ↓' : '') }];
  });
  for (const [k, end] of ends.entries()) end.y = Math.max(end.y, (ends[k - 1]?.y ?? -Infinity) + 13);
  const over = Math.max(0, (ends.at(-1)?.y ?? 0) - BOX.bottom - 4);
  return ends.map(({ y: height, text }) => word(BOX.right + 4, height - over, text)).join('');
}

function yearMarks(fund: Fund, x: (year: number) => number, lang: Lang): string {
  const step = fund.horizon > 20 ? 10 : fund.horizon > 8 ? 5 : 2;
  const years = Array.from({ length: Math.floor(fund.horizon / step) + 1 }, (_, k) => k * step);
  return years
    .map((year) => word(x(year), BOX.bottom + 20, String(eraYear(fund.start + year, lang)), ' text-anchor="middle"'))
    .join('');
}

/** A stack of dots is no taller than this: where all twenty stand in one year they are drawn smaller. */
const TALLEST = 150;

/** Twenty futures as dots: each stands over the year in which its money is over, those that last in a box beside. */
export function dotsPicture({ fund, chance, t, lang }: Drawn, id = 'dots'): string {
  if (!chance) return '';
  const { horizon } = fund;
  const [left, right] = [16, 262];
  const step = (right - left) / horizon;
  const stacks = new Map<number, number>();
  const ended = chance.dots.filter((year) => year <= horizon);
  const tallest = Math.max(5, ...ended.map((year) => ended.filter((other) => other === year).length));
  const radius = Math.min(5.5, step * 0.46, (TALLEST / tallest - 1) / 2);
  const base = tallest * (2 * radius + 1) + 14;
  const dots = ended.map((year) => {
    const height = stacks.get(year) ?? 0;
    stacks.set(year, height + 1);
    return `<circle class="dot over" cx="${at(left + (year - 0.5) * step)}" cy="${at(base - radius - 2 - height * (2 * radius + 1))}" r="${at(radius)}"/>`;
  });
  const lasting = Array.from({ length: chance.dots.length - ended.length }, (_, k) => {
    const [column, row] = [k % 4, Math.floor(k / 4)];
    return `<circle class="dot" cx="${at(286 + column * 13)}" cy="${at(base - 8 - row * 13)}" r="5"/>`;
  });
  const every = horizon > 20 ? 10 : horizon > 8 ? 5 : 2;
  const marks = Array.from({ length: horizon }, (_, k) => k)
    .filter((k) => k % every === 0)
    .map((k) =>
      word(left + (k + 0.5) * step, base + 18, String(eraYear(fund.start + k, lang)), ' text-anchor="middle"'),
    );
  const axis = `<line class="nought" x1="${left}" x2="${right}" y1="${at(base)}" y2="${at(base)}"/><line class="nought" x1="276" x2="336" y1="${at(base)}" y2="${at(base)}"/>`;
  return picture(
    id,
    base + 26,
    t.dotsTitle,
    `${say(fund, { ...EMPTY, over: undefined }, chance, t, lang).dots} ${t.dotsHelp(chance.runs)}`,
    axis + dots.join('') + lasting.join('') + marks.join('') + word(306, base + 18, t.notOver, ' text-anchor="middle"'),
  );
}

const EMPTY: MiddleAnswer = {
  years: [],
  over: undefined,
  carries: 0,
  withoutMatch: { over: undefined, baht: 0 },
  perMember: { now: [], later: [], laterYear: 0 },
  credibility: { weight: 0, expected: 0, factor: 1 },
};

/** What each promise costs a member and year: a bar for the first year, one for the tenth. */
export function barsPicture({ fund, middle, t, lang }: Drawn, id = 'bars'): string {
  const { now, later, laterYear } = middle.perMember;
  const most = Math.max(1, ...now, ...later);
  const lines = fund.promises.map((promise, k) => {
    const text = t.perMember(nameOf(promise, t), round(now[k] ?? 0), round(later[k] ?? 0));
    const y = k * 44;
    const bar = (value: number, dy: number, kind: string): string =>
      `<rect class="fund-bar ${kind}" x="0" y="${at(y + dy)}" width="${at((value / most) * WIDTH)}" height="8"/>`;
    return word(0, y + 14, text) + bar(now[k] ?? 0, 19, 'now') + bar(later[k] ?? 0, 28, 'later');
  });
  if (lines.length === 0) return '';
  const help = t.barsHelp(eraYear(fund.start, lang), eraYear(laterYear, lang));
  return picture(id, lines.length * 44 + 4, t.barsTitle, help, lines.join(''));
}
