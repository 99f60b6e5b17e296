import { ID_SHAPE } from '../../../intake/schema/names.ts';
import type { WorkshopData } from '../../../intake/schema/entry/workshop.ts';
import { langOr, type Lang } from '../../../words/languages.ts';

/** One part of a session. */
export type PlanStep = WorkshopData['agenda'][number];

/** A session plan that grew out of a ready-made workshop and may be changed at will. */
export interface TrayPlan {
  /** Id of the workshop that it was opened from. */
  from: string;
  /** Language in which it was opened. */
  lang: Lang;
  /** The kit as changed; `minutes` always equals the sum of its steps. */
  kit: WorkshopData;
  /** The facilitator's own text, which becomes the text of the kit when it is exported. */
  notes?: string;
  /** Titles of the kits that parts were taken from, by id, as they were then. */
  titles?: Record<string, string>;
}

/** Minutes of all steps together. */
export const minutesOf = (steps: readonly Pick<PlanStep, 'minutes'>[]): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0);

/**
 * Makes a plan of one's own out of a workshop; what was said about the workshop's names, questions, checking and
 * changes does not hold for the copy, nor that it is a short part: it may grow.
 */
export function planFrom(from: string, kit: WorkshopData, lang: Lang): TrayPlan {
  const { asks: _asks, formerly: _formerly, changes: _changes, checkedOn: _checkedOn, part: _part, ...own } = kit;
  return { from, lang, kit: { ...own, aliases: [], status: 'draft', minutes: minutesOf(kit.agenda) } };
}

/** A plan whose kit was changed; the sum of minutes is kept right. */
export function withKit(plan: TrayPlan, change: Partial<WorkshopData>): TrayPlan {
  const kit = { ...plan.kit, ...change };
  return { ...plan, kit: { ...kit, minutes: minutesOf(kit.agenda) } };
}

/** The steps with the step at `from` moved to `to`; both are kept inside the list. */
export function moveStep(steps: readonly PlanStep[], from: number, to: number): PlanStep[] {
  const rest = [...steps];
  const [step] = rest.splice(from, 1);
  if (step) rest.splice(Math.max(0, Math.min(to, rest.length)), 0, step);
  return rest;
}

type Loose = Record<string, unknown>;
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown, most: number): string => (typeof value === 'string' ? value.slice(0, most) : '');
const texts = (value: unknown, most: number): string[] =>
  Array.isArray(value)
    ? value.filter((item) => typeof item === 'string' && item.trim()).map((item: string) => item.slice(0, most))
    : [];
const objects = (value: unknown): Loose[] => (Array.isArray(value) ? value.filter(isObject) : []);
const whole = (value: unknown, least: number, most: number, otherwise: number): number =>
  Number.isInteger(value) && (value as number) >= least ? Math.min(value as number, most) : otherwise;

function readStep(value: Loose): PlanStep {
  const minutes = whole(value['minutes'], 1, 600, 10);
  const say = text(value['say'], 800);
  const show = text(value['show'], 160);
  const ahead = text(value['ahead'], 120);
  const least = value['shrinkTo'];
  const role = (['welcome', 'break', 'close'] as const).find((name) => name === value['role']);
  const from = text(value['from'], 80);
  return {
    minutes,
    title: text(value['title'], 120),
    method: text(value['method'], 200),
    steps: texts(value['steps'], 500),
    ...(show && { show }),
    ...(ahead && { ahead }),
    ...(say && { say }),
    ...(Number.isInteger(least) && { shrinkTo: whole(least, 0, minutes, 0) }),
    ...(role && { role }),
    ...(role && Number.isInteger(value['joined']) && { joined: whole(value['joined'], 0, minutes, minutes) }),
    ...(ID_SHAPE.test(from) && { from }),
    lessons: texts(value['lessons'], 80),
    cases: texts(value['cases'], 80),
  };
}

/** Counted things made out of anything; what the schema does not take is left out. */
function readCounts(value: unknown): WorkshopData['counts'] {
  return objects(value).flatMap((item) => {
    const [what, unit, per] = [text(item['what'], 80), text(item['unit'], 30), item['per']];
    const known = (['person', 'group', 'fund', 'room'] as const).find((name) => name === per);
    const number = Number(item['number']);
    if (!what || !unit || !known || !(number > 0 && number <= 1000)) return [];
    const spare = whole(item['spare'], 1, 500, 0);
    const sheet = text(item['sheet'], 20) as WorkshopData['sheets'][number] | '';
    const table = text(item['table'], 80);
    return [
      {
        what,
        unit,
        number,
        per: known,
        ...(spare > 0 && { spare }),
        ...(sheet && { sheet }),
        ...(table && { table }),
      },
    ];
  });
}

