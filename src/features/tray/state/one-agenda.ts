import type { WorkshopData } from '../../../intake/schema/entry/workshop.ts';
import type { PlanStep } from './tray-plan.ts';

/** A kit as far as several of them make one meeting. */
export type JoinedKit = Pick<WorkshopData, 'title' | 'part'> & { id: string; agenda: readonly JoinedStep[] };

/** A part of a meeting that was made of several kits. */
export type JoinedStep = PlanStep & {
  /** Title of the kit that begins here; only where there are several. */
  begins?: string;
};

/**
 * The parts of each of several kits of one meeting: people are welcomed once and say goodbye once. A welcome after the
 * first whole kit, and a close before the last, take the minutes that the kit names for it (`joined`), without the words
 * to say; with none they are left out. Done twice it is the same.
 */
export function agendasOfOne(kits: readonly Pick<JoinedKit, 'part' | 'agenda'>[]): JoinedStep[][] {
  const whole = kits.flatMap(({ part }, index) => (part ? [] : [index]));
  const [first = 0, last = kits.length - 1] = [whole[0], whole.at(-1)];
  return kits.map(({ agenda }, index) =>
    agenda.flatMap((step): JoinedStep[] => {
      const again = (step.role === 'welcome' && index > first) || (step.role === 'close' && index < last);
      if (!again || step.joined === undefined) return [step];
      const { say: _greeting, shrinkTo, ...rest } = step;
      const minutes = step.joined;
      return minutes > 0
        ? [{ ...rest, minutes, ...(shrinkTo !== undefined && { shrinkTo: Math.min(shrinkTo, minutes) }) }]
        : [];
    }),
  );
}

/** The same one after another: each part remembers its kit, and the first of each kit its title. */
export function oneAgenda(kits: readonly JoinedKit[]): JoinedStep[] {
  const agendas = agendasOfOne(kits);
  return kits.flatMap((kit, index) => {
    const steps = agendas[index] ?? [];
    return kits.length < 2
      ? steps
      : steps.map((step, at) => ({ ...step, from: step.from ?? kit.id, ...(at === 0 && { begins: kit.title }) }));
  });
}

/** Minutes that people sit before they want a break. */
export const LONGEST_WITHOUT_BREAK = 90;
/** Kits of before did not say which part is a break. */
const BREAK = /^(?:พัก|กินข้าว|break\b|lunch\b)/i;
/** Parts in which people are on their feet from the beginning on; a look around at the end is no rest. */
const WALK = /^(?:ทั้งห้อง|ทุกกลุ่ม|the whole room |all (?:groups )?|everybody )?(?:เดิน|walk)/i;

/** Whether people rest in a part. */
export const isBreak = ({ role, title }: Pick<PlanStep, 'role' | 'title'>): boolean =>
  role === 'break' || BREAK.test(title);

/**
 * After which parts a break is missing, by their place: where people would sit for longer than an hour and a half. A part
 * that is longer than that by itself is for its kit to say.
 */
export function missingBreaks(agenda: readonly Pick<PlanStep, 'minutes' | 'title' | 'method' | 'role'>[]): number[] {
  const after: number[] = [];
  let sat = 0;
  agenda.forEach((step, index) => {
    if (isBreak(step) || WALK.test(step.method)) {
      sat = 0;
      return;
    }
    if (sat > 0 && sat + step.minutes > LONGEST_WITHOUT_BREAK) {
      after.push(index - 1);
      sat = 0;
    }
    sat += step.minutes;
  });
  return after;
}

/** How a short part says that it needs nothing. */
const NOTHING = /^(?:ไม่ต้องเตรียมอะไร|nothing to prepare)\.?$/i;

/** What several kits of one meeting ask for, each once; “nothing to prepare” is said only where that is all. */
export function joinedMaterials(kits: readonly Pick<WorkshopData, 'materials'>[]): string[] {
  const all = [...new Set(kits.flatMap(({ materials }) => materials))];
  const some = all.filter((line) => !NOTHING.test(line));
  return some.length > 0 ? some : all;
}
