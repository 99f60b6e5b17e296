import { words } from '../../i18n/words.ts';
import type { Material } from '../material.ts';
import type { PortableEntry } from '../portable-entry.ts';
import type { SlideModel } from './slide-model.ts';

/** The slides of a workshop: its goal, its plan, and one slide for each part with what to say in the notes. */
export function kitSlides(entry: PortableEntry, { lang }: Material): (Omit<SlideModel, 'side' | 'url' | 'lang'>)[] {
  const t = words(lang);
  const own = t.make;
  const kit = entry.workshop!;
  const trouble = kit.trouble.map((item) => `• ${item.if} → ${item.then}`).join('\n');
  return [
    {
      layout: 'statement', title: entry.title, columns: [[{ text: kit.goal }]], foot: [t.workshops.minutes(kit.minutes), t.workshops.people(kit.people.min, kit.people.max), kit.tried.length === 0 && t.workshops.untried].filter(Boolean).join(' · '),
      notes: [`${own.plan.room}: ${kit.room}`, `${own.plan.materials}:\n${kit.materials.map((item) => `• ${item}`).join('\n')}`, trouble && `${own.script.trouble}:\n${trouble}`].filter(Boolean).join('\n\n'),
    },
    { layout: 'text', title: own.plan.agenda, foot: entry.title, columns: [kit.agenda.map(({ minutes, title }) => ({ text: `${t.workshops.minutes(minutes)} · ${title}`, bullet: true }))], notes: own.script.overview },
    ...kit.agenda.map((step, index) => ({
      layout: 'text' as const, title: step.title, foot: entry.title, kicker: `${own.slide.step(index + 1, kit.agenda.length)} · ${t.workshops.minutes(step.minutes)} · ${step.method}`,
      columns: [step.steps.map((text) => ({ text, bullet: true }))],
      notes: [step.say && `${own.script.lead}: ${step.say}`, `${t.workshops.minutes(step.minutes)}${step.shrinkTo !== undefined ? ` · ${t.workshops.shrink(step.shrinkTo)}` : ''}`].filter(Boolean).join('\n\n'),
    })),
  ];
}
