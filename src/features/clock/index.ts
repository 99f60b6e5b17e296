/** The door of the clock: a session's plan in time. */
export { clock } from './clock-time.ts';
export { fitAgenda, leastMinutes } from './fit-agenda.ts';
export { whenLate } from './when-late.ts';
/** Defines `<run-clock>`: loaded where a plan is there to be run. */
export const loadClock = (): Promise<unknown> => import('./run-clock.ts');
export { chooseParticle, keptParticle, PARTICLES, spokenBy } from './particle.ts';
export type { ClockPlan } from './running-clock.ts';
