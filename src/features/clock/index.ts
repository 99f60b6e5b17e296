/** The door of the clock: a session's plan in time. */
export { fitAgenda, leastMinutes } from './fit-agenda.ts';
export { keptParticle, spokenBy } from './particle.ts';
export type { ClockPlan } from './running-clock.ts';
