import { words } from '../../../words/words.ts';
import type { Material } from '../portable/document-inputs.ts';
import { ownPart, type PortableEntry } from '../portable/portable-entry.ts';
import { broughtSlide } from './brought-slide.ts';
import type { SlideModel } from './slide-model.ts';

/**
 * The slides of a workshop: its goal, its plan, and one slide for each step with what to say in the notes, followed by
 * the lessons and cases that the step works with.
 */
export function kitSlides(entry: PortableEntry, material: Material): SlideModel[] {
  const { lang, entries } = material;
  const t = words(lang);
  const own = t.make;
  const kit = ownPart(entry, 'workshop');
  const base = { url: entry.url, lang: entry.textLang };
  const trouble = kit.trouble.map((item) => `• ${item.if} → ${item.then}`).join('\n');
  const shown = new Set<PortableEntry>();
  /** Entries that have not been shown yet. */
  const fresh = (kind: 'lesson' | 'case', ids: readonly string[]): PortableEntry[] =>
    ids.flatMap((id) => {
      const found = entries.find((candidate) => candidate.kind === kind && candidate.id === id);
      if (!found || shown.has(found)) return [];
      shown.add(found);
      return [found];
    });
  return [
    {
      ...base,
      layout: 'statement',
      title: entry.title,
      kicker: t.kind.workshop,
      columns: [[{ text: kit.goal }]],
      foot: [
        t.workshops.minutes(kit.minutes),
        t.workshops.people(kit.people.min, kit.people.max),
        !entry.tried && t.workshops.untried,
      ]
        .filter(Boolean)
        .join(' · '),
      notes: [
        `${own.plan.room}: ${kit.room}`,
        `${own.plan.materials}:\n${kit.materials.map((item) => `• ${item}`).join('\n')}`,
        trouble && `${own.script.trouble}:\n${trouble}`,
      ]
        .filter(Boolean)
        .join('\n\n'),
    },
    {
      ...base,
      layout: 'text',
      title: own.plan.agenda,
      foot: entry.title,
      columns: [
        kit.agenda.map(({ minutes, title }) => ({ text: `${t.workshops.minutes(minutes)} · ${title}`, bullet: true })),
      ],
      notes: own.script.agenda,
    },
    ...kit.agenda.flatMap((step, index): SlideModel[] => [
      {
        ...base,
        layout: 'text',
        title: step.title,
        foot: entry.title,
        kicker: `${own.slide.step(index + 1, kit.agenda.length)} · ${t.workshops.minutes(step.minutes)} · ${step.method}`,
        columns: [step.steps.map((text) => ({ text, bullet: true }))],
        notes: [
          step.say && `${own.script.lead}: ${step.say}`,
          `${t.workshops.minutes(step.minutes)}${step.shrinkTo !== undefined ? ` · ${t.workshops.shrink(step.shrinkTo)}` : ''}`,
        ]
          .filter(Boolean)
          .join('\n\n'),
      },
      ...[...fresh('lesson', step.lessons), ...fresh('case', step.cases)].map((used) => broughtSlide(used, material)),
    ]),
    ...[...fresh('lesson', kit.lessons), ...fresh('case', kit.cases)].map((used) => broughtSlide(used, material)),
  ];
}