/**
 * A plan made out of anything, complete in every field; `undefined` where it has no steps. Whether it may be published
 * is for the schema to say.
 */
export function readPlan(value: unknown): TrayPlan | undefined {
  if (!isObject(value) || !isObject(value['kit'])) return undefined;
  const { kit } = value;
  const agenda = objects(kit['agenda']).map(readStep);
  if (agenda.length === 0) return undefined;
  const people = isObject(kit['people']) ? kit['people'] : {};
  const notes = text(value['notes'], 5000);
  const titles = readTitles(value['titles']);
  return {
    from: text(value['from'], 80),
    lang: langOr(value['lang']),
    kit: {
      title: text(kit['title'], 200),
      summary: text(kit['summary'], 600),
      aliases: [],
      topics: texts(kit['topics'], 80),
      status: 'draft',
      updated: text(kit['updated'], 12),
      goal: text(kit['goal'], 400),
      ...(text(kit['ahead'], 400) && { ahead: text(kit['ahead'], 400) }),
      ...(Array.isArray(kit['leaderTables']) && { leaderTables: texts(kit['leaderTables'], 80) }),
      purposes: texts(kit['purposes'], 20) as WorkshopData['purposes'],
      people: { min: whole(people['min'], 1, 9999, 5), max: whole(people['max'], 1, 9999, 30) },
      minutes: minutesOf(agenda),
      room: text(kit['room'], 400),
      ...readNeeds(kit),
      materials: texts(kit['materials'], 200),
      ...(Number.isInteger(kit['groupOf']) && { groupOf: whole(kit['groupOf'], 1, 100, 5) }),
      counts: readCounts(kit['counts']),
      sheets: texts(kit['sheets'], 20) as WorkshopData['sheets'],
      agenda,
      trouble: objects(kit['trouble']).map((item) => ({
        if: text(item['if'], 300),
        then: text(item['then'], 500),
        ...lateOf(item),
      })),
      lessons: texts(kit['lessons'], 80),
      cases: texts(kit['cases'], 80),
      sources: texts(kit['sources'], 80),
    },
    ...(notes && { notes }),
    ...(titles && { titles }),
  };
}

/** Whether a trouble is about time: as somebody ticked it, else as its words tell. */
function lateOf(item: Loose): { late?: boolean } {
  const { late } = item;
  if (typeof late === 'boolean') return { late };
  return TOO_LITTLE_TIME.test(text(item['if'], 300)) ? { late: true } : {};
}

/** How a plan kept before `late` was a field says that a trouble is about time. */
const TOO_LITTLE_TIME = /เวลาเหลือ|เวลาไม่พอ|ช้ากว่า|hour left|minutes left|time left|runs? late/i;

/** What a kit says of screens, helpers and things at hand; what the schema does not take is left out. */
function readNeeds(kit: Loose): Partial<Pick<WorkshopData, 'online' | 'helpers' | 'gear'>> {
  const online = text(kit['online'], 600);
  const helpers = isObject(kit['helpers']) ? kit['helpers'] : undefined;
  return {
    ...(online && { online }),
    ...(helpers && { helpers: { room: whole(helpers['room'], 0, 20, 0), group: whole(helpers['group'], 0, 5, 0) } }),
    ...(Array.isArray(kit['gear']) && { gear: texts(kit['gear'], 20) as WorkshopData['gear'] }),
  };
}

function readTitles(value: unknown): Record<string, string> | undefined {
  if (!isObject(value)) return undefined;
  const titles = Object.entries(value).flatMap(([id, title]) =>
    ID_SHAPE.test(id) && text(title, 200) ? [[id, text(title, 200)] as const] : [],
  );
  return titles.length > 0 ? Object.fromEntries(titles) : undefined;
}

/** Tells a change of the plan's kit, or of the facilitator's notes. */
export type Save = (change: Partial<WorkshopData>, notes?: string) => void;
