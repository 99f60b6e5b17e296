import { itemAt } from '../../../certain.ts';
import { words } from '../../../words/words.ts';
import { formatDate } from '../../../words/dates.ts';
import { clock } from '../../clock/index.ts';
import { planSession } from '../plan/plan-session.ts';
import type { Session, SessionStep } from '../plan/session.ts';
import { toGet } from '../plan/to-get.ts';
import { lineCount } from '../parts/text-lines.ts';
import { shortAddress, pageBehind, type Material } from '../portable/document-inputs.ts';
import { boxBlock, GAP, LINE, listBlock, stackHeight, textBlock, type Block } from './block.ts';
import { POINTS, sizeClass } from './fit.ts';
import { withWholeEnd } from './heading.ts';
import { markup, type Markup } from './markup.ts';

/** Room on a page inside its margins, mm. */
const [WIDTH, HEIGHT] = [178, 262];
/** The usual type, points, and those to try where the last page would be all but empty. */
const TYPES = [12, 11.5, 11] as const;
/** A last page that holds less than this share is a waste of paper, and easily lost. */
const HARDLY = 0.2;

/** Room on a page in em of its type. */
interface Room {
  width: number;
  height: number;
}
const roomAt = (type: number): Room => ({ width: (WIDTH * POINTS) / type, height: (HEIGHT * POINTS) / type });

/** When the meeting begins, `HH:MM`, and the time that there is, minutes. */
export interface PlanTime {
  startAt?: string;
  minutes?: number;
}

/**
 * The plan of the session on paper, for whoever leads it: what to prepare, the agenda, every step with what to do and
 * say, and what to do when it goes otherwise. No heading stands alone at the foot of a page, and no box is torn.
 */
export function planPages(material: Material, time: PlanTime): Markup[] {
  const { lang, credit } = material;
  const t = words(lang).make;
  const session = planSession(material, time.minutes);
  const pieces = planBlocks(session, material, time);
  const tries = TYPES.map((type) => ({ type, pages: filled(pieces, roomAt(type)) }));
  const { type, pages } =
    tries.find(({ type: size, pages: some }) => !isHardlyUsed(some, roomAt(size))) ?? itemAt(tries, 0);
  return pages.map(
    (blocks) =>
      markup`<section class="sheet portrait"><article class="leaf a4 plan-page ${sizeClass(type)}" lang="${lang}"><div class="leaf-body">${blocks.map((block) => block.markup)}</div><p class="plan-foot pt80">${session.title} · ${shortAddress(pageBehind(material))} · ${credit.site} · ${withWholeEnd(t.licence(credit.licence))}</p></article></section>`,
  );
}

/** Whether the last of several pages holds next to nothing. */
const isHardlyUsed = (pages: readonly Block[][], { width, height }: Room): boolean =>
  pages.length > 1 && stackHeight(itemAt(pages, -1), width) < height * HARDLY;

function planBlocks(session: Session, { tray, lang }: Material, time: PlanTime): Block[][] {
  const t = words(lang);
  const own = t.make.plan;
  const at = (start: number, minutes: number) =>
    time.startAt
      ? own.at(clock(time.startAt, start), clock(time.startAt, start + minutes))
      : own.span(start, start + minutes);
  const facts = [tray.date && formatDate(tray.date, lang), tray.place, tray.people && t.make.peopleCount(tray.people)]
    .filter(Boolean)
    .join(' · ');
  const { counted } = t.make;
  const toBuy = toGet(session, lang);
  return [
    [
      textBlock(own.title, { cls: 'place', scale: 0.92 }),
      textBlock(session.title, { cls: 'title', scale: 1.55 }),
      ...(facts ? [textBlock(facts, { cls: 'place', scale: 0.92 })] : []),
    ],
    ...session.notices.map((notice) => [textBlock(notice, { cls: 'notice', scale: 0.92 })]),
    ...session.goals.map((goal) => [boxBlock(own.goal, goal)]),
    [heading(own.agenda), agendaBlock(session, at)],
    ...(session.materials.length ? [[listBlock(own.materials, session.materials)]] : []),
    ...(toBuy.length ? [[listBlock(counted.title(session.countedFor.people), toBuy)]] : []),
    ...session.rooms.map((room) => [boxBlock(own.room, room)]),
    ...session.steps.flatMap((step, index) =>
      stepBlocks(step, `${index + 1}. ${step.title}`, at(step.start, step.minutes), lang).map((blocks, part) =>
        index === 0 && part === 0 ? [heading(own.steps), ...blocks] : blocks,
      ),
    ),
    ...session.trouble.map((item, index) => [
      ...(index === 0 ? [heading(own.trouble)] : []),
      boxBlock(own.ifSo(item.if), item.then, { cls: 'do-then' }),
    ]),
  ];
}

