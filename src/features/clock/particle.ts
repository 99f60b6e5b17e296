import { readStored, writeStored } from '../../dom/storage.ts';

/** The word with which whoever leads ends a sentence in Thai: women say ค่ะ and คะ, men ครับ. */
export const PARTICLES = ['kha', 'khrap'] as const;
export type Particle = (typeof PARTICLES)[number];

const NAME = 'particle';
/** After a change, so that words that are shown already follow. */
export const PARTICLE_EVENT = 'mountain:particle';

/** How whoever uses this device speaks; the kits are written for a woman. */
export const keptParticle = (): Particle => PARTICLES.find((name) => name === readStored(NAME)) ?? 'kha';

/** Remembers it on this device, and tells the page. */
export function keepParticle(particle: Particle): void {
  writeStored(NAME, particle);
  dispatchEvent(new CustomEvent<Particle>(PARTICLE_EVENT, { detail: particle }));
}

/** Lets a select, whose options have the names of `PARTICLES` as values, show and change how whoever leads speaks. */
export function chooseParticle(select: HTMLSelectElement): void {
  select.value = keptParticle();
  select.addEventListener('change', () => keepParticle(PARTICLES.find((name) => name === select.value) ?? 'kha'));
  // There may be several on a page.
  addEventListener(PARTICLE_EVENT, () => (select.value = keptParticle()));
}

/**
 * Words of a kit, written for a woman, as the facilitator says them. คะแนน (scores) and คะน้า (kale) only begin
 * like it.
 */
export const spokenBy = (text: string, particle: Particle): string =>
  particle === 'kha' ? text : text.replace(/ค่ะ|คะ(?!แนน|น้า)/g, 'ครับ');