/** A step, and what is said in it, in pieces that may stand on two pages. */
function stepBlocks(step: SessionStep, title: string, when: string, lang: Material['lang']): Block[][] {
  const own = words(lang).make.plan;
  // What a step uses stays with what is said in it, lest a line of small print begins a page.
  const after = [
    ...(step.say ? [boxBlock(own.say, step.say, { cls: 'say' })] : []),
    ...(step.entries.length
      ? [
          textBlock(`${own.uses}: ${step.entries.map((entry) => entry.title).join(' · ')}`, {
            cls: 'place',
            scale: 0.92,
          }),
        ]
      : []),
  ];
  return [
    [
      ...(step.begins === undefined ? [] : [heading(own.part(step.begins))]),
      heading(title, 1.1),
      textBlock([when, step.method].join(' · '), { cls: 'place', scale: 0.92 }),
      ...(step.show ? [boxBlock(own.show, step.show)] : []),
      listBlock(own.how, step.steps, { ordered: true }),
    ],
    ...(after.length ? [after] : []),
  ];
}

const heading = (text: string, scale = 1.25): Block => ({
  markup: markup`<h2 class="plan-head${scale < 1.2 && ' small'}">${text}</h2>`,
  height: (width) => lineCount(text, width / scale / 1.13) * LINE * scale,
  keep: 0,
});

/** The agenda as a table: when, what, how long. */
function agendaBlock({ steps }: Session, at: (start: number, minutes: number) => string): Block {
  const [when, long] = [0.27, 0.1];
  return {
    markup: markup`<table class="plan-agenda"><tbody>${steps.map((step) => markup`<tr><td>${at(step.start, step.minutes)}</td><th scope="row">${step.title}</th><td>${step.minutes}</td></tr>`)}</tbody></table>`,
    height: (width) =>
      steps.reduce(
        (sum, step) =>
          sum +
          Math.max(
            lineCount(step.title, width * (1 - when - long) - 1),
            lineCount(at(step.start, step.minutes), width * when - 0.6),
          ) *
            LINE +
          0.25,
        0,
      ),
    keep: 0,
  };
}

/**
 * Pieces on pages, in order; each stays whole but for a list at its end, of which a part may stand on the next page. A
 * piece that is longer than a page gives its blocks to several.
 */
function filled(pieces: readonly Block[][], room: Room): Block[][] {
  const pages: Block[][] = [[]];
  let left = room.height;
  const heightOf = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + block.height(room.width) + GAP, 0);
  const add = (blocks: readonly Block[]) => {
    pages.at(-1)?.push(...blocks);
    left -= heightOf(blocks);
  };
  const turn = () => {
    pages.push([]);
    left = room.height;
  };
  const put = (blocks: readonly Block[]) => {
    if (heightOf(blocks) <= left || (pages.at(-1)?.length ?? 0) === 0) return add(blocks);
    const before = blocks.slice(0, -1);
    const halves = blocks.at(-1)?.split?.(room.width, left - heightOf(before) - GAP);
    if (halves) add([...before, halves[0]]);
    turn();
    add(halves ? [halves[1]] : blocks);
  };
  for (const piece of pieces)
    if (heightOf(piece) > room.height) for (const block of piece) put([block]);
    else put(piece);
  return pages;
}
